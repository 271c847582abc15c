"""A scenario flattened for playing: each scene a tuple of operations, so that a place in it is one number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from game.story import model
from game.story.condition import Condition, Value, parse
from game.story.once import once

Shown = (
    model.Line | model.Private | model.Narration | model.Typing | model.Watching | model.Later
    | model.Recap | model.Help
)  # fmt: skip
Asked = model.Guess | model.Reason | model.Write | model.Plan


@dataclass(frozen=True, slots=True)
class Show:
    """Shows one beat and waits until it is read."""

    step: Shown


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks a question with one way on."""

    step: Asked


@dataclass(frozen=True, slots=True)
class Pick:
    """Offers options; `targets` is where each goes on, `conditions` what hides each, `after` the way past.

    `always` tells that nothing hides any of them, ever.
    """

    step: model.Choose
    options: Mapping[str, model.Option]
    targets: Mapping[str, int]
    conditions: Mapping[str, Condition]
    after: int
    always: bool


@dataclass(frozen=True, slots=True)
class Assign:
    """Remembers values."""

    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Add:
    """Adds to numbers."""

    amounts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Jump:
    """Goes on elsewhere in the scene."""

    to: int


@dataclass(frozen=True, slots=True)
class Branch:
    """Goes on below when the condition holds, at `otherwise` when it does not."""

    condition: Condition
    otherwise: int


@dataclass(frozen=True, slots=True)
class Enter:
    """Goes to the start of a scene; `returning` when it comes back here afterwards."""

    scene: str
    returning: bool


@dataclass(frozen=True, slots=True)
class Return:
    """Ends a scene: back to where it was visited from."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Ends the story."""

    step: model.End


Op = Show | Ask | Pick | Assign | Add | Jump | Branch | Enter | Return | Finish


class Program(dict[str, tuple[Op, ...]]):
    """The operations of each scene, made when first asked for; KeyError when there is no such scene."""

    def __init__(self, scenario: model.Scenario) -> None:
        super().__init__()
        self._scenes = scenario.scenes

    def __missing__(self, scene: str) -> tuple[Op, ...]:
        """Flattens a scene."""
        ops = self[scene] = flatten(self._scenes[scene].script)
        return ops


@once
def program(scenario: model.Scenario) -> Program:
    """Returns a story flattened for playing."""
    return Program(scenario)


def flatten(script: Sequence[model.Step]) -> tuple[Op, ...]:
    """Returns the operations of one scene; the last is always Return."""
    ops: list[Op] = []
    _flatten(script, ops)
    ops.append(Return())
    return tuple(ops)


def _flatten(script: Sequence[model.Step], ops: list[Op]) -> None:
    for step in script:
        match step:
            case model.Line() | model.Narration():  # first: by far the most
                ops.append(Show(step))
            case model.Choose():
                _choice(step, ops)
            case model.If():
                _condition(step, ops)
            case model.Guess() | model.Reason() | model.Write() | model.Plan():
                ops.append(Ask(step))
            case model.Set():
                ops.append(Assign(step.values))
            case model.Change():
                ops.append(Add(step.amounts))
            case model.Goto():
                ops.append(Enter(step.scene, returning=False))
            case model.Visit():
                ops.append(Enter(step.scene, returning=True))
            case model.End():
                ops.append(Finish(step))
            case model.Private() | model.Typing() | model.Watching():
                ops.append(Show(step))
            case model.Later() | model.Recap() | model.Help():
                ops.append(Show(step))
            case _:
                assert_never(step)


def _choice(step: model.Choose, ops: list[Op]) -> None:
    start = len(ops)
    ops.append(Return())  # replaced below, once it is known where each option goes on
    targets: dict[str, int] = {}
    leaving: list[int] = []
    for option in step.options:
        targets[option.id] = len(ops)
        _flatten(option.then, ops)
        if option.goto is not None:
            ops.append(Enter(option.goto, returning=False))
        elif option.again:
            ops.append(Jump(start))
        else:
            leaving.append(len(ops))
            ops.append(Return())  # replaced below
    for index in leaving:
        ops[index] = Jump(len(ops))
    ops[start] = Pick(
        step=step,
        options={option.id: option for option in step.options},
        targets=targets,
        conditions={o.id: parse(o.condition) for o in step.options if o.condition is not None},
        after=len(ops),
        always=all(option.condition is None and not option.once for option in step.options),
    )


def _condition(step: model.If, ops: list[Op]) -> None:
    start = len(ops)
    ops.append(Return())  # replaced below
    _flatten(step.then, ops)
    skip = len(ops)
    ops.append(Return())  # replaced below
    ops[start] = Branch(parse(step.condition), otherwise=len(ops))
    _flatten(step.otherwise, ops)
    ops[skip] = Jump(len(ops))
