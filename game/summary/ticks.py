"""What may go along to the talk, and only when it is ticked: own words, and for parents everything."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from game.session.moments import Moment, moments
from game.session.notes import notes_of
from game.session.session import Session
from game.story.text import Text
from game.summary.agreements import agreements
from game.summary.data import Audience

TITLE = "parents:title"
CHOICES = "parents:choices"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be ticked: its id for `session.do_session`, the question it answers, and its words.

    The title and the choices of the parents' version have no words of their own. `agreement` is the kind of
    something that was agreed on in the talk.
    """

    id: str
    ask: Text | None
    own_words: str | None
    on: bool
    agreement: str | None = None


def words_item(audience: Audience, moment: Moment) -> str:
    """Returns the id to tick a moment's own words with: what goes to Halt does not go home with it."""
    return f"parents:{moment.words_item}" if audience == "parents" else moment.words_item


def agreement_item(kind: str) -> str:
    """Returns the id to tick an agreement with, for it to go home."""
    return f"parents:agree-{kind}"


def is_whole(audience: Audience, ticked: Collection[str]) -> bool:
    """Tells whether this audience may read what was chosen."""
    return audience != "parents" or CHOICES in ticked


def has_title(audience: Audience, ticked: Collection[str]) -> bool:
    """Tells whether this audience may read which story it was."""
    return audience != "parents" or TITLE in ticked


def items(session: Session, audience: Audience) -> Iterator[Item]:
    """Yields what the player can tick for this audience, in order."""
    if audience == "parents":
        for id in (TITLE, CHOICES):
            yield Item(id, None, None, id in session.ticked)
        for made in agreements(notes_of(session)):
            id = agreement_item(made.kind)
            yield Item(id, None, made.words, id in session.ticked, made.kind)
    for moment in moments(session):
        if moment.own_words is not None:
            id = words_item(audience, moment)
            yield Item(id, moment.ask, moment.own_words, id in session.ticked)
