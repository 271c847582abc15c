"""Walks a scenario in written order, each part with its path."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from game.story import model

Path = tuple[str | int, ...]


def steps(scenario: model.Scenario) -> tuple[tuple[Path, str, model.Step], ...]:
    """Returns (path, scene id, step) of every step, those inside options and conditions too."""
    return scenario.program.steps


def in_script(script: Sequence[model.Step], path: Path) -> list[tuple[Path, model.Step]]:
    """Returns (path, step) of every step of a script, those inside options and conditions too."""
    found: list[tuple[Path, model.Step]] = []
    _steps(script, path, found)
    return found


def _steps(script: Sequence[model.Step], path: Path, found: list[tuple[Path, model.Step]]) -> None:
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


def every_text(scenario: model.Scenario, holding: str) -> list[tuple[Path, str]]:
    """Returns (path, string) of the strings a writer wrote, ids included, that hold some sign."""
    found: list[tuple[Path, str]] = []
    _strings(scenario, (), holding, found)
    return found


def _strings(part: Any, path: Path, holding: str, found: list[tuple[Path, str]]) -> None:
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
