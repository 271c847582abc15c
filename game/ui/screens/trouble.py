"""Something went wrong: what, what is safe, and what can be done."""

from collections.abc import Sequence
from typing import Any

from game.ui.controls import UNREAD, button
from game.ui.elements import LEAD, boxed, bullets, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Pop
from game.ui.screens.acts import Open
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar


class TroubleScreen(Plain):
    """Tells in plain words what went wrong, and what is safe when something surely is.

    `ways` are buttons (Dutch label, result for the screen below).
    """

    def __init__(
        self,
        game: Game,
        what: str,
        details: Sequence[str] = (),
        ways: Sequence[tuple[str, str]] = (),
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
            button(label, Open(f"way:{result}"), key=f"way:{result}", settles=UNREAD)
            for label, result in self._ways
        )
        back = button(_("Terug"), Open("back"), style="primary", key="back")
        return page(
            pad(centered(body, 720), 0, 50),
            top=bar(_),
            bottom=pad(row(spacer(), *ways, back, gap=12), 56, 14),
        )

    def act(self, action: Any) -> list[Command]:
        """Gives the chosen way to the screen below."""
        if isinstance(action, Open) and action.screen.startswith("way:"):
            return [Pop(action.screen.removeprefix("way:"))]
        return []
