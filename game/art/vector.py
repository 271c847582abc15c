"""Vector shapes from files: read once, and coloured by placeholders."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from game import files

_ROOT = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_DATA = re.compile(r'data-([\w-]+)="([^"]*)"')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Fragment:
    """The shapes inside one SVG file, and the data attributes of its root."""

    shapes: str = ""
    data: Mapping[str, str] = field(default_factory=dict)

    def numbers(self, name: str, default: tuple[float, ...]) -> tuple[float, ...]:
        """Returns a data attribute as numbers, or the default when it is absent or not numbers."""
        try:
            found = tuple(float(part) for part in self.data.get(name, "").split())
        except ValueError:
            return default
        return found if len(found) == len(default) else default


@lru_cache(maxsize=512)
def fragment(path: Path) -> Fragment | None:
    """Returns the shapes of an SVG file, or None when there is no such file; each file is read once."""
    try:
        text = files.read_text(path)
    except OSError:
        return None
    match = _ROOT.search(_COMMENT.sub("", text))
    if match is None:
        return None
    return Fragment(match[2].strip(), dict(_DATA.findall(match[1])))


def coloured(shapes: str, colours: Mapping[str, str], missing: str) -> str:
    """Returns the shapes with every {placeholder} filled in, `missing` for an unknown one."""
    return _PLACEHOLDER.sub(lambda match: colours.get(match[1], missing), shapes)


def document(shapes: str, view: tuple[float, float, float, float], size: tuple[int, int]) -> str:
    """Returns a whole SVG document that shows the part `view` (x, y, width, height) at a size in pixels."""
    box = " ".join(f"{number:g}" for number in view)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" viewBox="{box}" '
        f'preserveAspectRatio="none">{shapes}</svg>'
    )
