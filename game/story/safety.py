"""Refuses what may never be in a story: sexual words, asking for private material, coercion, self-harm."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from game.story import blocklist
from game.story.keypath import KeyPath
from game.story.problem import Problem
from game.story.spelling import BETWEEN, hits, normal

_CODES: Mapping[str, str] = MappingProxyType(
    {
        "explicit": "never-sexual",
        "theme": "never-sexual",
        "coercion": "never-coercion",
        "self-harm": "never-harm",
    }
)
_REFUSING = re.compile(r"\b(?:niet|geen|nooit|niemand|not|never|no one)\b")
_UNDOING = re.compile(r"verwijder|\bwis\w*|\bweg|delete|\bstop|\bremove|\btake down|offline")
_BEFORE, _BEHIND = 7, 25
"""So many characters around what an option asks for can turn it around: "never …", "… te verwijderen"."""
_PRIVATE = re.compile(
    r"foto|film|video|selfie|plaatje|pic|beeld|opname|prive|naakt|photo|clip|صور|فيديو|مقطع|fotograf"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One string: its text, whether it is for the worker, and whether it is an option."""

    text: str
    worker: bool
    option: bool


def unsafe(strings: Iterable[tuple[str, str]]) -> list[Problem]:
    """Returns what may never be among (context, text); one without is the program's own words."""
    places, entries = [], []
    for where, text in strings:
        places.append(where)
        worker = not where or where.startswith("help/") or "/guide/" in where or where.endswith("/warning")
        entries.append(_Entry(text, worker, "." in where.rpartition("/")[2]))
    if not _suspected({entry.text for entry in entries}, {entry.text for entry in entries if entry.option}):
        return []
    return [Problem(code, places[index], found=found) for index, code, found in _scan(entries)]


def unsafe_data(data: Any, marks: Mapping[KeyPath, Any], file: str) -> list[Problem]:
    """Returns what may never be in a file's canonical data, names included, with its place."""
    if not _suspected(*_every_text(data)):
        return []
    paths, entries = [], []
    for path, text in _strings(data, ()):
        paths.append(path)
        entries.append(_Entry(text, bool(path) and path[0] in ("guide", "help", "warning"), _is_option(path)))
    return [_placed(code, found, paths[index], marks, file) for index, code, found in _scan(entries)]


def unsafe_scenario(scenario: Any, file: str) -> list[Problem]:
    """Returns what may never be in a validated scenario, its shared entries included."""
    data = scenario.model_dump(by_alias=True)
    shared = data.pop("shared")
    return unsafe_data(data, {}, file) + unsafe_data(shared, {}, file)


def _is_option(path: KeyPath) -> bool:
    return path[-3:-2] == ("options",) and path[-1] in ("do", "say")


def _placed(code: str, found: str, path: KeyPath, marks: Mapping[KeyPath, Any], file: str) -> Problem:
    while path and path not in marks:
        path = path[:-1]
    mark = marks.get(path)
    return Problem(code, file, mark.line if mark else 0, mark.column if mark else 0, found)


def _strings(part: Any, path: KeyPath) -> list[tuple[KeyPath, str]]:
    """Returns every string, names included."""
    found: list[tuple[KeyPath, str]] = []
    _collect(part, path, found)
    return found


def _collect(part: Any, path: KeyPath, found: list[tuple[KeyPath, str]]) -> None:
    if isinstance(part, str):
        found.append((path, part))
    elif isinstance(part, dict):
        for key, value in part.items():
            here = (*path, key)
            found.append((here, str(key)))
            _collect(value, here, found)
    elif isinstance(part, (list, tuple)):
        for index, value in enumerate(part):
            _collect(value, (*path, index), found)


def _every_text(data: Any) -> tuple[set[str], set[str]]:
    """Returns every different string, names included, and those of options: fast, as no paths are made."""
    found, options = set[str](), set[str]()
    todo = [data]
    while todo:
        part = todo.pop()
        if isinstance(part, str):
            found.add(part)
        elif isinstance(part, dict):
            found.update(map(str, part))
            for name, value in part.items():
                if type(value) is not str:
                    todo.append(value)
                else:
                    (options if name in ("do", "say") else found).add(value)
        elif isinstance(part, (list, tuple)):
            todo += part
    return found | options, options


def _suspected(texts: Iterable[str], options: Iterable[str]) -> bool:
    """Tells whether there may be something among these texts; each is looked at by itself only then."""
    if any(True for _ in hits(BETWEEN.join(texts), blocklist.blocklist())):
        return True
    return any(_asks(normal(text)) for text in options)


def _scan(entries: list[_Entry]) -> Iterator[tuple[int, str, str]]:
    """Yields (index, code, what was found) of each entry that may not be."""
    words = blocklist.blocklist()
    found_in = cache(lambda text: tuple(hits(text, words)))
    for index, entry in enumerate(entries):
        for theme, found in found_in(entry.text):
            if theme == "explicit" or not entry.worker:
                yield index, _CODES[theme], found
        if entry.option and _asks(normal(entry.text)):
            yield index, "never-asks", entry.text


def _asks(text: str) -> bool:
    """Tells whether an option asks for, makes or sends private material, and not the reverse."""
    if not _PRIVATE.search(text):
        return False
    plain = text.replace("'", "").replace("’", "")
    return any(
        not _REFUSING.search(plain, max(found.start() - _BEFORE, 0), found.end())
        and not _UNDOING.search(plain, found.start(), found.end() + _BEHIND)
        for pattern in blocklist.patterns()
        for found in pattern.finditer(plain)
    )
