"""A screen that nobody sees: Xvfb, the game's real window on it, and keys from xdotool."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from needs import need

from game.ui.box import Box

_LONGEST = 120  # seconds to wait for something that should take one; a machine can be busy with other work


@contextmanager
def screen(pixels: Path | None = None, size: str = "1366x768") -> Iterator[dict[str, str]]:
    """Opens a screen and yields the environment of programs on it; `picture` sees its pixels."""
    reading, writing = os.pipe()
    seen = () if pixels is None else ("-nocursor", "-fbdir", str(pixels))
    # Without "-noreset" it starts anew whenever its only program leaves, and one that just comes is refused.
    options = ("-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", *seen)
    server = subprocess.Popen(
        [need("Xvfb"), "-displayfd", str(writing), *options],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        unset = ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")
        inherited = {name: value for name, value in os.environ.items() if name not in unset}
        yield {**inherited, "DISPLAY": f":{number}", "SDL_AUDIODRIVER": "dummy"}
    finally:
        server.terminate()
        server.wait()


class Playing:
    """The game in its own process, and somebody at the keyboard."""

    def __init__(
        self,
        environment: dict[str, str],
        home: Path,
        *arguments: str,
        command: Sequence[str] = (sys.executable, "-m", "game"),
    ) -> None:
        """Starts it and waits for its window."""
        if not home.exists():
            home.mkdir(parents=True)
        self.environment = {**environment, "KANTELPUNT_HOME": str(home)}
        self.process = subprocess.Popen(
            [*command, *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        until(lambda: bool(self._windows()) or self.process.poll() is not None, "the window")
        assert self.process.poll() is None, self.process.communicate()
        self.window = self._windows()[0]

    def _windows(self) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--class", "kantelpunt").split()

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            [need("xdotool"), *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def keys(self, *names: str) -> None:
        """Presses keys, one after another."""
        self._xdotool("windowfocus", self.window, "key", "--delay", "40", *names)

    def pointer(self, *arguments: str) -> None:
        """Moves or clicks, in the words of xdotool."""
        self._xdotool(*arguments)

    @property
    def bounds(self) -> Box:
        """Where the window is on the screen."""
        told = self._xdotool("getwindowgeometry", "--shell", self.window)
        known = dict(line.split("=") for line in told.split())
        return Box(*(int(known[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))

    @property
    def title(self) -> str:
        """The name of the window."""
        return self._xdotool("getwindowname", self.window).strip()

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self.process.kill()
        self.process.communicate()

    def ended(self) -> tuple[int, str]:
        """Waits until it has ended by itself; returns its status and what it said on its error output."""
        try:
            told = self.process.communicate(timeout=_LONGEST)[1]
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        return self.process.returncode, told


def picture(pixels: Path) -> bytes:
    """Returns what stands on a screen once it stands still."""
    file = pixels / "Xvfb_screen0"
    before = b""
    while (now := file.read_bytes()) != before:
        before = now
        time.sleep(0.2)
    return now


def until(holds: Callable[[], bool], what: str) -> None:
    """Waits until something holds; fails when it never does."""
    end = time.monotonic() + _LONGEST
    while not holds():
        assert time.monotonic() < end, f"waited {_LONGEST} s for {what}"
        time.sleep(0.02)


def quick_settings(home: Path) -> None:
    """Sets the game to ask nothing first and to show lines at once."""
    home.mkdir(parents=True, exist_ok=True)
    settings = {"first_run": False, "lines_at_once": True, "reduced_motion": True, "sound": False}
    (home / "settings.json").write_text(json.dumps(settings), "utf-8")
