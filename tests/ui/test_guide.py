"""The talk guide: one question at a time, with the keys that a worker has."""

from datetime import date
from typing import Any

from looking_back import tab_to

from game.session.moments import moments
from game.session.notes import notes_file, notes_of
from game.session.session import Session
from game.ui.game import Game
from game.ui.screens.guide import GuideScreen
from game.ui.screens.guide_form import GuideFormScreen
from game.ui.screens.replay import ReplayScreen


def test_the_guide_asks_one_thing_at_a_time_and_keeps_agreements(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ReplayScreen(game, session))
    tab_to(driver, "guide")
    driver.key("return")
    assert isinstance(driver.screen, GuideFormScreen)
    driver.key("1")
    asked: list[str] = []
    for _ in range(40):
        steps = driver.find("progress").look
        assert steps.done == len(asked) < steps.count, "the stroke of now is that of this question"
        asked.append(driver.find("heading").name)
        if driver.has("textbox", "Dit ga ik doen:") and not driver.has("button", "Klaar"):
            tab_to(driver, "agree:do")
            driver.type("x")
            tab_to(driver, "next")
        if driver.has("button", "Klaar"):
            break
        driver.key("return")
    guide = session.scenario.guide.questions
    story = [*guide.happened, *guide.thought, *guide.since, *guide.affected]
    assert asked[0] == "Hoe was het om dit verhaal te spelen?"
    assert asked[1 : 1 + len(story)] == story
    assert asked[1 + len(story)] == "Waar had het anders kunnen lopen?"
    assert asked[-1] == "Wat spreken jullie af?" and len(set(asked)) == len(asked)
    tab_to(driver, "agree:back")
    driver.type("In mei")
    kept = notes_of(session).agreements
    assert kept["back"] == "In mei" and set(kept["do"]) == {"x"}
    driver.press("Klaar")
    assert isinstance(driver.screen, ReplayScreen)


def test_the_guide_leads_to_its_moment_and_stays_where_it_was(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ReplayScreen(game, session))
    driver.press("Gespreksgids")
    driver.key("1")
    for _ in range(40):
        if driver.has("button", "Bekijk dit moment"):
            break
        driver.key("return")
    question = driver.find("heading").name
    driver.press("Bekijk dit moment")
    replay = driver.screen
    assert isinstance(replay, ReplayScreen)
    assert replay.at in {moment.move for moment in moments(session)}
    driver.press("Gespreksgids")
    assert isinstance(driver.screen, GuideScreen) and driver.find("heading").name == question


def test_notes_that_cannot_be_read_are_left_alone(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    notes_file(session.path).write_text("kapot", encoding="utf-8")
    driver = drive(ReplayScreen(game, session))
    assert any("notities bij deze sessie" in words for words in driver.texts)
    assert not driver.has("textbox")
    driver.press("Gespreksgids")
    driver.key("1")
    for _ in range(40):
        if driver.has("button", "Klaar"):
            break
        driver.key("return")
    assert not driver.has("textbox")
    assert notes_file(session.path).read_text(encoding="utf-8") == "kapot"


def test_a_play_without_a_choice_can_be_looked_back_at(game: Game, drive: Any) -> None:
    fresh = Session.create(game.home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14))
    driver = drive(ReplayScreen(game, fresh))
    assert "In dit verhaal is nog niets gekozen." in driver.texts
    driver.press("Gespreksgids")
    driver.key("1")
    assert isinstance(driver.screen, GuideScreen)
