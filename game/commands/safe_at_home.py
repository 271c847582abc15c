"""What is asked before parents get anything: is it safe, which agreements go along. Nothing is kept."""

import sys
from typing import TYPE_CHECKING

from game.commands.refusal import Refusal
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.session.session import Session


def ask_safe_at_home(words: Catalogue) -> None:
    """Asks whether it is safe that parents read this; raises Refusal unless the answer is yes."""
    _ = words.words
    print(_("Is het thuis veilig als ouders dit lezen? Typ ja, nee of weet niet."), file=sys.stderr)
    if not _agreed(words):
        raise Refusal(
            _(
                "Dan maken we dit nu niet. Praat er eerst over met de jongere en een collega. "
                "Veilig Thuis denkt mee: 0800-2000, dag en nacht."
            )
        )


def ask_agreements(session: "Session", words: Catalogue) -> set[str]:
    """Asks of each agreement from the talk whether it goes home; returns what is ticked then."""
    from game.summary import items
    from game.summary.agreements import agreement_label

    _, ticked = words.words, set(session.ticked)
    for item in items(session, "parents"):
        if item.agreement is not None:
            print(f"{agreement_label(item.agreement, _)} {item.own_words}", file=sys.stderr)
            print(_("Mag dit mee naar huis? De jongere beslist. Typ ja of nee."), file=sys.stderr)
            (ticked.add if _agreed(words) else ticked.discard)(item.id)
    return ticked


def _agreed(words: Catalogue) -> bool:
    _ = words.words
    answer = "" if sys.stdin is None else sys.stdin.readline().strip().casefold()
    return answer == _("ja").casefold()
