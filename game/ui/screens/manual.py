"""Opens pages of our own, nothing of the internet: the manual for the Halt worker, and the licences."""

from pathlib import Path

from game import paths
from game.ui import places
from game.ui.game import Game
from game.ui.ports import Documents
from game.ui.screen import Command, Push, WithDocuments


def open_manual(game: Game) -> list[Command]:
    """Opens the manual; says where it is when no browser opens."""
    _ = game.words
    path = paths.assets() / "manual" / "handleiding.html"
    return _opened(path, _("De handleiding ging niet vanzelf open. Ze staat in dit bestand:"))


def open_licences(game: Game) -> list[Command]:
    """Opens the licences of all that came along; says where they are when no browser opens."""
    _ = game.words
    return _opened(paths.licences(), _("De licenties gingen niet vanzelf open. Ze staan in dit bestand:"))


def _opened(path: Path, where: str) -> list[Command]:
    def read(documents: Documents) -> list[Command]:
        return [] if documents.read(path) else [Push(places.Message(where, (str(path),)))]

    return [WithDocuments(read)]
