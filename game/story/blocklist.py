"""The word lists that exist only to refuse, made ready for looking."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from game.story.words import ar, en, nl

_PATTERNS = "asks"


@dataclass(frozen=True, slots=True)
class Blocklist:
    """Refused words, refused starts by their first letters, and phrases with their words; with themes."""

    exact: Mapping[str, str]
    starts: Mapping[str, tuple[tuple[str, str], ...]]
    phrases: tuple[tuple[str, frozenset[str], str], ...]

    def start(self, word: str) -> str:
        """Returns the theme of the refused start of a word, or nothing."""
        return next((theme for start, theme in self.starts.get(word[:3], ()) if word.startswith(start)), "")


@cache
def blocklist() -> Blocklist:
    """Returns the words of all languages together: a text may hold any of them."""
    exact: dict[str, str] = {"🍆": "explicit", "🍑": "explicit"}
    starts: dict[str, tuple[tuple[str, str], ...]] = {}
    phrases: list[tuple[str, frozenset[str], str]] = []
    for theme, line in _lines():
        word = _plain(line)
        if theme == _PATTERNS:
            continue
        if " " in word:
            phrases.append((word, frozenset(word.split()), theme))
        elif word.endswith("*"):
            start = word[:-1]
            starts[start[:3]] = (*starts.get(start[:3], ()), (start, theme))
        else:
            exact.setdefault(word, theme)
    return Blocklist(MappingProxyType(exact), MappingProxyType(starts), tuple(phrases))


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Returns the patterns for options that ask for, make or send private material."""
    return tuple(re.compile(line) for theme, line in _lines() if theme == _PATTERNS)


def _lines() -> Iterator[tuple[str, str]]:
    for lines in (ar.LINES, en.LINES, nl.LINES):
        theme = ""
        for line in lines.splitlines():
            line = line.strip()
            if line.startswith("[") and line.endswith("]") and " " not in line:
                theme = line[1:-1]
            elif line and not line.startswith("#"):
                yield theme, line


def _plain(line: str) -> str:
    parts = unicodedata.normalize("NFKD", line.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
