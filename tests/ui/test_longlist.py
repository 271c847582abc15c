"""Long lists: little is laid out, and every key does what it does where all is laid out."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from game.ui import focus
from game.ui.controls import button
from game.ui.elements import text
from game.ui.layout import Element, column
from game.ui.longlist import Line, LongGrid, LongList
from game.ui.node import Node, Role, find_all, walk
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Focus, Reveal, Screen
from game.window.driver import Driver

COUNT = 150


class Rows(Screen):
    """Rows of every height, some without a control."""

    def __init__(self, count: int = COUNT, *, follow: bool = False, ends: bool = True) -> None:
        self.count, self.follow, self.ends = count, follow, ends

    def view(self, context: Context) -> Element:
        lines = [Line(str(n), 8, f"deel {n // 50}", has_controls(n)) for n in range(self.count)]
        rows = LongList("rows", lines, self.made, Role.GROUP)
        top, bottom = button("Eerst", "first"), row(button("Laatst", "last"))
        return page(rows, top=top, bottom=bottom, follow=self.follow) if self.ends else page(rows)

    def made(self, number: int) -> Element:
        words = text(f"Regel {number}. " + "Woorden. " * (number * 7 % 90))
        if not has_controls(number):
            return words
        keys = (("open", "Open"), ("delete", "Wis"))
        return column(
            words, row(*(button(f"{name} {number}", key, key=f"{key}:{number}") for key, name in keys))
        )

    def handle(self, action: Any) -> list[Command]:
        return [action] if isinstance(action, Focus | Reveal) else []


class Cards(Screen):
    """A grid of cards."""

    def view(self, context: Context) -> Element:
        ids = [str(number) for number in range(2 * COUNT)]
        return page(LongGrid("cards", ids, lambda n: button(f"Kaart {n}", n, key=f"card:{n}"), 230, 4))


def has_controls(number: int) -> bool:
    return number % 5 != 0 and not 60 < number < 100


@pytest.fixture
def driver() -> Iterator[Driver]:
    opened = Driver(Rows())
    yield opened
    opened.close()


def placed(tree: Node) -> int:
    return len([node for node in find_all(tree, Role.TEXT) if node.name.startswith("Regel")])


def tops(tree: Node) -> dict[str, int]:
    return {node.name: node.bounds.y for node in find_all(tree, Role.TEXT)}


def bar(tree: Node) -> Any:
    return next(node.state.scroll for node in walk(tree) if node.state.scroll)


def in_sight(driver: Driver) -> bool:
    assert driver.focused is not None
    return focus.visible(driver.tree, driver.focused.key) == driver.focused.bounds


def walked(driver: Driver, key: str, count: int) -> Iterator[str]:
    for _ in range(count):
        driver.key(key)
        assert driver.focused is not None
        assert in_sight(driver)
        assert placed(driver.tree) < 30
        yield driver.focused.key


def test_tab_goes_through_every_row_there_and_back(driver: Driver) -> None:
    keys = [node.key for node in focus.order(driver.whole)]
    assert len(keys) > 150
    assert list(walked(driver, "tab", len(keys))) == keys
    assert list(walked(driver, "shift+tab", len(keys) - 1)) == keys[-2::-1]


def test_arrows_go_through_every_row() -> None:
    driver = Driver(Rows(ends=False))
    rows = [number for number in range(COUNT) if has_controls(number)]
    driver.key("tab")
    assert driver.focused is not None
    assert driver.focused.key == f"open:{rows[0]}"
    assert list(walked(driver, "down", 40)) == [f"open:{number}" for number in rows[1:41]]
    assert list(walked(driver, "up", 40)) == [f"open:{number}" for number in rows[39::-1]]
    driver.close()


@pytest.mark.parametrize(("count", "follow"), [(COUNT, False), (COUNT, True), (41, False), (1, False)])
def test_home_and_end(count: int, follow: bool) -> None:
    driver = Driver(Rows(count, follow=follow))
    keys = [node.key for node in focus.order(driver.whole)]
    driver.key("end")
    assert driver.focused is not None
    assert driver.focused.key == keys[-1]
    driver.key("shift+tab")
    assert driver.focused.key == keys[-2]
    assert in_sight(driver)
    driver.key("home")
    assert driver.focused.key == keys[0]
    driver.close()


@pytest.mark.parametrize("command", [Focus("open:122"), Reveal("open:122")])
def test_a_row_far_away_comes_in_sight(driver: Driver, command: Command) -> None:
    driver.app.tell(command)
    seen = focus.visible(driver.tree, "open:122")
    assert seen is not None
    assert seen == next(node for node in walk(driver.tree) if node.key == "open:122").bounds
    assert (driver.focused is not None) == isinstance(command, Focus)


def test_what_is_in_sight_stays_when_rows_come_that_were_never_seen(driver: Driver) -> None:
    driver.app.tell(Focus("open:149"))
    for _ in range(100):
        before, offset = tops(driver.tree), bar(driver.tree).offset
        driver.key("pageup")
        now = tops(driver.tree)
        moves = {now[name] - y for name, y in before.items() if name in now and 60 < y < 660}
        assert len(moves) <= 1
        assert offset == 0 or moves == set() or moves.pop() > 0
    assert bar(driver.tree).offset == 0


def test_once_all_is_seen_the_bar_is_as_long_as_if_all_were_laid_out(driver: Driver) -> None:
    while bar(driver.tree).offset < bar(driver.tree).most:
        driver.key("pagedown")
    assert bar(driver.tree).most == bar(driver.whole).most
    assert tops(driver.tree).items() <= tops(driver.whole).items()


def test_larger_letters_make_other_heights(driver: Driver) -> None:
    from dataclasses import replace

    driver.key("pagedown")
    before = bar(driver.tree).most
    driver.app.change(replace(driver.app.settings, text_scale=200))
    assert bar(driver.tree).most > before * 1.5


def test_parts_are_lists_with_a_name(driver: Driver) -> None:
    names = [node.name for node in find_all(driver.whole, Role.LIST)]
    assert names == [f"deel {number}" for number in range(3)]
    assert [node.name for node in find_all(driver.tree, Role.LIST)] == ["deel 0", "deel 2"]


def test_tests_find_what_is_out_of_sight(driver: Driver) -> None:
    assert driver.has("button", "Open 122")
    assert driver.find("button", "Open 122").action == "open"
    assert any(words.startswith("Regel 80.") for words in driver.texts)
    assert not driver.has("button", "Open 150")
    with pytest.raises(LookupError):
        driver.press("Open 150")


def test_a_short_list_is_laid_out_whole() -> None:
    driver = Driver(Rows(30))
    assert placed(driver.tree) == 30
    assert driver.tree is driver.whole
    driver.close()


def test_a_grid() -> None:
    driver = Driver(Cards())
    keys = [f"card:{number}" for number in range(2 * COUNT)]
    cells = [node for node in walk(driver.tree) if node.key.startswith("card:")]
    assert len(cells) < COUNT
    assert len({node.bounds.x for node in cells}) == 4
    found: Sequence[str] = list(walked(driver, "tab", COUNT))
    assert found == keys[:COUNT]
    driver.key("end")
    assert list(walked(driver, "shift+tab", 9)) == keys[-2:-11:-1]
    driver.key("home")
    assert list(walked(driver, "down", 20)) == keys[4:84:4]
    driver.close()
