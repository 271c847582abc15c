"""Looking back at a play, with the keys and the mouse that a worker and a youth have."""

from pathlib import Path
from typing import Any

import pytest
from looking_back import choices, tab_to

from game.session.moments import moments
from game.session.notes import Notebook, Notes, WhatIf, notes_of
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import beat
from game.ui import places
from game.ui.game import Game
from game.ui.looks import FaceLook
from game.ui.node import by_key
from game.ui.node import walk as walk_tree
from game.ui.screens.home import Home
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.share import ShareScreen
from game.window.driver import Driver


def test_from_home_to_the_moment_with_keys_alone(game: Game, session: Session, drive: Any) -> None:
    driver = drive(Home(game))
    tab_to(driver, "sessions")
    driver.key("return")
    assert isinstance(driver.screen, SessionsScreen)
    tab_to(driver, f"replay:{session.code}")
    driver.key("return")
    screen = driver.screen
    assert isinstance(screen, ReplayScreen) and screen.at == moments(session)[0].move
    tab_to(driver, "moment_on")
    driver.keys("return", "return")
    assert screen.at == moments(session)[2].move
    tab_to(driver, "moment_back")
    driver.key("return")
    assert screen.at == moments(session)[1].move
    driver.key("esc")
    assert isinstance(driver.screen, SessionsScreen)


def test_the_path_holds_every_moment_and_each_can_be_clicked(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ReplayScreen(game, session))
    for moment in moments(session):
        node = by_key(driver.tree, f"moment:{moment.move}")
        assert node is not None
        driver.app.press(node)
        assert driver.screen.at == moment.move
        now = by_key(driver.tree, f"moment:{moment.move}")
        assert now is not None and now.state.selected


def test_every_line_is_seen_as_it_was_when_played(game: Game, session: Session, drive: Any) -> None:
    driver = drive(ReplayScreen(game, session, 0), text_scale=80)
    lookup, player = game.lookup("nl"), session.scenario.player
    for at in range(len(session.moves) + 1):
        now = session.frame_at(at)
        said = {
            beat.Choose: "ask",
            beat.Guess: "ask",
            beat.Reason: "ask",
            beat.Write: "ask",
            beat.Plan: "ask",
        }
        words = getattr(now.beat, said.get(type(now.beat), "text"), None)
        assert driver.screen.at == at
        assert words is None or words.render(lookup) in "\n".join(driver.texts), f"{now.beat} at {at}"
        assert driver.screen.mode == ("day" if now.setting.eyes == player else "other")
        if isinstance(now.beat, beat.Line) and not now.beat.mine:
            assert (now.beat.who, now.beat.mood) in faces(driver, session), f"the face at {at}"
        if at < len(session.moves):
            driver.press("Een regel verder")


def faces(driver: Driver, session: Session) -> set[tuple[str, str]]:
    """Returns whose faces can be seen, in which mood."""
    people = {
        FaceLook.frozen(one.look.model_dump()): who for who, one in session.scenario.shared.cast.items()
    }
    looks = [node.look for node in walk_tree(driver.tree) if isinstance(node.look, FaceLook)]
    return {(people[look.look], look.mood) for look in looks}


def test_a_choice_shows_what_was_chosen_and_what_else_could_have_been(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ReplayScreen(game, session))
    for moment in choices(session):
        driver.app.press(by_key(driver.tree, f"moment:{moment.move}"))
        for offer in moment.not_chosen:
            assert by_key(driver.tree, f"instead:{moment.move}.{offer.id}") is not None
        words = " ".join(driver.texts)
        assert "Gekozen" in words and "Had ook gekund" in words
        assert all(question.source in words for question in moment.discuss)


def test_excuses_are_nowhere(game: Game, session: Session, drive: Any) -> None:
    names = {excuse.text for excuse in session.scenario.shared.excuses.values()}
    themes = {indicator.theme for indicator in session.scenario.shared.indicators.values()}
    assert names
    driver = drive(ReplayScreen(game, session))
    seen: set[str] = set()
    for moment in moments(session):
        driver.app.press(by_key(driver.tree, f"moment:{moment.move}"))
        seen |= set(driver.texts)
    assert not names & seen and themes & seen


def test_the_scrubber_goes_to_any_line(game: Game, session: Session, drive: Any) -> None:
    driver = drive(ReplayScreen(game, session, 0))
    tab_to(driver, "scrub")
    driver.keys("right", "right", "right")
    assert driver.screen.at == 3
    driver.key("left")
    assert driver.screen.at == 2


def test_it_plays_on_at_reading_speed_and_stops_at_the_end(game: Game, session: Session, drive: Any) -> None:
    driver = drive(ReplayScreen(game, session, 0))
    driver.press("Afspelen")
    driver.advance(12)
    first = driver.screen.at
    assert 1 < first < 15
    driver.press("Pauze")
    driver.advance(12)
    assert driver.screen.at == first
    driver = drive(ReplayScreen(game, session, len(session.moves) - 1))
    driver.press("Afspelen")
    driver.advance(8)
    assert driver.screen.at == len(session.moves) and not driver.screen.playing


