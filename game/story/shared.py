"""The shared lists beside the scenarios: loaded, and the entries picked that a story uses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from game.story import model, safety, shape
from game.story.annotations import Ref
from game.story.fields import LISTS, walk
from game.story.format import grammar
from game.story.keypath import KeyPath
from game.story.problem import Problem, has_errors
from game.story.sugar import Data, Mark, Sugar
from game.story.text import PLACEHOLDER
from game.story.walk import braced
from game.story.yaml_reader import Block, read_bytes


@dataclass(frozen=True, slots=True)
class LoadedShared:
    """The shared lists, what is wrong with them, and where each entry stands by list."""

    shared: model.Shared
    problems: tuple[Problem, ...]
    marks: Mapping[str, Mapping[KeyPath, Mark]]


@dataclass(frozen=True, slots=True)
class LoadedList:
    """One list as canonical data, what is wrong with it, and where each entry stands."""

    data: Data
    problems: tuple[Problem, ...]
    marks: Mapping[KeyPath, Mark]


def together(lists: Mapping[str, LoadedList], folder: str) -> LoadedShared:
    """Returns the lists of a folder as one; a list with errors is left empty."""
    data = {name: one.data for name, one in lists.items() if not has_errors(one.problems)}
    fitted, _, _ = shape.fit(model.Shared, data, {}, folder)
    shared = fitted if isinstance(fitted, model.Shared) else model.Shared()
    problems = tuple(problem for one in lists.values() for problem in one.problems)
    return LoadedShared(shared, problems, MappingProxyType({name: one.marks for name, one in lists.items()}))


def load_list(raw: bytes, name: str, file: str) -> LoadedList:
    """Loads one list from the bytes of its file."""
    reading = read_bytes(raw, file)
    if reading.root is None:
        return LoadedList({}, tuple(reading.problems), {})
    sugar = Sugar(file, grammar())
    root = reading.root
    data = {name: sugar.plain(root, (name,), "")}
    problems = [*reading.problems, *sugar.problems]
    if isinstance(root, Block):
        problems += shape.fit(model.Shared, data, sugar.marks, file)[1]
        problems += safety.unsafe_data(data, sugar.marks, file)
    else:
        problems.append(Problem("wrong-type", file, 1, 1, "…", "een blok met namen en waarden"))
    return LoadedList(data[name], tuple(problems), sugar.marks)


def used(scenario: model.Scenario, shared: model.Shared) -> model.Shared:
    """Returns the shared entries the story uses."""
    wanted: dict[str, set[str]] = {name: set() for name in LISTS}
    for name, entry in references(scenario):
        wanted[name].add(entry)
    picked: dict[str, Any] = {
        name: {key: entry for key, entry in getattr(shared, name).items() if key in wanted[name]}
        for name in LISTS
    }
    return model.Shared().model_copy(update=picked)


def references(scenario: model.Scenario) -> Iterator[tuple[str, str]]:
    """Yields every shared entry the story names, as (list, id)."""
    for ref, entry, *_ in walk(scenario, Ref):
        if ref.list in LISTS:
            yield ref.list, entry
    for _, text in braced(scenario):
        for match in PLACEHOLDER.finditer(text):
            if match[1] == "name":
                yield "cast", match[2]
