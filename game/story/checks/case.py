"""What every check gets: the scenario, the lists and names it may use, and where each part stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count

from game.story import model, shape
from game.story.annotations import Ref
from game.story.checks.control_flow import Flow, flow
from game.story.fields import Found, walk
from game.story.keypath import KeyPath
from game.story.names import PATCH, Names
from game.story.problem import Problem, Severity
from game.story.sugar import Mark, Marks
from game.story.walk import deeds
from game.text.nearest import nearest

_MOST_PROPOSALS = 100
"""Among ten thousand names the nearest takes ten milliseconds to find: only the first mistakes get one."""


@dataclass(frozen=True)
class Case:
    """One scenario under the checks."""

    scenario: model.Scenario
    shared: model.Shared
    names: Names
    marks: Marks
    file: str
    _asked: Iterator[int] = field(default_factory=count)

    @cached_property
    def deeds(self) -> tuple[tuple[KeyPath, str, model.Step], ...]:
        """Holds (path, scene id, step) of every step but lines and narrations."""
        return deeds(self.scenario)

    @cached_property
    def refs(self) -> list[Found[Ref]]:
        """Holds every name that is in a list."""
        return walk(self.scenario, Ref)

    @cached_property
    def flow(self) -> Flow:
        """Holds how the story flows."""
        return flow(self.scenario)

    def mark(self, path: KeyPath) -> Mark:
        """Returns where a part stands."""
        return shape.place(self.marks, path)

    def problem(
        self,
        code: str,
        path: KeyPath,
        found: str = "",
        expected: str = "",
        known: Iterable[str] = (),
        offset: int = 0,
        severity: Severity = "error",
    ) -> Problem:
        """Returns a problem at a part of the file, with the nearest of what is known."""
        mark = self.mark(path)
        near = ""
        if known and next(self._asked) < _MOST_PROPOSALS:
            near = nearest(found, (word for word in known if not word.startswith(PATCH)))
        return Problem(code, self.file, mark.line, mark.column + offset, found, expected, near, severity)

    def no_variable(self, path: KeyPath, name: str, others: Iterable[str] = (), offset: int = 0) -> Problem:
        """Returns that a name is no variable, nearest to those or `others`; or what it is called now."""
        if (today := self.names.renamed.get(name)) is not None:
            return replace(self.problem("old-name", path, name, offset=offset), nearest=today)
        known = (*self.names.variables, *others)
        return self.problem("unknown-variable", path, name, known=known, offset=offset)


def stands_in(name: str) -> bool:
    """Tells whether an id only stands in for one that was wrong already."""
    return name.startswith(PATCH)
