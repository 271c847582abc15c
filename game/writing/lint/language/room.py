"""How many lines a text takes in a bubble, from the widths of letters in the game's own fonts; no pygame.

It counts letter by letter: a pair that stands closer, or Arabic letters that join, may take a little less.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

SIZE = 40
"""Letters of the story in pixels, at 200 %."""
WIDE = 825
"""The room for words in a bubble and in an option, in a window of 960x540."""
MOST_LINES = 8
"""So many lines are seen at once there; who reads more has to scroll inside one message."""

_FILES = (
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
)
_TOKEN = re.compile(r"(?:[^ ]+?(?<=\w)[-/](?=\w)|[^ ]+) *| +")
_PICTURE = 1.3
"""The width of an emoji, and of what no font has."""


def there() -> bool:
    """Tells whether fonts can be read."""
    return find_spec("fontTools") is not None


@dataclass(frozen=True, slots=True)
class Set:
    """A text as it is set: how many lines, and the first word that is wider than a line."""

    lines: int
    too_wide: str = ""


def set_out(text: str) -> Set:
    """Returns how a text stands in the room there is."""
    lines, too_wide = 0, ""
    for stretch in text.split("\n"):
        lines, left = lines + 1, float(WIDE)
        for token in _TOKEN.findall(stretch):
            width = _width(token.rstrip(" "))
            if width > WIDE:
                too_wide = too_wide or token.strip()
                lines += int(width // WIDE)
            if width > left:
                lines, left = lines + 1, float(WIDE)
            left -= _width(token)
    return Set(lines, too_wide)


def _width(text: str) -> float:
    return sum(_advance(char) for char in text) * SIZE


@cache
def _advance(char: str) -> float:
    """Returns how far a letter reaches, in ems, in the first font that has it."""
    for package, name in _FILES:
        if (found := _font(package, name).get(ord(char))) is not None:
            return found
    return _PICTURE


@cache
def _font(package: str, name: str) -> Mapping[int, float]:
    """Returns the width of each letter of a font, in ems; of none when the font is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return MappingProxyType({})
    opened: Callable[..., Any] = import_module("fontTools.ttLib").TTFont
    font = opened(Path(spec.origin).parent / "files" / name, lazy=True)
    widths, em = font["hmtx"], font["head"].unitsPerEm
    return MappingProxyType({code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()})
