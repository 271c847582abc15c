"""Letters as the browser draws them: it measures them, and finds a font and an order for them itself."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil
from pathlib import Path

from game.art import drawings
from game.ui import graphemes
from game.ui.ports import FontKey
from game.web.browser import Page
from game.web.runs import EMOJI, css_font, emoji_width

_MOST_WIDTHS = 20_000


class Letters:
    """The fonts of a page. The stylesheet names those that stand in for each other; ours are the emoji."""

    troubles: Sequence[tuple[str, str]] = ()

    def __init__(self, page: Page, assets: Path) -> None:
        """Has measured nothing yet."""
        self._page, self._assets = page, assets
        self.measured = lru_cache(_MOST_WIDTHS)(self._measured)

    def key(self, size: int, bold: bool, italic: bool) -> FontKey:
        """Returns the font for ordinary letters."""
        return FontKey(("bold" if bold else "") + ("italic" if italic else "") or "regular", size)

    def directed(self, key: FontKey, rtl: bool) -> FontKey:
        """Returns the same font: the browser shapes in the direction of the text."""
        return replace(key, rtl=rtl)

    def is_whole(self, key: FontKey) -> bool:
        """Tells whether each character is a picture of its own."""
        return key.face == EMOJI

    def has_all(self, key: FontKey, text: str) -> bool:
        """Tells whether there is nothing in a text that we draw ourselves."""
        return text.isascii() or not any(
            self._is_ours(text[start:end]) for start, end in graphemes.clusters(text)
        )

    def choose(self, key: FontKey, cluster: str, last: FontKey) -> FontKey:
        """Returns the font for a character: our emoji, or the letters."""
        return FontKey(EMOJI, key.size) if self._is_ours(cluster) else key

    def width(self, key: FontKey, text: str, spacing: int) -> int:
        """Returns the width of a run, in whole pixels that hold it."""
        if key.face == EMOJI:
            return emoji_width(key)
        extra = spacing * sum(1 for _ in graphemes.clusters(text)) if spacing else 0
        return ceil(self.measured(css_font(key), text) - 0.01) + extra

    def levels(self, text: str, rtl: bool) -> Sequence[int]:
        """Returns one level for all: the browser orders a line itself."""
        return [int(rtl)] * len(text)

    def ascent(self, key: FontKey) -> int:
        """Returns about how far letters rise above the line; nothing is drawn by it here."""
        return round(key.size * 0.95)

    def descent(self, key: FontKey) -> int:
        """Returns about how far letters hang below the line; nothing is drawn by it here."""
        return round(key.size * 0.29)

    def forget(self) -> None:
        """Forgets all widths: other fonts came in."""
        self.measured.cache_clear()

    def _measured(self, font: str, text: str) -> float:
        return self._page.measure(font, text)

    def _is_ours(self, cluster: str) -> bool:
        return graphemes.looks_like_emoji(cluster) and drawings.has_emoji(self._assets, cluster)
