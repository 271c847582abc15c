"""What is to be seen, made ready for the page; it is shown once what happened is kept."""

import json
from dataclasses import dataclass
from typing import TypedDict

from game.ui.box import Box
from game.ui.entry import Entry
from game.ui.loop import Language
from game.ui.settings import Settings
from game.ui.theme import Theme
from game.web.browser import Page
from game.web.drawing import Drawing
from game.web.pictures import Pictures
from game.web.shown import Shown

_FADE, _TURN = 0.2, 0.6  # seconds from one screen to the next, and into another's eyes


class Picture(TypedDict):
    """All that the page gets to show one tree."""

    tree: Shown
    focus: str  # the key of what has the focus; "" lets the page give it to what is new
    screen: int  # another number is another screen
    again: bool  # the screen was shown before
    heard: int  # how many things that were done on the page are in it
    fade: float  # seconds in which it appears
    paper: str
    ink: str
    accent: str
    dark: bool
    drawings: dict[str, str]
    language: str
    direction: str


@dataclass
class Display:
    """Makes a picture of the tree when it changed."""

    page: Page
    pictures: Pictures
    language: Language
    changed: bool = True
    heard: int = 0  # what the reader has handed over so far
    shown: int = 0  # how many pictures the page got: tests see that nothing is drawn when nothing changes
    _fade: float = 0
    _mode: str = ""
    _entry: Entry | None = None
    _screen: int = 0
    _again: bool = False
    _last: tuple[object, ...] = ()
    _ready: Picture | None = None

    def change(self, now: float, settings: Settings) -> None:
        """Lets what comes fade in."""
        self._fade = 0 if settings.reduced_motion else max(self._fade, _FADE)

    def cut(self) -> None:
        """Lets nothing of what was seen before stay."""
        self._fade = 0
        self.changed = True

    def draw(self, entry: Entry, theme: Theme, now: float, settings: Settings) -> bool:
        """Makes the next picture when there is something new; what moves, the page moves by itself."""
        tree = entry.tree
        assert tree is not None  # the app makes it before it draws
        if entry is not self._entry:
            self._entry, self._screen = entry, self._screen + 1
            self._again = entry.noted is not None
            self.changed = True
        if entry.mode != self._mode and self._mode and not settings.reduced_motion:
            self._fade = _TURN
        self._mode = entry.mode
        last = (theme, entry.focus, self.heard, self.language)
        if not self.changed and last == self._last:
            return False
        self._last, self.changed = last, False
        drawing = Drawing(tree, theme, self.pictures, still=settings.reduced_motion)
        self._ready = {
            "tree": drawing.element(tree, Box(0, 0, 0, 0)),
            "focus": entry.focus,
            "screen": self._screen,
            "again": self._again,
            "heard": self.heard,
            "fade": self._fade,
            "paper": theme.paper,
            "ink": theme.ink,
            "accent": theme.accent,
            "dark": settings.theme.endswith("dark") or entry.mode == "other",
            "drawings": {},  # with those of pictures that were made and never shown: see flush
            "language": settings.language.partition("@")[0],
            "direction": "rtl" if self.language.rtl else "ltr",
        }
        return False

    def flush(self) -> None:
        """Shows the last picture that was made, if it was not shown yet."""
        if self._ready is not None:
            self._ready["drawings"] = self.pictures.new()
            self.page.show(json.dumps(self._ready, ensure_ascii=False, separators=(",", ":")))
            self._ready, self._fade = None, 0
            self.shown += 1
