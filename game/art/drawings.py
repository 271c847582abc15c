"""Pictures that are nobody: icons, emoji and backgrounds, each as one SVG document."""

from collections.abc import Mapping
from pathlib import Path

from game.art.vector import coloured, document, fragment

_BACKGROUND = (400, 664)


def icon_svg(assets: Path, name: str, size: int, ink: str) -> str:
    """Returns a square icon in one colour; the size is in pixels."""
    return _square(assets / "icons" / f"{name}.svg", size, {"ink": ink}, 24, _no_icon(ink))


def emoji_svg(assets: Path, char: str, size: int) -> str:
    """Returns a square emoji; the size is in pixels."""
    return _square(_emoji_path(assets, char), size, {}, 72, _NO_EMOJI)


def has_emoji(assets: Path, char: str) -> bool:
    """Tells whether there is a picture of this emoji."""
    return bool(char) and fragment(_emoji_path(assets, char)) is not None


def background_svg(assets: Path, name: str, size: tuple[int, int], colours: Mapping[str, str]) -> str | None:
    """Returns a background that fills a size in pixels: its middle stays whole, its edges run on.

    None when there is no such drawing. The colours are sky, ground, shade and accent.
    """
    found = fragment(assets / "backgrounds" / f"{name}.svg")
    if found is None:
        return None
    return document(coloured(found.shapes, colours, colours["sky"]), _window(size), size)


def _emoji_path(assets: Path, char: str) -> Path:
    # What follows the first sign (a wish for colour, a skin tone, a gender) makes no other picture here.
    return assets / "emoji" / f"{ord(char[:1] or ' '):x}.svg"


def _square(path: Path, size: int, colours: Mapping[str, str], side: int, instead: str) -> str:
    found = fragment(path)
    shapes = coloured(found.shapes, colours, "#808080") if found else instead
    return document(shapes, (0, 0, side, side), (size, size))


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
