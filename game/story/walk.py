"""Walks a scenario in written order, each part with its path."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from game.story import model
from game.story.keypath import KeyPath
from game.story.once import once


@once
def scripts(scenario: model.Scenario) -> Mapping[str, Sequence[tuple[KeyPath, model.Step]]]:
    """Returns for each scene (path, step) of every step, those inside options and conditions too."""
    scenes = scenario.scenes.items()
    return {id: in_script(scene.script, ("scenes", id, "script")) for id, scene in scenes}


@once
def steps(scenario: model.Scenario) -> tuple[tuple[KeyPath, str, model.Step], ...]:
    """Returns (path, scene id, step) of every step, those inside options and conditions too."""
    return tuple((path, id, step) for id, script in scripts(scenario).items() for path, step in script)


@once
def deeds(scenario: model.Scenario) -> tuple[tuple[KeyPath, str, model.Step], ...]:
    """Returns the steps that are no line or narration: all that most checks ask for."""
    return tuple(found for found in steps(scenario) if type(found[2]) not in (model.Line, model.Narration))


@once
def braced(scenario: model.Scenario) -> tuple[tuple[KeyPath, str], ...]:
    """Returns (path, string) of every string with a brace: only there can a placeholder be."""
    return tuple(every_text(scenario, "{"))


@once
def choices(scenario: model.Scenario) -> Mapping[str, tuple[str, model.Choose]]:
    """Returns the scene and the choice behind each choice's id, so that a text can echo what was said."""
    return {
        step.id: (id, step)
        for id, scene in scenario.scenes.items()
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


def in_script(script: Sequence[model.Step], path: KeyPath) -> list[tuple[KeyPath, model.Step]]:
    """Returns (path, step) of every step of a script, those inside options and conditions too."""
    found: list[tuple[KeyPath, model.Step]] = []
    _steps(script, path, found)
    return found


def _steps(script: Sequence[model.Step], path: KeyPath, found: list[tuple[KeyPath, model.Step]]) -> None:
    for index, step in enumerate(script):
        here = (*path, index)
        found.append((here, step))
        if isinstance(step, model.Choose):
            for number, option in enumerate(step.options):
                if option.then:
                    _steps(option.then, (*here, "options", number, "then"), found)
        elif isinstance(step, model.If):
            _steps(step.then, (*here, "then"), found)
            _steps(step.otherwise, (*here, "else"), found)


def places(scenario: model.Scenario, scene: str) -> tuple[KeyPath, ...]:
    """Returns the path of what each operation of a scene was written as, in the order of `flatten`."""
    path = ("scenes", scene, "script")
    return (*_places(scenario.scenes[scene].script, path), path)


def _places(script: Sequence[model.Step], path: KeyPath) -> Iterator[KeyPath]:
    for index, step in enumerate(script):
        here = (*path, index)
        yield here
        if isinstance(step, model.Choose):
            for number, option in enumerate(step.options):
                yield from _places(option.then, (*here, "options", number, "then"))
                yield (*here, "options", number)
        elif isinstance(step, model.If):
            yield from _places(step.then, (*here, "then"))
            yield (*here, "then")
            yield from _places(step.otherwise, (*here, "else"))


def every_text(scenario: model.Scenario, holding: str) -> list[tuple[KeyPath, str]]:
    """Returns (path, string) of the strings a writer wrote, ids included, that hold some sign."""
    found: list[tuple[KeyPath, str]] = []
    _strings(scenario, (), holding, found)
    return found


def _strings(part: Any, path: KeyPath, holding: str, found: list[tuple[KeyPath, str]]) -> None:
    """Notes every string; filling one list is several times faster than passing strings up."""
    kind = type(part)
    if kind is str:
        if holding in part:
            found.append((path, part))
    elif kind is tuple:
        for index, value in enumerate(part):
            _strings(value, (*path, index), holding, found)
    elif kind is dict:
        for key, value in part.items():
            _strings(value, (*path, key), holding, found)
    elif issubclass(kind, BaseModel):
        for name, alias in _fields(kind):
            value = getattr(part, name)
            if type(value) is not str:
                if value:
                    _strings(value, (*path, alias), holding, found)
            elif holding in value:
                found.append(((*path, alias), value))


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Returns (name, name as written) of the fields of a model that may hold strings of the writer."""
    fields = kind.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if name not in ("shared", "kind"))
