"""Faces: layers of vector shapes, coloured by who somebody is and changed by their mood."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.art.colour import contrast, mix
from game.art.vector import Fragment, coloured, document, fragment

NEUTRAL = "gewoon"
BUST = (-100.0, -110.0, 200.0, 200.0)
# A round avatar is small: it looks closer at the head.
CLOSE = (-81.0, -95.0, 162.0, 162.0)
# What a mood's angle turns around: the top of the neck.
NECK = (0, 46)

_DEFAULTS: Mapping[str, str] = MappingProxyType(
    {"skin": "#d9a57c", "hair": "#4a3328", "top": "#56657a", "eyes": "#4a2f22"}
)
# Drawn when even the neutral shapes are missing: a head, shoulders, two eyes and a mouth.
_PLAIN_BODY = '<path d="M-80 100 Q-78 60 -20 56 L20 56 Q78 60 80 100Z" fill="{top}"/>'
_PLAIN_HEAD = (
    '<path d="M-17 30 L17 30 L17 64 L-17 64Z" fill="{skin}"/>'
    '<ellipse cx="0" cy="-8" rx="49" ry="61" fill="{skin}"/>'
)
_PLAIN_MOOD = (
    '<circle cx="-20" cy="-6" r="5" fill="{line}"/><circle cx="20" cy="-6" r="5" fill="{line}"/>'
    '<path d="M-12 29 Q0 33 12 29" stroke="{line}" stroke-width="4.5" stroke-linecap="round" fill="none"/>'
)


def face_svg(
    look: Mapping[str, Any],
    mood: str,
    assets: Path,
    size: int = 200,
    *,
    crop: bool = False,
    backdrop: str | None = None,
) -> str:
    """Returns somebody's bust in a mood as one SVG document, with `crop` closer at the head.

    A missing shape falls back to a plain one. The size is in pixels.
    """
    shapes = _shapes(look, mood, assets / "faces")
    if backdrop is not None:
        shapes = f'<rect x="-200" y="-200" width="400" height="400" fill="{backdrop}"/>{shapes}'
    return document(shapes, CLOSE if crop else BUST, (size, size))


def face_colours(look: Mapping[str, Any]) -> dict[str, str]:
    """Returns every colour a face's shapes may ask for; each of the look's own also as _shade and _light."""
    own = {key: value for key, value in look.items() if isinstance(value, str) and _is_colour(value)}
    named = {**_DEFAULTS, **own}
    named.setdefault("scarf", named["top"])
    named.setdefault("frame", "#2b2f3a")
    skin, hair = named["skin"], named["hair"]
    colours = dict(named)
    for key, value in named.items():
        colours[f"{key}_shade"] = mix(value, "#1b1030", 0.2)
        colours[f"{key}_light"] = mix(value, "#fff4e2", 0.22)
    # Shadows on skin are warm: grey ones would make somebody look ill.
    colours["skin_shade"] = mix(skin, "#7a2c14", 0.17)
    colours["skin_light"] = mix(skin, "#fff0dc", 0.3)
    colours["line"] = mix("#140b09", skin, 0.03)
    colours["soft_line"] = mix(skin, "#3a0f06", 0.5)
    colours["brow"] = _readable(mix(hair, "#1a0f0b", 0.3), skin, colours["line"])
    colours["blush"] = mix(skin, "#d8332e", 0.45 if contrast(skin, "#000000") > 8 else 0.38)
    colours["lip"] = mix(skin, "#a8322f", 0.4)
    return colours


def _readable(colour: str, ground: str, instead: str) -> str:
    """Returns the colour, drawn towards another one until it stands out from its ground."""
    for step in range(11):
        tried = mix(colour, instead, step / 10)
        if contrast(tried, ground) >= 3:
            return tried
    return instead


def _shapes(look: Mapping[str, Any], mood: str, folder: Path) -> str:
    """Returns the coloured layers from back to front."""
    feeling = _first(folder / "mood", (mood, NEUTRAL), _PLAIN_MOOD)
    build = _first(folder / "build", (str(look.get("build", "")), "medium"), _PLAIN_BODY)
    kind = "adult" if look.get("adult") else "teen"
    style = look.get("style", "")
    extras = [str(extra) for extra in look.get("extras") or ()]
    head = _turned(feeling, build)
    layers = [
        head
        + _optional(folder / "hair", (style,), ".back")
        + _optional(folder / "extra", extras, ".back")
        + "</g>",
        build.shapes,
        _first(folder / "wear", (str(look.get("wear", "")), "tee")).shapes,
        head,
        _first(folder / "head", (str(look.get("head", "")), kind, "teen"), _PLAIN_HEAD).shapes,
        _optional(folder / "extra", extras, ".skin"),
        _first(folder / "hair", (f"{style}.front", "short.front")).shapes,
        _shifted(feeling),
        _first(folder / "nose", (str(look.get("nose", "")), "soft")).shapes,
        feeling.shapes,
        _optional(folder / "extra", extras, ".face") + "</g>",
        _optional(folder / "extra", extras, ".front") + "</g>",
    ]
    colours = face_colours(look)
    return coloured("".join(layers), colours, colours["top"])


def _first(folder: Path, names: Iterable[str], plain: str = "") -> Fragment:
    """Returns the first of these fragments that exists, else plain shapes."""
    found = (fragment(folder / f"{name}.svg") for name in names if name)
    return next((one for one in found if one is not None), Fragment(plain))


def _optional(folder: Path, names: Iterable[str], layer: str) -> str:
    """Returns the shapes of those fragments that have this layer."""
    found = (fragment(folder / f"{name}{layer}.svg") for name in names)
    return "".join(one.shapes for one in found if one is not None)


def _turned(feeling: Fragment, build: Fragment) -> str:
    """Returns the opening of a group that tilts the head with the mood and widens it with the build."""
    (tilt,) = feeling.numbers("tilt", (0.0,))
    wide, high = build.numbers("head", (1.0, 1.0))
    x, y = NECK
    widened = f"translate({x} {y}) scale({wide:g} {high:g}) translate({-x} {-y})"
    return f'<g transform="rotate({tilt:g} {x} {y}) {widened}">'


def _shifted(feeling: Fragment) -> str:
    """Returns the opening of a group that moves brows, eyes, nose and mouth: up, down or away."""
    x, y = feeling.numbers("shift", (0.0, 0.0))
    return f'<g transform="translate({x:g} {y:g})">'


def _is_colour(value: str) -> bool:
    return value.startswith("#") and len(value) == 7
