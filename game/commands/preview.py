"""Opens a story for its writer: at any scene, with any variables, or at the end of what was played."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from game import paths
from game.command_line.known import broken, check_language, story_file
from game.command_line.parser import Begin
from game.command_line.played import played
from game.command_line.refusal import USAGE_WRONG, Refusal
from game.command_line.windowed import try_window
from game.command_line.words import program_words
from game.text.catalogue import Catalogue, languages

if TYPE_CHECKING:
    from game.writing.preview import Preview


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("speel een verhaal terwijl je het schrijft"),
        "doorgestuurd --at getikt --set steun=2",
    )
    made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
    made.add_argument("--at", metavar="SCENE", help=_("begin bij deze scène"))
    made.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help=_("begin met deze waarde")
    )
    made.add_argument(
        "--play", metavar="PLAY|SESSION", help=_("begin aan het eind van een .play of een sessie")
    )
    made.add_argument("--moves", metavar="MOVES", help=_("begin na deze antwoorden; explore geeft ze"))
    made.add_argument("--text", action="store_true", help=_("speel in de terminal"))
    made.add_argument("--lang", metavar="L", help=_("in welke taal, zoals nl, nl@makkelijk of en"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Shows a story in the window, or in the terminal, until the writer stops."""
    from game.terminal.console import Ended, terminal
    from game.terminal.preview import Workbench

    _ = words.words
    check_language(arguments.lang, words)
    found = _opened(arguments, words)
    if not arguments.text:
        if _in_window(found, arguments.lang, words):
            return 0
        print(
            _("Er is geen scherm om een venster te tonen. Je speelt hier, in de terminal."),
            file=sys.stderr,
        )
    try:
        console = terminal()
    except Ended:
        raise Refusal(_("Hier is geen toetsenbord om mee te spelen.")) from None
    spoken = words if arguments.lang is None else program_words(arguments.lang)
    Workbench(console, found, spoken, _speak).run()
    return 0


def _in_window(found: "Preview", language: str | None, words: Catalogue) -> bool:
    def show() -> None:
        from game.window.workbench import run as show_workbench

        show_workbench(found, language)

    return try_window(words, show)


def _opened(arguments: Namespace, words: Catalogue) -> "Preview":
    """Returns the preview of the file, scene, variables and answers; refuses what is not in the story."""
    from game.library.shelf import BrokenStory
    from game.story.play import StoryStuck
    from game.writing.preview import Refused, opened
    from game.writing.preview.moves import of_moves, of_play
    from game.writing.preview.sentences import stopped

    file = story_file(arguments.scenario, words)
    try:
        found = opened(file, arguments.at, dict(_given(arguments.set, words)))
        if arguments.play is not None:
            play = played(arguments.play, found.scenario.id, words)
            found = found.played(of_play(found.scenario, play))
        if arguments.moves is not None:
            found = found.played(of_moves(found.scenario, arguments.moves))
    except BrokenStory as error:
        raise broken(error.problems, words) from error
    except Refused as refused:
        raise Refusal(refused.render(words.words), USAGE_WRONG) from refused
    except StoryStuck as stuck:
        raise Refusal(stopped(stuck).render(words.words)) from stuck
    return found


def _given(pairs: Sequence[str], words: Catalogue) -> list[tuple[str, str]]:
    """Returns the names and values of `--set NAME=VALUE`."""
    _ = words.words
    given = []
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise Refusal(_("Schrijf het zo: --set NAAM=WAARDE"), USAGE_WRONG)
        given.append((name.strip(), value.strip()))
    return given


def _speak(language: str) -> Catalogue | None:
    known = {one.code for one in languages(paths.locale())}
    return program_words(language) if language in known else None
