"""The words of the format, as the models have them."""

from collections.abc import Iterator
from functools import cache
from types import MappingProxyType
from typing import get_args, get_origin

from game.story import model
from game.story.fields import (
    Field,
    ModelKind,
    bare,
    every_model,
    fields,
    is_text,
    item,
    step_kinds,
)
from game.story.grammar import Grammar


@cache
def grammar() -> Grammar:
    """Returns the words of the format."""
    every = [field for kind in every_model() for field in fields(kind)]
    texts = [field for field in every if is_text(item(field.type))]
    named = frozenset(field.written for field in texts)
    or_not = named & {field.written for field in every if bare(field.type) is bool}
    return Grammar(
        steps=MappingProxyType({kind: first.written for kind, first, spoken in _firsts() if not spoken}),
        spoken=MappingProxyType({kind: first.written for kind, first, spoken in _firsts() if spoken}),
        texts=named,
        or_not=or_not,
        lists=frozenset(field.written for field in texts if get_origin(bare(field.type)) is tuple) - or_not,
        own=frozenset(name for field in every if _own_names(field) for name in (field.written, field.word)),
    )


@cache
def below_steps() -> frozenset[str]:
    """Returns the names that stand under the first of a step: without a dash, but further to the right."""
    steps = grammar().steps
    kinds = (*(step_kinds()[word] for word in steps), model.Option)
    below = (field.word for kind in kinds for field in fields(kind) if not field.first)
    return frozenset(below) - steps.keys()


def _firsts() -> Iterator[tuple[str, Field, bool]]:
    """Yields each kind with a word, the value behind that, and whether the word stands behind who does it."""
    for kind, part in step_kinds().items():
        for field in fields(part):
            if field.first:
                yield kind, field, field.name != "who" and "who" in part.model_fields


def _own_names(field: Field) -> bool:
    """Tells whether the names inside are the writer's own, each with one value."""
    plain = bare(field.type)
    if isinstance(plain, ModelKind):
        return plain.model_config.get("extra") == "allow"
    values = bare(get_args(plain)[1]) if get_origin(plain) is dict else None
    return values is not None and not isinstance(values, ModelKind) and get_origin(values) is not tuple
