"""Any write may fail, on any screen: nothing ends, and the play goes on."""

import copy
import errno
import os
import random
import stat
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fast import FAST
from strategies import walk as played

from game import paths
from game.session.moments import moments
from game.session.notes import Notebook, notes_of
from game.session.session import Session
from game.session.trouble import LAST_STEP
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.node import Role, walk
from game.ui.screen import Screen
from game.ui.screens.display import DisplayScreen
from game.ui.screens.first_run import FirstRun
from game.ui.screens.help import HelpScreen
from game.ui.screens.home import Home, Stop
from game.ui.screens.path import PathScreen
from game.ui.screens.play import PlayScreen
from game.ui.screens.talk_now import TalkNowScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.screens.warning import WarningScreen
from game.ui.screens.workbench import WorkbenchScreen
from game.window.driver import Driver

PRESSES = 10
FAULTS = [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO]
LOST = "Er is niets verloren gegaan."


@contextmanager
def every_write_fails(number: int) -> Iterator[None]:
    """Lets the system refuse whatever changes a disk, as a full or a read-only one does."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    opens, writes = os.open, os.write

    def opening(path: Any, flags: int, *more: Any, **named: Any) -> int:
        changes = flags & (os.O_CREAT | os.O_TRUNC) or (flags & os.O_ACCMODE and number != errno.ENOSPC)
        return refuse() or 0 if changes else opens(path, flags, *more, **named)

    def writing(descriptor: int, data: Any) -> int:
        plain = stat.S_ISREG(os.fstat(descriptor).st_mode)
        return refuse() or 0 if plain else writes(descriptor, data)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "open", opening)
        patched.setattr(os, "write", writing)
        for name in ("mkdir", "replace", "rename", "link", "ftruncate", "chmod"):
            patched.setattr(os, name, refuse)
        if number != errno.ENOSPC:
            patched.setattr(os, "unlink", refuse)
        yield


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps presses away from the browser and from the documents of whoever runs this."""
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    monkeypatch.setattr(paths, "documents", lambda: tmp_path / "documents" / "Kantelpunt")


def press_at_random(driver: Driver, chance: random.Random) -> None:
    """Presses, writes, or goes back, but does not stop the game."""
    for _ in range(PRESSES):
        can = [node for node in walk(driver.tree) if node.reachable and node.action != Stop()]
        node = chance.choice(can)
        if chance.random() < 0.1:
            driver.key("escape")
        elif node.role == Role.TEXTBOX:
            driver.app.top.focus_on(node.key)
            driver.type("Woorden")
        elif node.state.range is not None:
            driver.app.top.focus_on(node.key)
            driver.key("right")
        else:
            driver.app.press(node)
            driver.step()
        assert not driver.closed, node


