"""Playing together: the talk at hand, which never tells what comes."""

import random
from typing import Any

import pytest
from looking_back import tab_to
from strategies import answer

from game.session.notes import Notebook, notes_of
from game.session.session import Session
from game.session.transcript import transcript
from game.story import beat
from game.ui.game import Game
from game.ui.screens.play import PlayScreen
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.talk_now import TalkNowScreen
from game.ui.screens.together import TogetherPlay, TogetherScreen
from game.window.driver import Driver


def test_from_the_sessions_to_the_talk_and_back_with_keys(game: Game, drive: Any) -> None:
    driver: Driver = drive(SessionsScreen(game))
    tab_to(driver, "together")
    driver.key("return")
    assert isinstance(driver.screen, TogetherScreen)
    tab_to(driver, "story:doorgestuurd")
    driver.key("return")
    tab_to(driver, "begin")
    driver.key("return")
    play = driver.screen
    assert isinstance(play, TogetherPlay)
    moves = len(play.session.moves)
    tab_to(driver, "talk")
    driver.key("return")
    assert isinstance(driver.screen, TalkNowScreen)
    driver.advance(60)  # the story waits
    tab_to(driver, "note:whole")
    driver.type("Leest snel")
    assert notes_of(play.session).whole == "Leest snel"
    driver.key("esc")
    assert driver.screen is play and len(play.session.moves) == moves
    tab_to(driver, "talk")
    driver.key("return")
    assert driver.find("textbox", "Notitie bij het geheel").state.value == "Leest snel"


def test_who_plays_alone_has_no_such_button(game: Game, drive: Any) -> None:
    session = Session.create(game.home, game.scenario("doorgestuurd"), "nl", game_day())
    assert not drive(PlayScreen(game, session)).has("button", "Even praten")


def test_the_talk_about_a_choice_has_its_own_questions(game: Game, drive: Any) -> None:
    session = Session.create(game.home, game.scenario("doorgestuurd"), "nl", game_day())
    chance = random.Random(1)
    while not isinstance(session.frame().beat, beat.Choose):
        session.do(answer(session.frame().beat, chance, set()))
    driver = drive(TalkNowScreen(game, session, Notebook(session)))
    assert "Wat kan Sam nu doen?" in driver.texts
    assert not driver.has("textbox", "Notitie bij dit moment")


@pytest.mark.parametrize("story", ["doorgestuurd", "nepprofiel"])
def test_it_never_tells_what_comes(game: Game, drive: Any, story: str) -> None:
    session = Session.create(None, game.scenario(story), "nl", game_day())
    chance, seen = random.Random(3), set[str]()
    talks = []
    while not session.ended:
        if isinstance(session.frame().beat, beat.Question | beat.Reveal):
            driver = drive(TalkNowScreen(game, session, Notebook(session)))
            talks.append((len(session.moves), "\n".join(driver.texts)))
            driver.close()
        session.do(answer(session.frame().beat, chance, seen))
    shown = [(item.move, text) for item in transcript(session) if (text := spoken(item.item))]
    early = {text: min(move for move, other in shown if other == text) for _, text in shown}
    assert len(talks) > 5 and len(early) > 20
    for at, words in talks:
        assert [text for text, first in early.items() if first > at and text in words] == []


def spoken(item: Any) -> str:
    """Returns the words of a line, or of what another tells."""
    text = getattr(item, "text", None) or getattr(item, "tells", None)
    return "" if text is None else str(text.source)


def test_at_the_end_it_leads_to_looking_back(game: Game, session: Session, drive: Any) -> None:
    driver = drive(TogetherPlay(game, session))
    tab_to(driver, "talk")
    driver.key("return")
    assert "Hoe denk je er nu over?" in driver.texts
    driver.press("Terugkijken")
    assert isinstance(driver.screen, ReplayScreen)


def game_day() -> Any:
    from datetime import date

    return date(2026, 11, 14)
