"""Pictures that are nobody: icons, emoji and backgrounds."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import pygame

from game.ui.theme import Palette
from game.window.vector import DRAWN_BYTES, SurfaceCache, coloured, document, fragment, rasterise

_BACKGROUND = (400, 664)


class Pictures:
    """Draws icons, emoji and backgrounds from a folder of assets and keeps what it drew."""

    def __init__(self, assets: Path) -> None:
        """Starts with nothing drawn yet."""
        self._assets = assets
        self._cache = SurfaceCache(DRAWN_BYTES)

    def icon(self, name: str, size: int, ink: str) -> pygame.Surface:
        """Returns a square icon in one colour."""
        path = self._assets / "icons" / f"{name}.svg"
        return self._square(path, size, {"ink": ink}, 24, _no_icon(ink))

    def emoji(self, char: str, size: int) -> pygame.Surface:
        """Returns a square emoji."""
        return self._square(self._emoji_path(char), size, {}, 72, _NO_EMOJI)

    def has_emoji(self, char: str) -> bool:
        """Tells whether there is a picture of this emoji."""
        return bool(char) and fragment(self._emoji_path(char)) is not None

    def background(self, name: str, size: tuple[int, int], palette: Palette) -> pygame.Surface:
        """Returns a background that fills the size: its middle stays whole, its edges run on."""
        size = (max(1, size[0]), max(1, size[1]))
        path = self._assets / "backgrounds" / f"{name}.svg"
        return self._cache.get((path, size, palette), lambda: _draw_background(path, size, palette))

    def _emoji_path(self, char: str) -> Path:
        # What follows the first sign (a wish for colour, a skin tone, a gender) makes no other picture here.
        return self._assets / "emoji" / f"{ord(char[:1] or ' '):x}.svg"

    def _square(
        self, path: Path, size: int, colours: Mapping[str, str], side: int, instead: str
    ) -> pygame.Surface:
        size = max(1, size)
        key = (path, size, tuple(colours.items()))
        return self._cache.get(key, lambda: _draw_square(path, size, colours, side, instead))


def _draw_square(
    path: Path, size: int, colours: Mapping[str, str], side: int, instead: str
) -> pygame.Surface:
    found = fragment(path)
    shapes = coloured(found.shapes, colours, "#808080") if found else instead
    return rasterise(document(shapes, (0, 0, side, side), (size, size)), (size, size))


def _draw_background(path: Path, size: tuple[int, int], palette: Palette) -> pygame.Surface:
    found = fragment(path)
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill(palette.sky)
    if found is not None:
        shapes = coloured(found.shapes, asdict(palette), palette.sky)
        surface.blit(rasterise(document(shapes, _window(size), size), size), (0, 0))
    return surface


def _window(size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Returns the part of the drawing that has the proportions of the size: never less than the whole, the
    extra beside it or above it, because the drawing's feet stand on the bottom edge."""
    wide, high = _BACKGROUND
    scale = min(size[0] / wide, size[1] / high)
    width, height = size[0] / scale, size[1] / scale
    return ((wide - width) / 2, high - height, width, height)


def _no_icon(ink: str) -> str:
    return f'<circle cx="12" cy="12" r="7" fill="none" stroke="{ink}" stroke-width="2"/>'


_NO_EMOJI = '<circle cx="36" cy="36" r="26" fill="none" stroke="#8a8376" stroke-width="5"/>'
