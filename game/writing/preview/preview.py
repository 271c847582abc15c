"""A preview: a story, how somebody came where they are in it, and every way to go from there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from game.story import beat, event, model, shape
from game.story.condition import Value
from game.story.frame import Frame, frame
from game.story.play import NotNow, StoryStuck
from game.story.problem import Problem
from game.story.state import State
from game.story.walk import places
from game.story.why import Hidden, Trace, hidden
from game.text.say import Notice
from game.writing.preview.acts import Act, Beginning, Changed, Jumped, Place, act_told, begun, done
from game.writing.preview.replayed import replayed
from game.writing.preview.sentences import notice, stopped
from game.writing.preview.source import Source, read, stamp

_NOTHING: Mapping[str, Value] = MappingProxyType({})
_FARTHEST = 20_000
"""Lines to read on without a question, before a story counts as one that never asks any."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable: its value here, and that at the start of the story."""

    name: str
    value: Value
    default: Value


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a story remembers: its variables in written order, and what happened, in the order it did."""

    variables: tuple[Variable, ...]
    seen: tuple[str, ...]
    chosen: tuple[str, ...]
    guessed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The options hidden here, and the conditions passed since the last move."""

    hidden: tuple[Hidden, ...]
    passed: Trace


@dataclass(frozen=True, slots=True)
class Preview:
    """A story, the places passed in it (those gone back from behind `at`), and what just could not be done.

    Never changed in place: every act returns another preview.
    """

    source: Source
    beginning: Beginning
    walked: tuple[Place, ...]
    at: int
    notices: tuple[Notice, ...] = ()

    @property
    def file(self) -> Path:
        """Returns the file of the story."""
        return self.source.file

    @property
    def scenario(self) -> model.Scenario:
        """Returns the last version that could be played."""
        return self.source.scenario

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Returns the problems of the file as it is now."""
        return self.source.problems

    @property
    def playable(self) -> bool:
        """Tells whether what is played is the file as it is now."""
        return self.source.playable

    @property
    def here(self) -> State:
        """Returns where the story is."""
        return self.walked[self.at].state

    @property
    def past(self) -> tuple[Place, ...]:
        """Returns the places from the beginning to here."""
        return self.walked[: self.at + 1]

    @property
    def line(self) -> int:
        """Returns the line in the file of what is shown."""
        return self.line_of(self.here.scene, self.here.index)

    @property
    def can_back(self) -> bool:
        """Tells whether there is a place before this one."""
        return self.at > 0

    @property
    def can_forward(self) -> bool:
        """Tells whether somebody went back from a place after this one."""
        return self.at + 1 < len(self.walked)

    def frame(self) -> Frame:
        """Returns what may be seen here."""
        return frame(self.scenario, self.here)

    def line_of(self, scene: str, index: int) -> int:
        """Returns the line in the file of an operation that shows, asks, ends or decides."""
        return shape.place(self.source.marks, places(self.scenario, scene)[index]).line

    def scenes(self) -> tuple[tuple[str, int], ...]:
        """Returns every scene with the line it begins at, in written order."""
        marks = self.source.marks
        return tuple((id, shape.place(marks, ("scenes", id)).name_line) for id in self.scenario.scenes)

    def move(self, happened: event.Event) -> "Preview":
        """Returns the preview after what a player does; raises NotNow when that does not fit."""
        return self._done(happened)

    def jump(self, scene: str) -> "Preview":
        """Returns the preview at the beginning of a scene, with all it remembers; raises Refused."""
        return self._done(Jumped(scene))

    def set(self, name: str, value: Value) -> "Preview":
        """Returns the preview with a variable changed here and now; raises Refused."""
        return self._done(Changed(name, value))

    def back(self) -> "Preview":
        """Returns the preview one place back, or as it is at the beginning."""
        return replace(self, at=max(0, self.at - 1), notices=())

    def forward(self) -> "Preview":
        """Returns the preview one place further among those gone back from."""
        return replace(self, at=min(len(self.walked) - 1, self.at + 1), notices=())

    def played(self, answers: Sequence[event.Event]) -> "Preview":
        """Returns the preview at the first question after these answers; with a notice when one is unfit."""
        now = self._read_on()
        for happened in answers:
            try:
                now = now.move(happened)._read_on()
            except NotNow:
                values = {"act": act_told(happened), "scene": now.here.scene}
                return replace(now, notices=(notice("unfit", **values),))
        return now

    def changed(self) -> bool:
        """Tells whether the file, or a list beside it, was saved since it was read."""
        return stamp(self.file) != self.source.stamp

    def reload(self) -> "Preview":
        """Returns the preview on the file as it is now, at the same place as far as that is still there."""
        source = read(self.file, self.source)
        if not source.playable:
            return replace(self, source=source, notices=())
        try:
            found = replayed(self.scenario, source.scenario, self.beginning, self.walked, self.at)
        except StoryStuck as stuck:  # at its very start: nothing of the new version can be shown
            kept = replace(source, scenario=self.scenario, marks=self.source.marks, playable=False)
            return replace(self, source=kept, notices=(stopped(stuck),))
        return Preview(source, found.beginning, found.walked, found.at, found.notices)

    def why(self) -> Why:
        """Returns what hid options here, and which conditions were passed since the last move."""
        return Why(hidden(self.scenario, self.here), self.walked[self.at].passed)

    def state(self) -> Remembered:
        """Returns what the story remembers here."""
        memory, defaults = self.here.memory, self.scenario.variables
        names = [name for name, value in memory.items() if value is True]
        return Remembered(
            tuple(Variable(name, memory[name], default) for name, default in defaults.items()),
            *(
                tuple(name.removeprefix(asking) for name in names if name.startswith(asking))
                for asking in ("seen ", "chose ", "guessed ")
            ),
        )

    def _done(self, act: Act) -> "Preview":
        if self.can_forward and self.walked[self.at + 1].act == act:
            return self.forward()  # the same again: what came after it is not forgotten
        try:
            place = done(self.scenario, self.here, act)
        except StoryStuck as stuck:
            return replace(self, notices=(stopped(stuck),))
        return replace(self, walked=(*self.past, place), at=self.at + 1, notices=())

    def _read_on(self) -> "Preview":
        """Returns the preview at the next question or ending, or where the story cannot go on."""
        now = self
        for _ in range(_FARTHEST):
            if now.notices or isinstance(now.frame().beat, beat.Question | beat.End):
                break
            now = now.move(event.Next())
        return now


def opened(file: Path, at: str | None = None, variables: Mapping[str, Value] = _NOTHING) -> Preview:
    """Returns the preview of a file at its start or a scene; raises BrokenStory, Refused or StoryStuck."""
    source = read(file)
    beginning = Beginning(at, variables)
    return Preview(source, beginning, (begun(source.scenario, beginning),), 0)
