"""Mends what has one right answer: a name with one letter or two wrong, where only one known name is near."""

import os
import re
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.story.library import SHARED_FILES
from game.story.problem import Problem, has_errors
from game.tools.lint.run import Checked, Shipped, check

MENDABLE = frozenset(
    {
        "unknown-scene", "unknown-person", "unknown-mood", "unknown-variable", "unknown-indicator",
        "unknown-feeling", "unknown-reason", "unknown-excuse", "unknown-plan", "unknown-service",
        "unknown-background",
    }
)  # fmt: skip
_MOST_EDITS = 2
_FEWEST_LETTERS = 4
_NAME = re.compile(r"\b[a-z][a-z0-9_-]*")
_NAME = re.compile(r"\b[a-z][a-z0-9_-]*")


def mend(files: Sequence[Path], shipped: Shipped) -> tuple[Problem, ...]:
    """Mends what it can in each file and returns what it mended; a file is only written when that helped."""
    done: list[Problem] = []
    for file in files:
        problems = [each for each in check([file], shipped).problems if each.file == str(file)]
        names = _names(file) if any(map(_sure, problems)) else frozenset()
        wrong = [each for each in problems if _sure(each) and _alone(each, names)]
        if wrong and (mended := _mended(file, wrong, len(problems), shipped)):
            done += mended
    return tuple(done)


def _sure(problem: Problem) -> bool:
    """Tells whether there is one right answer: near enough, and not so short that anything is near."""
    if problem.code not in MENDABLE or not problem.nearest or len(problem.found) < _FEWEST_LETTERS:
        return False
    return edits(problem.found, problem.nearest) <= _MOST_EDITS


def _names(file: Path) -> frozenset[str]:
    """Returns every word in a story and the lists beside it that could be a name."""
    files = (file, *(file.with_name(name) for name in SHARED_FILES if file.with_name(name).exists()))
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in files)
    return frozenset(word for text in texts for word in _NAME.findall(text))


def _alone(problem: Problem, names: frozenset[str]) -> bool:
    """Tells whether no other word is as near as the one proposed."""
    found, far = problem.found, edits(problem.found, problem.nearest)
    likely = (name for name in names if abs(len(name) - len(found)) <= far)
    return not any(edits(found, name) <= far for name in likely if name not in (found, problem.nearest))


def _mended(file: Path, wrong: Iterable[Problem], before: int, shipped: Shipped) -> list[Problem]:
    """Writes the file with the right names; puts it back as it was when that is not better."""
    was = file.read_bytes()
    lines = was.decode("utf-8").split("\n")
    done = []
    for problem in sorted(wrong, key=lambda each: (each.line, -each.column)):
        line, column = lines[problem.line - 1], problem.column - 1
        if line.startswith(problem.found, column):
            lines[problem.line - 1] = line[:column] + problem.nearest + line[column + len(problem.found) :]
            done.append(problem)
    if not done:
        return []
    _write(file, "\n".join(lines).encode())
    after = check([file], shipped)
    if _worse(after, done, str(file), before):
        _write(file, was)
        return []
    return done


def _worse(after: Checked, done: Sequence[Problem], file: str, before: int) -> bool:
    left = [each for each in after.problems if each.file == file]
    still = {(each.code, each.line, each.found) for each in left}
    same = any((each.code, each.line, each.found) in still for each in done)
    return same or (has_errors(left) and len(left) > before)


def _write(file: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=file.parent, suffix=".part")
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    Path(temporary).chmod(file.stat().st_mode)
    Path(temporary).replace(file)


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
