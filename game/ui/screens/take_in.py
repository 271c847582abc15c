"""Bring a session from elsewhere to this laptop: a file from the usual folders, or by its path."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.session.trouble import SessionTrouble
from game.ui import places
from game.ui.controls import button, field, option
from game.ui.elements import LEAD, SMALL, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad
from game.ui.node import Role
from game.ui.pages import page
from game.ui.ports import Documents
from game.ui.rows import row
from game.ui.screen import Command, Context, Pop, Push, WithDocuments
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar

_PATH = "session_path"


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Copies a file into the folder of sessions."""

    path: Path


@dataclass(frozen=True, slots=True)
class Pick:
    """Lets somebody choose the file."""


class TakeInScreen(Plain[TakeIn | Pick]):
    """Which file to take in."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._typed = ""
        self._looked = self._by_hand = False
        self._found: Sequence[Path] = ()

    def view(self, context: Context) -> Element:
        """Returns the files that were found, and room for a path."""
        return self._brought(context) if self._by_hand else self._looked_for(context)

    def _brought(self, context: Context) -> Element:
        _ = context.words
        pick = button(_("Kies een bestand"), Pick(), style="primary", icon_name="plus", key="pick")
        body = column(
            heading(_("Bestand toevoegen"), 1),
            text(_("Een sessie is één bestand. De naam eindigt op .jsonl."), size=LEAD, ink="soft"),
            text(_("Kies het bestand, of sleep het naar deze pagina.")),
            row(pick),
            gap=18,
        )
        return page(pad(centered(body, 820), 0, 24), top=bar(_, back=True))

    def _looked_for(self, context: Context) -> Element:
        _ = context.words
        files = (
            option(
                path.name,
                TakeIn(path),
                icon_name="save",
                after=text(str(path.parent), size=SMALL, ink="soft"),
            )
            for path in self._found
        )
        found = column(heading(_("Gevonden in je mappen"), 2), *files, gap=8, role=Role.LIST)
        none = text(
            _("In Documenten en Downloads staat geen sessie. Zet het bestand daar, of typ waar het staat."),
            ink="soft",
        )
        typed = self._typed.strip().strip('"')
        body = column(
            heading(_("Bestand toevoegen"), 1),
            text(_("Een sessie is één bestand. De naam eindigt op .jsonl."), size=LEAD, ink="soft"),
            found if self._found else none,
            field(_PATH, _("Of typ waar het bestand staat"), lines=1),
            row(
                button(
                    _("Toevoegen"), TakeIn(Path(typed)), style="primary", key="take_in", disabled=not typed
                )
            ),
            gap=18,
        )
        return page(pad(centered(body, 820), 0, 24), top=bar(_, back=True))

    def tick(self, now: float) -> list[Command]:
        """Looks once which files there are."""
        return [] if self._looked else [WithDocuments(self._look)]

    def _look(self, documents: Documents) -> list[Command]:
        self._looked, self._by_hand = True, documents.by_hand
        self._found = documents.sessions()
        return []

    def brought(self, path: Path) -> list[Command]:
        """Takes in a file that somebody chose or dropped."""
        return self._take_in(path)

    def changed(self, key: str, text: str) -> list[Command]:
        """Keeps the path that is typed."""
        self._typed = text
        return []

    def act(self, action: TakeIn | Pick) -> list[Command]:
        """Takes a file in, or lets somebody choose one."""
        match action:
            case TakeIn(path):
                return self._take_in(path)
            case Pick():
                return [WithDocuments(_pick)]

    def _take_in(self, path: Path) -> list[Command]:
        """Takes a file in, and goes back to the sessions."""
        from game.session import store

        try:
            store.take_in(self.game.home, path.expanduser())
        except SessionTrouble as trouble:
            return [Push(places.Trouble(trouble))]
        except (RuntimeError, ValueError):  # a home of nobody, or a path that no system knows
            return [Push(places.Trouble(SessionTrouble("gone")))]
        return [Pop()]


def _pick(documents: Documents) -> list[Command]:
    documents.pick()
    return []
