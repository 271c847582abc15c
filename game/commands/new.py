"""Begins a story in the folder of stories, or in another; overwrites nothing."""

import re
from pathlib import Path

from game import files, paths
from game.commands.refusal import USAGE_WRONG, Refusal
from game.library.shelf import is_story
from game.text.catalogue import Catalogue
from game.writing.new import story

_ID = re.compile(r"[a-z][a-z0-9_-]{0,60}")


def new(id: str, title: str | None, folder: Path | None, words: Catalogue) -> int:
    """Writes a new story and tells what to do next; refuses an id that cannot be, or is taken."""
    _ = words.words
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
    try:
        named = title or id.replace("-", " ").replace("_", " ").capitalize()
        files.create(file, story(id, named, beside_assets).encode("utf-8", "replace"), private=False)
    except FileExistsError as error:
        raise Refusal(_("Er is al een verhaal {file}. Kies een andere naam.", file=file)) from error
    except OSError as error:
        raise Refusal(_("Hier kan niets worden bewaard: {file}", file=file)) from error
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
