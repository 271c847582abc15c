"""A story does not run in circles without showing anything."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.story.checks.case import Case
from game.story.checks.control_flow import Flow, may_be_empty
from game.story.components import components
from game.story.problem import Problem
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Pick, Return, Show
from game.story.walk import places

Spot = tuple[str, int]
_STOPPING = frozenset({Show, Ask, Finish, Return})
"""Operations from which nothing goes on in silence; most of a story."""


def silence(case: Case) -> Iterator[Problem]:
    """Reports each circle of steps that show nothing; a warning when a condition may lead out of it."""
    onward = _Silent(case.flow).onward()
    for circle in circles(onward):
        spot = min(circle, key=lambda s: (list(case.scenario.scenes).index(s[0]), s[1]))
        ops = [case.flow.ops(scene)[index] for scene, index in circle]
        scene, index = spot
        path = places(case.scenario, scene)[index]
        certain = not any(isinstance(op, Branch | Pick) for op in ops)
        yield case.problem("silent-loop", path, scene, severity="error" if certain else "warning")


@dataclass(frozen=True)
class _Silent:
    """The steps that show nothing, as a graph over all scenes."""

    flow: Flow

    def onward(self) -> Mapping[Spot, tuple[Spot, ...]]:
        back = self._returning()
        onward = {
            (scene, index): tuple(self._following(scene, index, back))
            for scene in self.flow.scenario.scenes
            for index, op in enumerate(self.flow.ops(scene))
            if type(op) not in _STOPPING
        }
        return {spot: tuple([other for other in after if other in onward]) for spot, after in onward.items()}

    def _returning(self) -> frozenset[str]:
        """Returns the scenes that can pass from start to end without showing anything."""
        found: frozenset[str] = frozenset()
        while True:
            more = frozenset(scene for scene in self.flow.scenario.scenes if self._passes(scene, found))
            if more == found:
                return found
            found = more

    def _passes(self, scene: str, back: frozenset[str]) -> bool:
        queue: list[Spot] = [(scene, 0)]
        seen: set[Spot] = set()
        while queue:
            spot = queue.pop()
            if spot in seen:
                continue
            seen.add(spot)
            op = self.flow.ops(spot[0])[spot[1]]
            if isinstance(op, Return):
                return True
            following = self._following(*spot, back)
            visiting = isinstance(op, Enter) and op.returning
            queue += [other for other in following if not visiting or other[0] == spot[0]]
        return False

    def _following(self, scene: str, index: int, back: frozenset[str]) -> Iterator[Spot]:
        match op := self.flow.ops(scene)[index]:
            case Jump(to):
                yield scene, to
            case Branch(otherwise=otherwise):
                yield scene, index + 1
                yield scene, otherwise
            case Assign() | Add():
                yield scene, index + 1
            case Enter(to_scene, returning):
                yield to_scene, 0
                if returning and to_scene in back:
                    yield scene, index + 1
            case Pick(after=after):
                if may_be_empty(op):
                    yield scene, after
            case Show() | Ask() | Finish() | Return():
                return


def circles(onward: Mapping[Spot, tuple[Spot, ...]]) -> Iterator[frozenset[Spot]]:
    """Yields the parts that lead back to themselves."""
    spots = list(onward)
    number = {spot: index for index, spot in enumerate(spots)}
    for part in components([[number[other] for other in onward[spot]] for spot in spots]):
        first = spots[part[0]]
        if len(part) > 1 or first in onward[first]:
            yield frozenset(spots[index] for index in part)
