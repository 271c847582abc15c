"""Focus goes where people expect, follows its control, and everything can be reached."""

from typing import Any

import pytest

from game.ui import chat, focus
from game.ui.actions import Slid
from game.ui.box import Box
from game.ui.controls import button, checkbox, option, slider
from game.ui.elements import text
from game.ui.layout import Element, column
from game.ui.node import Node, Role, Scrolled, State, find, walk
from game.ui.pages import dialog, page, scroll
from game.ui.rows import grid, row
from game.ui.screen import Command, Context, Focus, Screen, ScrollTo
from game.window.driver import Driver


class Board(Screen):
    """Buttons on a grid, options below, and what was pressed."""

    def __init__(self, count: int = 3, *, modal: bool = False, primary: bool = False) -> None:
        self.count, self.modal, self.primary = count, modal, primary
        self.heard: list[Any] = []
        self.value = 50.0

    def view(self, context: Context) -> Element:
        board = grid(*(button(name, name) for name in "ABCD"), least=100, most=2)
        options = [
            option(f"Keuze {number}", ("pick", number), number=number) for number in range(1, self.count + 1)
        ]
        last = button("Verder", "go", style="primary") if self.primary else None
        below = page(
            column(board, *options, slider("Volume", "volume", self.value, 0, 100, 10), last, gap=10)
        )
        if not self.modal:
            return below
        return dialog(
            below, "Stoppen?", text("Weet je het zeker?"), buttons=[button("Ja", "yes"), button("Nee", "no")]
        )

    def handle(self, action: Any) -> list[Command]:
        self.heard.append(action)
        if isinstance(action, Slid):
            self.value = action.value
        if action == "A":
            self.count = 1
        return [Focus("option:3")] if action == "B" else []


@pytest.fixture
def driver() -> Driver:
    return Driver(Board())


def name(driver: Driver) -> str:
    return driver.focused.name if driver.focused else ""


def test_tab_follows_reading_order_and_goes_round(driver: Driver) -> None:
    seen = []
    for _ in range(9):
        driver.key("tab")
        seen.append(name(driver))
    assert seen == ["A", "B", "C", "D", "Keuze 1", "Keuze 2", "Keuze 3", "Volume", "A"]
    driver.keys("shift+tab", "shift+tab")
    assert name(driver) == "Keuze 3"


@pytest.mark.parametrize("rtl", [False, True])
def test_reading_order_is_the_same_in_the_mirror(rtl: bool) -> None:
    driver = Driver(Board(), rtl=rtl)
    assert [node.name for node in focus.order(driver.tree)][:5] == ["A", "B", "C", "D", "Keuze 1"]


def test_arrows_go_to_what_lies_there(driver: Driver) -> None:
    driver.keys("tab", "right")
    assert name(driver) == "B"
    driver.key("down")
    assert name(driver) == "D"
    driver.key("left")
    assert name(driver) == "C"
    driver.key("left")
    assert name(driver) == "C"  # nothing there
    driver.key("down")
    assert name(driver) == "Keuze 1"
    driver.keys("up", "up")
    assert name(driver) in ("A", "B")


def test_arrows_are_mirrored_with_the_layout() -> None:
    driver = Driver(Board(), rtl=True)
    driver.keys("tab", "left")
    assert name(driver) == "B"


def test_home_end_enter_space_and_digits(driver: Driver) -> None:
    driver.key("end")
    assert name(driver) == "Volume"
    driver.keys("home", "right", "down", "return", "space", "2")
    heard = driver.screen.heard  # type: ignore[attr-defined]
    assert heard == ["D", "D", ("pick", 2)]
    assert name(driver) == "Keuze 2"
    driver.key("9")
    assert heard == ["D", "D", ("pick", 2)]


def test_enter_presses_the_primary_and_space_completes() -> None:
    driver = Driver(Board(primary=True))
    driver.keys("return", "space")
    heard = driver.screen.heard  # type: ignore[attr-defined]
    assert [str(type(one).__name__) for one in heard] == ["str", "Complete"]


def test_focus_stays_with_its_control_when_the_window_changes(driver: Driver) -> None:
    driver.keys("3")
    before = driver.focused
    driver.window._window.size = (960, 540)
    driver.step()
    driver.step()
    assert driver.focused and before
    assert driver.focused.key == before.key and driver.focused.bounds != before.bounds


