"""The talk guide with answers to pick from: one question, two or three answers, and said back."""

from typing import Any

import pytest
from looking_back import choices, tab_to

from game.session.notes import Notes, notes_file, notes_of
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.ui.game import Game
from game.ui.screens.guide import GuideScreen
from game.ui.screens.guide_form import GuideFormScreen
from game.ui.screens.guide_offered import OfferedGuide
from game.ui.screens.replay import ReplayScreen
from game.window.driver import Driver


def offered(game: Game, session: Session, drive: Any) -> Driver:
    driver: Driver = drive(ReplayScreen(game, session))
    tab_to(driver, "guide")
    driver.keys("return", "2")
    assert isinstance(driver.screen, OfferedGuide)
    return driver


def offers(driver: Driver) -> list[str]:
    from game.ui.node import walk

    return [node.name for node in walk(driver.tree) if node.key.startswith("offer:")]


def test_each_question_has_two_or_three_answers_and_is_said_back(
    game: Game, session: Session, drive: Any
) -> None:
    driver = offered(game, session, drive)
    asked = []
    while not driver.has("button", "Klaar"):
        question, answers = driver.find("heading").name, offers(driver)
        asked.append(question)
        assert 2 <= len(answers) <= 3 and len(set(answers)) == len(answers), question
        driver.key("2")
        assert f"Dus jij zegt: “{answers[1]}”. Klopt dat?" in driver.texts
        tab_to(driver, "right")
        driver.key("return")
        notes = notes_of(session)
        kept = "\n".join([notes.whole, *notes.moments.values()])
        assert f"{question} “{answers[1]}”" in kept
        tab_to(driver, "next")
        driver.key("return")
    assert len(asked) == len(set(asked)) == 8
    assert driver.find("heading").name == "Wat spreken jullie af?" and not offers(driver)
    tab_to(driver, "agree:do")
    driver.type("Ik zeg nee")
    assert notes_of(session).agreements == {"do": "Ik zeg nee"}


def test_nothing_is_noted_before_it_is_right(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    before = session.path.read_bytes()
    driver = offered(game, session, drive)
    first = offers(driver)
    driver.key("1")
    assert notes_of(session) == Notes()
    tab_to(driver, "wrong")
    driver.key("return")
    assert notes_of(session) == Notes() and not any("Klopt dat?" in words for words in driver.texts)
    driver.keys("2")
    driver.press("Ja, dat klopt")
    assert notes_of(session).whole == f"{driver.find('heading').name} “{first[1]}”"
    driver.key("3")
    driver.press("Ja, dat klopt")
    assert notes_of(session).whole == f"{driver.find('heading').name} “{first[2]}”"
    assert session.path.read_bytes() == before


def test_a_note_of_the_worker_stays_beside_an_answer(game: Game, session: Session, drive: Any) -> None:
    driver = offered(game, session, drive)
    driver.screen.book.keep(Notes().with_whole("Was moe."))
    driver.key("1")
    driver.press("Ja, dat klopt")
    assert notes_of(session).whole.startswith("Was moe.\nHoe was het om te spelen? “")


def test_what_if_offers_what_was_not_chosen(game: Game, session: Session, drive: Any) -> None:
    driver = offered(game, session, drive)
    while "Wat had Sam hier ook kunnen doen?" not in driver.texts:
        driver.press("Volgende")
    last = choices(session)[-1]
    assert offers(driver)[0] == last.not_chosen[0].text.render(game.lookup("nl"))
    assert not driver.has("button", last.answer[0].render(game.lookup("nl")))


def test_the_form_can_be_changed(game: Game, session: Session, drive: Any) -> None:
    driver = offered(game, session, drive)
    tab_to(driver, "form")
    driver.key("return")
    assert isinstance(driver.screen, GuideFormScreen)
    driver.key("1")
    assert type(driver.screen) is GuideScreen
    driver.key("esc")
    assert isinstance(driver.screen, ReplayScreen)


@pytest.mark.parametrize("locked", [True, False])
def test_an_answer_that_cannot_be_kept_says_so(
    game: Game, session: Session, drive: Any, monkeypatch: pytest.MonkeyPatch, locked: bool
) -> None:
    assert session.path is not None
    if locked:
        notes_file(session.path).write_text("kapot", encoding="utf-8")
    driver = offered(game, session, drive)

    def full(notes: Notes) -> None:
        raise SessionTrouble("disk_full")

    if not locked:
        monkeypatch.setattr(driver.screen.book, "keep", full)
    driver.key("1")
    driver.press("Ja, dat klopt")
    assert "Opgeschreven." not in driver.texts
    sentence = "De notities bij deze sessie" if locked else "De schijf is vol."
    assert any(words.startswith(sentence) for words in driver.texts)
