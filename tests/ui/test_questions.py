"""The questions of a story in the window: numbers, order, skipping, what has to wait, small windows."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from strategies import everything

from game.session.session import Session
from game.story import beat, event
from game.ui import focus
from game.ui.begin import language_of
from game.ui.box import Box
from game.ui.gallery import moments_worth_a_picture
from game.ui.game import Game
from game.ui.node import Node, by_key, walk
from game.ui.screens.play import PlayScreen
from game.window.driver import Driver

LANGUAGES = ("nl", "nl@makkelijk", "en", "ar")
VIEWS = [((1280, 720), 100), ((1280, 720), 200), ((960, 540), 100), ((960, 540), 200)]
EVERYWHERE = [(language, *view) for language in LANGUAGES for view in VIEWS]
QUESTIONS = (beat.Guess, beat.Reason, beat.Write, beat.Plan)


@pytest.fixture
def playing(game: Game, drive: Any) -> Any:
    """Opens the window on a short story at the first beat of a kind."""

    def opened(kind: type, **how: Any) -> Driver:
        session = Session.create(None, everything(), "nl", date(2026, 11, 14))
        while not isinstance(session.frame().beat, kind):
            session.do(_answer(session.frame().beat))
        driver: Driver = drive(PlayScreen(game, session), **how)
        return driver

    return opened


def _answer(now: beat.Beat) -> event.Event:
    match now:
        case beat.Choose(id, _, options):
            return event.Choose(id, options[0].id)
        case beat.Guess(id, _, _, feelings):
            return event.Guess(id, feelings[:1])
        case beat.Reason(id):
            return event.Reason(id)
        case beat.Write(id):
            return event.Write(id)
        case _:
            return event.Next()


def node(driver: Driver, key: str) -> Node:
    found = by_key(driver.tree, key)
    assert found is not None, key
    return found


def ticked(driver: Driver) -> list[str]:
    return [found.key for found in walk(driver.tree) if found.state.checked]


@pytest.mark.parametrize(
    "kind, second",
    [(beat.Guess, "voelt.blij"), (beat.Reason, "waarom.geen_gedoe"), (beat.Plan, "plan.weghalen")],
)
def test_a_number_ticks_and_stands_on_what_it_ticks(playing: Any, kind: type, second: str) -> None:
    driver = playing(kind)
    driver.key("2")
    assert ticked(driver) == [second]
    assert "2" in [part.name for part in walk(node(driver, second))]
    driver.key("2")
    assert ticked(driver) == []
    assert driver.focused is None  # Enter still goes on


def test_a_digit_is_a_digit_where_words_are_written(playing: Any) -> None:
    driver = playing(beat.Reason)
    driver.click(driver.find("textbox"))
    driver.type("2")
    assert ticked(driver) == [] and driver.find("textbox").state.value == "2"


@pytest.mark.parametrize("size, scale", VIEWS)
@pytest.mark.parametrize("rtl", [False, True])
def test_what_a_number_ticks_is_scrolled_into_view(
    playing: Any, size: tuple[int, int], scale: int, rtl: bool
) -> None:
    for kind in (beat.Guess, beat.Reason, beat.Plan):
        driver = playing(kind, size=size, text_scale=scale, language="ar" if rtl else "nl")
        driver.app.language = language_of(driver.app.settings)
        driver.app.stale = True
        last = max(found.state.number for found in walk(driver.tree))
        for number in (last, 1):
            driver.key(str(number))
            key = next(found.key for found in focus.order(driver.tree) if found.state.number == number)
            assert focus.visible(driver.tree, key) == node(driver, key).bounds, (kind, number)


def test_tab_comes_to_go_on_before_it_comes_to_skip(playing: Any) -> None:
    driver = playing(beat.Write)
    driver.click(driver.find("textbox"))
    driver.type("Sorry.")
    driver.key("tab")
    assert driver.focused.key == "go_on"
    driver.key("tab")
    assert driver.focused.key == "skip"
    driver.keys("shift+tab", "return")
    assert driver.screen.session.moves[-1].event == event.Write("sorry", "Sorry.")


@pytest.mark.parametrize("tick", [True, False])
def test_skipping_asks_before_anything_is_lost(playing: Any, tick: bool) -> None:
    driver = playing(beat.Reason)
    if tick:
        driver.key("1")
    else:
        driver.click(driver.find("textbox"))
        driver.type("Weet niet")
    before = len(driver.screen.session.moves)
    for stay in ("Terug", None):  # by its button and by Escape
        driver.press("Sla over")
        assert driver.has("dialog", "Toch overslaan?")
        driver.press(stay) if stay else driver.key("esc")
        assert not driver.has("dialog") and len(driver.screen.session.moves) == before
        assert ticked(driver) or driver.find("textbox").state.value == "Weet niet"
    driver.press("Sla over")
    driver.press("Toch overslaan")
    assert driver.screen.session.moves[-1].event == event.Reason("waarom")
    assert not driver.has("dialog")


def test_skipping_nothing_asks_nothing(playing: Any) -> None:
    driver = playing(beat.Write)
    driver.press("Sla over")
    assert driver.screen.session.moves[-1].event == event.Write("sorry")


@pytest.mark.parametrize(
    "kind, why",
    [
        (beat.Guess, "Kies eerst iets."),
        (beat.Reason, "Kies of schrijf eerst iets."),
        (beat.Write, "Schrijf eerst iets."),
        (beat.Plan, "Kies eerst iets."),
    ],
)
def test_it_says_why_going_on_has_to_wait(playing: Any, kind: type, why: str) -> None:
    driver = playing(kind)
    read = [found.name for found in walk(driver.tree) if found.name]
    assert node(driver, "go_on").state.disabled
    assert read.index(why) < read.index("Verder")
    if kind is beat.Write:
        driver.click(driver.find("textbox"))
        driver.type("Sorry.")
    else:
        driver.key("1")
    assert not node(driver, "go_on").state.disabled
    assert why not in driver.texts


@pytest.mark.parametrize("language, size, scale", EVERYWHERE)
def test_nothing_lies_where_go_on_lay(
    game: Game, drive: Any, language: str, size: tuple[int, int], scale: int
) -> None:
    """Who keeps clicking at one place goes on, and never skips a question."""
    before: list[Box] = []
    for kind, driver in _moments(game, drive, language, size, scale):
        if kind in (*QUESTIONS, beat.End):
            for found in focus.order(driver.tree):
                seen = focus.visible(driver.tree, found.key)
                if seen and found.key != "go_on":
                    assert not any(seen.touches(box) for box in before), found.key
        there = focus.visible(driver.tree, "go_on")
        before += [there] if there else []
    assert len(before) > 5


@pytest.mark.parametrize("language, size, scale", EVERYWHERE)
def test_the_first_faces_are_seen_at_once(
    game: Game, drive: Any, language: str, size: tuple[int, int], scale: int
) -> None:
    for kind, driver in _moments(game, drive, language, size, scale):
        if kind is beat.Guess:
            first = next(found for found in focus.order(driver.tree) if found.state.number == 1)
            assert focus.visible(driver.tree, first.key) == first.bounds
            return
    raise AssertionError("no guess in the story")


def _moments(game: Game, drive: Any, language: str, size: tuple[int, int], scale: int) -> Iterator[Any]:
    session = Session.create(None, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14))
    for _ in moments_worth_a_picture(session):
        driver = drive(PlayScreen(game, session), size=size, language=language, text_scale=scale)
        driver.app.language = language_of(driver.app.settings)
        driver.app.stale = True
        yield type(session.frame().beat), driver
        driver.close()
