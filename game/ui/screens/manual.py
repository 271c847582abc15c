"""Opens the manual for the Halt worker: a file of our own, nothing of the internet."""

from game import paths
from game.ui import places
from game.ui.game import Game
from game.ui.ports import Documents
from game.ui.screen import Command, Push, WithDocuments


def open_manual(game: Game) -> list[Command]:
    """Opens the manual; says where it is when no browser opens."""
    _ = game.words
    path = paths.assets() / "manual" / "handleiding.html"

    def read(documents: Documents) -> list[Command]:
        if documents.read(path):
            return []
        where = _("De handleiding ging niet vanzelf open. Ze staat in dit bestand:")
        return [Push(places.Message(where, (str(path),)))]

    return [WithDocuments(read)]
