"""What is on the glass: draws the tree when it changed, and only the moving parts when it did not."""

from dataclasses import dataclass

import pygame

from game.ui.box import Box
from game.ui.entry import Entry
from game.ui.looks import Scenery
from game.ui.motion import eased, moving
from game.ui.node import Node, by_key, walk
from game.ui.settings import Settings
from game.ui.theme import Theme
from game.window.paint import Marks
from game.window.toolkit import Toolkit
from game.window.window import Window

_FADE, _TURN = 0.2, 0.6  # seconds from one screen to the next, and into another's eyes
_DOTS = 1 / 15  # they breathe slowly: more pictures look the same
_REACH = 8  # pixels a moving node may draw outside its bounds


@dataclass
class Fade:
    """What was seen before, going away."""

    picture: pygame.Surface
    start: float
    seconds: float


class Display:
    """Draws the top screen in the window."""

    def __init__(self, window: Window, toolkit: Toolkit) -> None:
        """Starts with a blank window."""
        self._window, self._toolkit = window, toolkit
        self._fade: Fade | None = None
        self._drawn: tuple[str, Theme] | None = None
        self._moved = 0.0
        self._appearing = False  # the last picture had something in it that was still appearing
        self._coming: list[tuple[Node, Scenery]] | None = None  # None when the tree was not asked yet
        self.changed = True
        self.drawn_fully = 0  # how often: tests see that nothing is drawn when nothing changes
        self.drawn_partly = 0

    def change(self, now: float, settings: Settings) -> None:
        """Lets what is seen now fade into what comes."""
        if self._drawn is not None and not settings.reduced_motion:
            self._fade = Fade(self._window.surface.copy(), now, _FADE)

    def cut(self) -> None:
        """Ends a fade at once."""
        self._fade = None

    def draw(self, entry: Entry, theme: Theme, now: float, settings: Settings) -> bool:
        """Draws what changed; tells whether an animation goes on."""
        tree = entry.tree
        assert tree is not None  # the app makes it before it draws
        self._turn(entry, theme, now, settings)
        seen = entry.seen.values(tree, now)
        marks = Marks(
            entry.focus, entry.ring, entry.hover, entry.pressed, seen, 0.0 if settings.reduced_motion else now
        )
        fading = self._fade is not None and now - self._fade.start < self._fade.seconds
        appeared = self._appearing and not seen  # however late this picture is, it is the last one due
        if self.changed or appeared or self._fade is not None:
            self._whole(tree, theme, marks, now)
            if not fading:
                self._fade = None
        elif seen or (not settings.reduced_motion and now - self._moved >= _DOTS):
            self._parts(tree, theme, marks, list(seen), now)
        else:
            self._make_ahead(tree, theme)
        self.changed, self._appearing = False, bool(seen)
        return fading or bool(seen)

    def _turn(self, entry: Entry, theme: Theme, now: float, settings: Settings) -> None:
        """Makes the fade long when the room turns dark or light."""
        mode = entry.mode
        if self._drawn is not None and self._drawn[0] != mode and not settings.reduced_motion:
            self._fade = Fade(self._window.surface.copy(), now, _TURN)
            self.changed = True
        self._drawn = (mode, theme)

    def _make_ahead(self, tree: Node, theme: Theme) -> None:
        """Makes one scenery that may come next, while there is nothing to draw: it takes long."""
        if self._coming is None:
            shown = ((node, node.look) for node in walk(tree) if isinstance(node.look, Scenery))
            self._coming = [(node, coming) for node, look in shown for coming in look.then]
        if self._coming:
            node, coming = self._coming.pop()
            self._toolkit.painter.make_ahead(self._window.surface, node, coming, theme)

    def _whole(self, tree: Node, theme: Theme, marks: Marks, now: float) -> None:
        self._coming = None
        surface = self._window.surface
        self._toolkit.painter.paint(surface, tree, theme, marks)
        if self._fade is not None and self._fade.picture.get_size() == surface.get_size():
            share = eased((now - self._fade.start) / self._fade.seconds)
            self._fade.picture.set_alpha(round(255 * (1 - share)))
            surface.blit(self._fade.picture, (0, 0))
        self._window.flip()
        self.drawn_fully += 1

    def _parts(self, tree: Node, theme: Theme, marks: Marks, appearing: list[str], now: float) -> None:
        boxes = [node.bounds for node in moving(tree)]
        boxes += [node.bounds for node in (by_key(tree, key) for key in appearing) if node]
        self._moved = now
        for box in boxes:
            part = box.inset(-_REACH).within(Box(0, 0, *self._window.surface.get_size()))
            if part.w and part.h:
                self._toolkit.painter.paint(self._window.surface, tree, theme, marks, part)
        if boxes:
            self._window.flip()
            self.drawn_partly += 1
