"""A problem in a written file: where, what stands there, what was expected, and the nearest valid thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from game.story.wording import BOUNDS, CHOICES, LISTED, NEAREST, PHRASES, SENTENCES, UNEXPECTED, WARNING
from game.text.say import Say, dutch, fill

Severity = Literal["error", "warning"]
_LONGEST_FOUND = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem; `line` and `column` count from 1, line 0 means the file as a whole.

    `path` is the shortest path on which it shows, as the answers given.
    """

    code: str
    file: str
    line: int = 0
    column: int = 0
    found: str = ""
    expected: str = ""
    nearest: str = ""
    severity: Severity = "error"
    path: str = ""

    def __str__(self) -> str:
        """Returns the sentence in the source language."""
        return sentence(self)


def sentence(problem: Problem, say: Say = dutch, sentences: Mapping[str, str] = SENTENCES) -> str:
    """Returns one line for people: place, what is wrong, a proposal, and the code."""
    return f"{place(problem)}: {message(problem, say, sentences)} [{problem.code}]"


def message(problem: Problem, say: Say = dutch, sentences: Mapping[str, str] = SENTENCES) -> str:
    """Returns what is wrong and a proposal, without the place."""
    template = say(sentences.get(problem.code, UNEXPECTED))
    expected = say(problem.expected) if problem.expected in PHRASES else _bounds(problem.expected, say)
    found = _short(problem.found)
    said = fill(template, {"found": found, "expected": expected, "nearest": problem.nearest})
    if problem.nearest and "{nearest}" not in template:
        said = f"{said}; {say(NEAREST, nearest=problem.nearest)}"
    elif problem.code in LISTED and not problem.nearest:
        said = f"{said}; {say(CHOICES, expected=expected)}"
    if problem.severity == "warning":
        said = say(WARNING, told=said)
    return said


def place(problem: Problem) -> str:
    """Returns `file:line:column`, or the file alone for a problem of the whole file."""
    return f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tells whether any of the problems keeps a scenario from being played."""
    return any(problem.severity == "error" for problem in problems)


def and_so_on(told: Iterable[Problem], file: str) -> Problem:
    """Returns what is told after the last of very many problems."""
    last = max(told, key=lambda problem: (problem.line, problem.column))
    return Problem("too-many-problems", file, last.line, last.column + 1)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Returns the problems without repeats, by file and place."""
    return tuple(sorted(set(problems), key=lambda p: (p.file, p.line, p.column, p.code, p.found, p.expected)))


def _bounds(expected: str, say: Say) -> str:
    least, between, most = expected.partition("..")
    if not between or not (least + most).isdigit():
        return expected
    return say(BOUNDS, least=least, most=most) if least and most else least + most


def _short(found: str) -> str:
    flat = " ".join(found.split())
    return flat if len(flat) <= _LONGEST_FOUND else flat[: _LONGEST_FOUND - 1] + "…"
