"""Opens the manual for the Halt worker in the browser: a local file, nothing of the internet."""

import webbrowser

from game import paths
from game.ui.game import Game
from game.ui.screen import Command, Push
from game.ui.screens.directory import message_screen


def open_manual(game: Game) -> list[Command]:
    """Opens the manual; says where it is when no browser opens."""
    _ = game.words
    path = paths.assets() / "manual" / "handleiding.html"
    if webbrowser.open(path.resolve().as_uri()):
        return []
    where = _("De handleiding ging niet vanzelf open. Ze staat in dit bestand:")
    return [Push(message_screen(game, where, [str(path)]))]
