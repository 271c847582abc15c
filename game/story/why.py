"""Why the story went as it did: which values decided a condition, and which options they keep away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from game.story import model
from game.story.condition import Both, Compare, Condition, Literal, Memory, Name, Not, Value, holds, names
from game.story.play import Watch, offered, operation
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Pick, Return, Show, program
from game.story.state import State

Decided = tuple[tuple[str, Value], ...]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Hidden:
    """An option that is not offered; no condition means that it was taken once already."""

    at: str
    option: str
    condition: Condition | None
    decided: Decided


@dataclass(frozen=True, slots=True)
class Passed:
    """A condition that the story passed unseen: the place of its operation, and whether it held."""

    scene: str
    index: int
    condition: Condition
    held: bool
    decided: Decided


@dataclass(frozen=True, slots=True)
class Skipped:
    """A choice that the story passed unseen, for every option of it was hidden."""

    scene: str
    index: int
    hidden: tuple[Hidden, ...]


Trace = tuple[Passed | Skipped, ...]


def hidden(scenario: model.Scenario, state: State) -> tuple[Hidden, ...]:
    """Returns the options that are not offered here, each with the values that decided."""
    op = operation(scenario, state)
    return _hidden(op, state.memory) if isinstance(op, Pick) and state.phase == "" else ()


def traced(scenario: model.Scenario, go: Callable[[Watch], Result]) -> tuple[Result, Trace]:
    """Returns where the story went, and every condition it passed on the way."""
    found: list[Passed | Skipped] = []

    def watch(scene: str, index: int, memory: Memory) -> None:
        match program(scenario)[scene][index]:
            case Branch(condition):
                held = holds(condition, memory)
                found.append(Passed(scene, index, condition, held, decided(condition, memory)))
            case Pick() as op:
                found.append(Skipped(scene, index, _hidden(op, memory)))
            case Show() | Ask() | Assign() | Add() | Jump() | Enter() | Return() | Finish():
                return  # nothing is decided there

    return go(watch), tuple(found)


def decided(condition: Condition, memory: Memory) -> Decided:
    """Returns the names whose values alone make the condition what it is, in order, each once."""
    found = dict.fromkeys(name for part in _deciding(condition, memory) for name in names(part))
    return tuple((name, memory.get(name, False)) for name in found)


def _hidden(op: Pick, memory: Memory) -> tuple[Hidden, ...]:
    shown = {option.id for option in offered(op, memory)}
    return tuple(_why(op, option.id, memory) for option in op.step.options if option.id not in shown)


def _why(op: Pick, option: str, memory: Memory) -> Hidden:
    condition = op.conditions.get(option)
    if condition is None or holds(condition, memory):
        return Hidden(op.step.id, option, None, ((f"chose {op.step.id}.{option}", True),))
    return Hidden(op.step.id, option, condition, decided(condition, memory))


def _deciding(condition: Condition, memory: Memory) -> tuple[Condition, ...]:
    match condition:
        case Not(of):
            return _deciding(of, memory)
        case Both(left, right, either):
            sides = [side for side in (left, right) if holds(side, memory) is either]
            # one side settles it when it is true in an `or` or false in an `and`; otherwise both count
            return tuple(part for side in sides or (left, right) for part in _deciding(side, memory))
        case Name() | Compare():
            return (condition,)
        case Literal():
            return ()
