"""Fills what is wrong with something harmless, so that the rest of a broken file can be checked as well."""

import copy
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from game.story import model, shape
from game.story.annotations import Asked, Day
from game.story.condition import Value
from game.story.fields import ModelKind, bare, bounds, fields, inner, is_id, is_step, item, said, type_at
from game.story.keypath import KeyPath
from game.story.names import PATCH

_ROUNDS = 12
_QUIET: Mapping[str, str] = MappingProxyType({"kind": "narration", "text": "…"})


def patched(data: Any, faults: Sequence[shape.Fault]) -> model.Scenario | None:
    """Returns the scenario with its wrong parts filled in, for checking only; None when too much is wrong."""
    if not isinstance(data, dict) or not faults:
        return None
    data = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        for fault in faults:
            _patch(data, fault)
        scenario, _, faults = shape.fit(model.Scenario, data, shape.Everywhere(data), "")
        if isinstance(scenario, model.Scenario):
            return scenario
    return None


def _patch(data: Any, fault: shape.Fault) -> None:
    here = shape.data_at(data, fault.path)
    if fault.missing:
        if isinstance(here, dict):
            wanted = type_at(model.Scenario, data, (*fault.path, fault.missing))
            here.setdefault(fault.missing, _filling(wanted))
        return
    _drop(data, fault.path)


def _drop(data: Any, path: KeyPath) -> None:
    """Takes a wrong part away; a step becomes one that says nothing, so that the others keep their place."""
    if not path:
        return
    parent, last = shape.data_at(data, path[:-1]), path[-1]
    if isinstance(parent, dict):
        parent.pop(last, None)
    elif isinstance(parent, list) and isinstance(last, int):
        wanted = type_at(model.Scenario, data, path)
        part = isinstance(bare(wanted), ModelKind) and isinstance(parent[last], dict | list)
        if part or is_step(wanted):
            parent[last] = _filling(wanted, last)
        else:
            _drop(data, path[:-1])


def _filling(wanted: Any, number: int | str = "") -> Any:
    """Returns something harmless of a type."""
    plain = bare(wanted)
    if is_step(wanted):
        return dict(_QUIET)
    if isinstance(plain, ModelKind):
        needed = (field for field in fields(plain) if plain.model_fields[field.name].is_required())
        return {field.written: _filling(field.type, number) for field in needed}
    if get_origin(plain) is dict:
        return {PATCH: _filling(get_args(plain)[1])}
    if get_origin(plain) is tuple:
        return [_filling(item(wanted), index) for index in range(int(bounds(wanted)[0] or 0))]
    if get_origin(plain) is Literal:
        return get_args(plain)[0]
    if is_id(wanted):
        return f"{PATCH}{number}"
    if inner(wanted) == Day:
        return "2000-01-01"
    if said(inner(wanted), Asked) is not None:
        return "true"
    return 1 if plain in (int, Value) else "…"
