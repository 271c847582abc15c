"""The names a scenario file makes known, found in the data as written: one mistake must not cause another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.story.condition import Value
from game.story.keypath import KeyPath

PATCH = "patch--"
"""Starts every id that stands in for a wrong one; no check looks at it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Scenes, variables, choices with their options, guesses with theirs, questions in own words, renames."""

    scenes: frozenset[str]
    variables: Mapping[str, Value]
    choices: Mapping[str, frozenset[str]]
    guesses: Mapping[str, frozenset[str]]
    own_words: frozenset[str]
    renamed: Mapping[str, str]
    """Each old name of a variable with the name of today."""


def names_in(data: Any) -> Names:
    """Returns the names in canonical data, however broken the rest of it is."""
    scenes = _block(_block(data).get("scenes"))
    found = [step for scene in scenes.values() for _, step in every_step(_block(scene).get("script"), ())]
    asked = [(id, step) for step in found if isinstance(id := step.get("id"), str) and id]
    return Names(
        scenes=frozenset(scenes),
        variables={
            name: value
            for name, value in _block(_block(data).get("variables")).items()
            if isinstance(value, bool | int | str)
        },
        choices={
            id: _words(_block(option).get("id") for option in _list(step.get("options")))
            for id, step in asked
            if step.get("kind") == "choose"
        },
        guesses={id: _words(_list(step.get("options"))) for id, step in asked if step.get("kind") == "guess"},
        own_words=frozenset(id for id, step in asked if step.get("kind") in ("write", "reason")),
        renamed={
            str(old): name for name, was in _block(_block(data).get("was")).items() for old in _list(was)
        },
    )


def every_step(script: Any, path: KeyPath) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """Yields every step in canonical data with its path, those inside options and conditions too."""
    for index, step in enumerate(_list(script)):
        if not isinstance(step, dict):
            continue
        here = (*path, index)
        yield here, step
        for inside in ("then", "else"):
            if inside in step:
                yield from every_step(step[inside], (*here, inside))
        if step.get("kind") == "choose":
            for number, option in enumerate(_list(step.get("options"))):
                if "then" in _block(option):
                    yield from every_step(option["then"], (*here, "options", number, "then"))


def _words(parts: Iterable[Any]) -> frozenset[str]:
    """Returns those that can be a name: what stands there wrongly is no proposal for another mistake."""
    return frozenset(part for part in parts if isinstance(part, str) and part)


def _block(part: Any) -> dict[str, Any]:
    return part if isinstance(part, dict) else {}


def _list(part: Any) -> list[Any]:
    return part if isinstance(part, list) else []
