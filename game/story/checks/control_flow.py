"""How a story flows, whatever its conditions: which operation leads to which, and what can be reached."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.story import model
from game.story.once import once
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Op, Pick, Return, Show, program

_STRAIGHT_ON = frozenset({Show, Ask, Assign, Add})
"""Operations after which the next one follows; most of a story."""


@dataclass(frozen=True)
class Flow:
    """The operations of every scene as a graph."""

    scenario: model.Scenario

    @cached_property
    def ops(self) -> Callable[[str], tuple[Op, ...]]:
        """Gives the operations of a scene."""
        return program(self.scenario).__getitem__

    def following(self, scene: str, index: int) -> Iterator[int]:
        """Yields where an operation can lead inside its scene; a visit leads on when its scene can return."""
        yield from _following(self.ops(scene)[index], index, self.returning)

    @cached_property
    def returning(self) -> frozenset[str]:
        """Holds the scenes that can come to their end, themselves or through a goto."""
        found: frozenset[str] = frozenset()
        while True:
            more = frozenset(scene for scene in self.scenario.scenes if self._returns(scene, found))
            if more == found:
                return found
            found = more

    @cached_property
    def reached(self) -> Mapping[str, frozenset[int]]:
        """Holds for each scene the operations that can be reached from its start."""
        return {scene: self._inside(scene, self.returning) for scene in self.scenario.scenes}

    @cached_property
    def entered(self) -> Mapping[str, frozenset[bool]]:
        """Holds for each scene the story can come to whether it is visited (True) or gone to (False)."""
        found: dict[str, set[bool]] = {}
        queue = [(self.scenario.start, False)]
        while queue:
            scene, visited = queue.pop()
            if visited in found.get(scene, set()):
                continue
            found.setdefault(scene, set()).add(visited)
            for index in self.reached[scene]:
                op = self.ops(scene)[index]
                if isinstance(op, Enter):
                    queue.append((op.scene, visited or op.returning))
        return {scene: frozenset(ways) for scene, ways in found.items()}

    def _returns(self, scene: str, returning: frozenset[str]) -> bool:
        ops = self.ops(scene)
        return any(
            isinstance(op, Return) or (isinstance(op, Enter) and not op.returning and op.scene in returning)
            for op in (ops[index] for index in self._inside(scene, returning))
        )

    def _inside(self, scene: str, returning: frozenset[str], start: int = 0) -> frozenset[int]:
        ops, found, queue = self.ops(scene), set[int](), [start]
        while queue:
            index = queue.pop()
            while index not in found:
                found.add(index)
                if type(ops[index]) not in _STRAIGHT_ON:
                    queue += _following(ops[index], index, returning)
                    break
                index += 1
        return frozenset(found)

    def beyond(self, scene: str, index: int) -> frozenset[int]:
        """Returns what can be reached from an operation inside its scene, itself included."""
        return self._inside(scene, self.returning, index)


@once
def flow(scenario: model.Scenario) -> Flow:
    """Returns how a story flows from operation to operation."""
    return Flow(scenario)


def may_be_empty(op: Pick) -> bool:
    """Tells whether every option of a choice may be hidden or used up."""
    return all(option.condition is not None or option.once for option in op.step.options)


def _following(op: Op, index: int, returning: frozenset[str]) -> Iterator[int]:
    match op:
        case Pick(targets=targets, after=after):
            yield from targets.values()
            if may_be_empty(op):
                yield after
        case Jump(to):
            yield to
        case Branch(otherwise=otherwise):
            yield index + 1
            yield otherwise
        case Enter(scene, True):
            if scene in returning:
                yield index + 1
        case Enter() | Return() | Finish():
            return
        case Show() | Ask() | Assign() | Add():
            yield index + 1
