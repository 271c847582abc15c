"""The values a name may have, as a stretch of bits in one number: to join two ways is one `or`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.story import model
from game.story.checks.control_flow import Flow
from game.story.condition import Compare, Condition, Literal, Name, Value, names, parts
from game.story.program import Branch, Pick
from game.story.walk import deeds

FEWEST, MOST = -20, 20
"""Numbers are followed between these; each end stands for all beyond it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The bits of one name, and the value each stands for."""

    start: int
    values: tuple[Value, ...]

    @property
    def mask(self) -> int:
        """Returns all bits of the name."""
        return (1 << len(self.values)) - 1 << self.start

    def bit(self, value: Value) -> int:
        """Returns the bit of a value; a number beyond the ends has that of the end."""
        if type(value) is int:
            value = min(max(value, FEWEST), MOST)
        return 1 << self.start + self.values.index(value)

    def held(self, state: int) -> tuple[Value, ...]:
        """Returns the values a state may hold."""
        bits = state >> self.start
        return tuple(value for index, value in enumerate(self.values) if bits >> index & 1)

    def put(self, state: int, value: Value) -> int:
        """Returns the state with the name set to a value."""
        return state & ~self.mask | self.bit(value)

    def moved(self, state: int, amount: int) -> int:
        """Returns the state with an amount added to the name."""
        size, bits = len(self.values), (state & self.mask) >> self.start
        whole, last, step = (1 << size) - 1, 1 << size - 1, min(abs(amount), size)
        if amount >= 0:
            moved = bits << step
            moved |= (last if moved > whole else 0) | ((1 << step + 1) - 1 if bits & 1 else 0)
        else:
            moved = bits >> step | (1 if bits & (1 << step) - 1 else 0)
            moved |= whole & ~((1 << max(size - 1 - step, 0)) - 1) if bits & last else 0
        return state & ~self.mask | (moved & whole) << self.start


def slots(flow: Flow) -> Mapping[str, Slot]:
    """Returns a slot for every name that some condition reads and that can be followed."""
    variables = flow.scenario.variables
    conditions = tuple(every_condition(flow))
    left_out = frozenset(name for condition in conditions for name in _not_followed(condition))
    read = [name for condition in conditions for name in names(condition)]
    written = _written(flow.scenario)
    known = frozenset((*variables, *_happenings(flow.scenario)))
    made: dict[str, Slot] = {}
    start = 0
    for name in dict.fromkeys((*read, *_once(flow))):
        if name in left_out or name not in known:
            continue
        made[name] = Slot(start, _values(name, variables, written))
        start += len(made[name].values)
    return made


def every_condition(flow: Flow) -> Iterator[Condition]:
    """Yields every condition of a story."""
    for scene in flow.scenario.scenes:
        for op in flow.ops(scene):
            if isinstance(op, Branch):
                yield op.condition
            elif isinstance(op, Pick):
                yield from op.conditions.values()


def _happenings(scenario: model.Scenario) -> Iterator[str]:
    """Yields every name that asks about something that can happen."""
    yield from (f"seen {scene}" for scene in scenario.scenes)
    for _, _, step in deeds(scenario):
        if isinstance(step, model.Choose):
            yield from (f"chose {step.id}.{option.id}" for option in step.options)
        elif isinstance(step, model.Guess):
            yield from (f"guessed {step.id}.{feeling}" for feeling in step.options)


def _once(flow: Flow) -> Iterator[str]:
    for scene in flow.scenario.scenes:
        for op in flow.ops(scene):
            if isinstance(op, Pick):
                yield from (f"chose {op.step.id}.{option.id}" for option in op.step.options if option.once)


def _not_followed(condition: Condition) -> Iterator[str]:
    """Yields the names held against another name, or against a number at or beyond the ends."""
    for part in parts(condition):
        if not isinstance(part, Compare):
            continue
        far = any(
            isinstance(side, Literal) and type(side.value) is int and not FEWEST < side.value < MOST
            for side in (part.left, part.right)
        )
        both = isinstance(part.left, Name) and isinstance(part.right, Name)
        if far or both:
            yield from names(part)


def _values(
    name: str, variables: Mapping[str, Value], written: Mapping[str, set[Value]]
) -> tuple[Value, ...]:
    first = variables.get(name, False)
    if isinstance(first, bool):
        return (False, True)
    if isinstance(first, int):
        return tuple(range(FEWEST, MOST + 1))
    return tuple(dict.fromkeys((first, *sorted(map(str, written.get(name, ()))))))


def _written(scenario: model.Scenario) -> Mapping[str, set[Value]]:
    found: dict[str, set[Value]] = {}
    for _, _, step in deeds(scenario):
        sets = [step.values] if isinstance(step, model.Set) else []
        if isinstance(step, model.Choose):
            sets = [option.set for option in step.options]
        for values in sets:
            for name, value in values.items():
                found.setdefault(name, set()).add(value)
    return found
