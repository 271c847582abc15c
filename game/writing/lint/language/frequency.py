"""How often Dutch words are used, from the lists of `wordfreq`, when a writer has installed that."""

import gzip
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from game import files

_MOST_OFTEN = 9.0
"""The Zipf value of the first group of words in a list; each next group has a hundredth less."""
_SHORT = 4.0
_FEWEST = 3
"""A part of a compound has so many letters at least."""
_JOINTS = ("", "s", "-")


def there() -> bool:
    """Tells whether the lists are installed."""
    return find_spec("wordfreq") is not None


def rare(words: Iterable[str], below: float) -> frozenset[str]:
    """Returns those of some words in small letters that are rarer than a Zipf value and no compound."""
    often = frozenset(word for group in _groups("small") for word in group)
    left = frozenset(word for word in words if word not in often and not compound(word))
    used = _values("large", left) if left else {}
    return frozenset(word for word in left if used.get(word, 0.0) < below)


@cache
def parts() -> frozenset[str]:
    """Returns the words that compounds are made of; a short one only counts when it is used a lot."""
    short = round((_MOST_OFTEN - _SHORT) * 100)
    return frozenset(
        word
        for number, group in enumerate(_groups("small"))
        for word in group
        if len(word) > _FEWEST or (len(word) == _FEWEST and number <= short)
    )


def compound(word: str, most: int = 3) -> bool:
    """Tells whether a word is made of at most so many known words: who knows those knows the whole."""
    if most < 2:
        return word in parts()
    for end in range(_FEWEST, len(word) - _FEWEST + 1):
        starts = (word[:end].removesuffix(joint) for joint in _JOINTS)
        if any(start in parts() for start in starts) and (
            word[end:] in parts() or compound(word[end:], most - 1)
        ):
            return True
    return False


def _values(size: str, wanted: frozenset[str]) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for number, group in enumerate(_groups(size)):
        if met := wanted.intersection(group):
            found |= dict.fromkeys(met, _MOST_OFTEN - number / 100)
    return MappingProxyType(found)


@cache
def _groups(size: str) -> tuple[tuple[str, ...], ...]:
    """Returns the words of a list in groups that are used equally often, most often first.

    Out of its file: the package itself first loads all that tells languages apart, a third of a lint.
    """
    spec = find_spec("wordfreq")
    folder = Path(*spec.submodule_search_locations or ()) if spec is not None else Path()
    raw = gzip.decompress(files.read(folder / "data" / f"{size}_nl.msgpack.gz"))
    _, *groups = import_module("msgpack").unpackb(raw)
    return tuple(map(tuple, groups))
