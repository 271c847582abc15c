"""The one walk over the model: every value of a story that means something, as the type of its field says."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Generic, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.story import annotations, model
from game.story.annotations import Model
from game.story.keypath import KeyPath
from game.story.walk import scripts

Annotation = TypeVar("Annotation", annotations.Ref, annotations.Translatable, annotations.Asked)
ModelKind = type(Model)
LISTS = tuple(model.Shared.model_fields)
"""The shared lists."""


class Found(NamedTuple, Generic[Annotation]):
    """A value with its annotation, its path, the part that holds it and the part around that."""

    means: Annotation
    value: str
    path: KeyPath
    me: Model
    up: Model


Visit = Callable[[Any, KeyPath, Model, Model, list[Found[Any]]], None]
"""Notes what a value of some type holds: gets the value, its path, the two parts around it, and the list."""


class Field(NamedTuple):
    """A field of a model: its name, that in canonical data, that a writer writes, and its whole type."""

    name: str
    written: str
    word: str
    type: Any

    @property
    def first(self) -> bool:
        """Tells whether this is the value behind the word of a step."""
        return said(self.type, annotations.First) is not None

    @property
    def listed(self) -> str:
        """Returns the list that its name is in, or its names; nothing for other values."""
        mark = said(item(self.type), annotations.Ref)
        return mark.list if mark is not None else ""


@cache
def fields(kind: type[BaseModel]) -> tuple[Field, ...]:
    """Returns the fields of a model, without what nobody writes: the kind of a step, the shared lists."""
    types = get_type_hints(kind, include_extras=True)
    made = []
    for name, field in kind.model_fields.items():
        if name not in ("kind", "shared"):
            written = field.alias or name
            first = said(types[name], annotations.First) is not None
            word = kind.model_fields["kind"].default if first else written
            made.append(Field(name, written, word, types[name]))
    return tuple(made)


@cache
def step_kinds() -> Mapping[str, type[Model]]:
    """Returns each kind of step with its model."""
    kinds = get_args(get_args(model.Step)[0])
    return MappingProxyType({kind.model_fields["kind"].default: kind for kind in kinds})


@cache
def every_model() -> tuple[type[Model], ...]:
    """Returns the models of all parts of a story and of the shared lists."""
    found: dict[type[Model], None] = {}
    queue: list[Any] = [model.Scenario, model.Shared, *step_kinds().values()]
    while queue:
        kind = bare(queue.pop())
        if isinstance(kind, ModelKind) and kind not in found:
            found[kind] = None
            queue += [field.type for field in fields(kind)]
        elif get_origin(kind) in (tuple, dict):
            queue.append(get_args(kind)[-1 if get_origin(kind) is dict else 0])
    return tuple(found)


def type_at(kind: type[BaseModel], data: Any, path: KeyPath) -> Any:
    """Returns the type of what is at a path in canonical data, or None where nothing fits."""
    type: Any = kind
    for part in path:
        plain = model_of(type, data)
        if isinstance(plain, ModelKind):
            field = next((field for field in fields(plain) if field.written == part), None)
            if field is None:
                return None
            type, data = field.type, _inside(data, part)
        elif get_origin(plain) in (tuple, dict):
            type, data = get_args(plain)[-1 if get_origin(plain) is dict else 0], _inside(data, part)
        else:
            return None
    return type


def is_step(type: Any) -> bool:
    """Tells whether a type is that of a step."""
    return bool(bare(type) == bare(model.Step))


def model_of(type: Any, data: Any) -> Any:
    """Returns a type without what it says of itself; of a step the model of its kind."""
    plain = bare(type)
    if is_step(type):
        return step_kinds().get(str(data.get("kind"))) if isinstance(data, dict) else None
    return plain


def _inside(data: Any, part: str | int) -> Any:
    try:
        return data[part]
    except (KeyError, IndexError, TypeError):
        return None


def item(type: Any) -> Any:
    """Returns the type of each in a list, or the type itself."""
    return inner(get_args(bare(type))[0]) if get_origin(bare(type)) is tuple else inner(type)


def bounds(type: Any) -> tuple[str, str]:
    """Returns the least and the most that a number may be or a list may hold, as written; or nothing."""
    least = most = ""
    for mark in getattr(inner(type), "__metadata__", ()):
        for rule in mark.metadata if isinstance(mark, FieldInfo) else ():
            least = str(getattr(rule, "ge", getattr(rule, "min_length", least)))
            most = str(getattr(rule, "le", getattr(rule, "max_length", most)))
    return least, most


def is_id(type: Any) -> bool:
    """Tells whether a type is that of an id."""
    return get_args(annotations.Id)[1] in getattr(inner(type), "__metadata__", ())


def is_text(type: Any) -> bool:
    """Tells whether a type is that of text, whatever it looks like: a title may be 1984."""
    return bare(type) is str and hasattr(inner(type), "__metadata__") and not is_id(type)


def said(kind: Any, of: object) -> Any:
    """Returns what a type says of itself, or None."""
    return next((mark for mark in getattr(kind, "__metadata__", ()) if type(mark) is of), None)


def inner(type: Any) -> Any:
    """Returns a type without `None` beside it."""
    if get_origin(type) in (Union, UnionType):
        kinds = [kind for kind in get_args(type) if kind is not NoneType]
        return kinds[0] if len(kinds) == 1 else type
    return type


def bare(type: Any) -> Any:
    """Returns a type without what it says of itself, and without `None` beside it."""
    type = inner(type)
    return bare(type.__origin__) if hasattr(type, "__metadata__") else type


def walk(scenario: model.Scenario, of: type[Annotation]) -> list[Found[Annotation]]:
    """Returns all that means this in a story, in written order; of a step before what happens inside it."""
    found: list[Found[Annotation]] = []
    _story(scenario, of, found)
    return found


def within(part: Model, of: type[Annotation]) -> list[Found[Annotation]]:
    """Returns all that means this in a part, such as a step without the steps inside it."""
    found: list[Found[Annotation]] = []
    _into(part, (), part, of, found)
    return found


def _story(scenario: model.Scenario, of: object, found: list[Any]) -> None:
    visits = {field: visit for field, _, visit in _visits(model.Scenario, of)}
    visits["scenes"] = _visit_scenes(scenario, of)
    for field in fields(model.Scenario):
        if field.name in visits:
            value = getattr(scenario, field.name)
            visits[field.name](value, (field.written,), scenario, scenario, found)


def _visit_scenes(scenario: model.Scenario, of: object) -> Visit:
    def visit(value: Any, path: KeyPath, me: Model, up: Model, found: list[Found[Any]]) -> None:
        for id, scene in scenario.scenes.items():
            _into(scene, (*path, id), me, of, found)
            for where, step in scripts(scenario)[id]:
                _into(step, where, scene, of, found)

    return visit


def _into(part: Model, path: KeyPath, up: Model, of: object, found: list[Any]) -> None:
    for field, written, visit in _visits(type(part), of):
        value = getattr(part, field)
        if value is not None:
            visit(value, (*path, written), part, up, found)


@cache
def _visits(kind: type[Model], of: object) -> tuple[tuple[str, str, Visit], ...]:
    """Returns (field, name as written, what notes its values) of each field that can hold some."""
    made = ((field.name, field.written, _visit(field.type, of)) for field in fields(kind))
    return tuple((name, written, visit) for name, written, visit in made if visit is not None)


def _visit(type: Any, of: object) -> Visit | None:
    mark, plain = said(inner(type), of), bare(type)
    if mark is not None:
        return lambda value, path, me, up, found: found.append(Found(mark, value, path, me, up))
    if isinstance(plain, ModelKind):
        return _visit_part(of) if _visits(plain, of) else None
    if get_origin(plain) is tuple and (each := _visit(get_args(plain)[0], of)) is not None:
        return _visit_items(each)
    if get_origin(plain) is dict and (each := _visit(get_args(plain)[1], of)) is not None:
        return _visit_entries(each)
    return None


def _visit_part(of: object) -> Visit:
    return lambda value, path, me, up, found: _into(value, path, me, of, found)


def _visit_items(each: Visit) -> Visit:
    def visit(value: Any, path: KeyPath, me: Model, up: Model, found: list[Found[Any]]) -> None:
        for index, item in enumerate(value):
            each(item, (*path, index), me, up, found)

    return visit


def _visit_entries(each: Visit) -> Visit:
    def visit(value: Any, path: KeyPath, me: Model, up: Model, found: list[Found[Any]]) -> None:
        for key, entry in value.items():
            each(entry, (*path, key), me, up, found)

    return visit
