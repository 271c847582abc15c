"""Icons, emoji and backgrounds on surfaces."""

from dataclasses import asdict
from pathlib import Path

import pygame

from game.art import drawings
from game.ui.theme import Palette
from game.window.raster import DRAWN_BYTES, SurfaceCache, rasterise


class Pictures:
    """Draws icons, emoji and backgrounds from a folder of assets and keeps what it drew."""

    def __init__(self, assets: Path) -> None:
        """Starts with nothing drawn yet."""
        self._assets = assets
        self._cache = SurfaceCache(DRAWN_BYTES)

    def icon(self, name: str, size: int, ink: str) -> pygame.Surface:
        """Returns a square icon in one colour."""
        size = max(1, size)
        return self._cache.get(
            ("icon", name, size, ink),
            lambda: rasterise(drawings.icon_svg(self._assets, name, size, ink), (size, size)),
        )

    def emoji(self, char: str, size: int) -> pygame.Surface:
        """Returns a square emoji."""
        size = max(1, size)
        return self._cache.get(
            ("emoji", char[:1], size),  # what follows makes no other picture
            lambda: rasterise(drawings.emoji_svg(self._assets, char, size), (size, size)),
        )

    def has_emoji(self, char: str) -> bool:
        """Tells whether there is a picture of this emoji."""
        return drawings.has_emoji(self._assets, char)

    def background(self, name: str, size: tuple[int, int], palette: Palette) -> pygame.Surface:
        """Returns a background that fills the size: its middle stays whole, its edges run on."""
        size = (max(1, size[0]), max(1, size[1]))
        return self._cache.get((name, size, palette), lambda: self._draw_background(name, size, palette))

    def _draw_background(self, name: str, size: tuple[int, int], palette: Palette) -> pygame.Surface:
        surface = pygame.Surface(size, pygame.SRCALPHA)
        surface.fill(palette.sky)
        svg = drawings.background_svg(self._assets, name, size, asdict(palette))
        if svg is not None:
            surface.blit(rasterise(svg, size), (0, 0))
        return surface
