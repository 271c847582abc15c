"""A scenario flattened for playing: each scene a tuple of operations, so that a place in it is one number."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, assert_never

from game.story import model
from game.story.condition import Condition, Value, parse
from game.story.walk import Path, every_text, in_script

if TYPE_CHECKING:
    from game.story.checks.graph import Flow

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


@dataclass(frozen=True, slots=True)
class Made:
    """The frames and settings (of `frame.py`) that are the same every time, for one scenario."""

    scenario: model.Scenario
    frames: dict[Hashable, Any] = field(default_factory=dict)
    settings: dict[Hashable, Any] = field(default_factory=dict)


class Program:
    """The operations of each scene, made when first asked for."""

    def __init__(self, scenario: model.Scenario) -> None:
        self._scenario = scenario
        self._scenes: dict[str, tuple[Op, ...]] = {}
        self._made = Made(scenario)

    def made(self, scenario: model.Scenario) -> "Made":
        """Returns what was made for a scenario: a copy of it shares its operations, never its frames."""
        if self._made.scenario is not scenario:
            self._made = Made(scenario)
        return self._made

    def ops(self, scene: str) -> tuple[Op, ...]:
        """Returns the operations of a scene; raises KeyError when there is no such scene."""
        ops = self._scenes.get(scene)
        if ops is None:
            ops = self._scenes[scene] = flatten(self._scenario.scenes[scene].script)
        return ops

    @cached_property
    def scripts(self) -> Mapping[str, Sequence[tuple[Path, model.Step]]]:
        """Holds for each scene (path, step) of every step, those inside options and conditions too."""
        scenes = self._scenario.scenes.items()
        return {id: in_script(scene.script, ("scenes", id, "script")) for id, scene in scenes}

    @cached_property
    def steps(self) -> tuple[tuple[Path, str, model.Step], ...]:
        """Holds (path, scene id, step) of every step, those inside options and conditions too."""
        return tuple((path, id, step) for id, script in self.scripts.items() for path, step in script)

    @cached_property
    def deeds(self) -> tuple[tuple[Path, str, model.Step], ...]:
        """Holds the steps that are no line or narration: all that most checks ask for."""
        return tuple(found for found in self.steps if type(found[2]) not in (model.Line, model.Narration))

    @cached_property
    def braced(self) -> tuple[tuple[Path, str], ...]:
        """Holds (path, string) of every string with a brace: only there can a placeholder be."""
        return tuple(every_text(self._scenario, "{"))

    @cached_property
    def flow(self) -> "Flow":
        """Holds how the story flows from operation to operation."""
        from game.story.checks.graph import Flow

        return Flow(self._scenario)

    @cached_property
    def choices(self) -> Mapping[str, tuple[str, model.Choose]]:
        """Maps each choice's id to its scene and itself, so that a text can echo what was said."""
        return {
            step.id: (scene_id, step)
            for scene_id, scene in self._scenario.scenes.items()
            for step in every_step(scene.script)
            if isinstance(step, model.Choose)
        }


def every_step(script: Sequence[model.Step]) -> Iterator[model.Step]:
    """Yields every step of a script in written order, those inside options and conditions too."""
    for step in script:
        yield step
        if isinstance(step, model.Choose):
            for option in step.options:
                yield from every_step(option.then)
        elif isinstance(step, model.If):
            yield from every_step(step.then)
            yield from every_step(step.otherwise)


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