@pytest.mark.parametrize("faults", [FAULTS, []], ids=["faults", "a-file"])
def test_no_screen_ends_the_game_when_nothing_can_be_written(
    tmp_path: Path, home: Path, faults: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no faults of the system, the home and the folder of documents are files."""
    chance = random.Random(len(faults))
    game = Game(FAST, home=home)
    scenario = game.scenario("doorgestuurd")
    for name in ("cards", "shared", "scenario"):  # reading every story again proves nothing here
        monkeypatch.setattr(Game, name, _once(getattr(Game, name)))
    seen = set()
    if not faults:
        _make_a_file(home)
        (tmp_path / "documents").write_text("a file")
    for name, screen in every_screen(game, scenario, home if faults else None):
        game.settings = FAST
        with every_write_fails(chance.choice(faults)) if faults else nullcontext():
            driver = Driver(Home(game), _as_it_is(screen, game), settings=FAST, words=game.words)
            press_at_random(driver, chance)
        driver.close()
        seen.add(name)
    assert {"first-run", "choose", "write", "share", "take_along", "sessions", "code", "display"} <= seen
    assert {"replay-choose", "guide-8", "what-if", "talk-now", "together", "import"} <= seen


def _once(read: Callable[..., Any]) -> Callable[..., Any]:
    found: dict[Any, Any] = {}
    return lambda self, *of: found[of] if of in found else found.setdefault(of, read(self, *of))


def _as_it_is(screen: Screen, game: Game) -> Screen:
    """Returns a screen with a session of its own, so that the one on disk stays as it is."""
    session = vars(screen).get("session") or vars(screen).get("_session")
    if session is None or isinstance(screen, WorkbenchScreen):
        return screen
    return copy.deepcopy(screen, {id(shared): shared for shared in (game, session.scenario)})


def _make_a_file(home: Path) -> None:
    for path in sorted(home.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    home.rmdir()
    home.write_text("a file")


def press(driver: Driver, name: str, times: int = 1) -> None:
    for _ in range(times):
        driver.press(name)


def test_the_first_screen_can_be_passed_and_a_story_played(
    home: Path, game: Game, drive: Callable[..., Any]
) -> None:
    _make_a_file(home)
    driver: Driver = drive(FirstRun(game), first_run=True)
    driver.press("125 %")
    driver.press("Klaar")
    assert isinstance(driver.screen, Home) and not game.settings.first_run
    driver.app.press(next(node for node in walk(driver.tree) if node.key == "story:thuis"))
    driver.press("Begin")
    assert isinstance(driver.screen, TroubleScreen)
    driver.press("Spelen zonder bewaren")
    assert isinstance(driver.screen, PlayScreen)
    play = driver.screen
    for _ in range(8):
        driver.key("return")
    assert len(play.session.moves) >= 4 and play.session.path is None
    driver.key("escape")
    assert "Let op: dit spel wordt niet bewaard." in driver.texts


@pytest.mark.parametrize("number", FAULTS, ids=errno.errorcode.get)
def test_a_story_goes_on_when_the_disk_fills_up_in_the_middle(
    game: Game, drive: Callable[..., Any], number: int
) -> None:
    session = game.start(game.scenario("thuis"))
    driver: Driver = drive(PlayScreen(game, session))
    driver.key("return")
    moves = len(session.moves)
    with every_write_fails(number):
        driver.key("return")
        assert isinstance(driver.screen, TroubleScreen) and len(session.moves) == moves
        assert LAST_STEP in driver.texts and LOST not in driver.texts
        driver.press("Verder zonder bewaren")
        driver.key("return")
        driver.key("return")
        assert len(session.moves) > moves and isinstance(driver.screen, PlayScreen)
        driver.app.open(DisplayScreen(game))
        driver.press("150 %")
        driver.press("Klaar")
        assert game.settings.text_scale == 150 and isinstance(driver.screen, PlayScreen)
        driver.app.open(HelpScreen(game, session))
        assert "Let op: dit spel wordt niet bewaard." in driver.texts


def test_a_session_that_is_gone_is_not_said_to_be_kept(game: Game, drive: Callable[..., Any]) -> None:
    session = game.start(game.scenario("thuis"))
    assert session.path is not None
    driver: Driver = drive(PlayScreen(game, session))
    session.path.unlink()
    driver.key("return")
    assert isinstance(driver.screen, TroubleScreen)
    assert LAST_STEP not in driver.texts and LOST not in driver.texts


@pytest.mark.parametrize("number", FAULTS, ids=errno.errorcode.get)
def test_words_that_cannot_be_erased_are_said_to_be_there(
    game: Game, drive: Callable[..., Any], number: int
) -> None:
    worded = played(Session.create(game.home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14)), 3)
    driver: Driver = drive(PathScreen(game, worded))
    driver.press("Wis deze woorden")
    with every_write_fails(number):
        driver.press("Wissen")
    assert isinstance(driver.screen, TroubleScreen)
    assert "Je woorden zijn niet gewist." in driver.texts and LOST not in driver.texts
    assert LAST_STEP not in driver.texts


def test_a_note_that_could_not_be_kept_is_kept_on_leaving(
    game: Game, session: Session, drive: Callable[..., Any]
) -> None:
    driver: Driver = drive(Home(game), TalkNowScreen(game, session, Notebook(session)))
    driver.app.top.focus_on("note:whole")
    with every_write_fails(errno.ENOSPC):
        driver.type("Dit telt.")
        assert "De schijf is vol. Er kan niets meer worden bewaard." in driver.texts
    assert notes_of(session).whole == ""
    driver.press("Terug")
    assert isinstance(driver.screen, Home)
    assert notes_of(session).whole == "Dit telt."


def test_a_warning_says_why_nothing_is_kept(game: Game, drive: Callable[..., Any]) -> None:
    driver: Driver = drive(WarningScreen(game, game.scenario("thuis"), None))
    with every_write_fails(errno.EROFS):
        driver.press("Begin")
    assert "In deze map mag niets worden bewaard." in driver.texts


def test_looking_back_from_a_talk_goes_on_with_the_same_notes(
    game: Game, session: Session, drive: Callable[..., Any]
) -> None:
    book = Notebook(session)
    driver: Driver = drive(Home(game), TalkNowScreen(game, session, book))
    driver.press("Terugkijken")
    driver.app.top.focus_on("note:whole")
    driver.type("Een.")
    driver.press("Terug")
    driver.app.top.focus_on(f"note:{moments(session)[-1].move}")
    assert book.notes.whole == "Een." and notes_of(session).whole == "Een."
