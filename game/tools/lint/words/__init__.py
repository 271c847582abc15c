"""Word lists for the checks, read from the text file beside this one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_FILE = Path(__file__).with_name("nl.txt")


@cache
def lists() -> Mapping[str, re.Pattern[str]]:
    """Returns each list as one pattern for whole words, in any case but for brands; `*` is any ending."""
    made: dict[str, list[str]] = {}
    name = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            name = line.strip("[]")
            made[name] = []
        elif line:
            made[name].append(re.escape(line).replace(r"\*", r"\w*"))
    return MappingProxyType(
        {
            name: re.compile(rf"\b(?:{'|'.join(words)})\b", 0 if name == "brands" else re.IGNORECASE)
            for name, words in made.items()
        }
    )


def spots(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yields (where, what) of each listed word in a text."""
    for match in pattern.finditer(text):
        yield match.start(), match[0]
