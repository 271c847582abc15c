"""The neutral screen that is there when the window comes back after it was hidden."""

from game.ui.actions import Common
from game.ui.controls import button
from game.ui.layout import Element, column, spacer
from game.ui.rows import row
from game.ui.screen import Command, Context, Pop, Screen
from game.ui.value import Value


class Uncover(Value):
    """Shows again what was there."""


class Cover(Screen[Uncover]):
    """An empty page with one button."""

    def view(self, context: Context) -> Element:
        """Returns the button in the middle."""
        _ = context.words
        return column(
            spacer(), row(button(_("Verder"), Uncover(), style="plain"), justify="center"), spacer()
        )

    def handle(self, action: Uncover | Common) -> list[Command]:
        """Uncovers what was there."""
        return [Pop()] if action == Uncover() else []
