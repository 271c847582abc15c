"""Checks stories: tells what is wrong in plain words or for programs, explains it, or fixes it."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game import files, paths
from game.command_line.known import loaded_story, story_names
from game.command_line.parser import Begin
from game.command_line.refusal import USAGE_WRONG, Refusal, saving
from game.text.catalogue import Catalogue
from game.text.nearest import nearest
from game.text.say import did_you_mean

_FORMATS = ("text", "line", "json", "sarif")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("zoek fouten in verhalen; stopt met 1 als er fouten zijn"),
        "scenarios/doorgestuurd.yaml",
    )
    made.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=_("bestanden of mappen; anders alles")
    )
    made.add_word(
        "--format",
        _FORMATS,
        default="text",
        help=_("in welke vorm"),
    )
    made.add_argument("--explain", metavar="CODE", help=_("leg een melding uit, met een voorbeeld"))
    made.add_argument("--fix", action="store_true", help=_("verbeter wat maar op één manier kan"))
    made.add_argument("--release", action="store_true", help=_("schrijf op welke id's nu uitgebracht zijn"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Tells every problem of the files and folders, all shipped stories when none is given; 1 on errors."""
    from game.story.problem import has_errors
    from game.writing.lint.fix import fix
    from game.writing.lint.report import Voice, report
    from game.writing.lint.run import Shipped, check

    if arguments.explain is not None:
        return _explain(arguments.explain, words)
    if arguments.release:
        return _release((arguments.paths or [paths.scenarios()])[0], words)
    chosen = [file for place in arguments.paths or [paths.scenarios()] for file in _files(place, words)]
    shipped = Shipped(paths.scenarios(), paths.assets(), paths.locale())
    fixed = fix(chosen, shipped) if arguments.fix else ()
    checked = check(chosen, shipped, paths.cache_folder(), alone=True)
    voice = Voice(words.words, colour=sys.stdout is not None and sys.stdout.isatty())
    print(report(arguments.format, checked, fixed, voice))
    return 1 if has_errors(checked.problems) else 0


def _explain(code: str, words: Catalogue) -> int:
    """Shows the page about a code; refuses one that there is not, and proposes the nearest."""
    from game.writing.lint.explain import page
    from game.writing.lint.wording import SENTENCES

    _ = words.words
    if code not in SENTENCES:
        told = _("Deze melding is er niet: {found}.", found=code)
        raise Refusal(did_you_mean(told, nearest(code, SENTENCES), _), USAGE_WRONG)
    print(page(code, words))
    return 0


def _files(place: Path, words: Catalogue) -> Iterator[Path]:
    """Yields the stories at a place: the file itself, or those of a folder without the shared lists."""
    from game.writing.lint.run import stories

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
        raise Refusal(did_you_mean(told, nearest(place.stem, known), _))


def _release(folder: Path, words: Catalogue) -> int:
    """Writes down which ids are out from now on, so that a check can tell when one vanishes."""
    from game.writing.lint.run import stories
    from game.writing.lint.structure.vanished import FILE, released

    _ = words.words
    file = folder / FILE
    told = released([loaded_story(story, words)[0] for story in stories(folder)])
    with saving(file, _):
        files.replace(file, told.encode(), private=False)
    print(_("Bewaard: {file}", file=file))
    return 0
