"""What need not be told any more: `lint.yaml` beside the stories, each exception with its reason."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game import files
from game.story.problem import Problem, in_order
from game.story.sugar import Marks
from game.story.yaml_reader import Block, Items, Scalar, read_bytes
from game.text.nearest import nearest
from game.writing.lint.wording import SENTENCES

FILE = "lint.yaml"
EVERYWHERE = "*"
NEVER = frozenset({"never-sexual", "never-asks", "never-coercion", "never-harm"})
"""Codes that cannot be silenced."""

_NEEDED = frozenset({"code", "where", "because"})
_ALLOWED = _NEEDED | {"found"}


@dataclass(frozen=True, slots=True)
class Excepted:
    """One exception: a code, in what (a story, a scene, a list, a language), for what was found, and why."""

    code: str
    where: str
    found: str
    line: int

    def fits(self, problem: Problem, place: str) -> bool:
        """Tells whether a problem is the one meant."""
        inside = self.where == EVERYWHERE or place == self.where or place.startswith(f"{self.where}/")
        return inside and problem.code == self.code and self.found in ("", problem.found)


def silenced(
    problems: Sequence[Problem], folder: Path, scenes: Mapping[str, Sequence[tuple[int, str]]]
) -> tuple[Problem, ...]:
    """Returns the problems without those excepted, and what is wrong with the exceptions themselves.

    `scenes` tells for each story file at which line each scene begins.
    """
    path = folder / FILE
    if not files.is_plain(path):
        return in_order(problems)
    exceptions, faults = _read(path)
    used = set[Excepted]()
    left: list[Problem] = []
    for problem in problems:
        place = _place(problem, scenes)
        fitting = [each for each in exceptions if each.fits(problem, place)]
        used.update(fitting)
        if not fitting:
            left.append(problem)
        elif problem.severity == "error":
            left.append(problem)
            faults += [_fault("silence-never", path, each.line, each.code) for each in fitting]
    looked_at = {place.partition("/")[0] for place in map(_stem, scenes)}
    faults += [
        _fault("silence-unused", path, each.line, each.code)
        for each in exceptions
        if each not in used and each.where.partition("/")[0] in looked_at
    ]
    return in_order([*left, *faults])


def _read(path: Path) -> tuple[list[Excepted], list[Problem]]:
    """Returns the exceptions of a file, and what is wrong with it."""
    reading = read_bytes(files.read(path), str(path))
    if reading.problems or not isinstance(reading.root, Items):
        empty = isinstance(reading.root, Items)
        return [], [*reading.problems] or ([] if empty else [_fault("silence-shape", path, 1, "")])
    made: list[Excepted] = []
    faults: list[Problem] = []
    for item in reading.root.items:
        entry = _texts(item)
        if not _NEEDED <= entry.keys() <= _ALLOWED or not all(entry.values()):
            faults.append(_fault("silence-shape", path, item.line, ""))
        elif entry["code"] not in SENTENCES:
            near = nearest(entry["code"], SENTENCES)
            faults.append(_fault("silence-unknown", path, item.line, entry["code"], near))
        elif entry["code"] in NEVER:
            faults.append(_fault("silence-never", path, item.line, entry["code"]))
        else:
            made.append(Excepted(entry["code"], entry["where"], entry.get("found", ""), item.line))
    return made, faults


def _texts(item: object) -> dict[str, str]:
    if not isinstance(item, Block):
        return {}
    return {
        name: value.text if isinstance(value, Scalar) else "" for name, (_, value) in item.entries.items()
    }


def _fault(code: str, path: Path, line: int, found: str, near: str = "") -> Problem:
    return Problem(code, str(path), line, 1, found, nearest=near, severity="error")


def _place(problem: Problem, scenes: Mapping[str, Sequence[tuple[int, str]]]) -> str:
    """Returns where a problem is, as exceptions name it: `story/scene`, `cast`, `en/story`, `emoji/1f355`."""
    name = _stem(problem.file)
    if problem.file in scenes:
        starts = scenes[problem.file]
        index = bisect_right(starts, (problem.line, "\uffff")) - 1
        return f"{name}/{starts[index][1]}" if index >= 0 else name
    parts = Path(problem.file).with_suffix("").parts
    return "/".join(parts[-2:]) if Path(problem.file).suffix != ".yaml" else name


def _stem(file: str) -> str:
    return Path(file).stem


def scene_lines(marks: Marks) -> Iterator[tuple[int, str]]:
    """Yields (line, scene) of every scene of a story, in order."""
    for path, mark in marks.items():
        if len(path) == 2 and path[0] == "scenes":
            yield mark.name_line, str(path[1])
