"""The game in a real window: played with a keyboard, killed halfway, continued, ended, and summed up."""

import subprocess
import sys
import time
from pathlib import Path

from screen import Playing, quick_settings, screen, until

from game.session.opening import open_session
from game.session.session import Session
from game.session.store import sessions
from game.story import beat

MOST_STEPS = 400
A_MOMENT = 0.8  # seconds: longer than an option takes to settle
PATIENCE = 5  # seconds to wait for an answer before it is pressed again


def session_in(home: Path) -> Session:
    card = sessions(home).cards[0]
    return open_session(card.path).session


def keys_for(now: beat.Beat, last: bool) -> list[str]:
    """Returns the keys that answer what is shown."""
    match now:
        case beat.Choose(_, _, options):
            return [str(len(options) if last else 1), "Return"]
        case beat.Guess():
            return ["1", "Return"]
        case beat.Reason() | beat.Write() | beat.Plan():
            return ["End", "Return"]  # the last that can be pressed: skip
        case _:
            return ["Return"]


def answer(game: Playing, home: Path, keys: list[str], done: int) -> None:
    """Presses until the answer is on disk: on a busy machine what is asked may be seen later than a press."""
    for _ in range(10):
        for key in keys:
            time.sleep(A_MOMENT)  # what came just now is not pressed yet
            game.keys(key)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if len(session_in(home).moves) > done:
                return
            time.sleep(0.02)
    raise AssertionError(f"{keys} answer nothing")


def play(game: Playing, home: Path, last: bool, most_choices: int = 1000) -> Session:
    """Plays on until an ending or so many choices, looking only at what is on disk."""
    for _ in range(MOST_STEPS):
        session = session_in(home)
        choices = sum(hasattr(move.event, "option") for move in session.moves)
        if session.ended or choices >= most_choices:
            return session
        answer(game, home, keys_for(session.frame().beat, last), len(session.moves))
    raise AssertionError("no ending")


def test_a_story_in_a_real_window_killed_halfway_and_continued(tmp_path: Path) -> None:
    quick_settings(tmp_path)
    with screen() as environment:
        game = Playing(environment, tmp_path, "play", "doorgestuurd")
        game.keys("Return")
        until(lambda: bool(sessions(tmp_path).cards), "a session")
        before = play(game, tmp_path, last=True, most_choices=3)
        game.kill()
        after = session_in(tmp_path)
        assert [move.event for move in after.moves][: len(before.moves)] == [
            move.event for move in before.moves
        ]

        game = Playing(environment, tmp_path, "play", "doorgestuurd")
        game.keys("Return")
        session = play(game, tmp_path, last=True)
        assert session.ended
        assert len(sessions(tmp_path).cards) == 1, "it went on in the same session"
        game.keys("Escape", "End", "Return")  # the menu, and there "back to the start"
        status, told = game.ended()
        assert status == 0
        assert "Traceback" not in told
    summary = subprocess.run(
        [sys.executable, "-m", "game", "summary", session.code, "--format", "md"],
        env={**environment, "KANTELPUNT_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert session.code in summary.stdout
    assert "Geen beoordeling en geen bewijs." in summary.stdout


def test_first_run_asks_how_to_read_and_then_shows_the_stories(tmp_path: Path) -> None:
    with screen() as environment:
        game = Playing(environment, tmp_path)
        assert game.title == "Kantelpunt"
        game.keys("Return")
        until(lambda: '"first_run": false' in settings_in(tmp_path), "the settings to be kept")
        game.keys("F1")
        until(lambda: game.title != "Kantelpunt", "the window to hide under another name")
        game.kill()


def settings_in(home: Path) -> str:
    path = home / "settings.json"
    return path.read_text("utf-8") if path.exists() else ""
