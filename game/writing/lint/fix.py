"""Fixes what has one right answer: an old name, one nearly right with no other near, a sign left out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from game import files
from game.library.shelf import SHARED_FILES
from game.story.problem import Problem, has_errors
from game.writing.lint.run import Checked, Shipped, check

FIXABLE = frozenset(
    {
        "unknown-scene", "unknown-person", "unknown-mood", "unknown-variable", "unknown-indicator",
        "unknown-feeling", "unknown-reason", "unknown-excuse", "unknown-plan", "unknown-service",
        "unknown-background",
    }
)  # fmt: skip
WRITTEN = frozenset({"needs-quotes", "missing-sign"})
"""What is fixed by writing a text as proposed. The parser tells one at a time."""
_SPOILED = frozenset({"yaml", "indent", "unclosed"})
_MOST_TIMES = 100
_MOST_EDITS = 2
_FEWEST_LETTERS = 4
_NAME = re.compile(r"\b[a-z][a-z0-9_-]*")


def fix(files: Sequence[Path], shipped: Shipped) -> tuple[Problem, ...]:
    """Fixes what it can in each file and returns what it fixed; a file is only written when that helped."""
    done: list[Problem] = []
    for file in files:
        times = 0
        while times < _MOST_TIMES and (fixed := _fix_one(file, shipped)):
            done += fixed
            times += 1
    return tuple(done)


def _fix_one(file: Path, shipped: Shipped) -> list[Problem]:
    problems = [each for each in check([file], shipped).problems if each.file == str(file)]
    unread = [each for each in problems if each.code in WRITTEN and each.nearest][:1]
    if unread and (done := _written(file, unread, len(problems), shipped)):
        return done
    names = _names(file) if any(map(_sure, problems)) else frozenset()
    wrong = [each for each in problems if each.code == "old-name" or (_sure(each) and _alone(each, names))]
    return _written(file, wrong, len(problems), shipped) if wrong else []


def _sure(problem: Problem) -> bool:
    """Tells whether there is one right answer: near enough, and not so short that anything is near."""
    if problem.code not in FIXABLE or not problem.nearest or len(problem.found) < _FEWEST_LETTERS:
        return False
    return edits(problem.found, problem.nearest) <= _MOST_EDITS


def _names(file: Path) -> frozenset[str]:
    """Returns every word in a story and the lists beside it that could be a name."""
    beside = (file.with_name(name) for name in SHARED_FILES)
    read = (file, *(path for path in beside if files.is_plain(path)))
    texts = (files.read_text(path, errors="replace") for path in read)
    return frozenset(word for text in texts for word in _NAME.findall(text))


def _alone(problem: Problem, names: frozenset[str]) -> bool:
    """Tells whether no other word is as near as the one proposed."""
    found, far = problem.found, edits(problem.found, problem.nearest)
    likely = (name for name in names if abs(len(name) - len(found)) <= far)
    return not any(edits(found, name) <= far for name in likely if name not in (found, problem.nearest))


def _written(file: Path, wrong: Iterable[Problem], before: int, shipped: Shipped) -> list[Problem]:
    """Writes the file with the right names; puts it back as it was when that is not better."""
    was = files.read(file)
    lines = was.decode("utf-8").split("\n")
    done = []
    for problem in sorted(wrong, key=lambda each: (each.line, -each.column)):
        line, column = lines[problem.line - 1], problem.column - 1
        found = _unquoted(problem.nearest) if problem.code == "needs-quotes" else problem.found
        if problem.code in WRITTEN and _goes_on(lines, problem.line):
            continue
        if found and line.startswith(found, column):
            lines[problem.line - 1] = line[:column] + problem.nearest + line[column + len(found) :]
            done.append(replace(problem, found=found))
    if not done:
        return []
    files.replace(file, "\n".join(lines).encode(), private=False)
    after = check([file], shipped)
    if _worse(after, done, str(file), before) or _spoiled(after, done, str(file)):
        files.replace(file, was, private=False)
        return []
    return done


def _worse(after: Checked, done: Sequence[Problem], file: str, before: int) -> bool:
    left = [each for each in after.problems if each.file == file]
    if all(each.code in WRITTEN for each in done):
        before = len(left)  # what could not be read hid all that comes after it
    # by column: a name that stands twice on a line is fixed the next time
    still = {(each.code, each.line, each.column, each.found) for each in left}
    same = any((each.code, each.line, each.column, each.found) in still for each in done)
    return same or (has_errors(left) and len(left) > before)


def _spoiled(after: Checked, done: Sequence[Problem], file: str) -> bool:
    """Tells whether writing a text as proposed made its line, or the next, one that cannot be read."""
    left = {(each.line, each.code) for each in after.problems if each.file == file}
    return any(
        ((each.line, each.code) in left and each.code == "needs-quotes")
        or any((line, code) in left for line in (each.line, each.line + 1) for code in _SPOILED)
        for each in done
        if each.code in WRITTEN
    )  # fmt: skip


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Tells whether the text on a line goes on at the next: then quotes would end it too early."""
    here, below = lines[number - 1], lines[number] if number < len(lines) else ""
    deeper = len(below) - len(below.lstrip()) > len(here) - len(here.lstrip())
    return deeper and ":" not in below and not below.lstrip().startswith("- ")


def _unquoted(text: str) -> str:
    """Returns a text without the quotes that were proposed."""
    return text[1:-1] if text.startswith('"') else text[1:-1].replace("''", "'")


def edits(one: str, other: str) -> int:
    """Returns how many letters must be changed, added, left out or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]
