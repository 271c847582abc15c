"""No display, or one that does not answer: it says so, and plays in the terminal that there is."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("only here a display may be missing", allow_module_level=True)

import pty

ROOT = Path(__file__).resolve().parent.parent
SAID = "Er is geen scherm om een venster te tonen. Je speelt hier, in de terminal."
NOBODY = "Hier is geen toetsenbord om mee te spelen."
NOWHERE = (
    {},
    {"DISPLAY": ""},
    {"DISPLAY": ":999"},
    {"DISPLAY": "127.0.0.1:999"},
    {"DISPLAY": "no display at all"},
    {"WAYLAND_DISPLAY": "nowhere-0"},
    {"DISPLAY": ":999", "SDL_VIDEODRIVER": "x11"},
)
nowhere = pytest.mark.parametrize("display", NOWHERE, ids=str)
LONGEST = 60  # seconds


def environment(home: Path, display: dict[str, str]) -> dict[str, str]:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return kept | display | {"KANTELPUNT_HOME": str(home), "PYTHONUTF8": "1"}


@nowhere
def test_it_says_so_and_plays_in_the_terminal(home: Path, display: dict[str, str]) -> None:
    ours, theirs = pty.openpty()
    game = subprocess.Popen(
        [sys.executable, "-m", "game"], cwd=ROOT, env=environment(home, display),
        stdin=theirs, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    try:
        os.write(ours, b"1\n1\ns\n")
        status = game.wait(LONGEST)
        told = read(ours)
    finally:
        game.kill()
        game.wait()
        os.close(ours)
    assert status == 0, told
    assert SAID in told and "Hoi! Kies een verhaal." in told
    assert "Traceback" not in told


@pytest.mark.slow
def test_a_display_that_accepts_and_says_nothing_is_none(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        number = listening.getsockname()[1] - 6000
        test_it_says_so_and_plays_in_the_terminal(home, {"DISPLAY": f"127.0.0.1:{number}"})


def read(terminal: int) -> str:
    """Returns everything that was written to a terminal whose other side is closed."""
    told = b""
    while True:
        try:
            told += os.read(terminal, 65536)
        except OSError:  # what Linux says at the end
            return told.decode()


@pytest.mark.parametrize("command", [[], ["play", "doorgestuurd"], ["play", "--text"]], ids=str)
def test_with_nothing_typed_either_it_ends_with_a_sentence(home: Path, command: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "game", *command], cwd=ROOT,
        env=environment(home, {"DISPLAY": ":999"}), stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=LONGEST,
    )  # fmt: skip
    assert run.returncode == 1
    assert (SAID in run.stderr) != ("--text" in command)
    assert run.stderr.endswith(f"{NOBODY}\n")
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("closed", ["<&-", "<&- >&-", "<&- >&- 2>&-"])
def test_with_nothing_to_type_on_it_ends_with_a_sentence(home: Path, closed: str) -> None:
    run = subprocess.run(
        ["sh", "-c", f'exec "$0" -m game {closed}', sys.executable], cwd=ROOT,
        env=environment(home, {"DISPLAY": ":999"}), capture_output=True, encoding="utf-8", timeout=LONGEST,
    )  # fmt: skip
    assert run.returncode == 1
    assert run.stderr.endswith(f"{NOBODY}\n") or "2>&-" in closed
    assert "Traceback" not in run.stderr


def test_a_preview_says_so_too(home: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "game", "preview", "doorgestuurd"], cwd=ROOT,
        env=environment(home, {"DISPLAY": ":999"}), stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=LONGEST,
    )  # fmt: skip
    assert run.returncode == 0 and SAID in run.stderr
    assert "Traceback" not in run.stderr
