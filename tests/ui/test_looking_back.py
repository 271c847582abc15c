"""Looking back together, with the keys and the mouse that a worker and a youth have."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from strategies import walk

from game.session import store
from game.session.moments import Moment, moments
from game.session.notes import Notebook, Notes, WhatIf, notes_file, notes_of
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import beat
from game.ui.driver import Driver
from game.ui.game import Game
from game.ui.looks import FaceLook
from game.ui.node import by_key
from game.ui.node import walk as walk_tree
from game.ui.screens.compare import CompareScreen
from game.ui.screens.guide import GuideScreen
from game.ui.screens.home import Home
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.share import ShareScreen
from game.ui.screens.take_in import TakeInScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.screens.what_if import WhatIfScreen
from game.ui.settings import Settings
from game.ui.start import language_of

FAST = Settings(first_run=False, reduced_motion=True, sound=False)


@pytest.fixture
def game(home: Path) -> Game:
    return Game(FAST, home=home)


@pytest.fixture
def session(game: Game) -> Session:
    """A play on disk, to its ending."""
    made = Session.create(game.home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14))
    return walk(made, 1)


@pytest.fixture
def drive(game: Game) -> Iterator[Any]:
    drivers: list[Driver] = []

    def opened(*screens: Any, size: tuple[int, int] = (1280, 720), **settings: Any) -> Driver:
        game.settings = replace(game.settings, **settings)
        words = language_of(game.settings).words
        driver = Driver(*screens, size=size, settings=game.settings, words=words)
        drivers.append(driver)
        return driver

    yield opened
    for driver in drivers:
        driver.close()


def tab_to(driver: Driver, key: str) -> None:
    for _ in range(80):
        if driver.focused is not None and driver.focused.key == key:
            return
        driver.key("tab")
    raise AssertionError(f"Tab never reaches {key}")


def choices(session: Session) -> list[Moment]:
    return [moment for moment in moments(session) if moment.not_chosen]


def test_from_home_to_the_moment_with_keys_alone(game: Game, session: Session, drive: Any) -> None:
    driver = drive(Home(game))
    tab_to(driver, "sessions")
    driver.key("return")
    assert isinstance(driver.screen, SessionsScreen)
    tab_to(driver, f"button:Terugkijken, {session.code}")
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


def test_notes_that_cannot_be_read_are_left_alone(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    notes_file(session.path).write_text("kapot", encoding="utf-8")
    driver = drive(ReplayScreen(game, session))
    assert any("notities bij deze sessie" in words for words in driver.texts)
    assert not driver.has("textbox")
    driver.press("Gespreksgids")
    for _ in range(40):
        if driver.has("button", "Klaar"):
            break
        driver.key("return")
    assert not driver.has("textbox")
    assert notes_file(session.path).read_text(encoding="utf-8") == "kapot"


def test_what_if_stands_beside_how_it_went(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    before = session.path.read_bytes()
    moment = choices(session)[0]
    offer = moment.not_chosen[0]
    driver = drive(ReplayScreen(game, session, moment.move))
    tab_to(driver, f"instead:{moment.move}.{offer.id}")
    driver.key("return")
    screen = driver.screen
    assert isinstance(screen, WhatIfScreen)
    assert driver.has("heading", "Zo ging het") and driver.has("heading", "Zo kon het ook gaan")
    assert moment.answer[0].source in driver.texts and offer.text.source in driver.texts
    for _ in range(20):
        if screen.other.ended:
            break
        driver.key("1")  # the first option of the question that the branch rests at
    assert screen.other.ended
    assert any(words.startswith("Einde: ") for words in driver.texts)
    driver.key("esc")
    assert isinstance(driver.screen, ReplayScreen)
    assert session.path.read_bytes() == before and not notes_file(session.path).exists()


def test_a_branch_with_a_name_is_kept_and_opens_again(game: Game, session: Session, drive: Any) -> None:
    moment = choices(session)[0]
    driver = drive(ReplayScreen(game, session, moment.move))
    driver.app.press(by_key(driver.tree, f"instead:{moment.move}.{moment.not_chosen[0].id}"))
    driver.step()
    tab_to(driver, "branch_name")
    driver.type("Sam wacht")
    (kept,) = notes_of(session).branches
    assert (kept.name, kept.along) == ("Sam wacht", False)
    driver.press("De jongere vindt het goed dat dit in het verslag komt.")
    assert notes_of(session).branches[0].along
    driver.key("esc")
    driver.press("Bewaard: Sam wacht")
    assert isinstance(driver.screen, WhatIfScreen)
    assert driver.find("textbox", "Geef deze weg een naam om hem te bewaren").state.value == "Sam wacht"


def test_a_kept_branch_that_no_longer_fits_says_so(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    moment = choices(session)[0]
    notes_file(session.path).write_text(
        '{"kantelpunt-notes": 1, "whole": "", "moments": {}, "agreements": {}, "branches": [{"name": "Oud",'
        f'"move": {moment.move}, "option": "weg", "picks": [], "along": true}}]}}',
        encoding="utf-8",
    )
    driver = drive(ReplayScreen(game, session, moment.move))
    driver.press("Bewaard: Oud")
    assert isinstance(driver.screen, TroubleScreen)


def test_the_guide_asks_one_thing_at_a_time_and_keeps_agreements(
    game: Game, session: Session, drive: Any
) -> None:
    driver = drive(ReplayScreen(game, session))
    tab_to(driver, "guide")
    driver.key("return")
    asked = []
    for _ in range(40):
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


def test_two_plays_side_by_side(game: Game, session: Session, drive: Any) -> None:
    walk(Session.create(game.home, session.scenario, "nl", date(2026, 12, 1)), 5)
    driver = drive(SessionsScreen(game))
    title = session.scenario.title
    tab_to(driver, f"button:Naast elkaar leggen, {title}")
    driver.key("return")
    assert isinstance(driver.screen, CompareScreen)
    words = driver.texts
    assert "anders" in words
    for play in store.sessions(game.home).cards:
        for moment in moments(Session.open(play.path).session):
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
    tab_to(driver, "delete_sure")
    driver.key("return")
    assert list(game.home.glob("*.json*")) == []


def test_a_session_from_elsewhere_is_taken_in(
    game: Game, session: Session, drive: Any, tmp_path: Path
) -> None:
    assert session.path is not None
    there = tmp_path / session.path.name
    there.write_bytes(session.path.read_bytes())
    store.delete(session.path)
    (tmp_path / "lijst.jsonl").write_text("{}", encoding="utf-8")
    driver = drive(SessionsScreen(game), TakeInScreen(game, (tmp_path, tmp_path / "nergens")))
    assert not driver.has("button", "lijst.jsonl")
    driver.press(there.name)
    assert isinstance(driver.screen, SessionsScreen)
    assert driver.has("button", f"Terugkijken, {session.code}")
    assert there.exists()


def test_a_session_is_taken_in_by_its_path(game: Game, session: Session, drive: Any, tmp_path: Path) -> None:
    assert session.path is not None
    there = tmp_path / "van de jongere.jsonl"
    there.write_bytes(session.path.read_bytes())
    store.delete(session.path)
    driver = drive(SessionsScreen(game), TakeInScreen(game, ()))
    tab_to(driver, "session_path")
    driver.type(f'"{there}"')
    tab_to(driver, "take_in")
    driver.key("return")
    assert isinstance(driver.screen, SessionsScreen)
    assert store.sessions(game.home).cards[0].code == session.code


@pytest.mark.parametrize("typed", ["/nergens/x.jsonl", "~niemand12/x.jsonl", "settings"])
def test_what_is_no_session_is_refused_with_a_sentence(game: Game, drive: Any, typed: str) -> None:
    driver = drive(SessionsScreen(game), TakeInScreen(game, ()))
    tab_to(driver, "session_path")
    driver.type(typed)
    driver.press("Toevoegen")
    assert isinstance(driver.screen, TroubleScreen)


def test_it_still_works_when_the_story_is_gone_and_in_another_language(
    game: Game, session: Session, drive: Any, tmp_path: Path
) -> None:
    assert session.path is not None
    elsewhere = Game(game.settings, scenarios=tmp_path, home=game.home)
    opened = Session.open(session.path).session
    moment = choices(opened)[0]
    dutch = drive(ReplayScreen(elsewhere, opened, moment.move))
    assert opened.scenario.scenes and moment.ask is not None and moment.ask.source in dutch.texts
    english = drive(ReplayScreen(elsewhere, opened, moment.move), language="en")
    said = moment.ask.render(elsewhere.lookup("en"))
    assert said != moment.ask.source and said in english.texts
    assert english.has("heading", "The path") or english.has("heading")


def test_a_play_without_a_choice_can_be_looked_back_at(game: Game, drive: Any) -> None:
    fresh = Session.create(game.home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14))
    driver = drive(ReplayScreen(game, fresh))
    assert "In dit verhaal is nog niets gekozen." in driver.texts
    driver.press("Gespreksgids")
    assert isinstance(driver.screen, GuideScreen)


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
