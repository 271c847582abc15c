"""The access code on the command line."""

from pathlib import Path

import pytest
from test_cli import TO_THE_END, game

from game.session import access_code


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session in a folder with a code on it."""
    home = tmp_path_factory.mktemp("closed")
    assert game(home, "play", "doorgestuurd", "--text", "--lang", "nl", typed=TO_THE_END).returncode == 0
    access_code.choose(home, "maan7")
    return next(home.glob("*.jsonl"))


@pytest.mark.parametrize(
    "command", ["sessions list", "replay {} --text", "summary {}", "graph doorgestuurd --session {}"]
)
def test_it_is_asked_for(closed: Path, command: str) -> None:
    words = command.format(closed.stem).split()
    refused = game(closed.parent, *words, typed="zon7\n")
    assert refused.returncode == 1 and not refused.stdout
    assert "De code klopt niet." in refused.stderr
    let_in = game(closed.parent, *words, typed="maan7\n")
    assert let_in.returncode == 0 and let_in.stdout


def test_nothing_is_deleted_without_it(closed: Path) -> None:
    assert game(closed.parent, "sessions", "purge", "--yes", typed="zon7\n").returncode == 1
    assert closed.exists()


def test_playing_needs_no_code(closed: Path) -> None:
    assert game(closed.parent, "play", "stiekem", "--text", "--lang", "nl", typed=TO_THE_END).returncode == 0


def test_a_code_of_a_later_version_says_so(tmp_path: Path) -> None:
    access_code.code_file(tmp_path).write_text('{"kantelpunt-code": 2}', "utf-8")
    refused = game(tmp_path, "sessions", "list", typed="maan7\n")
    assert refused.returncode == 1 and "nieuwere versie" in refused.stderr
