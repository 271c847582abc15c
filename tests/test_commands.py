"""A command is one file: what may be typed behind it, and what it does."""

import ast
import inspect
import re
import subprocess
import sys
from argparse import Namespace
from importlib import import_module
from pathlib import Path

import pytest

from game import commands
from game.command_line.parse import COMMANDS
from game.command_line.parser import Begin
from game.text.catalogue import Catalogue

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(commands.__file__).parent


def test_every_file_is_a_command() -> None:
    assert {file.stem for file in FOLDER.glob("*.py")} - {"__init__"} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_may_be_typed_and_runs(name: str) -> None:
    command = import_module(f"game.commands.{name}")
    assert command.__doc__
    shape = {
        each: [one.annotation for one in inspect.signature(getattr(command, each)).parameters.values()]
        for each in ("arguments", "run")
    }
    assert shape == {"arguments": [Begin, Catalogue], "run": [Namespace, Catalogue]}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_uses_another(name: str) -> None:
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not any(f"{module}.".startswith("game.commands.") for module in modules)


def test_the_readme_names_each_once() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z0-9]+)\b[^|]", text, re.MULTILINE)
    assert sorted(row for row in rows if row in COMMANDS) == sorted(COMMANDS)


def test_help_of_every_command_needs_nothing_heavy(home: Path) -> None:
    code = (
        "import sys\n"
        "from game.cli import main\n"
        f"for name in {COMMANDS!r}:\n"
        "    try: main([name, '--help'])\n"
        "    except SystemExit: pass\n"
        "print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.splitlines()[-1].split())
    assert not {"pygame", "pydantic", "yaml", "game.writing", "game.session.session"} & loaded


def test_only_the_command_that_is_typed_is_imported() -> None:
    code = (
        "import sys\n"
        "from game.cli import main\n"
        "main(['new', 'A B'])\n"
        "print(*(name for name in sys.modules if name.startswith('game.commands.')))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["game.commands.new"]
