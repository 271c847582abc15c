"""Looks back at a session: in the window, or in the terminal."""

import sys
from argparse import Namespace

from game.command_line.access import ask_access_code
from game.command_line.known import check_language
from game.command_line.parser import Begin
from game.command_line.refusal import Refusal
from game.command_line.stored import opened, session_file
from game.command_line.windowed import in_window
from game.command_line.words import program_words
from game.text.catalogue import Catalogue


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("kijk terug op een sessie"), "7KQM")
    made.add_argument("session", metavar="SESSION", help=_("de code of het bestand van een sessie"))
    made.add_argument("--lang", metavar="L", help=_("in welke taal; anders de taal van de sessie"))
    made.add_argument("--text", action="store_true", help=_("toon alles in de terminal"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Opens the window on a session; in the terminal when asked, or when nothing can show a window."""
    _ = words.words
    ask_access_code(words)
    check_language(arguments.lang, words)
    path = session_file(arguments.session, words)
    if not arguments.text:
        if in_window(words, language=arguments.lang, session=path):
            return 0
        print(_("Er is geen scherm om een venster te tonen. Je leest het hier."), file=sys.stderr)
    return _in_terminal(arguments, words)


def _in_terminal(arguments: Namespace, words: Catalogue) -> int:
    from game.terminal.console import Ended, terminal
    from game.terminal.replay import tell

    _ = words.words
    session = opened(arguments.session, words)
    try:
        tell(terminal(at_once=True), program_words(arguments.lang or session.language), session)
    except Ended:
        raise Refusal(_("Hier is geen toetsenbord om mee te spelen.")) from None
    return 0
