"""The same acts on another version of a story, at the same place in it as far as that is still there."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from game.story import beat, event, model
from game.story.condition import Value
from game.story.frame import frame
from game.story.play import NotNow, StoryStuck
from game.story.renames import Renames, renames
from game.story.state import State
from game.text.say import Notice
from game.writing.preview.acts import Act, Beginning, Changed, Jumped, Place, act_told, begun, done, fitting
from game.writing.preview.sentences import Refused, notice, stopped
from game.writing.regress import written

_Answer = event.Choose | event.Guess | event.Reason | event.Write | event.Plan
_FURTHER = 1000
"""Lines that may have been added between two answers for the second to be found."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """Where the acts led on the other version, and what no longer fits."""

    beginning: Beginning
    walked: tuple[Place, ...]
    at: int
    notices: tuple[Notice, ...]


def replayed(
    before: model.Scenario, now: model.Scenario, beginning: Beginning, walked: Sequence[Place], at: int
) -> Replayed:
    """Does every act again, on a story as it is now; raises StoryStuck when that cannot even begin."""
    return _Replay(before, now).run(beginning, walked, at)


class _Replay:
    """One replay: the places it came to, where `at` is among them, and what did not fit."""

    def __init__(self, before: model.Scenario, now: model.Scenario) -> None:
        self._before, self._now, self._by = before, now, renames(now)
        self._walked: list[Place] = []
        self._at: int | None = None
        self._notices: list[Notice] = []

    def run(self, beginning: Beginning, walked: Sequence[Place], at: int) -> Replayed:
        begins = self._beginning(beginning)
        self._walked.append(begun(self._now, begins))
        stretches = _stretches(walked)
        for number, (first, stretch) in enumerate(stretches):
            if first and not self._again(stretch[0].act):
                break
            following = stretches[number + 1][1][0].act if number + 1 < len(stretches) else None
            self._read_on(stretch, at - first, isinstance(following, _Answer))
        last = len(self._walked) - 1
        return Replayed(
            begins, tuple(self._walked), last if self._at is None else self._at, tuple(self._notices)
        )

    def _beginning(self, beginning: Beginning) -> Beginning:
        scene = beginning.scene and self._by.scenes.get(beginning.scene, beginning.scene)
        if scene is not None and scene not in self._now.scenes:
            self._left_out(Jumped(scene))
            scene = None
        variables: dict[str, Value] = {}
        for name, value in beginning.variables.items():
            try:
                today = self._by.variables.get(name, name)
                variables[today] = fitting(self._now, today, value)
            except Refused:
                self._left_out(Changed(name, value))
        return Beginning(scene, variables)

    def _again(self, act: Act | None) -> bool:
        """Does an act again; tells whether the replay can go on after it."""
        assert act is not None
        act = _renamed(act, self._by)
        here = self._walked[-1].state
        try:
            self._walked.append(done(self._now, here, act))
        except (Refused, NotNow):
            if isinstance(act, Changed):  # the story goes on as well without
                self._left_out(act)
                return True
            self._notices.append(notice("unfit", act=act_told(act), scene=here.scene))
            return False
        except StoryStuck as stuck:
            self._notices.append(stopped(stuck))
            return False
        return True

    def _read_on(self, stretch: Sequence[Place], at: int, to_question: bool) -> None:
        """Reads on to where the stretch ended before, or to the question that was answered then."""
        start = len(self._walked) - 1
        fresh = _to_question(self._now, self._walked[-1:], len(stretch) + _FURTHER)
        # What came next is compared too, or a line that is gone would seem to have become that.
        before = _to_question(self._before, stretch, len(stretch) + _FURTHER)
        old = [_shown(self._before, place.state) for place in before]
        new = [_shown(self._now, place.state) for place in fresh]
        last = len(fresh) - 1 if to_question else _aligned(old, new, len(stretch) - 1)
        if 0 <= at < len(stretch):
            self._at = start + min(_aligned(old, new, at), last)
        self._walked += fresh[1 : last + 1]

    def _left_out(self, act: Act) -> None:
        self._notices.append(notice("left_out", act=act_told(act)))


def _stretches(walked: Sequence[Place]) -> list[tuple[int, list[Place]]]:
    """Returns the places in stretches that are only read, each with the number of its first place."""
    stretches: list[tuple[int, list[Place]]] = []
    for number, place in enumerate(walked):
        if isinstance(place.act, event.Next):
            stretches[-1][1].append(place)
        else:
            stretches.append((number, [place]))
    return stretches


def _to_question(scenario: model.Scenario, places: Sequence[Place], most: int) -> list[Place]:
    """Returns the places, read on to the next question or ending, or to where the story sticks."""
    places = [*places]
    try:
        while len(places) < most and not isinstance(
            frame(scenario, places[-1].state).beat, beat.Question | beat.End
        ):
            places.append(done(scenario, places[-1].state, event.Next()))
    except StoryStuck:
        pass
    return places


def _renamed(act: Act, by: Renames) -> Act:
    match act:
        case Jumped(scene):
            return Jumped(by.scenes.get(scene, scene))
        case Changed(name, value):
            return Changed(by.variables.get(name, name), value)
        case happened:
            return by.event(happened)


def _shown(scenario: model.Scenario, state: State) -> tuple[str, ...]:
    return tuple(written.lines(frame(scenario, state)))


def _aligned(old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]], number: int) -> int:
    """Returns which of the new lines is the old one, or stands where it stood."""
    for _, first, end, here, there in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if first <= number < end:
            return min(here + number - first, max(here, there - 1), len(new) - 1)
    return len(new) - 1
