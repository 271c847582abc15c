"""Every problem code has one broken example, and the example gives exactly the problems it is marked with."""

import os
import re
from functools import cache
from pathlib import Path

import pytest

from game.library.read import load_shared
from game.story.load import Loaded, load_bytes
from game.story.problem import place, sentence
from game.story.wording import SENTENCES

HERE = Path(__file__).resolve().parent
EXAMPLES = tuple(sorted((HERE / "broken").glob("*.yaml")))
TOLD = HERE / "broken" / "told.txt"
MARK = re.compile(r"<- ([a-z-]+)( @file)?")
ELSEWHERE = frozenset({"missing-file", "too-large", "too-much", "too-much-here", "too-many-problems"})
"""Codes whose example would not fit in a file: see test_load.py and test_hostile_*.py."""


@cache
def read(path: Path) -> Loaded:
    """Returns an example, loaded once."""
    return load_bytes(path.read_bytes(), path.name, load_shared(HERE / "lists"))


def marked(path: Path) -> list[tuple[int, str]]:
    """Returns (line, code) of every mark in an example."""
    lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
    return sorted(
        (0 if found[2] else number, found[1])
        for number, line in enumerate(lines, 1)
        for found in MARK.finditer(line)
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_gives_its_problems(path: Path) -> None:
    loaded = read(path)
    assert sorted((problem.line, problem.code) for problem in loaded.problems) == marked(path)
    assert path.stem in {problem.code for problem in loaded.problems}
    assert (loaded.scenario is None) == bool(loaded.errors)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_problem_becomes_a_whole_sentence(path: Path) -> None:
    for problem in read(path).problems:
        told = sentence(problem)
        assert told.startswith(f"{place(problem)}: ") and told.endswith(f" [{problem.code}]")
        assert not re.search(r"\{(found|expected|nearest)\}", told)
        assert "\n" not in told


def test_every_example_is_told_word_by_word() -> None:
    """Place, what was found and the proposal too: all that a writer has to go by."""
    told = "".join(f"{sentence(problem)}\n" for path in EXAMPLES for problem in read(path).problems)
    if os.environ.get("UPDATE_GOLDEN"):
        TOLD.write_text(told, encoding="utf-8", newline="\n")
    assert told == TOLD.read_text(encoding="utf-8")


def test_every_code_has_an_example() -> None:
    assert {path.stem for path in EXAMPLES} | ELSEWHERE == set(SENTENCES)
