"""Hands data to pydantic, scene by scene, so that a file of nothing but mistakes takes bounded memory."""

import json
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from game.story import annotations, model

Errors = list[Any]


def validated(kind: type[BaseModel], data: Any, enough: int) -> tuple[BaseModel | None, Errors]:
    """Returns the model, or what pydantic finds wrong; looks no further once it has more than enough."""
    scenes = data.get("scenes") if kind is model.Scenario and isinstance(data, dict) else None
    if not isinstance(scenes, dict) or not scenes:
        return _tried(TypeAdapter(kind), data)
    # A mistake takes a kilobyte: all those of a file of three megabytes together more than a gigabyte.
    first, *others = scenes.items()
    whole, errors = _tried(TypeAdapter(model.Scenario), {**data, "scenes": dict([first])})
    made: dict[str, model.Scene] = {}
    for name, scene in others:
        if len(errors) > enough:
            break
        one, wrong = _tried(_one_scene(), {name: scene})
        errors += [{**error, "loc": ("scenes", *error["loc"])} for error in wrong]
        made |= one or {}
    if whole is None or errors:
        return None, errors
    return whole.model_copy(update={"scenes": {**whole.scenes, **made}}), []


def _tried(adapter: TypeAdapter[Any], data: Any) -> tuple[Any, Errors]:
    try:
        return adapter.validate_json(json.dumps(data), strict=True), []
    except ValidationError as fault:
        return None, list(fault.errors(include_url=False))


@cache
def _one_scene() -> TypeAdapter[dict[str, model.Scene]]:
    return TypeAdapter(dict[annotations.Id, model.Scene])
