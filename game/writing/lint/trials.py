"""What conditions may come to with sets of values, each asked only once of the same values."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from math import prod

from game.story.condition import Both, Compare, Condition, Literal, Name, Not, holds, names
from game.story.program import Pick
from game.writing.lint.slots import Slot

_MOST_ARRANGEMENTS = 4096
_ALWAYS = Literal(True)


class Trials:
    """Tries the conditions of one story; a state is the bits of all names that are followed."""

    def __init__(self, slots: Mapping[str, Slot]) -> None:
        self.slots = slots
        # By identity, which is much faster than by what they hold; kept here, so that no other gets it.
        self._read: dict[int, tuple[Condition, int]] = {}
        self._showing: dict[int, tuple[Pick, tuple[Condition, ...]]] = {}
        self._found: dict[tuple[int, int], frozenset[bool]] = {}
        self._narrowed: dict[tuple[int, int, bool], int] = {}

    def may(self, condition: Condition, state: int) -> frozenset[bool]:
        """Returns what a condition may come to in a state; both when there is too much to try."""
        key = (id(condition), state & self._mask(condition))
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._tried((condition,), state, lambda held: held[0])
        return found

    def narrowed(self, state: int, condition: Condition, wanted: bool) -> int:
        """Returns the state without the values with which a condition cannot be as wanted."""
        mask = self._mask(condition)
        key = (id(condition), state & mask, wanted)
        bits = self._narrowed.get(key)
        if bits is None:
            bits = self._narrowed[key] = narrowed(state & mask, condition, wanted, self.slots)
        return state & ~mask | bits

    def showing(self, op: Pick) -> tuple[Condition, ...]:
        """Returns what must hold for each option of a choice to be shown."""
        known = self._showing.get(id(op))
        if known is None:
            known = self._showing[id(op)] = (op, _showing(op))
        return known[1]

    def may_all_hide(self, op: Pick, state: int) -> bool:
        """Tells whether every option of a choice may be hidden or used up at once."""
        showing = self.showing(op)
        if _ALWAYS in showing:
            return False
        return True in self._tried(showing, state, lambda found: not any(found))

    def _mask(self, condition: Condition) -> int:
        known = self._read.get(id(condition))
        if known is None:
            mask = 0
            for name in names(condition):
                mask |= self.slots[name].mask if name in self.slots else 0
            known = self._read[id(condition)] = (condition, mask)
        return known[1]

    def _tried(
        self, conditions: Sequence[Condition], state: int, ask: Callable[[Sequence[bool]], bool]
    ) -> frozenset[bool]:
        """Returns what may be asked of conditions looked at together; both when it cannot be told."""
        read = list(dict.fromkeys(name for condition in conditions for name in names(condition)))
        if not all(name in self.slots for name in read):
            return frozenset((True, False))
        held = [self.slots[name].held(state) for name in read]
        if prod(map(len, held)) > _MOST_ARRANGEMENTS:
            return frozenset((True, False))
        found: set[bool] = set()
        for values in product(*held):
            memory = dict(zip(read, values, strict=True))
            found.add(ask([holds(condition, memory) for condition in conditions]))
            if len(found) == 2:
                break
        return frozenset(found)


def _showing(op: Pick) -> tuple[Condition, ...]:
    made: list[Condition] = []
    for option in op.step.options:
        condition = op.conditions.get(option.id, _ALWAYS)
        if option.once:
            condition = Both(condition, Not(Name(f"chose {op.step.id}.{option.id}")), either=False)
        made.append(condition)
    return tuple(made)


def narrowed(state: int, condition: Condition, wanted: bool, known: Mapping[str, Slot]) -> int:
    """Returns the state without the values with which a condition cannot be as wanted."""
    match condition:
        case Not(of):
            return narrowed(state, of, not wanted, known)
        case Both(left, right, either) if either is not wanted:
            return narrowed(narrowed(state, left, wanted, known), right, wanted, known)
        case Both():
            return state
        case Name() | Literal() | Compare():
            pass
    read = list(names(condition))
    if len(read) != 1 or (slot := known.get(read[0])) is None:
        return state
    kept = 0
    for value in slot.held(state):
        if holds(condition, {read[0]: value}) is wanted:
            kept |= slot.bit(value)
    return state & ~slot.mask | kept
