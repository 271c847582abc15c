"""Writes down which ids are out from now on, so that `lint` can tell when one vanishes."""

from pathlib import Path

from game import files
from game.commands.known import loaded_story
from game.commands.refusal import Refusal
from game.text.catalogue import Catalogue
from game.writing.lint.run import stories
from game.writing.lint.structure.vanished import FILE, released


def release(folder: Path, words: Catalogue) -> int:
    """Writes `released.yaml` beside the stories of a folder."""
    _ = words.words
    file = folder / FILE
    told = released([loaded_story(story, words)[0] for story in stories(folder)])
    try:
        files.replace(file, told.encode(), private=False)
    except OSError as error:
        raise Refusal(_("Hier kan niets worden bewaard: {file}", file=file)) from error
    print(_("Bewaard: {file}", file=file))
    return 0
