"""What a writer does in a preview: what a player does, a jump to a scene, a changed variable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.story import event, model, play
from game.story.answer import short
from game.story.condition import Literal, Value, written
from game.story.state import State
from game.story.why import Trace, traced
from game.writing.preview.sentences import Refused


@dataclass(frozen=True, slots=True)
class Jumped:
    """The writer jumped to the beginning of a scene."""

    scene: str


@dataclass(frozen=True, slots=True)
class Changed:
    """The writer changed a variable."""

    name: str
    value: Value


Act = event.Event | Jumped | Changed


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a preview began: a scene, None for the story's own start, and the variables the writer gave."""

    scene: str | None
    variables: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the story is, what led there (None at the beginning), and the conditions it passed on the way."""

    state: State
    act: Act | None
    passed: Trace


def begun(scenario: model.Scenario, beginning: Beginning) -> Place:
    """Returns the first place; raises Refused on a name that is not there, StoryStuck on a broken story."""
    scene = _scene(scenario, beginning.scene or scenario.start)
    given = {name: fitting(scenario, name, value) for name, value in beginning.variables.items()}
    memory = {**scenario.variables, **given}
    eyes = scenario.player
    return _place(scenario, None, lambda watch: play.enter(scenario, scene, eyes, memory, watch))


def done(scenario: model.Scenario, state: State, act: Act) -> Place:
    """Returns the place after an act; raises Refused, NotNow or StoryStuck."""
    match act:
        case Jumped(scene):
            _scene(scenario, scene)
            eyes, memory = state.eyes, state.memory
            return _place(scenario, act, lambda watch: play.enter(scenario, scene, eyes, memory, watch))
        case Changed(name, value):
            memory = {**state.memory, name: fitting(scenario, name, value)}
            return _place(scenario, act, lambda watch: play.remembering(scenario, state, memory, watch))
        case happened:
            return _place(scenario, act, lambda watch: play.step(scenario, state, happened, watch))


def fitting(scenario: model.Scenario, name: str, given: Value) -> Value:
    """Returns a value of the variable's own kind, read from what was typed; raises Refused."""
    if name not in scenario.variables:
        raise Refused("unknown_variable", scenario.variables, found=name)
    read: Value | None = None
    match scenario.variables[name]:
        case bool():
            read, code = _switch(given), "needs_switch"
        case int():
            read, code = _number(given), "needs_number"
        case str():
            read, code = given if isinstance(given, str) else None, "needs_word"
    if read is None:
        raise Refused(code, name=name, found=given)
    return read


def act_told(act: Act) -> str:
    """Returns an act as a writer would name it, without own words."""
    match act:
        case Jumped(scene):
            return f"scene {scene}"
        case Changed(name, value):
            return f"{name} = {value_told(value)}"
        case happened:
            return short(happened)


def value_told(value: Value) -> str:
    """Returns a value as it is written in a condition."""
    return written(Literal(value))


def _place(scenario: model.Scenario, act: Act | None, go: Callable[[play.Watch], State]) -> Place:
    state, passed = traced(scenario, go)
    return Place(state, act, passed)


def _scene(scenario: model.Scenario, found: str) -> str:
    if found not in scenario.scenes:
        raise Refused("unknown_scene", scenario.scenes, found=found)
    return found


def _switch(given: Value) -> bool | None:
    return {"true": True, "false": False}.get(str(given).lower())


def _number(given: Value) -> int | None:
    try:
        return int(str(given))
    except ValueError:
        return None