def test_focus_that_is_gone_goes_on_from_its_place(driver: Driver) -> None:
    driver.keys("3", "up", "up")
    driver.app.tell("A")  # options 2 and 3 go away
    driver.step()
    assert name(driver) in ("Keuze 1", "A", "B", "C", "D")
    other = Driver(Board())
    other.key("3")
    other.app.tell("A")
    other.step()
    assert name(other) == ""
    other.key("tab")
    assert name(other) == "A"


def test_arrows_begin_with_the_first_option(driver: Driver) -> None:
    driver.key("down")
    assert name(driver) == "Keuze 1"
    without = Driver(Board(0, primary=True))
    without.key("right")
    assert name(without) == "Verder"


def test_a_screen_moves_the_focus(driver: Driver) -> None:
    driver.press("B")
    assert name(driver) == "Keuze 3"


def test_only_a_dialog_can_be_reached() -> None:
    driver = Driver(Board(modal=True))
    assert [node.name for node in focus.order(driver.tree)] == ["Ja", "Nee"]
    driver.key("1")
    driver.click(driver.find("button", "A"))
    assert [heard for heard in driver.screen.heard if isinstance(heard, str | tuple)] == []  # type: ignore[attr-defined]
    driver.keys("tab", "tab", "return")
    assert driver.screen.heard[-1] == "no"  # type: ignore[attr-defined]


def test_arrows_move_a_slider() -> None:
    driver = Driver(Board())
    driver.keys("end", "right", "right", "left", "right")
    assert driver.screen.value == 70  # type: ignore[attr-defined]
    mirrored = Driver(Board(), rtl=True)
    mirrored.keys("end", "right")
    assert mirrored.screen.value == 40  # type: ignore[attr-defined]


def test_the_pointer_moves_a_slider(driver: Driver) -> None:
    box = driver.find("slider", "Volume").bounds
    driver.down(box.right - 2, box.middle[1])
    assert driver.screen.value == 100  # type: ignore[attr-defined]
    driver.move(box.x, box.middle[1])
    driver.up(box.x, box.middle[1])
    assert driver.screen.value == 0  # type: ignore[attr-defined]


def test_every_point_of_a_control_is_its_own(driver: Driver) -> None:
    for node in focus.order(driver.tree):
        box = node.bounds
        for x, y in ((box.x, box.y), (box.right - 1, box.bottom - 1), box.middle):
            assert focus.at(driver.tree, x, y) is node
        assert focus.at(driver.tree, box.x - 1, box.y) is not node


def test_a_press_that_leaves_is_no_press(driver: Driver) -> None:
    box = driver.find("button", "A").bounds
    driver.down(*box.middle)
    assert driver.app.top.pressed
    driver.up(box.right + 200, box.bottom + 300)
    assert "A" not in driver.screen.heard  # type: ignore[attr-defined]


def test_a_press_beside_everything_completes(driver: Driver) -> None:
    driver.click((2, 700))
    assert [type(one).__name__ for one in driver.screen.heard] == ["Complete"]  # type: ignore[attr-defined]


class Long(Screen):
    """A chat that is longer than the window."""

    def __init__(self, follow: bool = False) -> None:
        self.follow, self.count = follow, 60
        self.heard: list[Any] = []

    def view(self, context: Context) -> Element:
        lines = [row(chat.bubble(f"Bericht {n}"), checkbox(f"Vink {n}", False, n)) for n in range(self.count)]
        area = scroll(column(*lines, gap=8), "chat", follow=self.follow, role=Role.LOG)
        return page(column(area, button("Onder", "end")), scrolls=False)

    def handle(self, action: Any) -> list[Command]:
        self.heard.append(action)
        return [ScrollTo("chat", end=True)] if action == "end" else []


def offset(driver: Driver) -> int:
    state = find(driver.tree, "log").state.scroll
    assert state
    return state.offset


def wheel(driver: Driver, notches: float) -> None:
    import pygame

    pygame.mouse.set_pos((300, 300))
    driver.post(pygame.MOUSEMOTION, pos=(300, 300), rel=(0, 0), buttons=(0, 0, 0))
    driver.post(pygame.MOUSEWHEEL, x=0, y=0, precise_x=0.0, precise_y=notches)


def test_the_focus_is_scrolled_into_view() -> None:
    driver = Driver(Long())
    for _ in range(30):
        driver.key("tab")
        assert driver.focused
        area = find(driver.tree, "log").bounds
        assert driver.focused.bounds.within(area) == driver.focused.bounds
    assert offset(driver) > 0
    driver.key("end")
    assert name(driver) == "Onder"
    driver.key("home")
    assert offset(driver) == 0


