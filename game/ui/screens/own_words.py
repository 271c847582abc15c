"""The player's own words, to be ticked one by one before they go along."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.summary.ticks import Item
from game.ui.controls import checkbox
from game.ui.elements import boxed, heading, text
from game.ui.layout import Element, column
from game.ui.screens.teller import Teller


@dataclass(frozen=True, slots=True)
class Tick:
    """Lets own words go along, or not."""

    item: str
    on: bool


def own_words(teller: Teller, own: Sequence[Item]) -> Element:
    """Returns a box for each, below the question it answers."""
    _ = teller.words
    boxes = (
        column(
            text(teller.say(item.ask), ink="soft") if item.ask else None,
            checkbox(
                _("“{words}”", words=item.own_words or ""),
                item.on,
                Tick(item.id, not item.on),
                key=item.id,
            ),
            gap=4,
        )
        for item in own
    )
    return boxed(
        column(
            heading(_("Je eigen woorden"), 2),
            text(_("Deze gaan alleen mee als jij ze aanvinkt."), ink="soft"),
            *boxes,
            gap=12,
        )
    )
