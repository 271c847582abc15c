"""Plays: in the window, or in the terminal where there is none."""

import sys
from argparse import Namespace
from datetime import date

from game import paths
from game.command_line.known import check_language, check_story
from game.command_line.missing import IN_A_TERMINAL, refuse_missing
from game.command_line.parser import Begin
from game.command_line.refusal import Refusal
from game.command_line.windowed import in_window
from game.command_line.words import program, program_words
from game.text.catalogue import Catalogue, languages


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("speel een verhaal"), "doorgestuurd --lang en")
    made.add_argument("scenario", nargs="?", metavar="SCENARIO", help=_("welk verhaal"))
    made.add_argument("--lang", metavar="L", help=_("in welke taal, zoals nl, nl@makkelijk of en"))
    made.add_argument("--text", action="store_true", help=_("speel in de terminal"))
    made.add_argument("--all", action="store_true", help=_("in de terminal: alle regels meteen"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Plays in the window; in the terminal when asked, or when nothing can show a window."""
    _ = words.words
    check_story(arguments.scenario, words)
    check_language(arguments.lang, words)
    if arguments.text or arguments.all:
        return _in_terminal(arguments, words)
    if in_window(words, arguments.scenario, arguments.lang):
        return 0
    print(
        _("Er is geen scherm om een venster te tonen. Je speelt hier, in de terminal."),
        file=sys.stderr,
    )
    return _in_terminal(arguments, words)


def _in_terminal(arguments: Namespace, words: Catalogue) -> int:
    refuse_missing(IN_A_TERMINAL, words)
    from game.library.cards import cards
    from game.library.open import open_scenario
    from game.terminal.console import Ended, terminal
    from game.terminal.visit import Game, Place

    _ = words.words
    stories, cache = paths.scenarios(), paths.cache_folder()
    place = Place(
        sessions=paths.home(),
        summaries=paths.documents(),
        cards=[card for card in cards(stories, cache) if not card.broken],
        open=lambda id: open_scenario(stories / f"{id}.yaml", stories, cache),
        languages={language.code: language.name for language in languages(paths.locale())},
        words=program_words,
        today=date.today(),
        again=f"{program()} play --text",
    )
    nobody = Refusal(_("Hier is geen toetsenbord om mee te spelen."))
    try:
        console = terminal(at_once=arguments.all)
    except Ended:
        raise nobody from None
    status = Game(console, place, words).visit(arguments.lang, arguments.scenario)
    if not (console.person or console.answered):
        raise nobody
    return status
