"""Writes the schemas for editors from the models, the shared lists and the backgrounds as they are now."""

from argparse import Namespace
from pathlib import Path

from game import files, paths
from game.command_line.known import broken
from game.command_line.parser import Begin
from game.command_line.refusal import saving
from game.text.catalogue import Catalogue


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("maak opnieuw waarmee een editor een verhaal aanvult en nakijkt"), "assets")
    made.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help=_("in deze map; anders in assets")
    )


def run(arguments: Namespace, words: Catalogue) -> int:
    """Writes every schema in a folder, that of the shipped ones when none is named, and tells which."""
    from game.library.read import load_shared
    from game.story.problem import has_errors
    from game.writing.schema import as_text, schemas

    _ = words.words
    loaded = load_shared(paths.scenarios())
    if has_errors(loaded.problems):
        raise broken(loaded.problems, words)
    pictures = [file.stem for file in (paths.assets() / "backgrounds").glob("*.svg")]
    for name, made in schemas(loaded.shared, pictures).items():
        file = (arguments.folder or paths.assets()) / name
        with saving(file, _):
            files.replace(file, as_text(made).encode(), private=False)
        print(_("Bewaard: {file}", file=file))
    return 0
