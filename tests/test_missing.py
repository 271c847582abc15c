"""Without one of its packages the program says which, and what to type; in the window and in the terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.command_line.missing import IN_A_TERMINAL, IN_A_WINDOW, PACKAGES

ROOT = Path(__file__).resolve().parent.parent
HIDDEN = """
import sys
sys.modules[{module!r}] = None
from game.cli import main
sys.exit(main({arguments!r}))
"""


def without(module: str, home: Path, *arguments: str, window: bool = False) -> tuple[int, str]:
    """Runs the program as if a package were not installed; returns its status and its error output."""
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    if window:
        environment["SDL_VIDEODRIVER"] = "offscreen"
    run = subprocess.run(
        [sys.executable, "-c", HIDDEN.format(module=module, arguments=arguments)],
        cwd=ROOT, input="1\ns\n", capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
        env=environment | {"KANTELPUNT_HOME": str(home), "PYTHONUTF8": "1"},
    )  # fmt: skip
    return run.returncode, run.stderr


def told(module: str) -> str:
    return f"{PACKAGES[module]} ontbreekt of is niet goed. Doe dit: python -m pip install"


@pytest.mark.parametrize("module", IN_A_TERMINAL)
def test_the_terminal_says_what_is_missing(home: Path, module: str) -> None:
    status, error = without(module, home, "play", "thuis", "--text")
    assert status == 1 and told(module) in error and len(error.splitlines()) == 1


@pytest.mark.parametrize("module", IN_A_WINDOW)
def test_the_window_says_what_is_missing(home: Path, module: str) -> None:
    status, error = without(module, home, "play", "thuis", window=True)
    assert status == 1 and told(module) in error and len(error.splitlines()) == 1


def test_without_pygame_the_command_is_told(home: Path) -> None:
    status, error = without("pygame", home, window=True)
    assert status == 1 and "pygame-ce" in error and "python -m pip" in error


@pytest.mark.parametrize("module", ["bidi", "pygame"])
def test_the_terminal_needs_no_window(home: Path, module: str) -> None:
    assert without(module, home, "play", "thuis", "--text") == (0, "")


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("yaml", ["lint", "scenarios/thuis.yaml"]),
        ("pydantic", ["explore", "thuis"]),
        ("polib", ["i18n", "stats"]),
    ],
)
def test_every_command_says_so(home: Path, module: str, arguments: list[str]) -> None:
    status, error = without(module, home, *arguments)
    assert status == 1 and told(module) in error


def test_without_other_languages_it_is_said_in_dutch(home: Path) -> None:
    (home / "settings.json").write_text('{"language": "en"}', encoding="utf-8")
    status, error = without("polib", home, "play", "thuis", "--text")
    assert status == 1 and told("polib") in error
