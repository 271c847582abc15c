"""The sample of small faults: which there are, that one is really made, and which tests meet it."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import mutants  # noqa: E402


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a == b", {"a != b"}),
        ("a <= b", {"a < b"}),
        ("a not in b", {"a in b"}),
        ("a and b", {"a or b"}),
        ("a = True", {"a = False"}),
        ("a = 3", {"a = 4"}),
        ("if a:\n    b", {"if not a:\n    b"}),
        ("if TYPE_CHECKING:\n    b", set()),
        ("def a():\n    return b", {"def a():\n    return None"}),
        ("def a():\n    return False", {"def a():\n    return True"}),
        ("def a(b: 3) -> 4:\n    'c'", set()),
        ("a < b and c", {"a <= b and c", "a < b or c"}),
    ],
)
def test_every_small_fault_is_found_and_made(source: str, changed: set[str]) -> None:
    made = set()
    for number, _change in enumerate(mutants.changes(ast.parse(source))):
        tree = ast.parse(source)
        list(mutants.changes(tree))[number][2]()
        made.add(ast.unparse(tree))
    assert made == changed


def test_a_fault_is_made_where_its_module_is_imported_and_nowhere_else() -> None:
    fault = next(each for each in mutants.mutants() if each.module == "game.story.problem")
    code = (
        "import tests.mutants, game.story.problem, game.story.text\n"
        "print(type(game.story.problem.__loader__).__name__, type(game.story.text.__loader__).__name__)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True,
        env=os.environ | {"KANTELPUNT_MUTANT": f"{fault.module}:{fault.number}"},
    )  # fmt: skip
    assert run.stdout.split() == ["_Loader", "SourceFileLoader"]


def test_a_fault_that_no_test_meets_is_not_noticed() -> None:
    assert not mutants.noticed(mutants.Mutant("game.story.problem", 0, 1, "1 is 2"), [], 1)


def test_the_tests_that_import_a_module_meet_its_faults_first() -> None:
    assert mutants.concerned("game.session.access_code")[0].name == "test_access_code.py"
    assert len(mutants.concerned("game.story.play")) == 6
