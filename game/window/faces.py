"""Faces on surfaces."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pygame

from game.art.face import face_svg
from game.window.raster import DRAWN_BYTES, SurfaceCache, rasterise, round_mask


class Faces:
    """Draws faces from a folder of assets and keeps what it drew."""

    def __init__(self, assets: Path) -> None:
        """Starts with nothing drawn yet."""
        self._assets = assets
        self._cache = SurfaceCache(DRAWN_BYTES)

    def surface(
        self,
        look: Mapping[str, Any],
        mood: str,
        size_px: int,
        *,
        crop: bool = False,
        backdrop: str | None = None,
        mirrored: bool = False,
    ) -> pygame.Surface:
        """Returns a square face that all who ask share: a bust, or with `crop` a round avatar."""
        size = max(1, size_px)
        key = (_frozen(look), mood, size, crop, backdrop, mirrored)
        return self._cache.get(key, lambda: self._draw(look, mood, size, crop, backdrop, mirrored))

    def _draw(
        self, look: Mapping[str, Any], mood: str, size: int, crop: bool, backdrop: str | None, mirrored: bool
    ) -> pygame.Surface:
        svg = face_svg(look, mood, self._assets, size, crop=crop, backdrop=backdrop)
        drawn = rasterise(svg, (size, size))
        if mirrored:
            drawn = pygame.transform.flip(drawn, True, False)
        if crop:
            drawn.blit(round_mask(size), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return drawn


def _frozen(look: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(sorted((key, tuple(v) if isinstance(v, list) else v) for key, v in look.items()))
