"""Holds canonical data against the models, and turns what pydantic says into Problems with a place."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from game.story import synonyms
from game.story.fields import Field, ModelKind, bounds, fields, model_of, type_at
from game.story.format import grammar
from game.story.keypath import KeyPath
from game.story.problem import Problem, and_so_on
from game.story.sugar import Mark, Marks
from game.story.validate import validated
from game.text.nearest import nearest

_TYPES = MappingProxyType(
    {
        "string_type": "tekst", "int_type": "een heel getal", "int_from_float": "een heel getal",
        "bool_type": "true of false", "tuple_type": "een lijst", "list_type": "een lijst",
        "dict_type": "een blok met namen en waarden", "model_type": "een blok met namen en waarden",
        "model_attributes_type": "een blok met namen en waarden",
    }
)  # fmt: skip
MOST_TOLD = 1000
"""A file of nothing but mistakes is told about no further, and not patched: each mistake takes time."""
_MOST_TOGETHER = 20_000
"""Parts in a scene, in a list, or around the scenes; a whole story that people play has four thousand."""
_VALUE_TYPES = ("bool", "int", "str")
_CODES = MappingProxyType({"mood": "unknown-mood", "what": "private-words", "format": "bad-format"})


@dataclass(frozen=True, slots=True)
class Fault:
    """Where data does not fit: the path of the wrong part, or of the part in which `missing` is missing."""

    path: KeyPath
    missing: str


@dataclass(frozen=True, slots=True)
class Everywhere:
    """Knows every path that there is in some data."""

    data: Any

    def __contains__(self, path: object) -> bool:
        return isinstance(path, tuple) and data_at(self.data, path, self) is not self


def fit(
    kind: type[BaseModel], data: Any, marks: Marks | Everywhere, file: str
) -> tuple[BaseModel | None, list[Problem], list[Fault]]:
    """Returns the model or None, the problems with their place, and the faults to patch."""
    if isinstance(marks, Mapping) and (crowded := _crowded(marks, file)) is not None:
        return None, [crowded], []
    fitting, found = validated(kind, data, MOST_TOLD)
    if fitting is not None:
        return fitting, [], []
    errors = _causes(found[:MOST_TOLD])
    told_in_full = len(found) <= MOST_TOLD
    faults = [_fault(error, marks) for error in errors] if told_in_full else []
    if isinstance(marks, Everywhere):
        return None, [], faults
    told = [_tell(error, kind, data, marks, file) for error in errors]
    if not told_in_full:
        told.append(and_so_on(told, file))
    return None, told, faults


def _crowded(marks: Marks, file: str) -> Problem | None:
    """Returns that a part is too large to tell all that may be wrong in it."""
    if len(marks) <= _MOST_TOGETHER:
        return None
    sizes = Counter(path[:2] if path[:1] == ("scenes",) else () for path in marks)
    path = max(sizes, key=sizes.__getitem__)
    at = place(marks, path)
    told = Problem("too-much-here", file, at.name_line, at.name_column, expected=str(_MOST_TOGETHER))
    return told if sizes[path] > _MOST_TOGETHER else None


def _causes(errors: Sequence[Any]) -> list[Any]:
    """Leaves out that a list is too short where one of its parts is wrong: one mistake is one problem."""
    # Counted once for all: a file of nothing but mistakes would take quadratic time otherwise.
    inside = Counter(error["loc"][:size] for error in errors for size in range(len(error["loc"]) + 1))
    return [error for error in errors if error["type"] != "too_short" or inside[error["loc"]] == 1]


def _fault(error: Any, marks: Container[object]) -> Fault:
    path, _ = _known(error["loc"], marks)
    return Fault(path, str(error["loc"][-1]) if error["type"] == "missing" else "")


def place(marks: Marks, path: KeyPath) -> Mark:
    """Returns the mark of a path, or of the nearest part around it."""
    while path and path not in marks:
        path = path[:-1]
    return marks.get(path, Mark(1, 1, 1, 1))


def _tell(error: Any, whole: type[BaseModel], data: Any, marks: Marks, file: str) -> Problem:
    path, rest = _known(error["loc"], marks)
    code, found, expected, near = _content(error, path, rest, whole, data)
    mark = place(marks, path)
    at_name = error["type"] == "extra_forbidden" or rest[-1:] == ("[key]",)
    line, column = (mark.name_line, mark.name_column) if at_name else (mark.line, mark.column)
    return Problem(code, file, line, column, found, expected, near)


def _known(loc: tuple[str | int, ...], marks: Container[object]) -> tuple[KeyPath, KeyPath]:
    """Splits a location of pydantic's in the path a writer wrote and what remains; drops step kinds."""
    path: KeyPath = ()
    rest: KeyPath = ()
    for part in loc:
        if (*path, part) in marks and rest[-1:] != ("[key]",):
            path, rest = (*path, part), ()
        else:
            rest = (*rest, part)
    return path, rest


