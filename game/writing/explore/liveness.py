"""What of the memory still matters at each place of a story: names that nothing reads any more fall away."""

from collections.abc import Collection, Iterator, Mapping
from math import inf
from types import MappingProxyType

from game.story import model
from game.story.components import components
from game.story.condition import Both, Compare, Condition, Literal, Name, Not, Value
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Op, Pick, Return, Show, program
from game.writing.explore.first_places import Homes, onward
from game.writing.explore.length import said_in

Bounds = tuple[float, float]
"""Numbers up to the first are all alike, and so are numbers from the second."""

Need = Mapping[str, Bounds]
Back = tuple[tuple[str, int], ...]
Kept = tuple[tuple[str, float, float], ...]

NOTHING: Need = MappingProxyType({})
_EXACT: Bounds = (-inf, inf)
_PATIENCE = 4
"""Rounds after which a bound that still moves counts as endless: a loop adds to the number."""


def project(kept: Kept, memory: Mapping[str, Value]) -> tuple[Value, ...]:
    """Returns the values that still matter; numbers that no condition can tell apart become the same."""
    values: list[Value] = []
    for name, low, high in kept:
        value = memory.get(name, False)
        if type(value) is int:  # true and false are told apart anyway
            value = int(low) if value <= low else int(high) if value >= high else value
        values.append(value)
    return tuple(values)


class Needs:
    """For every place in a story the names that some condition, `once` or {said} from there still reads."""

    def __init__(self, scenario: model.Scenario) -> None:
        self._scenario = scenario
        self._local: dict[str, list[Need]] = {}
        self._known: dict[tuple[str, int, Back], Need] = {}
        self._kept: dict[tuple[str, int, Back], Kept] = {}
        ids = list(scenario.scenes)
        number = {scene: index for index, scene in enumerate(ids)}
        leads = [[number[name] for name in onward(program(scenario)[scene])] for scene in ids]
        parts = [[ids[index] for index in part] for part in components(leads)]
        self._homes = Homes(scenario, parts)
        self._entry: dict[str, Need] = {}
        self._changed = _changed(scenario, parts)
        for part in parts:
            self._settle(part)

    def at(self, scene: str, index: int, back: Back) -> Kept:
        """Returns the names that matter before an operation, each with its bounds."""
        place = (scene, index, back)
        kept = self._kept.get(place)
        if kept is None:
            need = self._need(scene, index, back)
            kept = self._kept[place] = tuple((name, *need[name]) for name in sorted(need))
        return kept

    def _need(self, scene: str, index: int, back: Back) -> Need:
        if not back:
            return self._local[scene][index]
        place = (scene, index, back)
        need = self._known.get(place)
        if need is None:
            outer = self._need(*back[-1], back[:-1])
            need = _joined(self._local[scene][index], _exact(outer, self._changed[scene]))
            self._known[place] = need
        return need

    def _settle(self, part: list[str]) -> None:
        """Works backward through scenes that lead to one another until nothing changes."""
        own: dict[str, list[Need]] = {}
        for scene in part:
            ops = program(self._scenario)[scene]
            own[scene] = [_own(op) for op in ops]
            if turn := _repeated(said_in(self._scenario.scenes[scene].turn)):
                own[scene] = [_joined(need, turn) for need in own[scene]]
            self._local[scene] = [NOTHING] * len(ops)
        rounds, moved = 0, True
        while moved:
            rounds += 1
            moved = False
            for scene in part:
                moved |= self._scene(scene, own[scene], endless=rounds > _PATIENCE)
            moved = moved and (len(part) > 1 or self._goes_round(part[0], own))
        for scene in part:
            self._entry[scene] = _without(self._local[scene][0], self._homes.first(scene))

    def _goes_round(self, scene: str, own: Mapping[str, list[Need]]) -> bool:
        """Tells whether a jump back, which was passed before what it leads to, now asks for more."""
        needs = self._local[scene]
        for index, op in enumerate(program(self._scenario)[scene]):
            if (
                isinstance(op, Jump)
                and op.to <= index
                and _joined(needs[op.to], own[scene][index]) != needs[index]
            ):
                return True
            if isinstance(op, Enter) and op.scene == scene:
                return True
        return False

    def _scene(self, scene: str, own: list[Need], endless: bool) -> bool:
        ops = program(self._scenario)[scene]
        needs = self._local[scene]
        moved = False
        for index in range(len(ops) - 1, -1, -1):
            op, known = ops[index], needs[index]
            need = needs[index + 1] if type(op) is Show else self._before(op, index, needs)
            if own[index]:
                need = _joined(need, own[index])
            if need is not known and need != known:
                needs[index] = _widened(known, need) if endless else need
                moved = True
        return moved

    def _before(self, op: Op, index: int, needs: list[Need]) -> Need:
        match op:
            case Show() | Ask():
                return needs[index + 1]
            case Pick():
                return _before_choice(op, needs)
            case Assign(values):
                return _without(needs[index + 1], values)
            case Add(amounts):
                return _shifted(needs[index + 1], amounts)
            case Jump(to):
                return needs[to]
            case Branch(otherwise=otherwise):
                return _joined(needs[index + 1], needs[otherwise])
            case Enter(scene, returning):
                need = self._entry[scene] if scene in self._entry else self._local[scene][0]
                if returning:
                    need = _joined(need, _exact(needs[index + 1], self._changed[scene]))
                return _without(need, (f"seen {scene}",))
            case Return() | Finish():
                return NOTHING


