"""Walks a scenario in written order, each part with its path."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from game.story import model

Path = tuple[str | int, ...]
_NO_TEXT = frozenset({"kind", "id", "who", "condition", "scene", "date"})


def steps(scenario: model.Scenario) -> Iterator[tuple[Path, str, model.Step]]:
    """Yields (path, scene id, step) of every step, those inside options and conditions too."""
    for scene_id, scene in scenario.scenes.items():
        for path, step in in_script(scene.script, ("scenes", scene_id, "script")):
            yield path, scene_id, step


def in_script(script: Sequence[model.Step], path: Path) -> Iterator[tuple[Path, model.Step]]:
    """Yields (path, step) of every step of a script, those inside options and conditions too."""
    for index, step in enumerate(script):
        here = (*path, index)
        yield here, step
        if isinstance(step, model.Choose):
            for number, option in enumerate(step.options):
                yield from in_script(option.then, (*here, "options", number, "then"))
        elif isinstance(step, model.If):
            yield from in_script(step.then, (*here, "then"))
            yield from in_script(step.otherwise, (*here, "else"))


def every_text(scenario: model.Scenario) -> Iterator[tuple[Path, str]]:
    """Yields (path, string) of every string a writer wrote, ids included, in the order of the models."""
    yield from _strings(scenario, ())


def _strings(part: object, path: Path) -> Iterator[tuple[Path, str]]:
    match part:
        case str():
            yield path, part
        case BaseModel():
            for name, field in type(part).model_fields.items():
                if name != "shared" and (value := getattr(part, name)) is not None:
                    yield from _strings(value, (*path, field.alias or name))
        case dict():
            for key, value in part.items():
                yield from _strings(value, (*path, key))
        case tuple() | list():
            for index, value in enumerate(part):
                yield from _strings(value, (*path, index))
