"""Vector shapes from files: read once, coloured by placeholders, rasterised at the final size."""

import io
import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pygame

from game import files

_ROOT = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_DATA = re.compile(r'data-([\w-]+)="([^"]*)"')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
# What paint shows it keeps itself, in the window's own order of bytes: these are only for what it let go.
DRAWN_BYTES = 8_000_000
_SMOOTH = 4  # how much larger a mask is drawn before it is shrunk


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


def rasterise(svg: str, size: tuple[int, int]) -> pygame.Surface:
    """Returns the drawing at exactly this size in pixels, on a transparent ground."""
    drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)
    if drawn.get_size() == size:
        return drawn
    # SDL keeps the proportions of the file and may come out a pixel short.
    whole = pygame.Surface(size, pygame.SRCALPHA)
    whole.blit(drawn, (0, 0))
    return whole


def round_mask(size: int) -> pygame.Surface:
    """Returns a white disc with a smooth edge, to multiply a square picture with."""
    large = pygame.Surface((size * _SMOOTH, size * _SMOOTH), pygame.SRCALPHA)
    large.fill((255, 255, 255, 0))
    middle = size * _SMOOTH / 2
    pygame.draw.circle(large, (255, 255, 255, 255), (middle, middle), middle)
    return pygame.transform.smoothscale(large, (size, size))


class SurfaceCache:
    """Keeps the surfaces used last, up to a number of bytes."""

    def __init__(self, most_bytes: int) -> None:
        """Starts empty."""
        self._most = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Returns the surface kept under the key, made first when there is none."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = make()
        self._kept[key] = made
        self._bytes += _weight(made)
        while self._bytes > self._most and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        return made


def _weight(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
