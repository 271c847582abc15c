"""Begins a story in the folder of stories, or in another; overwrites nothing."""

import re
from argparse import Namespace
from pathlib import Path

from game import files, paths
from game.command_line.parser import Begin
from game.command_line.refusal import USAGE_WRONG, Refusal, saving
from game.library.shelf import is_story
from game.text.catalogue import Catalogue

_ID = re.compile(r"[a-z][a-z0-9_-]{0,60}")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("begin een verhaal"), "mijn-verhaal")
    made.add_argument("id", metavar="ID", help=_("de naam van het bestand, zoals mijn-verhaal"))
    made.add_argument("--title", metavar="T", help=_("hoe het verhaal heet"))
    made.add_argument(
        "--in", dest="folder", type=Path, metavar="FOLDER", help=_("in deze map; anders bij de verhalen")
    )


def run(arguments: Namespace, words: Catalogue) -> int:
    """Writes a new story and tells what to do next; refuses an id that cannot be, or is taken."""
    from game.writing.new import story

    _, id, folder = words.words, arguments.id, arguments.folder
    if not _ID.fullmatch(id) or not is_story(f"{id}.yaml"):
        told = _(
            "“{found}” kan geen naam van een verhaal zijn. Kleine letters en streepjes mogen: {example}.",
            found=id,
            example="mijn-verhaal",
        )
        raise Refusal(told, USAGE_WRONG)
    stories = paths.scenarios()
    beside_assets = folder is None or folder.resolve() == stories.resolve()
    file = (folder or stories) / f"{id}.yaml"
    named = arguments.title or id.replace("-", " ").replace("_", " ").capitalize()
    made = story(id, named, beside_assets).encode("utf-8", "replace")
    with saving(file, _):
        try:
            files.create(file, made, private=False)
        except FileExistsError as error:
            raise Refusal(_("Er is al een verhaal {file}. Kies een andere naam.", file=file)) from error
    print(_("Bewaard: {file}", file=file))
    print(_("Doe nu:"))
    here = id if folder is None else str(file)
    for command in (
        f"lint {file}",
        *([f"play {id}"] if folder is None else ()),
        f"explore {here}",
        f"graph {here} -o {id}.svg",
    ):
        print(f"  python -m game {command}")
    return 0
