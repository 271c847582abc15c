"""What of a story there is to meet: lines, options, and both sides of every condition."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.story import model
from game.story.keypath import KeyPath
from game.story.walk import steps

Kind = Literal["line", "option", "side"]
_SILENT = (model.If, model.Set, model.Change, model.Goto, model.Visit)


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `holds` tells which side of a condition it is."""

    kind: Kind
    path: KeyPath
    words: str
    holds: bool = True


def parts(scenario: model.Scenario) -> Iterator[Part]:
    """Yields every part, in written order."""
    for path, _, step in steps(scenario):
        if isinstance(step, model.If):
            yield from _sides(path, step.condition)
        elif not isinstance(step, _SILENT):
            yield Part("line", path, _words(step))
        if isinstance(step, model.Choose):
            for number, option in enumerate(step.options):
                here = (*path, "options", number)
                yield Part("option", here, f"{step.id}.{option.id}")
                if option.condition is not None:
                    yield from _sides(here, option.condition)


def _sides(path: KeyPath, condition: str) -> Iterator[Part]:
    yield Part("side", path, condition, True)
    yield Part("side", path, condition, False)


def _words(step: model.Step) -> str:
    """Returns what tells a line from the others, in the words of the writer."""
    for name in ("text", "ask", "title", "what", "id", "who", "number", "services"):
        if (found := getattr(step, name, None)) is not None:
            return ", ".join(found) if isinstance(found, tuple) else str(found)
    raise AssertionError(step)
