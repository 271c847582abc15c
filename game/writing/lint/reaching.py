"""What may be remembered at every place of a story: for each name a set of values, followed along every way.

An over-estimate, because names are followed one by one: a value that is not in a set can never be there.
"""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.story import model
from game.story.checks.control_flow import Flow
from game.story.condition import Condition, Value
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Pick, Return, Show
from game.writing.lint.slots import Slot, slots
from game.writing.lint.trials import Trials

Spot = tuple[str, int]


@dataclass(frozen=True)
class Values:
    """The states a story may be in, place by place."""

    flow: Flow

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """Holds the bits of every name that is followed."""
        return slots(self.flow)

    @cached_property
    def before(self) -> Mapping[Spot, int]:
        """Holds the state before every place that can be come to, steps that only show something apart."""
        return _Walk(self.flow, self.slots, self.trials).found()

    @cached_property
    def trials(self) -> Trials:
        """Holds what the conditions may come to."""
        return Trials(self.slots)


@dataclass
class _Walk:
    """One pass over a story, place after place in the order in which they follow each other."""

    flow: Flow
    slots: Mapping[str, Slot]
    trials: Trials
    states: dict[Spot, int] = field(default_factory=dict)
    todo: dict[Spot, int] = field(default_factory=dict)
    queue: list[tuple[int, Spot]] = field(default_factory=list)
    returned: dict[str, int] = field(default_factory=dict)
    visitors: dict[str, list[Spot]] = field(default_factory=dict)

    def found(self) -> Mapping[Spot, int]:
        scenario = self.flow.scenario
        state = 0
        for name, slot in self.slots.items():
            state |= slot.bit(scenario.variables.get(name, False))
        self._enter(scenario.start, state)
        while self.queue:
            _, spot = heapq.heappop(self.queue)
            if spot not in self.todo:
                continue
            known, state = self.states.get(spot), self.todo.pop(spot)
            if known is not None and known | state == known:
                continue
            self.states[spot] = state | (known or 0)
            self._onward(spot, self.states[spot])
        return self.states

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Holds a number a scene; a scene comes after those that lead to it, circles apart."""
        done: dict[str, int] = {}
        work = [(self.flow.scenario.start, iter(self._targets(self.flow.scenario.start)))]
        seen = {self.flow.scenario.start}
        while work:
            scene, targets = work[-1]
            deeper = next((target for target in targets if target not in seen), None)
            if deeper is None:
                done[scene] = -len(done)
                work.pop()
            else:
                seen.add(deeper)
                work.append((deeper, iter(self._targets(deeper))))
        return done

    def _targets(self, scene: str) -> list[str]:
        return [op.scene for op in self.flow.ops(scene) if isinstance(op, Enter)]

    def _go(self, scene: str, index: int, state: int) -> None:
        ops = self.flow.ops(scene)
        while isinstance(ops[index], Show):
            index += 1
        spot = (scene, index)
        if spot not in self.todo:
            heapq.heappush(self.queue, (self.order[scene] * 1_000_000 + index, spot))
        self.todo[spot] = self.todo.get(spot, 0) | state

    def _enter(self, scene: str, state: int) -> None:
        slot = self.slots.get(f"seen {scene}")
        self._go(scene, 0, slot.put(state, True) if slot else state)

    def _onward(self, spot: Spot, state: int) -> None:
        scene, index = spot
        match op := self.flow.ops(scene)[index]:
            case Jump(to):
                self._go(scene, to, state)
            case Branch(condition, otherwise):
                self._given(scene, index + 1, state, condition, True)
                self._given(scene, otherwise, state, condition, False)
            case Assign(values):
                self._go(scene, index + 1, self._set(state, values))
            case Add(amounts):
                self._go(scene, index + 1, self._added(state, amounts))
            case Ask(step):
                self._go(scene, index + 1, self._asked(state, step))
            case Pick():
                self._picked(scene, op, state)
            case Enter(target, returning):
                if returning:
                    self._visit(spot, target, state)
                else:
                    self._enter(target, state)
            case Return():
                for visited in self._inside_visit.get(scene, ()):
                    self.returned[visited] = self.returned.get(visited, 0) | state
                    for visitor in self.visitors.get(visited, ()):
                        self._back(visitor, visited)
            case Show() | Finish():
                return  # `_go` never stops at something shown

    def _given(self, scene: str, index: int, state: int, condition: Condition, wanted: bool) -> None:
        if wanted in self.trials.may(condition, state):
            self._go(scene, index, self.trials.narrowed(state, condition, wanted))

    def _picked(self, scene: str, op: Pick, state: int) -> None:
        trials, showing = self.trials, self.trials.showing(op)
        for option, shown in zip(op.step.options, showing, strict=True):
            if True not in trials.may(shown, state):
                continue
            then = self._set(trials.narrowed(state, shown, True), option.set)
            if slot := self.slots.get(f"chose {op.step.id}.{option.id}"):
                then = slot.put(then, True)
            self._go(scene, op.targets[option.id], self._added(then, option.change))
        if trials.may_all_hide(op, state):
            for shown in showing:
                state = trials.narrowed(state, shown, False)
            self._go(scene, op.after, state)

    def _set(self, state: int, values: Mapping[str, Value]) -> int:
        for name, value in values.items():
            if slot := self.slots.get(name):
                state = slot.put(state, value)
        return state

    def _added(self, state: int, amounts: Mapping[str, int]) -> int:
        for name, amount in amounts.items():
            if slot := self.slots.get(name):
                state = slot.moved(state, amount)
        return state

    def _asked(self, state: int, step: model.Step) -> int:
        """Returns the state after a question: each feeling may have been guessed, or not."""
        if isinstance(step, model.Guess):
            for feeling in step.options:
                if slot := self.slots.get(f"guessed {step.id}.{feeling}"):
                    state |= slot.bit(True)
        return state

    def _visit(self, spot: Spot, target: str, state: int) -> None:
        visitors = self.visitors.setdefault(target, [])
        if spot not in visitors:
            visitors.append(spot)
        self._enter(target, state)
        if target in self.returned:
            self._back(spot, target)

    def _back(self, visitor: Spot, visited: str) -> None:
        """Goes on after a visit: what was not touched there is as it was before."""
        touched = self._touched[visited]
        state = self.states[visitor] & ~touched | self.returned[visited] & touched
        self._go(visitor[0], visitor[1] + 1, state)

    @cached_property
    def _visits(self) -> Mapping[str, frozenset[str]]:
        """Holds for each scene that is visited the scenes it can be in before it returns."""
        made = {}
        for scene in self.flow.scenario.scenes:
            for op in self.flow.ops(scene):
                if isinstance(op, Enter) and op.returning and op.scene not in made:
                    made[op.scene] = self._reach(op.scene, returning=False)
        return made

    @cached_property
    def _inside_visit(self) -> Mapping[str, tuple[str, ...]]:
        inside: dict[str, tuple[str, ...]] = {}
        for visited, scenes in self._visits.items():
            for scene in scenes:
                inside[scene] = (*inside.get(scene, ()), visited)
        return inside

    @cached_property
    def _touched(self) -> Mapping[str, int]:
        """Holds for each scene that is visited the bits of every name that may be written on the way."""
        made = {}
        for visited in self._visits:
            mask = 0
            for scene in self._reach(visited, returning=True):
                for name in (f"seen {scene}", *_writes(self.flow, scene)):
                    if slot := self.slots.get(name):
                        mask |= slot.mask
            made[visited] = mask
        return made

    def _reach(self, first: str, returning: bool) -> frozenset[str]:
        found, queue = set[str](), [first]
        while queue:
            scene = queue.pop()
            if scene not in found:
                found.add(scene)
                ops = (op for op in self.flow.ops(scene) if isinstance(op, Enter))
                queue += [op.scene for op in ops if returning or not op.returning]
        return frozenset(found)


def _writes(flow: Flow, scene: str) -> Iterator[str]:
    for op in flow.ops(scene):
        match op:
            case Assign(values):
                yield from values
            case Add(amounts):
                yield from amounts
            case Pick(step):
                for option in step.options:
                    yield f"chose {step.id}.{option.id}"
                    yield from (*option.set, *option.change)
            case Ask(step):
                if isinstance(step, model.Guess):
                    yield from (f"guessed {step.id}.{feeling}" for feeling in step.options)
            case Show() | Jump() | Branch() | Enter() | Return() | Finish():
                pass
