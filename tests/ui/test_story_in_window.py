"""A story played in the window, with the keys and the mouse that a player has."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.library.cards import cards
from game.session.opening import open_session
from game.session.redact import Worded
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import beat, event
from game.ui.begin import first_place, language_of
from game.ui.game import Game
from game.ui.node import find_all
from game.ui.screens.help import HelpScreen
from game.ui.screens.home import Home
from game.ui.screens.play import PlayScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.settings import Settings
from game.window.driver import Driver

FAST = Settings(first_run=False, reduced_motion=True, sound=False, lines_at_once=True)
MOST_KEYS = 600
STORIES = [card.id for card in cards(paths.scenarios())]


@pytest.fixture
def game(tmp_path: Path) -> Game:
    return Game(FAST, home=tmp_path)


@pytest.fixture
def drive(game: Game) -> Iterator[Any]:
    drivers: list[Driver] = []

    def opened(*screens: Any, **settings: Any) -> Driver:
        game.settings = replace(game.settings, **settings)
        words = language_of(game.settings).words
        driver = Driver(*screens, settings=game.settings, words=words, game=game)
        driver.app.save = lambda changed: setattr(game, "settings", changed)
        drivers.append(driver)
        return driver

    yield opened
    for driver in drivers:
        driver.close()


def start(game: Game) -> PlayScreen:
    return PlayScreen(game, game.start(game.scenario("doorgestuurd")))


def answer_by_keys(driver: Driver, picks: Iterator[int]) -> None:
    """Does one thing with the keyboard alone, at whatever is asked."""
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    match screen.frame.beat:
        case beat.Choose(_, _, options):
            driver.key(str(next(picks, 1) % len(options) + 1))
        case beat.Guess():
            driver.keys("1", "2", "return")
        case beat.Reason() | beat.Plan():
            press_first_tick(driver)
        case beat.Write():
            tab_to(driver, "skip")
            driver.key("return")
        case beat.End():
            raise AssertionError("the story has ended")
        case _:
            driver.key("return")


def press_first_tick(driver: Driver) -> None:
    driver.key("home")
    for _ in range(40):
        driver.key("tab")
        if driver.focused is not None and driver.focused.state.checked is not None:
            break
    driver.key("space")
    tab_to(driver, "go_on")
    driver.key("return")


def tab_to(driver: Driver, key: str) -> None:
    for _ in range(60):
        if driver.focused is not None and driver.focused.key == key:
            return
        driver.key("tab")
    raise AssertionError(f"Tab never reaches {key}")


def play_by_keys(driver: Driver, picks: list[int]) -> str:
    """Plays to an ending and returns its id."""
    screen, left = driver.screen, iter(picks)
    assert isinstance(screen, PlayScreen)
    for _ in range(MOST_KEYS):
        if isinstance(screen.frame.beat, beat.End):
            return screen.frame.beat.id
        answer_by_keys(driver, left)
        driver.advance(0.05)
    raise AssertionError(f"no ending after {MOST_KEYS} keys; stuck at {screen.frame.beat}")


def test_keys_play_the_story_to_different_endings(game: Game, drive: Any) -> None:
    ends = set()
    for picks in (
        [2, 2, 1, 2, 2, 2, 2, 2],
        [0, 0, 2, 0, 0, 0, 0, 0],
        [1, 1, 1, 1, 1, 1, 1, 1],
        [0, 2, 1, 1, 1, 0, 0],
    ):
        driver = drive(start(game))
        ends.add(play_by_keys(driver, picks))
        assert driver.has("button", "Bewaar voor het gesprek")
    assert len(ends) >= 3, ends


@pytest.mark.parametrize("id", STORIES)
def test_keys_play_every_story_to_an_ending(game: Game, drive: Any, id: str) -> None:
    driver = drive(PlayScreen(game, game.start(game.scenario(id))))
    play_by_keys(driver, [1, 0, 2, 1, 0, 2, 1, 0, 2, 1])
    assert driver.screen.session.ended


def test_what_the_window_played_is_what_the_file_holds(game: Game, drive: Any) -> None:
    driver = drive(start(game))
    end = play_by_keys(driver, [2, 1, 2, 1, 2, 1, 2])
    session = driver.screen.session
    opened = open_session(session.path).session
    assert [move.event for move in opened.moves] == [move.event for move in session.moves]
    assert opened.ended
    assert opened.frame().beat.id == end


def test_a_mouse_is_enough(game: Game, drive: Any) -> None:
    driver = drive(start(game))
    screen = driver.screen
    for _ in range(MOST_KEYS):
        match screen.frame.beat:
            case beat.End():
                break
            case beat.Choose(id, _, options):
                driver.click(node(driver, f"{id}.{options[-1].id}"))
                driver.click(node(driver, "send"))
            case beat.Guess(id, _, _, feelings):
                driver.click(node(driver, f"{id}.{feelings[0]}"))
                driver.click(node(driver, "go_on"))
            case beat.Reason() | beat.Plan() | beat.Write():
                driver.click(node(driver, "skip"))
            case _:
                driver.click(node(driver, "go_on"))
        driver.advance(0.05)
    assert isinstance(screen.frame.beat, beat.End)


def node(driver: Driver, key: str) -> Any:
    from game.ui.node import by_key

    found = by_key(driver.tree, key)
    assert found is not None, f"{key} is not on the screen: {driver.texts}"
    return found


def test_from_home_to_the_first_choice_and_back_where_it_was(game: Game, drive: Any) -> None:
    driver = drive(first_place(game))
    driver.click(node(driver, "story:doorgestuurd"))
    assert "Dit verhaal gaat over" in " ".join(driver.texts)
    driver.key("return")
    driver.advance(0.5)
    driver.keys("3", "return")
    driver.advance(0.5)
    before = driver.texts
    driver.key("esc")
    driver.press("Naar het begin")
    assert isinstance(driver.screen, Home)
    assert "verder spelen" in " ".join(driver.texts)
    driver.click(node(driver, "story:doorgestuurd"))
    driver.press("Verder waar ik was")
    driver.advance(0.5)
    assert driver.texts == before


def test_a_story_that_changed_since_is_said_and_goes_on_as_it_was(
    game: Game, drive: Any, tmp_path: Path
) -> None:
    stories = tmp_path / "stories"
    shutil.copytree(paths.scenarios(), stories)
    game.scenarios = stories
    session = game.start(game.scenario("doorgestuurd"))
    session.do(event.Next())
    story = stories / "doorgestuurd.yaml"
    old = "wie heeft mijn scheenbeschermers"
    story.write_text(story.read_text("utf-8").replace(old, "wie heeft mijn keeperstrui"), "utf-8")
    driver = drive(first_place(game, "doorgestuurd"))
    assert any("Het verhaal is intussen veranderd" in text for text in driver.texts)
    driver.press("Verder waar ik was")
    assert old in driver.texts


def test_lines_come_by_themselves_and_space_is_quicker(game: Game, drive: Any) -> None:
    driver = drive(start(game), lines_at_once=False)
    moves = driver.screen.session.moves
    assert len(moves) == 0
    driver.advance(5)
    came = len(moves)
    assert 1 <= came <= 6
    driver.keys("space", "space", "space")
    assert len(moves) == came + 3


def test_calm_waits_for_every_line(game: Game, drive: Any) -> None:
    driver = drive(start(game), lines_at_once=False, calm=True)
    driver.advance(30)
    assert driver.screen.session.moves == []
    driver.key("return")
    assert len(driver.screen.session.moves) == 1


def test_calm_offers_three_faces_and_what_is_told_is_among_them(game: Game, drive: Any) -> None:
    session = game.start(game.scenario("doorgestuurd"))
    while not isinstance(session.frame().beat, beat.Guess):
        now = session.frame().beat
        session.do(event.Choose(now.id, now.options[0].id) if isinstance(now, beat.Choose) else event.Next())
    driver = drive(PlayScreen(game, session), calm=True)
    assert len(find_all(driver.tree, "checkbox")) == 3
    driver.keys("1", "2", "3", "return")
    revealed = driver.screen.frame.beat
    assert set(revealed.feelings) <= set(revealed.guessed)


def to_own_words(game: Game) -> Session:
    """Plays on until somebody may write."""
    session = game.start(game.scenario("doorgestuurd"))
    while not isinstance(session.frame().beat, beat.Write):
        match session.frame().beat:
            case beat.Choose(id, _, options):
                session.do(event.Choose(id, options[-1].id))
            case beat.Guess(id, _, _, feelings):
                session.do(event.Guess(id, feelings[:1]))
            case beat.Reason(id):
                session.do(event.Reason(id))
            case beat.Plan(id):
                session.do(event.Plan(id))
            case _:
                session.do(event.Next())
    return session


def test_own_words_are_kept_when_handed_in_and_gone_when_erased(game: Game, drive: Any) -> None:
    session = to_own_words(game)
    driver = drive(PlayScreen(game, session))
    driver.click(driver.find("textbox"))
    driver.type("Het spijt me echt")
    assert "Het spijt me echt" not in session.path.read_text("utf-8")
    assert any("Stuur niets zelf" in text for text in driver.texts)
    driver.press("Verder")
    assert "Het spijt me echt" in session.path.read_text("utf-8")
    driver.key("esc")
    driver.press("Kijk naar mijn pad")
    driver.press("Wis deze woorden")
    driver.press("Wissen")
    assert "spijt me echt" not in session.path.read_text("utf-8")
    assert all(
        "spijt me echt" not in file.read_text("utf-8") for file in game.home.rglob("*.*") if file.is_file()
    )
    assert any(isinstance(move.event, Worded) and move.erased for move in session.moves)
    assert "Je woorden zijn gewist." in driver.texts


def test_who_wants_to_can_read_what_sounds(game: Game, drive: Any) -> None:
    driver = drive(start(game), lines_at_once=False, calm=True, captions=True)
    driver.key("return")
    assert driver.find("status").name == "(bericht komt binnen)"
    driver = drive(start(game), captions=False)
    driver.key("return")
    assert not any("bericht komt" in text for text in driver.texts)


def test_a_starter_begins_the_sentence(game: Game, drive: Any) -> None:
    driver = drive(PlayScreen(game, to_own_words(game)))
    starter = next(found for found in buttons(driver) if found.key.startswith("starter:"))
    driver.click(starter)
    driver.type("verder")
    assert driver.find("textbox").state.value == starter.name.removesuffix("…") + "verder"


def buttons(driver: Driver) -> list[Any]:
    return find_all(driver.tree, "button")


def test_a_full_disk_is_told_and_nothing_is_lost(game: Game, drive: Any, monkeypatch: Any) -> None:
    driver = drive(start(game), lines_at_once=False, calm=True)
    play = driver.screen
    kept = play.session.path.read_bytes()

    def full(self: Any, line: bytes) -> None:
        raise SessionTrouble("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr("game.session.journal.Journal.append", full)
        driver.key("return")
        assert isinstance(driver.screen, TroubleScreen)
        assert any("schijf is vol" in text for text in driver.texts)
    driver.press("Terug")
    assert driver.screen is play
    assert play.session.path.read_bytes() == kept
    driver.key("return")
    assert len(play.session.moves) == 1


def test_a_full_disk_can_be_played_on_without_keeping(game: Game, drive: Any, monkeypatch: Any) -> None:
    driver = drive(start(game), lines_at_once=False, calm=True)

    def full(self: Any, line: bytes) -> None:
        raise SessionTrouble("disk_full")

    monkeypatch.setattr("game.session.journal.Journal.append", full)
    driver.key("return")
    driver.press("Verder zonder bewaren")
    driver.key("return")
    assert len(driver.screen.session.moves) == 1


def test_help_is_on_every_screen_of_a_story_and_leaves_no_trace(game: Game, drive: Any) -> None:
    driver = drive(start(game), lines_at_once=False, calm=True)
    kept = driver.screen.session.path.read_bytes()
    driver.press("Stop / hulp")
    assert isinstance(driver.screen, HelpScreen)
    assert "0800-0432" in driver.texts
    driver.press("Verder spelen")
    assert driver.screen.session.path.read_bytes() == kept


def test_hiding_shows_a_neutral_screen_first(game: Game, drive: Any) -> None:
    driver = drive(start(game))
    driver.key("f1")
    assert driver.texts in ([], ["Verder"])
    driver.press("Verder")
    assert isinstance(driver.screen, PlayScreen)


def test_another_language_works_at_once_halfway_a_story(game: Game, drive: Any) -> None:
    driver = drive(start(game), lines_at_once=False, calm=True)
    assert any("De training is klaar" in text for text in driver.texts)
    driver.press("Weergave en geluid")
    driver.press("English")
    driver.key("esc")
    assert not any("De training is klaar" in text for text in driver.texts)


@pytest.mark.parametrize(
    "keys", [["1"] * 8, ["tab", "return"] * 8, ["esc", "esc"], ["space"] * 30, ["return"] * 30]
)
def test_no_key_anywhere_breaks_a_story(game: Game, drive: Any, keys: list[str]) -> None:
    driver = drive(start(game))
    for key in keys:
        if driver.closed:
            break
        driver.key(key)
        driver.advance(0.05)
