"""Word lists for the checks, read from the text file beside this one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from game import files

_FILE = Path(__file__).with_name("nl.txt")


@cache
def lists() -> Mapping[str, re.Pattern[str]]:
    """Returns each list as one pattern for whole words, in any case but for brands; `*` is any ending."""
    made: dict[str, list[str]] = {}
    name = ""
    for line in files.read_text(_FILE).splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            name = line.strip("[]")
            made[name] = []
        elif line:
            made[name].append(re.escape(line).replace(r"\*", r"\w*"))
    return MappingProxyType({name: _pattern(words, name == "brands") for name, words in made.items()})


def _pattern(words: list[str], cased: bool) -> re.Pattern[str]:
    """Returns one pattern that begins with a set of letters: Python passes the others much faster."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0] if cased else word[0].lower() + word[0].upper(), []).append(word[1:])
    flag = "" if cased else "i"
    ways = "|".join(rf"(?<=[{first}])(?{flag}:{'|'.join(rest)})" for first, rest in rests.items())
    return re.compile(rf"[{''.join(rests)}](?<!\w.)(?:{ways})\b")


def spots(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yields (where, what) of each listed word in a text."""
    for match in pattern.finditer(text):
        yield match.start(), match[0]
