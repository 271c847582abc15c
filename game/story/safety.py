"""Refuses what may never be in a story: sexual words, asking for private material, coercion, self-harm."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from game.story import refused
from game.story.problem import Problem
from game.story.refused import Words

Path = tuple[str | int, ...]
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_CODES: Mapping[str, str] = MappingProxyType(
    {
        "explicit": "never-sexual",
        "theme": "never-sexual",
        "coercion": "never-coercion",
        "self-harm": "never-self-harm",
    }
)
_HARMLESS = re.compile(
    r"verwijder|\bwis\w*|\bweg|delete|\bstop|\bniet\b|\bgeen\b|\bnot\b|\bremove|take down|offline"
)
_PRIVATE = re.compile(
    r"foto|film|video|selfie|plaatje|pic|beeld|opname|prive|naakt|photo|clip|صور|فيديو|مقطع|fotograf"
)
_END = "\x1e"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One string: its text, whether it is for the worker, and whether it is an option."""

    text: str
    worker: bool
    option: bool


def unsafe(strings: Iterable[tuple[str, str]]) -> list[Problem]:
    """Returns what may never be among (context, text); the context is told as the file."""
    places, entries = [], []
    for where, text in strings:
        places.append(where)
        worker = where.startswith("help/") or "/guide/" in where or where.endswith("/warning")
        entries.append(_Entry(text, worker, "." in where.rpartition("/")[2]))
    return [Problem(code, places[index], found=found) for index, code, found in _scan(entries)]


def unsafe_data(data: Any, marks: Mapping[Path, Any], file: str) -> list[Problem]:
    """Returns what may never be in a file's canonical data, names included, with its place."""
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


def _is_option(path: Path) -> bool:
    return len(path) > 2 and path[-1] in ("do", "say") and path[-3] == "options"


def _placed(code: str, found: str, path: Path, marks: Mapping[Path, Any], file: str) -> Problem:
    while path and path not in marks:
        path = path[:-1]
    mark = marks.get(path)
    return Problem(code, file, mark.line if mark else 0, mark.column if mark else 0, found)


def _strings(part: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict):
        for key, value in part.items():
            yield (*path, key), str(key)
            yield from _strings(value, (*path, key))
    elif isinstance(part, list | tuple):
        for index, value in enumerate(part):
            yield from _strings(value, (*path, index))


def _scan(entries: list[_Entry]) -> Iterator[tuple[int, str, str]]:
    """Yields (index, code, what was found) of each entry that may not be."""
    words = refused.words()
    whole = _normal(_END.join(entry.text for entry in entries))
    if any(_hits(whole, words)):
        for index, entry in enumerate(entries):
            for theme, found in _hits(_normal(entry.text), words):
                if theme == "explicit" or not entry.worker:
                    yield index, _CODES[theme], found
    for index, entry in enumerate(entries):
        if entry.option and (text := _normal(entry.text)) and _PRIVATE.search(text) and _asks(text):
            yield index, "never-asks", entry.text


def _asks(text: str) -> bool:
    plain = re.sub(r"['’]", "", text)
    return not _HARMLESS.search(plain) and any(pattern.search(plain) for pattern in refused.patterns())


def _hits(text: str, words: Words) -> Iterator[tuple[str, str]]:
    """Yields (theme, word) for every refused word or phrase in normalised text."""
    for token in _tokens(text):
        for spelled in _spellings(token):
            theme = words.exact.get(spelled) or next(
                (theme for start, theme in words.starts.get(spelled[:3], ()) if spelled.startswith(start)),
                None,
            )
            if theme is not None:
                yield theme, token
                break
    for match in words.phrases.finditer(text) if words.phrases.search(text) else ():
        yield words.phrase_theme(match[0]), match[0]


_TOKEN = re.compile(r"[^\W_]+(?:[@$€!|+*._'’-]+[^\W_]+)*|[🍆🍑]")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[\s._*·-]{1,3}[^\W_](?![^\W_])){2,}")
_LEET = MappingProxyType(str.maketrans("0134578@$€!|+", "oieastbaseiit"))
_LOOKALIKE = MappingProxyType(str.maketrans("аеорсхуіѕкмтвнοαεικνρτυχ", "aeopcxyiskmtbhoaeiknptux"))
_PLAIN = re.compile(r"[a-z]+")
_JOINTS = re.compile(r"[*._'’-]+")


def _tokens(text: str) -> set[str]:
    """Returns the different words of a text, also those that were spaced out or joined by signs."""
    tokens = set(_TOKEN.findall(text))
    tokens.update(re.sub(r"[\W_]+", "", match) for match in _SPACED.findall(text))
    return tokens


@cache
def _lookalikes() -> re.Pattern[str]:
    return re.compile("[" + "".join(chr(code) for code in _LOOKALIKE) + "]")


def _spellings(token: str) -> Iterator[str]:
    """Yields how a word can be read: as is, in parts, without signs, digits as letters, letters once."""
    yield token
    if not _PLAIN.fullmatch(token):
        parts = _JOINTS.split(token)
        if len(parts) > 1:
            yield from parts
            token = "".join(parts)
            yield token
        if any(sign.isalpha() for sign in token):
            token = token.translate(_LEET)
            yield token
            if _lookalikes().search(token):
                token = token.translate(_LOOKALIKE)
                yield token
    once = re.sub(r"(.)\1{2,}", r"\1", token)
    if once != token:
        yield once
        yield re.sub(r"(.)\1{2,}", r"\1\1", token)


def _normal(text: str) -> str:
    """Returns the text in small letters without accents and invisible signs."""
    text = text.casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", _HIDDEN.sub("", text))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
