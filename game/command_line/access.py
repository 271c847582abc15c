"""The access code on the command line: asked for before anything of a session is shown."""

import sys
from getpass import getpass

from game import paths
from game.command_line.refusal import Refusal
from game.session import access_code
from game.text.catalogue import Catalogue


def ask_access_code(words: Catalogue) -> None:
    """Asks for the access code when there is one; raises Refusal when it does not fit."""
    _ = words.words
    home = paths.home()
    if access_code.newer(home):
        raise Refusal(words.words(access_code.NEWER))
    if access_code.is_set(home) and not access_code.fits(home, _asked(words)):
        raise Refusal(_("De code klopt niet. In de handleiding staat wat je doet zonder code."))


def _asked(words: Catalogue) -> str:
    _ = words.words
    question = _("Toegangscode: ")
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(question)
    print(question, file=sys.stderr)
    return "" if sys.stdin is None else sys.stdin.readline().rstrip("\n")
