"""Fonts from the font packages: which one has a letter, how wide a run is, and the run as a picture."""

from collections import OrderedDict
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

import pygame

from game.ui import graphemes
from game.ui.ports import FontKey
from game.window import levels, standin
from game.window.raster import SurfaceCache

EMOJI, STAND_IN = "emoji", "stand-in"
_ATKINSON, _NOTO, _ARABIC = "fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic"
_HEBREW = "fontpkg_open_sans"
_FILES = MappingProxyType(
    {
        "regular": (_ATKINSON, "AtkinsonHyperlegible-Regular.ttf"),
        "bold": (_ATKINSON, "AtkinsonHyperlegible-Bold.ttf"),
        "italic": (_ATKINSON, "AtkinsonHyperlegible-Italic.ttf"),
        "bolditalic": (_ATKINSON, "AtkinsonHyperlegible-BoldItalic.ttf"),
        "noto": (_NOTO, "NotoSans[wdth,wght].ttf"),
        "arabic": (_ARABIC, "NotoSansArabic[wdth,wght].ttf"),
        "hebrew": (_HEBREW, "OpenSans[wdth,wght].ttf"),
    }
)
_FALLBACKS = ("noto", "arabic", "hebrew")
_SCRIPTS = MappingProxyType({"arabic": "Arab", "hebrew": "Hebr"})
_WHOLE = frozenset({EMOJI, STAND_IN})  # drawn one character at a time, whatever the direction
_MOST_FONTS = 48
_MOST_WIDTHS = 20_000
_TEXT_BYTES = 16_000_000
_ABSENT = "\uffff"  # no font has this character: it shows what a font draws for what it lacks


class EmojiSource(Protocol):
    """Where emoji come from: `pictures.Pictures`."""

    def emoji(self, char: str, size: int) -> pygame.Surface:
        """Returns a square emoji."""
        ...

    def has_emoji(self, char: str) -> bool:
        """Tells whether there is a picture of this emoji."""
        ...


