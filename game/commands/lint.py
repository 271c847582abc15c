"""Checks stories: tells what is wrong in plain words or for programs, explains it, or mends it."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game import files, paths
from game.commands.known import story_names
from game.commands.refusal import USAGE_WRONG, Refusal, nearest
from game.commands.release import release
from game.story.problem import has_errors
from game.text.catalogue import Catalogue
from game.writing.lint.explain import page
from game.writing.lint.mend import mend
from game.writing.lint.report import Voice, report
from game.writing.lint.run import Shipped, check, stories
from game.writing.lint.wording import SENTENCES


def lint(arguments: Namespace, words: Catalogue) -> int:
    """Tells every problem of the files and folders, all shipped stories when none is given."""
    if arguments.explain is not None:
        return _explain(arguments.explain, words)
    if arguments.release:
        return release((arguments.paths or [paths.scenarios()])[0], words)
    chosen = [file for place in arguments.paths or [paths.scenarios()] for file in _files(place, words)]
    shipped = Shipped(paths.scenarios(), paths.assets(), paths.locale())
    mended = mend(chosen, shipped) if arguments.fix else ()
    checked = check(chosen, shipped)
    voice = Voice(words.words, colour=sys.stdout is not None and sys.stdout.isatty())
    print(report(arguments.format, checked, mended, voice))
    return 1 if has_errors(checked.problems) else 0


def _explain(code: str, words: Catalogue) -> int:
    """Shows the page about a code; refuses one that there is not, and proposes the nearest."""
    _ = words.words
    if code not in SENTENCES:
        told = _("Deze melding is er niet: {found}.", found=code)
        if close := nearest(code, SENTENCES):
            told += " " + _("Bedoelde je “{nearest}”?", nearest=close)
        raise Refusal(told, USAGE_WRONG)
    print(page(code, words))
    return 0


def _files(place: Path, words: Catalogue) -> Iterator[Path]:
    """Yields the stories at a place: the file itself, or those of a folder without the shared lists."""
    _ = words.words
    if files.is_folder(place):
        yield from stories(place)
    elif files.is_there(place):
        yield place
    else:
        known = story_names()
        if str(place) in known:
            yield paths.scenarios() / f"{place}.yaml"
            return
        told = _("Dit bestand is er niet: {file}", file=place)
        if close := nearest(place.stem, known):
            told += " " + _("Bedoelde je “{nearest}”?", nearest=close)
        raise Refusal(told)
