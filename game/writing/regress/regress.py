"""Tells how each play of before goes on the story of today, and where it parts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game.story import event, model, shape
from game.story.renames import renames
from game.story.sugar import Marks
from game.story.walk import steps
from game.writing.regress.old_play import NewPlay, OldPlay, again, renamed
from game.writing.regress.reworded import Wording

Answer = Literal["exact", "reworded", "moved", "changed", "lost"]
ANSWERS: tuple[Answer, ...] = ("exact", "reworded", "moved", "changed", "lost")
"""From nothing to everything wrong."""

Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class Report:
    """How one play goes; where it first parts: what was read, what is read now, and its line in the file."""

    name: str
    answer: Answer
    was: str = ""
    now: str = ""
    line: int = 0


def regress(scenario: model.Scenario, marks: Marks, plays: Sequence[OldPlay]) -> tuple[Report, ...]:
    """Plays every play again; returns a report of each, in order."""
    by = renames(scenario)
    known = frozenset(_ids(scenario))
    olds = [renamed(one.lines, by) for one in plays]
    wording = Wording(scenario, (line for lines in olds for line in lines))
    reports = []
    for one, old in zip(plays, olds, strict=True):
        new = again(scenario, [by.event(happened) for happened in one.answers])
        now = [shown.line for shown in new.shown]
        if not _ending(old) and new.unfit is None:
            now = now[: len(old)]  # somebody stopped here: what follows was never read
        answer = _answer(old, now, new.unfit, wording, known)
        reports.append(_report(one.name, answer, old, now, new, wording, marks))
    return tuple(reports)


def _report(
    name: str, answer: Answer, old: Lines, now: Lines, new: NewPlay, wording: Wording, marks: Marks
) -> Report:
    if answer == "exact":
        return Report(name, answer)
    elsewhere = answer in ("changed", "lost")
    pairs = enumerate(zip(old, now, strict=False))
    parts = (at for at, pair in pairs if (not wording.same(*pair) if elsewhere else pair[0] != pair[1]))
    at = next(parts, min(len(old), len(now)))
    path = new.shown[min(at, len(new.shown) - 1)].path
    was, reads = (lines[at] if at < len(lines) else "" for lines in (old, now))
    return Report(name, answer, was, reads, shape.place(marks, path).line)


def _answer(
    old: Lines, now: Lines, unfit: event.Event | None, wording: Wording, known: frozenset[str]
) -> Answer:
    """Returns the last answer that holds."""
    if unfit is not None:
        return "changed" if _key(unfit) in known else "lost"
    if list(old) == list(now):
        return "exact"
    if _ending(old) != _ending(now):
        return "changed" if not _ending(old) or _ending(old) in known else "lost"
    told, telling = _without_places(old), _without_places(now)
    if len(told) == len(telling) and all(wording.same(*pair) for pair in zip(told, telling, strict=True)):
        return "reworded" if _scenes(old) == _scenes(now) else "moved"
    return "moved" if Counter(told) == Counter(telling) else "changed"


def _ids(scenario: model.Scenario) -> Iterator[str]:
    """Yields every question, ending and option an answer can be about."""
    for _, _, step in steps(scenario):
        if isinstance(step, model.Named):
            yield step.id
        if isinstance(step, model.Choose):
            yield from (f"{step.id}.{option.id}" for option in step.options)


def _key(happened: event.Event) -> str:
    match happened:
        case event.Choose(at, option):
            return f"{at}.{option}"
        case event.Guess(at) | event.Reason(at) | event.Write(at) | event.Plan(at):
            return at
        case event.Next():
            raise AssertionError(happened)


def _ending(lines: Lines) -> str:
    """Returns the ending a play comes to, or an empty string."""
    found = next((line for line in reversed(lines) if line.startswith("# ")), "# :")
    return found[2:].partition(":")[0]


def _without_places(lines: Lines) -> list[str]:
    return [line for line in lines if not line.startswith("@ ")]


def _scenes(lines: Lines) -> list[tuple[int, str]]:
    return [(at, line.split(" ", 2)[1]) for at, line in enumerate(lines) if line.startswith("@ ")]
