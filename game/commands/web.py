"""Makes the browser edition: a folder for a web server, or one file that opens by a double click."""

import sys
from argparse import Namespace
from pathlib import Path

from game import paths
from game.command_line.parser import Begin
from game.command_line.refusal import USAGE_WRONG, Refusal, saving
from game.text.catalogue import Catalogue


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("maak het spel voor in een browser"), "--one-file kantelpunt.html")
    made.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=_("de map voor een webserver"))
    made.add_argument(
        "--one-file", type=Path, metavar="FILE", help=_("alles in één bestand, zonder webserver")
    )


def run(arguments: Namespace, words: Catalogue) -> int:
    """Makes one of the two or both; tells on the way what takes long."""
    from game.packing.forms import write_folder, write_one_file
    from game.packing.pack import pack

    _ = words.words
    folder, file = arguments.folder, arguments.one_file
    if folder is None and file is None:
        raise Refusal(_("Noem een map, of --one-file met een bestand."), USAGE_WRONG)
    kept = paths.build_cache()
    with saving(kept, _):
        parts = pack(kept, _, lambda told: print(told, file=sys.stderr))
    for place, write in ((folder, write_folder), (file, write_one_file)):
        if place is not None:
            with saving(place, _):
                size = write(parts, place)
            print(_("Bewaard: {file} ({size} MB)", file=place, size=f"{size / 1e6:.1f}"))
    return 0
