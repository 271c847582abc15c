"""`constraints.txt`: a version known to be good of all that the tests install, and no place to get it."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ASKED = [
    Requirement(line)
    for lines in (
        PYPROJECT["build-system"]["requires"],
        PYPROJECT["project"]["dependencies"],
        *PYPROJECT["project"]["optional-dependencies"].values(),
    )
    for line in lines
]


def known() -> dict[str, str]:
    """Returns the version of each package."""
    pairs = (line.split("==") for line in LINES if not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def needed(wanted: list[Requirement]) -> Iterator[str]:
    """Yields everything that these packages need here, in their turn."""
    todo, done = list(wanted), set[str]()
    while todo:
        name = canonicalize_name(todo.pop().name)
        if name not in done:
            done.add(name)
            yield name
            found = map(Requirement, distribution(name).requires or ())
            todo += [one for one in found if one.marker is None or one.marker.evaluate({"extra": ""})]


def test_it_holds_one_line_of_how_it_is_made_and_versions() -> None:
    assert LINES[0].startswith("# ")
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", line) for line in LINES[1:])
    assert len(known()) == len(LINES) - 1


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_every_dependency_is_in_it_within_its_bounds(asked: Requirement) -> None:
    assert asked.specifier.contains(known()[canonicalize_name(asked.name)])


def test_it_holds_what_they_need_in_their_turn() -> None:
    assert set(needed([one for one in ASKED if one.name != "hatchling"])) <= set(known())


@pytest.mark.parametrize("asked", PYPROJECT["project"]["optional-dependencies"]["write"])
def test_the_tests_have_what_writers_have(asked: str) -> None:
    assert asked in PYPROJECT["project"]["optional-dependencies"]["test"]
