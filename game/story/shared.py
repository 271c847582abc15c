"""Loads the shared lists beside the scenarios, and picks the entries a story uses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as File
from types import MappingProxyType
from typing import Any

from game import files
from game.story import model, safety, shape
from game.story.problem import Problem, has_errors
from game.story.sugar import Data, Mark, Sugar
from game.story.sugar import Path as Where
from game.story.text import PLACEHOLDER
from game.story.walk import steps
from game.story.yaml_reader import MOST_BYTES, Block, read_bytes

LISTS = ("cast", "indicators", "feelings", "reasons", "excuses", "plans", "help")


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
    sugar = Sugar(file)
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
    for name, entry, _ in located_references(scenario):
        yield name, entry
    for _, text in scenario.program.braced:
        for match in PLACEHOLDER.finditer(text):
            if match[1] == "name":
                yield "cast", match[2]


def located_references(scenario: model.Scenario) -> Iterator[tuple[str, str, Where]]:
    """Yields every shared entry the story names, as (list, id, path); those in placeholders apart."""
    yield "cast", scenario.player, ("player",)
    yield "cast", scenario.cover.who, ("cover", "who")
    for scene_id, scene in scenario.scenes.items():
        where: Where = ("scenes", scene_id)
        yield "cast", scene.seen_by, (*where, "seen_by")
        yield from _each("cast", scene.present, (*where, "present"))
        if scene.chat is not None:
            yield from _each("cast", scene.chat.members, (*where, "chat", "members"))
    for path, _, step in steps(scenario):
        if isinstance(step, model.Line):  # said here as well: by far the most
            yield "cast", step.who, (*path, "who")
        else:
            yield from _of_step(step, path)


def _of_step(step: model.Step, path: Where) -> Iterator[tuple[str, str, Where]]:
    match step:
        case model.Private(who=who) | model.Typing(who=who):
            yield "cast", who, (*path, "who")
        case model.Choose(options=options):
            for index, option in enumerate(options):
                yield from _of_option(option, (*path, "options", index))
        case model.Guess():
            yield "cast", step.of, (*path, "of")
            yield from _each("feelings", step.options, (*path, "options"))
            yield from _each("feelings", step.answers, (*path, "answers"))
        case model.Reason(options=reasons):
            yield from _each("reasons", reasons, (*path, "options"))
        case model.Write(to=to) if to is not None:
            yield "cast", to, (*path, "to")
        case model.Plan(cards=cards):
            yield from _each("plans", cards, (*path, "cards"))
        case model.Help(services=services):
            yield from _each("help", services, (*path, "services"))
        case model.End(help=services):
            yield from _each("help", services, (*path, "help"))


def _of_option(option: model.Option, path: Where) -> Iterator[tuple[str, str, Where]]:
    yield from _each("indicators", option.shows, (*path, "shows"))
    yield from _each("indicators", option.could_be, (*path, "could_be"))
    if option.excuse is not None:
        yield "excuses", option.excuse, (*path, "excuse")


def _each(name: str, entries: Iterable[str], path: Where) -> Iterator[tuple[str, str, Where]]:
    for index, entry in enumerate(entries):
        yield name, entry, (*path, index)