def test_what_is_scrolled_away_cannot_be_clicked() -> None:
    driver = Driver(Long())
    hidden = driver.find("checkbox", "Vink 59")
    assert focus.at(driver.tree, *hidden.bounds.middle) is not hidden
    assert focus.visible(driver.tree, hidden.key) is None


def test_a_follower_stays_at_its_end_until_it_is_scrolled_back() -> None:
    driver = Driver(Long(follow=True))
    screen = driver.screen
    first = offset(driver)
    assert first > 0
    screen.count += 5  # type: ignore[attr-defined]
    driver.app.tell("more")
    driver.step()
    assert offset(driver) > first
    wheel(driver, 3)
    back = offset(driver)
    assert back < find(driver.tree, "log").state.scroll.most  # type: ignore[union-attr]
    screen.count += 5  # type: ignore[attr-defined]
    driver.app.tell("more")
    driver.step()
    assert offset(driver) == back  # keeps its place
    driver.press("Onder")
    driver.step()
    assert offset(driver) == find(driver.tree, "log").state.scroll.most  # type: ignore[union-attr]


def test_page_keys_and_fingers_scroll() -> None:
    import pygame

    driver = Driver(Long())
    driver.key("pagedown")
    paged = offset(driver)
    assert paged > 400
    driver.key("pageup")
    assert offset(driver) == 0
    size = driver.window.size
    driver.post(pygame.FINGERDOWN, x=0.3, y=0.6, finger_id=1)
    driver.post(pygame.FINGERMOTION, x=0.3, y=0.3, finger_id=1)
    driver.post(pygame.FINGERUP, x=0.3, y=0.3, finger_id=1)
    assert offset(driver) == round(0.6 * size[1]) - round(0.3 * size[1])
    assert driver.screen.heard == []  # type: ignore[attr-defined]


def test_hidden_boxes_of_one_tree_never_mix_with_another() -> None:
    driver = Driver(Long())
    keys = [node.key for node in walk(driver.tree) if node.reachable]
    assert len(keys) == len(set(keys)) == 61


def test_areas_in_each_other_scroll_together() -> None:
    def area(key: str, box: Box, most: int, child: Node) -> Node:
        return Node(Role.GROUP, box, key=key, state=State(scroll=Scrolled(0, most)), children=(child,))

    target = Node(Role.BUTTON, Box(0, 900, 100, 44), "ver", "ver", "x")
    inner = area("inner", Box(0, 500, 100, 200), 400, target)
    tree = area("outer", Box(0, 0, 100, 300), 2000, inner)
    offsets = focus.reveal(tree, "ver")
    y = target.bounds.y - offsets["inner"]
    assert 500 <= y <= 700 - 44  # seen in the inner area
    assert 0 <= y - offsets["outer"] <= 300 - 44  # which is itself seen in the outer one


def test_a_follower_that_is_wheeled_back_to_its_end_follows_again() -> None:
    driver = Driver(Long(follow=True))
    wheel(driver, 3)
    wheel(driver, -9)
    driver.screen.count += 5  # type: ignore[attr-defined]
    driver.app.tell("more")
    driver.step()
    assert offset(driver) == find(driver.tree, "log").state.scroll.most  # type: ignore[union-attr]


def test_a_finger_that_scrolls_does_not_press() -> None:
    import pygame

    driver = Driver(Long())
    box = driver.find("checkbox", "Vink 3").bounds
    x, y = box.middle[0] / driver.window.size[0], box.middle[1] / driver.window.size[1]
    driver.post(pygame.FINGERDOWN, x=x, y=y, finger_id=1)
    driver.post(pygame.FINGERMOTION, x=x, y=y - 0.05, finger_id=1)
    driver.post(pygame.FINGERUP, x=x, y=y - 0.05, finger_id=1)
    assert offset(driver) > 0
    under = focus.at(driver.tree, box.middle[0], box.middle[1] - round(0.05 * driver.window.size[1]))
    assert under is not None and under.name == "Vink 3"  # the same control is still under the finger
    assert driver.screen.heard == []  # type: ignore[attr-defined]
    driver.post(pygame.FINGERDOWN, x=x, y=y - 0.05, finger_id=1)
    driver.post(pygame.FINGERUP, x=x, y=y - 0.05, finger_id=1)
    assert driver.screen.heard == [3]  # type: ignore[attr-defined]
