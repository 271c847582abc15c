"""One sentence the game says beside whatever screen is seen, until somebody has read it."""

from dataclasses import dataclass

from game.text.say import Say
from game.text.say import mark as _
from game.ui.box import Box
from game.ui.controls import button
from game.ui.elements import SMALL, Boxed, icon, text
from game.ui.layout import Element, Env, Size, grow
from game.ui.node import Node, Role
from game.ui.rows import row
from game.ui.value import Value

UNKEPT = _("Je instellingen gelden nu wel, maar ze kunnen niet worden bewaard.")
BROKEN = _("Je instellingen waren niet te lezen. Kies ze nog een keer.")


class Read(Value):
    """Takes the sentence away."""


class Notices:
    """What is said now, and what was said before and is not said again."""

    def __init__(self) -> None:
        """Starts with nothing to say."""
        self.now = ""
        self._said: set[str] = set()

    def tell(self, sentence: str) -> None:
        """Says a sentence, the first time only."""
        if sentence not in self._said:
            self._said.add(sentence)
            self.now = sentence

    def settings_kept(self, kept: bool) -> None:
        """Says when settings cannot be kept, and no longer once they can."""
        if not kept:
            self.tell(UNKEPT)
        elif self.now == UNKEPT:
            self.now = ""

    def beside(self, view: Element, words: Say) -> Element:
        """Returns a view with what is said below it."""
        return Noticed(view, _strip(words(self.now), words)) if self.now else view


@dataclass(frozen=True)
class Noticed:
    """A view above a strip that stands still."""

    view: Element
    strip: Element

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole window."""
        return env.size

    def place(self, env: Env, box: Box) -> Node:
        """Places the view in the room that the strip leaves."""
        high = env.measure(self.strip, box.w).h
        view = self.view.place(env, Box(box.x, box.y, box.w, max(1, box.h - high)))
        strip = self.strip.place(env, Box(box.x, box.bottom - high, box.w, high))
        return Node(Role.GROUP, box, children=(view, strip))


def _strip(sentence: str, _: Say) -> Element:
    told = text(sentence, bold=True, size=SMALL).but(role=Role.STATUS)
    parts = row(
        icon("info", 24),
        grow(told, basis=200),
        button(_("Oké"), Read(), key="notice_read"),
        gap=14,
    )
    return Boxed(parts, "view_tint", x=24, y=8)
