"""What people agree on in the talk, and how each agreement is called."""

from collections.abc import Iterator

from game.session.notes import Notes
from game.summary.clean import clean
from game.summary.data import Agreement
from game.text.say import Say

KINDS = ("do", "helps", "back")
"""What somebody will do, who helps, and when people look back: the keys of agreements in the notes."""


def agreement_label(kind: str, _: Say) -> str:
    """Returns what stands above an agreement, in the words of who makes it."""
    return {
        "do": _("Dit ga ik doen:"),
        "helps": _("Hier kan ik terecht:"),
        "back": _("Dan kijken we terug:"),
    }[kind]


def agreements(kept: Notes) -> Iterator[Agreement]:
    """Yields what was agreed, in the words of who agreed it."""
    for kind in KINDS:
        if words := clean(kept.agreements.get(kind, "")):
            yield Agreement(kind, words)
