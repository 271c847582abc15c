"""Vector drawings made into surfaces at the final size, and surfaces kept for the next time."""

import io
from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame

# What paint shows it keeps itself, in the window's own order of bytes: these are only for what it let go.
DRAWN_BYTES = 8_000_000
_SMOOTH = 4  # how much larger a mask is drawn before it is shrunk


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
