"""Something went wrong: what, what is safe, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.actions import Back
from game.ui.controls import UNREAD, button
from game.ui.elements import LEAD, boxed, bullets, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.places import Way
from game.ui.rows import row
from game.ui.screen import Command, Context, Pop
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar


@dataclass(frozen=True, slots=True)
class Take:
    """Takes a way on: the screen below gets its result."""

    result: object


class TroubleScreen(Plain[Take]):
    """Tells in plain words what went wrong, and what is safe when something surely is."""

    def __init__(
        self,
        game: Game,
        what: str,
        details: Sequence[str] = (),
        ways: Sequence[Way] = (),
        safe: str = "",
    ) -> None:
        super().__init__(game)
        self._what, self._details, self._ways, self._safe = what, details, ways, safe

    def view(self, context: Context) -> Element:
        """Returns the message and the ways on."""
        _ = context.words
        title = row(icon("warning", 34, "accent"), grow(heading(_("Dat lukte niet."), 1), basis=160), gap=14)
        details = boxed(bullets(*self._details)) if self._details else None
        safe = text(self._safe, size=LEAD, ink="soft") if self._safe else None
        body = column(title, text(self._what, size=LEAD), details, safe, gap=18)
        ways = (
            button(label, Take(result), key=f"way:{label}", settles=UNREAD) for label, result in self._ways
        )
        back = button(_("Terug"), Back(), style="primary", key="back")
        return page(
            pad(centered(body, 720), 0, 50),
            top=bar(_),
            bottom=pad(row(spacer(), *ways, back, gap=12), 56, 14),
        )

    def act(self, action: Take) -> list[Command]:
        """Gives the chosen way to the screen below."""
        return [Pop(action.result)]