class Fonts:
    """Opens fonts when they are first needed and draws runs of text with them."""

    def __init__(self, emoji: EmojiSource | None = None) -> None:
        """Opens nothing yet."""
        pygame.font.init()
        self.troubles: list[tuple[str, str]] = []  # a font that is missing, and the package it comes from
        self._emoji = emoji
        self._open: OrderedDict[FontKey, pygame.font.Font] = OrderedDict()
        self._known: dict[str, dict[str, bool]] = {}
        self._surfaces = SurfaceCache(_TEXT_BYTES)
        self.width = lru_cache(_MOST_WIDTHS)(self._width)

    def key(self, size: int, bold: bool, italic: bool) -> FontKey:
        """Returns the font for ordinary letters."""
        return FontKey(("bold" if bold else "") + ("italic" if italic else "") or "regular", size)

    def directed(self, key: FontKey, rtl: bool) -> FontKey:
        """Returns the font shaping in this direction."""
        return key if key.rtl == rtl or key.face in _WHOLE else replace(key, rtl=rtl)

    def is_whole(self, key: FontKey) -> bool:
        """Tells whether each character is a picture of its own."""
        return key.face in _WHOLE

    def has_all(self, key: FontKey, text: str) -> bool:
        """Tells whether one font has every character of a text."""
        return all(self._has(key.face, char) for char in set(text) if char != "\n")

    def choose(self, key: FontKey, cluster: str, last: FontKey) -> FontKey:
        """Returns the font for a character: an emoji of ours, for a space that of its neighbour, or the first
        that has it; else what stands in for it, so that nobody sees an empty box."""
        if graphemes.looks_like_emoji(cluster) and self._emoji and self._emoji.has_emoji(cluster):
            return FontKey(EMOJI, key.size)
        wanted = [char for char in cluster if char not in graphemes.UNSEEN and char != "\n"]
        if cluster == " " and last.face not in _WHOLE and self._has(last.face, " "):
            return last
        heavy = key.face.startswith("bold")
        for face in (key.face, *_FALLBACKS):
            if all(self._has(face, char) for char in wanted):
                return key if face == key.face else FontKey(face, key.size, heavy)
        return FontKey(STAND_IN, key.size)

    def levels(self, text: str, rtl: bool) -> list[int]:
        """Returns the level of each character of a line: odd runs from right to left."""
        return levels.levels(text, rtl)

    def ascent(self, key: FontKey) -> int:
        """Returns how far letters rise above the line, in pixels."""
        return self._font(key).get_ascent()

    def descent(self, key: FontKey) -> int:
        """Returns how far letters hang below the line, in pixels."""
        return -self._font(key).get_descent()

    def surface(self, key: FontKey, text: str, spacing: int, colour: str) -> pygame.Surface:
        """Returns a run of text as a picture."""
        if key.face == EMOJI:
            return self._surfaces.get((key, text), lambda: self._emoji_surface(key, text))
        if key.face == STAND_IN:
            return self._surfaces.get((key, text, colour), lambda: self._stand_in(key, text, colour))
        return self._surfaces.get(
            (key, text, spacing, colour), lambda: self._rendered(key, text, spacing, colour)
        )

    def rise(self, key: FontKey) -> int:
        """Returns the distance from the top of a run's picture to its base line, in pixels."""
        return round(key.size * 0.92) if key.face in _WHOLE else self._font(key).get_ascent()

    def _emoji_surface(self, key: FontKey, text: str) -> pygame.Surface:
        assert self._emoji is not None  # `choose` gives an emoji only when there are any
        native = pygame.Surface((1, 1), pygame.SRCALPHA)  # in the order of bytes that is quick to draw
        return self._emoji.emoji(text, _emoji_size(key)).convert(native)

    def _stand_in(self, key: FontKey, text: str, colour: str) -> pygame.Surface:
        words = self._font(_small(key)).render(standin.label(text), True, colour)
        return standin.frame(words, _emoji_size(key), colour)

    def _width(self, key: FontKey, text: str, spacing: int) -> int:
        if key.face == STAND_IN:
            words = self._font(_small(key)).size(standin.label(text))[0]
            return words + 2 * standin.margin(_emoji_size(key)) + max(1, key.size // 8) + spacing
        if key.face == EMOJI:
            return _emoji_size(key) + max(1, key.size // 8) + spacing
        font = self._font(key)
        if not spacing:
            return font.size(text)[0] + _strokes(key)
        extra = spacing + _strokes(key)
        return sum(font.size(text[start:end])[0] + extra for start, end in graphemes.clusters(text))

    def _rendered(self, key: FontKey, text: str, spacing: int, colour: str) -> pygame.Surface:
        font = self._font(key)
        if not spacing:
            return _drawn(font, text, colour, _strokes(key))
        whole = pygame.Surface((self.width(key, text, spacing), font.get_height()), pygame.SRCALPHA)
        x = 0
        for start, end in graphemes.clusters(text):
            letter = _drawn(font, text[start:end], colour, _strokes(key))
            whole.blit(letter, (x, 0))
            x += letter.get_width() + spacing
        return whole

    def _has(self, face: str, char: str) -> bool:
        if char in graphemes.UNSEEN:
            return True
        known = self._known.setdefault(face, {})
        if char not in known:
            known[char] = self._draws(face, char)
        return known[char]

    def _draws(self, face: str, char: str) -> bool:
        """Tells whether a font has a character: it draws another picture than for one that none has."""
        font = self._font(FontKey(face, 20))
        if font.metrics(char) != font.metrics(_ABSENT):
            return True
        try:
            pictures = [font.render(one, False, "black", "white") for one in (char, _ABSENT)]
        except pygame.error:  # it has no width: there is nothing that a font could lack
            return True
        one, other = (pygame.image.tobytes(picture, "RGB") for picture in pictures)
        return one != other

    def _font(self, key: FontKey) -> pygame.font.Font:
        if key in self._open:
            self._open.move_to_end(key)
            return self._open[key]
        font = self._opened(key)
        self._open[key] = font
        if len(self._open) > _MOST_FONTS:
            self._open.popitem(last=False)
        return font

    def _opened(self, key: FontKey) -> pygame.font.Font:
        package, name = _FILES[key.face]
        try:
            font = pygame.font.Font(_folder(package) / "files" / name, key.size)
        except (OSError, ModuleNotFoundError, pygame.error):
            if (trouble := (name, package.replace("_", "-"))) not in self.troubles:
                self.troubles.append(trouble)
            font = pygame.font.Font(None, key.size)
        if key.rtl:
            font.set_direction(pygame.DIRECTION_RTL)
            if key.face in _SCRIPTS:
                font.set_script(_SCRIPTS[key.face])
        return font


def _strokes(key: FontKey) -> int:
    """Returns how many pixels wider each stroke is drawn where the file has no bold letters."""
    return max(1, round(key.size / 26)) if key.heavy else 0


def _drawn(font: pygame.font.Font, text: str, colour: str, strokes: int) -> pygame.Surface:
    try:
        once = font.render(text, True, colour)
    except pygame.error:  # SDL refuses to draw what has no width
        return pygame.Surface((0, font.get_height()), pygame.SRCALPHA)
    # SDL's own bold pulls joined letters apart and lets the dots of Arabic run together.
    if not strokes:
        return once
    whole = pygame.Surface((once.get_width() + strokes, once.get_height()), pygame.SRCALPHA)
    for x in range(strokes + 1):
        whole.blit(once, (x, 0))
    return whole


def _small(key: FontKey) -> FontKey:
    """Returns the font in which what stands in for a character is written."""
    return FontKey("regular", max(9, round(key.size * 0.7)))


def _emoji_size(key: FontKey) -> int:
    return round(key.size * 1.12)


def _folder(package: str) -> Path:
    # importlib.resources would cost 10 ms at the start, for what its loader already knows.
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(next(iter(spec.submodule_search_locations)))
