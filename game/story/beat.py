"""What is shown at one moment: one thing said, one card, or one question. Language-free."""

from dataclasses import dataclass

from game.story.text import Text


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody says something; `mine` when it is the one through whose eyes we look."""

    who: str
    mood: str
    text: Text
    mine: bool


@dataclass(frozen=True, slots=True)
class Private:
    """Somebody posts private material: a locked placeholder, never the material."""

    who: str
    what: Text
    mine: bool


@dataclass(frozen=True, slots=True)
class Narration:
    """The story tells what happens."""

    text: Text


@dataclass(frozen=True, slots=True)
class Typing:
    """Somebody is typing."""

    who: str


@dataclass(frozen=True, slots=True)
class Watching:
    """So many people look on."""

    number: int


@dataclass(frozen=True, slots=True)
class Turn:
    """From here we look through somebody else's eyes."""

    who: str
    text: Text | None
    back: bool


@dataclass(frozen=True, slots=True)
class Later:
    """Time passes."""

    text: Text
    note: Text | None


@dataclass(frozen=True, slots=True)
class Recap:
    """A short summary of what happened, for who reads with effort."""

    text: Text


@dataclass(frozen=True, slots=True)
class Stop:
    """The stop card: this is serious, and these services help."""

    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """One option as it is offered; `said` when it is said aloud rather than done."""

    id: str
    text: Text
    said: bool


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice between one to three options."""

    id: str
    ask: Text
    options: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """A guess at what somebody feels."""

    id: str
    ask: Text
    of: str
    feelings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reveal:
    """What the other tells after the guess: their feelings, and their words."""

    id: str
    of: str
    guessed: tuple[str, ...]
    feelings: tuple[str, ...]
    tells: Text


@dataclass(frozen=True, slots=True)
class Reason:
    """The question why, with reasons to tap and perhaps room for own words."""

    id: str
    ask: Text
    reasons: tuple[str, ...]
    own_words: bool


@dataclass(frozen=True, slots=True)
class Write:
    """Room for own words, with sentence starters; `apology` when it practises saying sorry."""

    id: str
    ask: Text
    starters: tuple[Text, ...]
    to: str | None
    apology: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """If-then cards to keep for later; at most `most`."""

    id: str
    ask: Text
    cards: tuple[str, ...]
    most: int


@dataclass(frozen=True, slots=True)
class End:
    """An ending: what became of people, what now, and who helps."""

    id: str
    title: Text
    text: Text
    now: tuple[Text, ...]
    services: tuple[str, ...]


Question = Choose | Guess | Reason | Write | Plan
Passing = Line | Private | Narration | Typing | Watching | Turn | Later | Recap | Stop | Reveal
"""What is read, after which the story goes on."""
Beat = Passing | Question | End
