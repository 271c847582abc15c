"""Where the summary is, and how to open it."""

from dataclasses import dataclass
from pathlib import Path

from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import LEAD, boxed, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.ports import Documents
from game.ui.rows import row
from game.ui.screen import Command, Context, WithDocuments
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Opens the file, to be read or printed."""


class SavedScreen(Plain[OpenFile]):
    """Says that the file was kept."""

    def __init__(self, game: Game, path: Path, *, by_hand: bool = False) -> None:
        super().__init__(game)
        self._path, self._by_hand = path, by_hand

    def view(self, context: Context) -> Element:
        """Returns the place of the file."""
        _ = context.words
        title = row(
            icon("check", 36, "empathy"), grow(heading(_("Je verslag is bewaard."), 1), basis=160), gap=14
        )
        where, then = (
            (
                _("Het bestand staat bij je downloads:"),
                _("Neem het mee naar het gesprek, of laat het daar zien."),
            )
            if self._by_hand
            else (
                _("Het staat op deze laptop, hier:"),
                _("Neem het mee naar het gesprek, of laat het daar zien op deze laptop."),
            )
        )
        body = column(
            title,
            text(where, size=LEAD),
            boxed(text(str(self._path), bold=True)),
            text(then, size=LEAD),
            gap=18,
        )
        foot = row(
            button(_("Openen en afdrukken"), OpenFile(), icon_name="print", key="file"),
            spacer(),
            button(_("Klaar"), Back(), style="primary", key="done"),
        )
        return page(pad(centered(body, 760), 0, 60), top=bar(_), bottom=pad(foot, 56, 14))

    def act(self, action: OpenFile) -> list[Command]:
        """Opens the file; it asks nothing of the internet."""
        return [WithDocuments(self._read)]

    def _read(self, documents: Documents) -> list[Command]:
        documents.read(self._path)
        return []
