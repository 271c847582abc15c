"""What exploring finds: the points of a story where paths part or end, and the ways between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.story import model
from game.story.condition import Value
from game.story.event import Choose, Guess
from game.story.program import program

Kind = Literal["choose", "guess", "end", "stuck"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Beats in a row without anything to decide: operations `start` up to `stop` of a scene.

    A stretch from 0 to 0 is the turn of perspective into the scene.
    """

    scene: str
    start: int
    stop: int
    words: int
    seconds: int
    said: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Way:
    """From an answer to the next point: the stretches passed, and their words and seconds.

    Never changed; not frozen, for freezing doubles the time it takes to make one.
    """

    answer: Choose | Guess | None
    option: model.Option | None
    stretches: tuple[int, ...]
    words: int
    seconds: int
    target: int


@dataclass(slots=True, eq=False)
class Point:
    """A choice, a guess that decides something, an ending, or a place where the story cannot go on.

    `ways` is None until the point is explored; `first` is the first way that led here, from point `before`.
    """

    kind: Kind
    scene: str
    index: int
    back: tuple[tuple[str, int], ...]
    memory: Mapping[str, Value]
    words: int
    seconds: int
    why: str = ""
    ways: tuple[Way, ...] | None = None
    before: int = -1
    first: Way | None = None


@dataclass(slots=True)
class Graph:
    """All points in the order of fewest answers; `entry` leads from the start to point 0."""

    scenario: model.Scenario
    entry: Way | None = None
    points: list[Point] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    came: set[tuple[str, int, bool]] = field(default_factory=set)
    """What each condition that was passed came to, by scene and operation; a choice that hides all: False."""
    stopped: str = ""
    """Why not everything was explored: `interrupted` or `limit`; empty when everything was."""

    def route(self, number: int) -> list[Way]:
        """Returns the ways of a shortest path (fewest answers) to a point, the entry first."""
        ways: list[Way] = []
        while number >= 0:
            point = self.points[number]
            assert point.first is not None
            ways.append(point.first)
            number = point.before
        return ways[::-1]

    def step(self, point: Point) -> model.Choose | model.Guess | model.End | None:
        """Returns what a point asks or ends with."""
        if point.kind == "stuck":
            return None
        step = getattr(program(self.scenario)[point.scene][point.index], "step", None)
        assert isinstance(step, (model.Choose, model.Guess, model.End))
        return step
