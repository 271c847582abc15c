"""How long a person waits: for the command line, and for a whole story in the terminal."""

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from game import paths
from game.command_line.words import program_words
from game.library.read import load
from game.terminal.console import Console
from game.terminal.visit import Game, Place

ROOT = Path(__file__).resolve().parents[2]


def test_the_command_line_starts(benchmark: Any, tmp_path: Path) -> None:
    environment = os.environ | {"KANTELPUNT_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "game", "--help"]
    benchmark(subprocess.run, command, cwd=ROOT, env=environment, capture_output=True, check=True)


def test_a_story_in_the_terminal(benchmark: Any, tmp_path: Path) -> None:
    story = load(paths.scenarios() / "doorgestuurd.yaml", paths.scenarios()).scenario
    assert story is not None
    homes = iter(range(10**6))

    def play() -> int:
        console = Console(io.StringIO("1\n" * 60), io.StringIO(), person=False, waits=False, colour=False)
        home = tmp_path / str(next(homes))
        place = Place(home, home, (), lambda id: story, {}, program_words, date(2026, 11, 22), "")
        return Game(console, place, program_words("nl")).visit("nl", story.id)

    assert benchmark(play) == 0
