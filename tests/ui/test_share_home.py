"""The version for home: only after the question whether that is safe, and only with what was ticked."""

from pathlib import Path
from typing import Any

import pytest
from looking_back import tab_to

from game import paths
from game.session.notes import Notebook, Notes
from game.session.session import Session
from game.ui.game import Game
from game.ui.screens.share import ShareScreen

SAVE = "Bewaar als bestand"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the window keeps summaries during a test."""
    monkeypatch.setattr(paths, "documents", lambda: tmp_path / "Kantelpunt")
    return tmp_path / "Kantelpunt"


def test_nothing_is_offered_before_the_question_is_answered(game: Game, session: Session, drive: Any) -> None:
    driver = drive(ShareScreen(game, session))
    assert driver.has("button", SAVE)
    driver.press("Voor thuis")
    assert driver.has("heading", "Is het thuis veilig om dit te laten lezen?")
    assert not driver.has("button", SAVE) and not driver.has("button", "Eerst bekijken")


@pytest.mark.parametrize("answer", ["Nee", "Weet ik niet"])
def test_no_and_unsure_make_nothing_and_tell_who_helps(
    game: Game, session: Session, drive: Any, answer: str
) -> None:
    driver = drive(ShareScreen(game, session))
    driver.press("Voor thuis")
    driver.press(answer)
    assert not driver.has("button", SAVE)
    driver.press("Wie kan helpen?")
    assert any("Veilig Thuis" in words for words in driver.texts)


def test_yes_with_the_keyboard_saves_a_page_without_story_or_choices(
    game: Game, session: Session, drive: Any, documents: Path
) -> None:
    driver = drive(ShareScreen(game, session))
    driver.press("Voor thuis")
    tab_to(driver, "safe:yes")
    driver.key("space")
    driver.press("Eerst bekijken")
    words = "\n".join(driver.texts)
    assert "Samen praten over online" in words
    assert session.scenario.title not in words and session.code not in words
    driver.key("esc")
    driver.press(SAVE)
    made = (documents / f"kantelpunt-{session.code}-parents.html").read_text("utf-8")
    assert session.scenario.title not in made and session.code not in made


def test_what_is_ticked_goes_along(game: Game, session: Session, drive: Any, documents: Path) -> None:
    driver = drive(ShareScreen(game, session))
    driver.press("Voor thuis")
    driver.press("Ja")
    driver.press("hoe het verhaal heet")
    driver.press(SAVE)
    made = (documents / f"kantelpunt-{session.code}-parents.html").read_text("utf-8")
    assert session.scenario.title in made


def test_agreements_go_home_one_by_one(game: Game, session: Session, drive: Any, documents: Path) -> None:
    notes = Notes().with_agreement("do", "Ik bel Daan.").with_agreement("back", "In mei.")
    Notebook(session).keep(notes)
    driver = drive(ShareScreen(game, session))
    assert not driver.has("heading", "Afspraken uit het gesprek")
    driver.press("Voor thuis")
    assert not driver.has("heading", "Afspraken uit het gesprek")
    driver.press("Ja")
    assert driver.has("heading", "Afspraken uit het gesprek")
    tab_to(driver, "parents:agree-do")
    driver.key("space")
    driver.press("Eerst bekijken")
    seen = "\n".join(driver.texts)
    assert "Ik bel Daan." in seen and "In mei." not in seen
    driver.key("esc")
    driver.press(SAVE)
    made = (documents / f"kantelpunt-{session.code}-parents.html").read_text("utf-8")
    assert "Ik bel Daan." in made and "In mei." not in made


def test_the_answer_is_asked_again_each_time_and_kept_nowhere(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ShareScreen(game, session))
    before = {path: path.read_bytes() for path in game.home.rglob("*") if path.is_file()}
    driver.press("Voor thuis")
    driver.press("Ja")
    driver.press("Voor mezelf")
    driver.press("Voor thuis")
    assert not driver.has("button", SAVE)
    assert {path: path.read_bytes() for path in game.home.rglob("*") if path.is_file()} == before
