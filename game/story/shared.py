"""Loads the shared lists beside the scenarios, and picks the entries a story uses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as File
from types import MappingProxyType
from typing import Any

from game import files
from game.story import model, safety, shape
from game.story.fields import LISTS, walk
from game.story.grammar import grammar
from game.story.meaning import Ref
from game.story.problem import Problem, has_errors
from game.story.sugar import Data, Mark, Sugar
from game.story.sugar import Path as Where
from game.story.text import PLACEHOLDER
from game.story.yaml_reader import MOST_BYTES, Block, read_bytes


@dataclass(frozen=True, slots=True)
class LoadedShared:
    """The shared lists, what is wrong with them, and where each entry stands by list."""

    shared: model.Shared
    problems: tuple[Problem, ...]
    marks: Mapping[str, Mapping[Where, Mark]]


def load_shared(folder: File) -> LoadedShared:
    """Reads all shared lists; a list with errors is left empty."""
    lists: Data = {}
    problems: list[Problem] = []
    marks: dict[str, Mapping[Where, Mark]] = {}
    for name in LISTS:
        data, found, where = _load_list(folder / f"{name}.yaml", name)
        problems += found
        marks[name] = where
        if not has_errors(found):
            lists[name] = data
    found_model, _, _ = shape.fit(model.Shared, lists, {}, str(folder))
    shared = found_model if isinstance(found_model, model.Shared) else model.Shared()
    return LoadedShared(shared, tuple(problems), MappingProxyType(marks))


def _load_list(path: File, name: str) -> tuple[Data, list[Problem], Mapping[Where, Mark]]:
    raw, missing = read_file(path)
    if missing is not None:
        return {}, [missing], {}
    file = str(path)
    reading = read_bytes(raw, file)
    if reading.root is None:
        return {}, reading.problems, {}
    sugar = Sugar(file, grammar())
    root = reading.root
    data = {name: sugar.plain(root, (name,), "")}
    problems = [*reading.problems, *sugar.problems]
    if isinstance(root, Block):
        problems += shape.fit(model.Shared, data, sugar.marks, file)[1]
        problems += safety.unsafe_data(data, sugar.marks, file)
    else:
        problems.append(Problem("wrong-type", file, 1, 1, "…", "een blok met namen en waarden"))
    return data[name], problems, sugar.marks


def read_file(path: File) -> tuple[bytes, Problem | None]:
    """Returns the bytes of a file, or a Problem; never reads more than a scenario may be."""
    try:
        return files.start(path, MOST_BYTES + 1), None
    except OSError:
        return b"", Problem("missing-file", str(path))


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
    for _, text in scenario.program.braced:
        for match in PLACEHOLDER.finditer(text):
            if match[1] == "name":
                yield "cast", match[2]