def reads(asked: Condition) -> Need:
    """Returns the names a condition reads, with the numbers between which it sees a difference."""
    match asked:
        case Name(name):
            return {name: (-1, 1)}
        case Not(of):
            return reads(of)
        case Both(left, right):
            return _joined(reads(left), reads(right))
        case Compare():
            need: Need = NOTHING
            for name, bounds in _compared(asked):
                need = _joined(need, {name: bounds})
            return need
        case Literal():
            return NOTHING


def _compared(part: Compare) -> Iterator[tuple[str, Bounds]]:
    left, sign, right = part.left, part.sign, part.right
    if isinstance(left, Name) and isinstance(right, Name):
        yield left.name, _EXACT
        yield right.name, _EXACT
    elif isinstance(left, Name) and isinstance(right, Literal):
        yield left.name, _bounds(sign, right.value)
    elif isinstance(left, Literal) and isinstance(right, Name):
        yield right.name, _bounds({"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(sign, sign), left.value)


def _bounds(sign: str, value: Value) -> Bounds:
    if isinstance(value, str):
        return 0, 0
    number = int(value)
    if sign in ("<", ">="):
        return number - 1, number
    if sign in (">", "<="):
        return number, number + 1
    return number - 1, number + 1


def _before_choice(op: Pick, needs: list[Need]) -> Need:
    need: Need = NOTHING
    for id, option in op.options.items():
        after = _shifted(needs[op.targets[id]], option.change)
        need = _joined(need, _without(after, (*option.set, f"chose {op.step.id}.{id}", f"said:{op.step.id}")))
    if all(option.once or id in op.conditions for id, option in op.options.items()):
        need = _joined(need, needs[op.after])
    return need


def _own(op: Op) -> Need:
    """Returns what an operation itself reads: conditions, `once`, and what its texts repeat."""
    if isinstance(op, Branch):
        return reads(op.condition)
    if not isinstance(op, (Show, Ask, Pick, Finish)):
        return NOTHING
    need = _repeated(said_in(op.step))
    if isinstance(op, Pick):
        for asked in op.conditions.values():
            need = _joined(need, reads(asked))
        for id, option in op.options.items():
            if option.once:
                need = _joined(need, {f"chose {op.step.id}.{id}": (-1, 1)})
    return need


def _repeated(choices: Collection[str]) -> Need:
    return {f"said:{choice}": (0, 0) for choice in choices} if choices else NOTHING


def _changed(scenario: model.Scenario, parts: list[list[str]]) -> Mapping[str, frozenset[str]]:
    """Returns for each scene the numbers that it, and what it leads to, may add to."""
    changed: dict[str, frozenset[str]] = {}
    for part in parts:
        names: set[str] = set()
        for scene in part:
            for op in program(scenario)[scene]:
                if isinstance(op, Add):
                    names.update(op.amounts)
                elif isinstance(op, Pick):
                    names.update(name for option in op.options.values() for name in option.change)
                elif isinstance(op, Enter):
                    names.update(changed.get(op.scene, ()))
        whole = frozenset(names)
        changed.update(dict.fromkeys(part, whole))
    return changed


def _joined(one: Need, other: Need) -> Need:
    """Returns all names of both, each with bounds wide enough for both; one of the two itself if it can."""
    if one is other or not other:
        return one
    if len(one) < len(other):
        one, other = other, one
    made: dict[str, Bounds] | None = None
    for name, bounds in other.items():
        known = one.get(name, bounds)
        wide = (min(known[0], bounds[0]), max(known[1], bounds[1]))
        if wide != known or name not in one:
            made = dict(one) if made is None else made
            made[name] = wide
    return one if made is None else made


def _without(need: Need, names: Collection[str]) -> Need:
    if not need or not any(name in need for name in names):
        return need
    return {name: bounds for name, bounds in need.items() if name not in names}


def _shifted(need: Need, amounts: Mapping[str, int]) -> Need:
    moved = {
        name: (need[name][0] - amount, need[name][1] - amount)
        for name, amount in amounts.items()
        if name in need
    }
    return {**need, **moved} if moved else need


def _exact(need: Need, names: Collection[str]) -> Need:
    found = (
        [name for name in names if name in need]
        if len(names) < len(need)
        else [n for n in need if n in names]
    )
    return {**need, **dict.fromkeys(found, _EXACT)} if found else need


def _widened(before: Need, now: Need) -> Need:
    """Returns what is needed now, with bounds that moved made endless, so that loops settle."""
    return {
        name: bounds
        if name not in before or before[name] == bounds
        else (
            -inf if bounds[0] < before[name][0] else bounds[0],
            inf if bounds[1] > before[name][1] else bounds[1],
        )
        for name, bounds in now.items()
    }
