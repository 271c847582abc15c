"""Looks back at a session: in the window, or in the terminal."""

import sys
from argparse import Namespace

from game.commands.known import check_language
from game.commands.refusal import Refusal
from game.commands.run import found, opened
from game.text.catalogue import Catalogue


def replay(arguments: Namespace, words: Catalogue) -> int:
    """Opens the window on a session; in the terminal when asked, or when nothing can show a window."""
    from game.commands.play import in_window

    _ = words.words
    check_language(arguments.lang, words)
    path = found(arguments.session, words)
    if not arguments.text:
        if in_window(words, language=arguments.lang, session=path):
            return 0
        print(_("Er is geen scherm om een venster te tonen. Je leest het hier."), file=sys.stderr)
    return _in_terminal(arguments, words)


def _in_terminal(arguments: Namespace, words: Catalogue) -> int:
    from game.commands.words import program_words
    from game.terminal.console import Ended, terminal
    from game.terminal.replay import tell

    _ = words.words
    session = opened(arguments.session, words)
    try:
        tell(terminal(at_once=True), program_words(arguments.lang or session.language), session)
    except Ended:
        raise Refusal(_("Hier is geen toetsenbord om mee te spelen.")) from None
    return 0
