"""Turns the models into a schema of what a writer writes: the same names, lists, bounds and words."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter

from game.story import annotations
from game.story.fields import every_model, fields
from game.story.format import grammar
from game.writing.schema.docs import DOCS, description

Schema = dict[str, Any]

_OWN = ("", "scenes")
"""No list, and the list that every story has of its own."""
_UNFILLED = frozenset({"Chat.name", "Scene.place", "Scene.when"})
"""Texts inside scenes in which nothing is filled in, as in all texts outside scenes."""
_OUTSIDE = ("Scenario", "Review", "Guide", "Questions")
_KEPT = (
    "type", "enum", "const", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems",
    "maxItems", "minProperties",
)  # fmt: skip
_DATE = "Schrijf jaar-maand-dag, zoals 2026-11-22."
_WORDS: Schema = TypeAdapter(annotations.Words).json_schema()
_ID: Schema = TypeAdapter(annotations.Id).json_schema()


def parts(whole: type[BaseModel]) -> dict[str, Schema]:
    """Returns the schema of each part of a model as it is written, the whole itself included, by name."""
    raw = whole.model_json_schema(by_alias=True)
    models = {**raw.pop("$defs", {}), whole.__name__: raw}
    return {name: _part(name, each) for name, each in models.items() if each.get("type") == "object"}


@cache
def _listed() -> Mapping[str, str]:
    """Returns each name whose value is an entry of a list, or several: no entry twice."""
    models = [(kind.__name__, field) for kind in every_model() for field in fields(kind)]
    return {f"{name}.{field.word}": field.listed for name, field in models if field.listed not in _OWN}


def ref(name: str) -> Schema:
    """Returns a reference to a part."""
    return {"$ref": f"#/$defs/{name}"}


def text(people: Iterable[str] = ()) -> dict[str, Schema]:
    """Returns what texts and names may be, each with what an editor says when it is not."""
    blank = r"^(?=[\s\S]*\S)"
    return {
        "id": {**_ID, "patternErrorMessage": "Gebruik kleine letters, cijfers en _; begin met een letter."},
        "words": _text(
            rf"{blank}[^{{]*$", "Hier staat niets, of een accolade; hier kan niets worden ingevuld."
        ),
        "text": _text(
            rf"{blank}(?:[^{{]|\{{(?:said\.[a-z][a-z0-9_-]*|name\.(?:{'|'.join(people)}))\}})*$",
            "Hier staat niets, of iets tussen accolades wat niet {said.keuze} of {name.wie} is.",
        ),
        "condition": {
            "type": ["string", "boolean", "number"],
            "pattern": r"""^(?:[A-Za-z0-9_.()=!<>\s-]|'[^']*'|"[^"]*")+$""",
            "patternErrorMessage": "Gebruik namen, getallen, = != < <= > >=, not, and, or en haakjes.",
        },
    }


def _text(pattern: str, otherwise: str) -> Schema:
    """Returns a text: a title may be 1984, and an answer true."""
    bounds = {"minLength": _WORDS["minLength"], "maxLength": _WORDS["maxLength"]}
    return {
        "type": ["string", "number", "boolean"],
        **bounds,
        "pattern": pattern,
        "patternErrorMessage": otherwise,
    }


def _part(name: str, raw: Schema) -> Schema:
    """Returns one model as it is written: a step goes by its word instead of by its kind."""
    properties: Schema = dict(raw["properties"])
    required = list(raw.get("required", ()))
    word = properties.pop("kind", {}).get("const", "")
    if (field := grammar().steps.get(word)) is not None:
        properties = {word if key == field else key: value for key, value in properties.items()}
        required = [word if key == field else key for key in required]
    if name == "If":
        properties = {{"condition": "if"}.get(key, key): value for key, value in properties.items()}
    properties.pop("shared", None)
    made: Schema = {
        "type": "object",
        "properties": {key: _property(name, key, value) for key, value in properties.items()},
        "additionalProperties": raw.get("additionalProperties", False),
    }
    return {**made, "required": required} if required else made


def _property(part: str, key: str, raw: Schema) -> Schema:
    name = f"{part}.{key}"
    made = _written(raw, name)
    if name in _listed() and made.get("type") == "array":
        made["uniqueItems"] = True
    if isinstance(default := raw.get("default"), bool | int | str):
        made["default"] = default
    return {"description": description(name), **made} if name in DOCS else made


def _written(raw: Schema, name: str) -> Schema:
    """Returns a piece with texts, steps, conditions and entries of lists as they are written."""
    match raw:
        case {"$ref": place}:
            return ref(place.rpartition("/")[2])
        case {"discriminator": _}:
            return ref("Step")
        case {"anyOf": [one, {"type": "null"}]}:
            return _written(one, name)
        case {"anyOf": kinds}:
            return {"type": [kind["type"] for kind in kinds], "pattern": "^[^{]*$"}
        case {"items": items} if name.endswith(".was"):
            return {"anyOf": [ref("id"), {"type": "array", "items": _written(items, name)}]}
        case {"items": items}:
            return {**_kept(raw), "items": _written(items, name)}
        case {"prefixItems": [first, *_]}:
            return {**_kept(raw), "items": _written(first, name)}
        case _:
            return _entries(raw, name)


def _entries(raw: Schema, name: str) -> Schema:
    """Returns a block with names of its own, or a single value."""
    if isinstance(named := raw.get("patternProperties"), dict):
        inside = _written(next(iter(named.values())), name)
        return {**_kept(raw), "propertyNames": ref("id"), "additionalProperties": inside}
    if isinstance(named := raw.get("additionalProperties"), dict):
        return {**_kept(raw), "additionalProperties": _written(named, name)}
    if _is(raw, _ID):
        return ref(_listed().get(name, "id"))
    if _is(raw, _WORDS):
        return ref("words" if name in _UNFILLED or name.startswith(_OUTSIDE) else "text")
    if name in ("Option.if", "If.if"):
        return ref("condition")
    return _kept(raw)


def _kept(raw: Schema) -> Schema:
    """Returns what holds of a piece as it does in the model, with what an editor says of a wrong date."""
    kept = {key: raw[key] for key in _KEPT if key in raw}
    return {**kept, "patternErrorMessage": _DATE} if "pattern" in kept else kept


def _is(raw: Schema, kind: Schema) -> bool:
    return kind.items() <= raw.items()
