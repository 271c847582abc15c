"""A page that is played: what is done in it reaches the game, and what the game does reaches it."""

from dataclasses import replace

import pytest
from browsers import EITHER, Tab, Which
from in_tab import Seen

from game.ui.app import App
from game.ui.elements import text
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.layout import Element, column
from game.ui.node import Node, Role, by_key, find_all, walk
from game.ui.places import Help, Home, Story
from game.ui.screen import Context, Screen
from game.ui.settings import Settings

pytestmark = pytest.mark.window
PLAIN = replace(Settings(), first_run=False, reduced_motion=True, lines_at_once=True, drafts=False)
FOCUS = "document.activeElement.dataset.key || document.activeElement.tagName"

Tabs = dict[Which, Tab]


def next_key(seen: Seen) -> str:
    """Returns the key to press: an option, a tick, or what goes on."""
    there = [node for node in walk(seen.tree) if node.reachable]
    ticks = [node for node in there if node.state.checked is not None]
    if ticks:
        return "Enter" if any(node.state.checked for node in ticks) else "1"
    return "1" if option(seen) else "Enter"


def option(seen: Seen) -> Node | None:
    """Returns the first option, if there is one that can be pressed."""
    return next((node for node in walk(seen.tree) if node.reachable and node.state.number == 1), None)


@EITHER
def test_a_story_is_played_to_its_end_by_keys_alone(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Story("doorgestuurd"), PLAIN)
    pressed = []
    while by_key(seen.tree, "share") is None and len(pressed) < 300:
        pressed.append(next_key(seen))
        if skip := by_key(seen.tree, "skip"):
            seen.press("button", skip.name)
        else:
            seen.keys(pressed[-1])
    assert by_key(seen.tree, "share") is not None, (pressed[-5:], [node.name for node in walk(seen.tree)])


@EITHER
def test_the_arrows_move_the_focus_of_both(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Home(), PLAIN)
    for arrow in ("ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft"):
        seen.keys(arrow)
        assert seen.playing.app.top.focus == seen.tab.evaluate(FOCUS) != ""


@EITHER
def test_what_scrolls_scrolls_by_itself_and_the_game_knows(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Home(), PLAIN)
    area = next(node for node in walk(seen.tree) if node.state.scroll and node.state.scroll.most)
    seen.tab.evaluate('(key) => { document.querySelector(`[data-key="${key}"]`).scrollTop = 150; }', area.key)
    seen.tab.wait("window.heard.length > 0")
    seen.go_on()
    there = by_key(seen.tree, area.key)
    assert there is not None and there.state.scroll is not None and there.state.scroll.offset == 150
    seen.keys("End")
    last = [node for node in walk(seen.tree) if node.reachable and node.key.startswith("story")][-1]
    assert in_sight(seen, last) or in_sight(seen, by_key(seen.tree, seen.playing.app.top.focus))


def in_sight(seen: Seen, node: Node | None) -> bool:
    """Tells whether the middle of a node is what is seen at that point of the page."""
    return node is not None and bool(
        seen.tab.evaluate(
            '(key) => { const e = document.querySelector(`[data-key="${key}"]`);'
            "const b = e.getBoundingClientRect();"
            " return e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)); }",
            node.key,
        )
    )


@EITHER
def test_escape_goes_back_and_twice_hides_at_once(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Home(), PLAIN)
    seen.open(Help())
    seen.keys("Escape")
    assert len(seen.playing.app.entries) == 1
    seen.open(Help())
    seen.tab.keys("Escape", "Escape")
    assert seen.tab.evaluate("document.title") == "\u200b"
    assert seen.tab.evaluate("document.getElementById('kantelpunt').style.visibility") == "hidden"
    seen.go_on()
    assert [node.name for node in find_all(seen.tree, Role.BUTTON)] == ["Verder"]
    assert seen.tab.evaluate("document.title") == "\u200b"
    seen.press("button", "Verder")
    assert seen.tab.evaluate("document.title") == "Kantelpunt"


@EITHER
def test_a_press_that_nobody_can_mean_does_nothing(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Story("doorgestuurd"), replace(PLAIN, drafts=True))
    for _press in range(60):
        if option(seen):
            break
        seen.keys("Enter")
    first = option(seen)
    assert first is not None
    seen.playing.app.top.shown[first.key] = seen.playing.app.now
    seen.tab.press("button", first.name)
    seen.go_on()
    there = by_key(seen.tree, first.key)
    assert there is not None and not there.state.selected


@EITHER
def test_own_words_are_written_in_a_box_of_the_browser(tabs: Tabs, which: Which) -> None:
    game = Game(PLAIN)

    screens = dict(every_screen(game, game.scenario("doorgestuurd")))
    words = "Ik had wél iets… moeten 1 zeggen"
    seen = Seen(tabs[which], screens["write"], PLAIN, game)
    box = find_all(seen.tree, Role.TEXTBOX)[0]
    seen.tab.evaluate('(key) => document.querySelector(`[data-key="${key}"]`).focus()', box.key)
    seen.tab.write(words)
    seen.go_on()
    assert seen.playing.app.top.texts()[box.key] == words
    assert seen.tab.evaluate("document.querySelector('textarea').value") == words
    seen.tab.keys("Control+a")
    seen.tab.write("x" * 400)
    seen.go_on()
    assert seen.playing.app.top.texts()[box.key] == "x" * 300


@EITHER
def test_the_size_of_the_page_is_that_of_the_game(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Home(), PLAIN)
    seen.tab.size(500, 700)
    seen.tab.wait("window.heard.some((what) => what.includes('resized'))")
    seen.go_on()
    assert seen.tree.bounds[2:] == (500, 700)
    seen.tab.size(1280, 720)
    seen.tab.wait("window.heard.some((what) => what.includes('resized'))")
    seen.go_on()
    assert seen.tree.bounds[2:] == (1280, 720)


class Calling(Screen[None]):
    """A sentence that an Arabic reader is told to call by."""

    def view(self, context: Context) -> Element:
        return column(text("اتصل على 0800-0113 الآن"))


@EITHER
def test_a_telephone_number_is_not_turned_round_in_arabic(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Calling(), replace(PLAIN, language="ar"))
    places = seen.tab.evaluate(
        """() => [...document.querySelectorAll("p")].filter((text) => /0800-\\d+/.test(text.textContent))
            .map((text) => {
                const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), side = (node, at) => {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 1);
                    return range.getBoundingClientRect().x;
                };
                for (let node = words.nextNode(); node; node = words.nextNode()) {
                    const at = node.data.search(/0800-/);
                    if (at >= 0) return [side(node, at), side(node, at + 5)];
                }
            })"""
    )
    assert isinstance(places, list) and places
    assert all(first < last for first, last in places)


@EITHER
def test_at_the_end_the_page_says_that_it_may_be_closed(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Home(), PLAIN)
    seen.press("button", "Stoppen")
    assert not seen.playing.app.entries
    with pytest.raises(StopIteration):  # nothing to wait for is left; Playwright runs a loop already
        seen.playing.run(nothing).send(None)
    assert "Je kunt dit tabblad nu sluiten." in str(seen.tab.evaluate("document.body.innerText"))
    assert seen.tab.count("button", "Opnieuw beginnen") == 1


async def nothing(app: App) -> None:
    """Keeps nothing."""
