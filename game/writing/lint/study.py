"""What every check for writers gets: a story as it was read, and what lies around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.story import model, shape
from game.story.checks.control_flow import Flow, flow
from game.story.keypath import KeyPath
from game.story.problem import Problem, Severity
from game.story.sugar import Marks
from game.story.texts import Entry, texts
from game.story.walk import steps
from game.text.nearest import nearest
from game.writing.explore.grow import grow
from game.writing.explore.points import Graph
from game.writing.lint.reaching import Values

_MOST_CHOICES, _MOST_POINTS = 5_000, 20_000
"""A story with more choices or more states than this is left to `explore`."""


@dataclass(frozen=True)
class Around:
    """Where the pictures and translations are, whether the pictures are these stories' own, and today."""

    assets: Path
    own: bool
    locale: Path
    today: str


@dataclass(frozen=True)
class Study:
    """One story under the checks for writers."""

    scenario: model.Scenario
    shared: model.Shared
    marks: Marks
    file: str
    around: Around

    @cached_property
    def steps(self) -> tuple[tuple[KeyPath, str, model.Step], ...]:
        """Holds (path, scene id, step) of every step."""
        return steps(self.scenario)

    @cached_property
    def choices(self) -> tuple[tuple[KeyPath, str, model.Choose], ...]:
        """Holds (path, scene id, step) of every choice."""
        return tuple(found for found in self.steps if isinstance(found[2], model.Choose))  # type: ignore[misc]

    @cached_property
    def texts(self) -> tuple[Entry, ...]:
        """Holds every text of the story that players or workers read."""
        return tuple(texts(self.scenario))

    @cached_property
    def flow(self) -> Flow:
        """Holds how the story flows."""
        return flow(self.scenario)

    @cached_property
    def values(self) -> Values:
        """Holds what may be remembered at every place."""
        return Values(self.flow)

    @cached_property
    def explored(self) -> Graph:
        """Holds every state the story can be in, unless there are too many: then it is stopped."""
        if len(self.choices) > _MOST_CHOICES:
            return Graph(self.scenario, stopped="limit")
        return grow(self.scenario, _MOST_POINTS, timed=False)

    def shown(self) -> Iterator[tuple[KeyPath, str, str]]:
        """Yields (path, scene id, text) of everything a player reads inside a scene."""
        for entry in self.texts:
            if entry.path[0] == "scenes" and entry.path[-2:-1] != ("discuss",):
                yield entry.path, str(entry.path[1]), entry.source

    def problem(
        self,
        code: str,
        path: KeyPath,
        found: str = "",
        expected: str = "",
        known: Iterable[str] = (),
        offset: int = 0,
        severity: Severity = "warning",
        way: str = "",
    ) -> Problem:
        """Returns a problem at a part of the file, with the nearest of what is known."""
        mark = shape.place(self.marks, path)
        line, column, near = mark.line, mark.column + offset, nearest(found, known)
        return Problem(code, self.file, line, column, found, expected, near, severity, way)

    def at_name(
        self, code: str, path: KeyPath, found: str = "", expected: str = "", way: str = ""
    ) -> Problem:
        """Returns a problem at the name in front of a part."""
        mark = shape.place(self.marks, path)
        line, column = mark.name_line, mark.name_column
        return Problem(code, self.file, line, column, found, expected, severity="warning", path=way)

    def in_text(self, code: str, path: KeyPath, found: str, start: int = 0, expected: str = "") -> Problem:
        """Returns a problem inside a text, `start` characters from its beginning."""
        quoted = 1 if shape.place(self.marks, path).quoted else 0
        return self.problem(code, path, found, expected, offset=start + quoted)
