"""What every check for writers gets: a story as it was read, and what lies around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as File

from game.story import model, shape
from game.story.checks.graph import Flow
from game.story.problem import Problem, Severity, nearest
from game.story.sugar import Marks, Path
from game.story.texts import Entry, texts
from game.story.walk import steps
from game.tools.lint.values import Values


@dataclass(frozen=True)
class Around:
    """Where the pictures and translations are, whether the pictures are these stories' own, and today."""

    assets: File
    own: bool
    locale: File
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
    def steps(self) -> tuple[tuple[Path, str, model.Step], ...]:
        """Holds (path, scene id, step) of every step."""
        return steps(self.scenario)

    @cached_property
    def choices(self) -> tuple[tuple[Path, str, model.Choose], ...]:
        """Holds (path, scene id, step) of every choice."""
        return tuple(found for found in self.steps if isinstance(found[2], model.Choose))  # type: ignore[misc]

    @cached_property
    def texts(self) -> tuple[Entry, ...]:
        """Holds every text of the story that players or workers read."""
        return tuple(texts(self.scenario))

    @cached_property
    def flow(self) -> Flow:
        """Holds how the story flows."""
        return self.scenario.program.flow

    @cached_property
    def values(self) -> Values:
        """Holds what may be remembered at every place."""
        return Values(self.flow)

    def told(self) -> Iterator[tuple[Path, str, str]]:
        """Yields (path, scene id, text) of everything a player reads inside a scene."""
        for entry in self.texts:
            if entry.path[0] == "scenes" and entry.path[-2:-1] != ("discuss",):
                yield entry.path, str(entry.path[1]), entry.source

    def problem(
        self,
        code: str,
        path: Path,
        found: str = "",
        expected: str = "",
        known: Iterable[str] = (),
        offset: int = 0,
        severity: Severity = "warning",
    ) -> Problem:
        """Returns a problem at a part of the file, with the nearest of what is known."""
        mark = shape.place(self.marks, path)
        return Problem(
            code, self.file, mark.line, mark.column + offset, found, expected, nearest(found, known), severity
        )

    def at_name(self, code: str, path: Path, found: str = "", expected: str = "") -> Problem:
        """Returns a problem at the name in front of a part."""
        mark = shape.place(self.marks, path)
        return Problem(code, self.file, mark.name_line, mark.name_column, found, expected, severity="warning")

    def in_text(self, code: str, path: Path, found: str, start: int = 0, expected: str = "") -> Problem:
        """Returns a problem inside a text, `start` characters from its beginning."""
        quoted = 1 if shape.place(self.marks, path).quoted else 0
        return self.problem(code, path, found, expected, offset=start + quoted)
