"""The quick loop, `-m "not slow"`, waits for no window, no browser and no clock."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
SLOW = "pytest.mark.slow"
NOTHING = 5  # the exit status of pytest when it has nothing to run


def waiting(tree: ast.Module) -> Iterator[str]:
    """Yields the tests that sleep and are not marked as slow."""
    for part in tree.body:
        if not isinstance(part, ast.FunctionDef) or SLOW in map(ast.unparse, part.decorator_list):
            continue
        calls = (ast.unparse(node.func) for node in ast.walk(part) if isinstance(node, ast.Call))
        if any(call.rpartition(".")[2] == "sleep" for call in calls):
            yield part.name


def test_what_sleeps_is_marked() -> None:
    quick = (file for file in TESTS.rglob("test_*.py") if not {"bench", "e2e"} & set(file.parts))
    found = {file.name: [*waiting(ast.parse(file.read_text(encoding="utf-8")))] for file in quick}
    assert {name: tests for name, tests in found.items() if tests} == {}


@pytest.mark.parametrize(
    ("mark", "found"), [("", ["test_a"]), ("@pytest.mark.slow\n", []), ("@pytest.mark.window\n", ["test_a"])]
)
def test_the_check_for_sleeping_catches(mark: str, found: list[str]) -> None:
    source = f"{mark}def test_a():\n time.sleep(1)\ndef test_b():\n sleepy()"
    assert [*waiting(ast.parse(source))] == found


def test_no_window_is_in_the_quick_loop() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-m", "window and not slow", "tests/e2e"]
    run = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True)
    assert run.returncode == NOTHING, run.stdout + run.stderr
