"""Reads the word lists that exist only to refuse."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "words"
_PATTERNS = "asks"


@dataclass(frozen=True, slots=True)
class Words:
    """Refused words by themselves, by their first letters, and phrases; each with its theme."""

    exact: Mapping[str, str]
    starts: Mapping[str, tuple[tuple[str, str], ...]]
    phrases: re.Pattern[str]
    themes: Mapping[str, str]

    def phrase_theme(self, phrase: str) -> str:
        """Returns the theme of a phrase that was found."""
        return self.themes[" ".join(phrase.split())]


@cache
def words() -> Words:
    """Returns the words of all languages together: a text may hold any of them."""
    exact: dict[str, str] = {"🍆": "explicit", "🍑": "explicit"}
    starts: dict[str, tuple[tuple[str, str], ...]] = {}
    themes: dict[str, str] = {}
    for theme, line in _lines():
        word = _plain(line)
        if theme == _PATTERNS:
            continue
        if " " in word:
            themes[word] = theme
        elif word.endswith("*"):
            start = word[:-1]
            starts[start[:3]] = (*starts.get(start[:3], ()), (start, theme))
        else:
            exact.setdefault(word, theme)
    either = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(themes, key=len, reverse=True)
    )
    return Words(exact, starts, re.compile(rf"(?<!\w)(?:{either})(?!\w)"), themes)


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Returns the patterns for options that ask for, make or send private material."""
    return tuple(re.compile(line) for theme, line in _lines() if theme == _PATTERNS)


def _lines() -> Iterator[tuple[str, str]]:
    for path in sorted(_FOLDER.glob("*.txt")):
        theme = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            line = line.strip()
            if line.startswith("[") and line.endswith("]") and " " not in line:
                theme = line[1:-1]
            elif line and not line.startswith("#"):
                yield theme, line


def _plain(line: str) -> str:
    parts = unicodedata.normalize("NFKD", line.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
