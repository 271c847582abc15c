"""The wheel carries everything: installed in an empty environment, it plays from an empty folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]  # built and installed once


def run(command: list[str | Path], folder: Path, typed: str = "", **variables: str) -> str:
    """Runs a command that has to succeed, and returns its output."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KANTELPUNT"))
    }
    done = subprocess.run(
        command, cwd=folder, input=typed, capture_output=True, text=True, encoding="utf-8",
        env=kept | {"PYTHONUTF8": "1", "PIP_CONSTRAINT": str(ROOT / "constraints.txt")} | variables,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT], ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Installs the wheel in an environment of its own and returns the folder of its programs."""
    folder = tmp_path_factory.mktemp("environment")
    run([sys.executable, "-m", "venv", folder], ROOT)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run([programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel], folder)
    return programs


def test_the_wheel_carries_stories_pictures_and_translations(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("scenarios", "assets", "locale"):
        shipped = {
            f"game/data/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and path.suffix in (".yaml", ".svg", ".po")
        }
        assert shipped and shipped <= names
    assert not any(name.startswith(("saves/", "tests/")) or name.endswith(".jsonl") for name in names)


def test_the_installed_game_plays_and_summarises(installed: Path, tmp_path: Path) -> None:
    home, empty = tmp_path / "home", tmp_path / "empty"
    empty.mkdir()
    program = installed / "kantelpunt"
    variables = {"KANTELPUNT_HOME": str(home)}
    assert run([program, "--version"], empty, **variables).startswith("kantelpunt ")
    shown = run([program, "play", "doorgestuurd", "--lang", "nl", "--text"], empty, "1\n" * 60, **variables)
    assert "Dit verhaal is klaar." in shown
    (session,) = home.glob("*.jsonl")
    run([program, "summary", session.stem, "-o", "summary.html"], empty, **variables)
    assert (empty / "summary.html").read_text(encoding="utf-8").startswith("<!")
    run([program, "lint"], empty, **variables)
