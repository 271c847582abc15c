"""The question before the parents' version: is it safe at home? The answer is kept nowhere."""

import sys

from game.commands.refusal import Refusal
from game.text.catalogue import Catalogue


def ask_safe_at_home(words: Catalogue) -> None:
    """Asks whether it is safe that parents read this; raises Refusal unless the answer is yes."""
    _ = words.words
    print(_("Is het thuis veilig als ouders dit lezen? Typ ja, nee of weet niet."), file=sys.stderr)
    answer = "" if sys.stdin is None else sys.stdin.readline().strip().casefold()
    if answer != _("ja").casefold():
        raise Refusal(
            _(
                "Dan maken we dit nu niet. Praat er eerst over met de jongere en een collega. "
                "Veilig Thuis denkt mee: 0800-2000, dag en nacht."
            )
        )
