"""Two plays of one story side by side."""

from datetime import date
from typing import Any

from looking_back import tab_to
from strategies import walk

from game.session import store
from game.session.moments import moments
from game.session.opening import open_session
from game.session.session import Session
from game.ui.game import Game
from game.ui.screens.compare import CompareScreen
from game.ui.screens.sessions import SessionsScreen


def test_two_plays_side_by_side(game: Game, session: Session, drive: Any) -> None:
    walk(Session.create(game.home, session.scenario, "nl", date(2026, 12, 1)), 5)
    driver = drive(SessionsScreen(game))
    tab_to(driver, f"compare:{session.scenario.id}")
    driver.key("return")
    assert isinstance(driver.screen, CompareScreen)
    words = driver.texts
    assert "anders" in words
    for play in store.sessions(game.home).cards:
        for moment in moments(open_session(play.path).session):
            if moment.kind == "choose":
                assert any(moment.answer[0].source in said for said in words)


def test_of_three_plays_any_two(game: Game, session: Session, drive: Any) -> None:
    other = walk(Session.create(None, session.scenario, "nl", date(2026, 12, 1)), 5)
    driver = drive(CompareScreen(game, [session, other, session]))
    assert "anders" not in driver.texts  # the first and the last are the same play
    tab_to(driver, f"De andere keer:1-12-2026, code {other.code}")
    driver.key("space")
    assert "anders" in driver.texts


def test_one_play_has_nothing_beside_it(game: Game, session: Session, drive: Any) -> None:
    driver = drive(SessionsScreen(game))
    assert not driver.has("button", f"Naast elkaar leggen, {session.scenario.title}")