Finding = tuple[str, str, str, str]
"""A code, what was found, what was expected, and the nearest."""


def _content(error: Any, path: KeyPath, rest: KeyPath, whole: type[BaseModel], data: Any) -> Finding:
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    found = _found(given)
    last = str(path[-1]) if path else ""
    if kind == "missing":
        return "missing", "", _word(whole, data, path, str(error["loc"][-1])), ""
    if kind == "extra_forbidden":
        known = _names(whole, data, path[:-1])
        near = synonyms.key(last)
        return "unknown-key", last, "", near if near in known else nearest(last, known)
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context.get("expected", ""))
        return _CODES.get(last, "not-one-of"), found, ", ".join(known), nearest(found, known)
    if kind == "string_pattern_mismatch":
        if "d{4}" in context.get("pattern", ""):
            return "bad-date", found, "", ""
        return ("bad-id", found, "", synonyms.name(found)) if found else ("empty", "", "een naam", "")
    if kind in ("string_too_long", "too_long"):
        code = "too-long" if kind == "string_too_long" else "too-many"
        return code, found, str(context["max_length"]), ""
    if kind == "too_short":
        return "too-few", found, str(context["min_length"]), ""
    if kind == "string_too_short":
        return "empty", "", "tekst", ""
    if kind in ("greater_than_equal", "less_than_equal"):
        return "out-of-range", found, _range(whole, path, data, error), ""
    if rest and rest[-1] in _VALUE_TYPES:
        return "wrong-type", found, "een woord of een getal", ""
    expected = _TYPES.get(kind, "")
    return ("empty" if given is None else "wrong-type"), found, expected, _in_form(kind, given)


def _in_form(kind: str, given: Any) -> str:
    """Returns how something of another type could be written."""
    if not isinstance(given, str) or not given:
        return ""
    return f"[{given}]" if kind == "tuple_type" else synonyms.yes_or_no(given) if kind == "bool_type" else ""


def _range(whole: type[BaseModel], path: KeyPath, data: Any, error: Any) -> str:
    """Returns the bounds of a number, such as `1..60`."""
    least, most = bounds(type_at(whole, data, path))
    return f"{least}..{most}" if least and most else str(next(iter(error.get("ctx", {"": ""}).values())))


def _word(whole: type[BaseModel], data: Any, path: KeyPath, name: str) -> str:
    """Returns how a writer writes a name that is missing."""
    return next((field.word for field in _fields(whole, data, path) if field.written == name), name)


def _names(whole: type[BaseModel], data: Any, path: KeyPath) -> list[str]:
    """Returns the names that can stand in a part, besides the word of a step."""
    known, steps = _fields(whole, data, path), grammar().steps
    return [field.written for field in known if not (field.first and field.word in steps)]


def _fields(whole: type[BaseModel], data: Any, path: KeyPath) -> tuple[Field, ...]:
    kind = model_of(type_at(whole, data, path), data_at(data, path))
    return fields(kind) if isinstance(kind, ModelKind) else ()


def data_at(data: Any, path: KeyPath, otherwise: Any = None) -> Any:
    """Returns the part of the data at a path, or `otherwise`."""
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return otherwise
    return data


def _found(given: Any) -> str:
    match given:
        case bool():
            return str(given).lower()
        case None:
            return ""
        case dict():
            return "{…}"
        case list() | tuple():
            return "[…]"
        case _:
            return str(given)
