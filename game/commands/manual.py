"""Makes the pictures in the manual again, beside its text unless another folder is named."""

from argparse import Namespace
from pathlib import Path

from game import paths
from game.command_line.parser import Begin
from game.command_line.refusal import saving
from game.text.catalogue import Catalogue


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("maak de plaatjes in de handleiding opnieuw"), "assets/manual")
    made.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=_("de map voor de plaatjes"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Makes the pictures, and tells which."""
    from game.window.manual_pictures import make_manual_pictures

    folder = arguments.folder or paths.assets() / "manual"
    with saving(folder, words.words):
        made = make_manual_pictures(folder)
    for path in made:
        print(path)
    return 0