def test_a_note_is_kept_as_typed_and_comes_back(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    before = session.path.read_bytes()
    moment = moments(session)[1]
    driver = drive(ReplayScreen(game, session, moment.move))
    tab_to(driver, f"note:{moment.move}")
    driver.type("Zweeg")
    assert notes_of(session).moments == {moment.move: "Zweeg"}
    driver.type(" lang")
    assert notes_of(session).moments == {moment.move: "Zweeg lang"}
    tab_to(driver, "note:whole")
    driver.type("Open gesprek")
    assert notes_of(session).whole == "Open gesprek"
    again = drive(ReplayScreen(game, session, moment.move))
    values = [node.state.value for node in (again.find("textbox", "Notitie bij dit moment"),)]
    assert values == ["Zweeg lang"]
    assert again.has("image", "met een notitie")
    assert session.path.read_bytes() == before


def test_a_note_that_cannot_be_kept_says_so_and_stays(
    game: Game, session: Session, drive: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = drive(ReplayScreen(game, session))

    def full(notes: Notes) -> None:
        raise SessionTrouble("disk_full")

    monkeypatch.setattr(driver.screen.book, "keep", full)
    tab_to(driver, "note:whole")
    driver.type("x")
    assert "De schijf is vol. Er kan niets meer worden bewaard." in driver.texts
    assert driver.find("textbox", "Notitie bij het geheel").state.value == "x"


def test_it_still_works_when_the_story_is_gone_and_in_another_language(
    game: Game, session: Session, drive: Any, tmp_path: Path
) -> None:
    assert session.path is not None
    elsewhere = Game(game.settings, scenarios=tmp_path, home=game.home)
    opened = open_session(session.path).session
    moment = choices(opened)[0]
    dutch = drive(ReplayScreen(elsewhere, opened, moment.move))
    assert opened.scenario.scenes and moment.ask is not None and moment.ask.source in dutch.texts
    english = drive(ReplayScreen(elsewhere, opened, moment.move), language="en")
    said = moment.ask.render(elsewhere.lookup("en"))
    assert said != moment.ask.source and said in english.texts
    assert english.has("heading", "The path") or english.has("heading")


def test_the_summary_is_made_from_here(game: Game, session: Session, drive: Any) -> None:
    driver = drive(ReplayScreen(game, session))
    driver.press("Verslag maken")
    assert isinstance(driver.screen, ShareScreen)


def test_what_came_out_of_the_talk_is_seen_before_it_is_kept(
    game: Game, session: Session, drive: Any
) -> None:
    moment = choices(session)[0]
    way = WhatIf("Sam wacht", moment.move, moment.not_chosen[0].id, along=True)
    Notebook(session).keep(
        Notes().with_whole("Open gesprek").with_agreement("do", "Ik bel Daan").with_branch(way)
    )
    driver = drive(ReplayScreen(game, session), ShareScreen(game, session))
    driver.press("Eerst bekijken")
    words = "\n".join(driver.texts)
    assert "Open gesprek" in words and "Ik bel Daan" in words and "Sam wacht · Bij" in words
    driver.key("esc")
    driver.press("Voor mezelf")
    driver.press("Eerst bekijken")
    words = "\n".join(driver.texts)
    assert "Open gesprek" not in words and "Ik bel Daan" in words and "Sam wacht · Bij" in words


def test_a_small_window_with_large_letters_has_the_same_parts(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ReplayScreen(game, session, choices(session)[0].move), size=(960, 540), text_scale=200)
    for name in ("Het pad", "Om te bespreken"):
        assert driver.has("heading", name)
    tab_to(driver, "note:whole")
    driver.type("x")
    tab_to(driver, "scrub")
    driver.key("right")
    assert driver.screen.at == choices(session)[0].move + 1


def test_the_path_keeps_the_moment_of_now_in_view(game: Game, session: Session, drive: Any) -> None:
    driver = drive(ReplayScreen(game, session))
    tab_to(driver, "moment_on")
    for _ in range(len(moments(session)) - 1):
        driver.key("return")
        now = next(node for node in walk_tree(driver.tree) if node.state.selected)
        assert now.bounds.y >= 0 and now.bounds.bottom <= 720, now.name
    assert driver.screen.at == len(session.moves)
    assert driver.focused is not None and driver.focused.key == "moment_back"
    tab_to(driver, "line_back")
    driver.key("return")
    assert driver.focused.key == "line_back"


def test_what_is_wrong_with_the_file_is_told(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    path = session.path
    session.detach()
    path.write_bytes(path.read_bytes()[:-5])
    driver = drive(places.Kept(path))
    assert isinstance(driver.screen, ReplayScreen)
    assert "De allerlaatste stap was niet helemaal bewaard en telt niet mee." in driver.texts


def test_a_whole_file_has_nothing_to_tell(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    driver = drive(places.Kept(session.path))
    assert not any("bewaard" in words for words in driver.texts)
