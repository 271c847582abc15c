"""Round boxes, shadows, stripes and marks, drawn smooth at their final size and kept.

A box is put together from plain fills and four small corners, so that it costs the same at any size.
"""

from collections.abc import Iterator

import pygame

from game.ui.box import Box
from game.window.raster import SurfaceCache

_SMOOTH = 4
_SHADOW_ALPHA = 46
Corners = tuple[int, int, int, int]


class Shapes:
    """Draws shapes on a surface and keeps their corners."""

    def __init__(self, most_bytes: int) -> None:
        """Starts with nothing drawn yet."""
        self.cache = SurfaceCache(most_bytes)

    def rounded(
        self,
        target: pygame.Surface,
        box: Box,
        fill: str,
        border: str = "",
        line: int = 0,
        corners: Corners = (0,) * 4,
        dash: int = 0,
    ) -> None:
        """Draws a box with round corners, a fill, a border, or both; with `dash` the border has gaps."""
        if box.w <= 0 or box.h <= 0:
            return
        most = min(box.w, box.h) // 2
        a, b, c, d = (min(corner, most) for corner in corners)
        if fill:
            self._filled(target, box, fill, (a, b, c, d))
        if border and line:
            for edge in _edges(box, line, (a, b, c, d)):
                for stroke in _strokes(edge, dash or max(edge.w, edge.h)):
                    target.fill(border, stroke)
        places = (
            (a, box.x, box.y),
            (b, box.right - b, box.y),
            (c, box.right - c, box.bottom - c),
            (d, box.x, box.bottom - d),
        )
        for number, (radius, x, y) in enumerate(places):
            if radius:
                target.blit(self._corner(number, radius, fill, border if line else "", line), (x, y))

    def shadow(self, target: pygame.Surface, box: Box, corner: int, blur: int, colour: str) -> None:
        """Draws a soft shadow around and a little below a box."""
        reach = corner + 2 * blur
        outer = box.inset(-blur).moved(0, blur // 3)
        whole = self.cache.get(("shadow", corner, blur, colour), lambda: _blurred(corner, blur, colour))
        for down, (y, height) in enumerate(_thirds(outer.y, outer.h, reach)):
            for across, (x, width) in enumerate(_thirds(outer.x, outer.w, reach)):
                if (across, down) != (1, 1) and width > 0 and height > 0:
                    target.blit(
                        self._slice(whole, (corner, blur, colour), across, down, width, height, reach), (x, y)
                    )

    def stripes(
        self, target: pygame.Surface, box: Box, colours: tuple[str, str], band: int, corner: int
    ) -> None:
        """Draws slanted stripes in a box with round corners."""
        key = ("stripes", box.w, box.h, colours, band, corner)
        target.blit(self.cache.get(key, lambda: _striped(box, colours, band, corner)), box[:2])

    def fade(self, target: pygame.Surface, box: Box, top: str, bottom: str) -> None:
        """Draws a box that changes colour from top to bottom."""
        strip = self.cache.get(("fade", box.h, top, bottom), lambda: _gradient(box.h, top, bottom))
        target.blit(pygame.transform.scale(strip, (box.w, box.h)), box[:2])

    def check(self, target: pygame.Surface, box: Box, ink: str) -> None:
        """Draws a tick."""
        target.blit(self.cache.get(("check", box.w, ink), lambda: _tick(box.w, ink)), box[:2])

    def disc(self, target: pygame.Surface, middle: tuple[float, float], radius: int, ink: str) -> None:
        """Draws a filled circle."""
        box = Box(round(middle[0]) - radius, round(middle[1]) - radius, 2 * radius, 2 * radius)
        self.rounded(target, box, ink, corners=(radius,) * 4)

    def _filled(self, target: pygame.Surface, box: Box, fill: str, corners: Corners) -> None:
        a, b, c, d = corners
        top, bottom = max(a, b), max(c, d)
        target.fill(fill, (box.x, box.y + top, box.w, box.h - top - bottom))
        target.fill(fill, (box.x + a, box.y, box.w - a - b, top))
        target.fill(fill, (box.x + d, box.bottom - bottom, box.w - c - d, bottom))
        target.fill(fill, (box.x, box.y + a, a, top - a))
        target.fill(fill, (box.right - b, box.y + b, b, top - b))
        target.fill(fill, (box.right - c, box.bottom - bottom, c, bottom - c))
        target.fill(fill, (box.x, box.bottom - bottom, d, bottom - d))

    def _corner(self, number: int, radius: int, fill: str, border: str, line: int) -> pygame.Surface:
        key = ("corner", number, radius, fill, border, line)
        return self.cache.get(key, lambda: _quarter(number, radius, fill, border, line))

    def _slice(
        self,
        whole: pygame.Surface,
        style: tuple[int, int, str],
        across: int,
        down: int,
        width: int,
        height: int,
        reach: int,
    ) -> pygame.Surface:
        def cut() -> pygame.Surface:
            xs, ys = _thirds(0, whole.get_width(), reach), _thirds(0, whole.get_height(), reach)
            part = whole.subsurface((xs[across][0], ys[down][0], xs[across][1], ys[down][1]))
            return pygame.transform.scale(part, (width, height))

        return self.cache.get(("slice", style, across, down, width, height), cut)


def _thirds(start: int, length: int, reach: int) -> tuple[tuple[int, int], ...]:
    reach = min(reach, length // 2)
    return (start, reach), (start + reach, length - 2 * reach), (start + length - reach, reach)


def _edges(box: Box, line: int, corners: Corners) -> tuple[Box, ...]:
    a, b, c, d = corners
    return (
        Box(box.x + a, box.y, box.w - a - b, line),
        Box(box.x + d, box.bottom - line, box.w - c - d, line),
        Box(box.x, box.y + a, line, box.h - a - d),
        Box(box.right - line, box.y + b, line, box.h - b - c),
    )


def _strokes(edge: Box, dash: int) -> Iterator[Box]:
    """Yields strokes of this length along an edge, with gaps as long between them."""
    for start in range(0, max(edge.w, edge.h), 2 * dash):
        if edge.w > edge.h:
            yield Box(edge.x + start, edge.y, min(dash, edge.w - start), edge.h)
        else:
            yield Box(edge.x, edge.y + start, edge.w, min(dash, edge.h - start))


def _clear(size: tuple[int, int], colour: str) -> pygame.Surface:
    """Returns a transparent surface whose hidden colour does not darken smoothed edges."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    shade = pygame.Color(colour)
    surface.fill((shade.r, shade.g, shade.b, 0))
    return surface


def _quarter(number: int, radius: int, fill: str, border: str, line: int) -> pygame.Surface:
    side = radius * _SMOOTH
    surface = _clear((side, side), border or fill)
    if fill:
        pygame.draw.circle(surface, fill, (side, side), side)
    if border:
        pygame.draw.circle(surface, border, (side, side), side, line * _SMOOTH)
    surface = pygame.transform.smoothscale(surface, (radius, radius))
    return pygame.transform.flip(surface, number in (1, 2), number in (2, 3))


def _blurred(corner: int, blur: int, colour: str) -> pygame.Surface:
    side = 2 * (corner + 2 * blur) + 2
    surface = _clear((side, side), colour)
    shade = pygame.Color(colour)
    inside = pygame.Rect(blur, blur, side - 2 * blur, side - 2 * blur)
    pygame.draw.rect(surface, (shade.r, shade.g, shade.b, _SHADOW_ALPHA), inside, border_radius=corner)
    return pygame.transform.box_blur(pygame.transform.box_blur(surface, blur // 2 + 1), blur // 2 + 1)


def _striped(box: Box, colours: tuple[str, str], band: int, corner: int) -> pygame.Surface:
    twice = (box.w * 2, box.h * 2)
    surface = pygame.Surface(twice, pygame.SRCALPHA)
    surface.fill(colours[0])
    step = round(band * 2 * 2**0.5)
    for x in range(-twice[1], twice[0] + twice[1], 2 * step):
        bottom = x + twice[1]
        pygame.draw.polygon(
            surface, colours[1], [(x, 0), (x + step, 0), (bottom + step, twice[1]), (bottom, twice[1])]
        )
    surface = pygame.transform.smoothscale(surface, (box.w, box.h))
    mask = pygame.Surface(twice, pygame.SRCALPHA)
    mask.fill((255, 255, 255, 0))
    pygame.draw.rect(mask, "#ffffff", mask.get_rect(), border_radius=corner * 2)
    surface.blit(
        pygame.transform.smoothscale(mask, (box.w, box.h)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT
    )
    return surface


def _gradient(height: int, top: str, bottom: str) -> pygame.Surface:
    strip = pygame.Surface((1, max(1, height)))
    for y in range(height):
        strip.set_at((0, y), pygame.Color(top).lerp(pygame.Color(bottom), y / max(1, height - 1)))
    return strip


def _tick(side: int, ink: str) -> pygame.Surface:
    large = _clear((side * _SMOOTH, side * _SMOOTH), ink)
    points = [(x * side * _SMOOTH, y * side * _SMOOTH) for x, y in ((0.24, 0.54), (0.43, 0.72), (0.78, 0.3))]
    width = max(1, round(side * 0.13 * _SMOOTH))
    pygame.draw.lines(large, ink, False, points, width)
    for point in points:
        pygame.draw.circle(large, ink, point, width / 2)
    return pygame.transform.smoothscale(large, (side, side))
