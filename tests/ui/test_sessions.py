"""The sessions screen: what is on this laptop, taking in a file, deleting."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from looking_back import tab_to
from strategies import walk

from game import paths
from game.session import store
from game.session.moments import moments
from game.session.notes import notes_file
from game.session.opening import open_session
from game.session.session import Session
from game.session.take_along import save_copy
from game.ui.game import Game
from game.ui.node import Role, find_all
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.take_along import TakeAlongScreen
from game.ui.screens.take_in import TakeInScreen
from game.ui.screens.trouble import TroubleScreen
from game.window import documents


def test_sessions_are_grouped_by_story(game: Game, session: Session, drive: Any) -> None:
    for story, seed in (("nepprofiel", 2), ("doorgestuurd", 3)):
        walk(Session.create(game.home, game.scenario(story), "nl", date(2026, 11, 20)), seed, 20)
    driver = drive(SessionsScreen(game))
    assert len(driver.find("list", "Doorgestuurd").children) == 2
    assert len(driver.find("list", "Nepprofiel").children) == 1


def test_deleting_a_session_takes_its_notes(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    notes_file(session.path).write_text("{}", encoding="utf-8")
    driver = drive(SessionsScreen(game))
    driver.press(f"Wissen, {session.code}")
    assert "De notities bij een sessie gaan mee weg." in driver.texts
    assert f"14-11-2026, code {session.code}" in driver.texts
    tab_to(driver, "delete_sure")
    driver.key("return")
    assert list(game.home.glob("*.json*")) == []


def test_the_licences_are_there_where_everything_came_as_one(
    game: Game, drive: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not drive(SessionsScreen(game)).has("button", "Licenties")
    page = tmp_path / "licenties.html"
    page.write_text("<p>Licenties", encoding="utf-8")
    monkeypatch.setattr(paths, "licences", lambda: page)
    driver = drive(SessionsScreen(game))
    read: list[Path] = []
    monkeypatch.setattr(type(driver.app.edition.documents), "read", lambda _, path: not read.append(path))
    driver.press("Licenties")
    assert read == [page]


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps the search for sessions away from the folders of whoever runs this."""
    monkeypatch.setattr(documents, "usual_folders", lambda: (tmp_path, tmp_path / "nergens"))


def test_a_session_from_elsewhere_is_taken_in(
    game: Game, session: Session, drive: Any, tmp_path: Path
) -> None:
    assert session.path is not None
    there = tmp_path / session.path.name
    there.write_bytes(session.path.read_bytes())
    store.delete(session.path, session.path.parent)
    (tmp_path / "lijst.jsonl").write_text("{}", encoding="utf-8")
    driver = drive(SessionsScreen(game), TakeInScreen(game))
    assert not driver.has("button", "lijst.jsonl")
    driver.press(there.name)
    assert isinstance(driver.screen, SessionsScreen)
    assert driver.has("button", f"Terugkijken, {session.code}")
    assert there.exists()


def test_a_session_is_taken_in_by_its_path(game: Game, session: Session, drive: Any, tmp_path: Path) -> None:
    assert session.path is not None
    there = tmp_path / "van de jongere.jsonl"
    there.write_bytes(session.path.read_bytes())
    store.delete(session.path, session.path.parent)
    driver = drive(SessionsScreen(game), TakeInScreen(game))
    tab_to(driver, "session_path")
    driver.type(f'"{there}"')
    tab_to(driver, "take_in")
    driver.key("return")
    assert isinstance(driver.screen, SessionsScreen)
    assert store.sessions(game.home).cards[0].code == session.code


@pytest.mark.parametrize("typed", ["/nergens/x.jsonl", "~niemand12/x.jsonl", "settings"])
def test_what_is_no_session_is_refused_with_a_sentence(game: Game, drive: Any, typed: str) -> None:
    driver = drive(SessionsScreen(game), TakeInScreen(game))
    tab_to(driver, "session_path")
    driver.type(typed)
    driver.press("Toevoegen")
    assert isinstance(driver.screen, TroubleScreen)


@pytest.fixture
def worded(game: Game) -> Session:
    """A play on disk with own words at two moments."""
    return walk(Session.create(game.home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14)), 3)


def test_a_session_goes_along_with_the_words_that_are_ticked(
    game: Game, worded: Session, drive: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = [(m.move, m.own_words) for m in moments(worded) if m.own_words is not None]
    assert len(own) == 2
    monkeypatch.setattr(paths, "documents", lambda: tmp_path / "Documenten")
    driver = drive(SessionsScreen(game))
    driver.press(f"Meenemen, {worded.code}")
    assert not any(box.state.checked for box in find_all(driver.tree, Role.CHECKBOX))
    tab_to(driver, f"words-{own[0][0]}")
    driver.key("space")
    tab_to(driver, "keep")
    driver.key("return")
    copy = tmp_path / "Documenten" / f"{worded.code}.jsonl"
    assert str(copy) in driver.texts
    found = [m.own_words for m in moments(open_session(copy).session) if m.number]
    assert [words for words in found if words] == [words for _, words in own[:1]]
    tab_to(driver, "done")
    driver.key("return")
    assert isinstance(driver.screen, SessionsScreen)


def test_a_folder_that_takes_nothing_says_so(
    game: Game, session: Session, drive: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").write_text("geen map", encoding="utf-8")
    monkeypatch.setattr(paths, "documents", lambda: tmp_path / "bestand")
    driver = drive(TakeAlongScreen(game, session))
    driver.press("Bewaar als bestand")
    assert isinstance(driver.screen, TroubleScreen)


def test_words_that_stayed_behind_stay_of_the_player(
    game: Game, worded: Session, drive: Any, tmp_path: Path
) -> None:
    copy = open_session(save_copy(worded, tmp_path)).session
    left = next(moment for moment in moments(copy) if moment.erased)
    driver = drive(ReplayScreen(game, copy, left.move))
    assert "Dit houd je voor jezelf." in driver.texts and "Je woorden zijn gewist." not in driver.texts


def test_a_damaged_session_can_be_deleted(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    session.path.write_bytes(b"x" + session.path.read_bytes())
    driver = drive(SessionsScreen(game))
    assert "Er is nog niets gespeeld op deze laptop." not in driver.texts
    assert driver.has("button", "Alles wissen")
    driver.press(f"Wissen, {session.code}")
    assert session.path.name in driver.texts
    driver.press("Wissen")
    assert not session.path.exists() and "Er is nog niets gespeeld op deze laptop." in driver.texts


def test_everything_goes_when_only_damaged_sessions_are_left(
    game: Game, session: Session, drive: Any
) -> None:
    assert session.path is not None
    session.path.write_bytes(b"x" + session.path.read_bytes())
    driver = drive(SessionsScreen(game))
    driver.press("Alles wissen")
    driver.press("Wissen")
    assert not session.path.exists()
