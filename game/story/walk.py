"""Walks a scenario in written order, each part with its path."""

from collections.abc import Iterator, Sequence
from functools import cache

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
    found: list[tuple[Path, str]] = []
    _strings(scenario, (), found)
    yield from found


def _strings(part: object, path: Path, found: list[tuple[Path, str]]) -> None:
    """Notes every string; filling one list is several times faster than passing strings up."""
    if isinstance(part, str):
        found.append((path, part))
    elif isinstance(part, dict):
        for key, value in part.items():
            _strings(value, (*path, key), found)
    elif isinstance(part, tuple | list):
        for index, value in enumerate(part):
            _strings(value, (*path, index), found)
    elif not isinstance(part, int) and isinstance(part, BaseModel):  # last: by far the slowest to ask
        for name, alias in _fields(type(part)):
            if (value := getattr(part, name)) is not None:
                _strings(value, (*path, alias), found)


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Returns (name, name as written) of the fields of a model that may hold strings of the writer."""
    fields = kind.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if name != "shared")
