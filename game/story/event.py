"""What a player does: the events that move a story on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Next:
    """The player has read what is shown."""


@dataclass(frozen=True, slots=True)
class Choose:
    """The player picks one option of a choice."""

    at: str
    option: str


@dataclass(frozen=True, slots=True)
class Guess:
    """The player guesses which feelings somebody has; at least one."""

    at: str
    feelings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """The player says why: by shared reasons, in own words, both, or neither (skipped)."""

    at: str
    reasons: tuple[str, ...] = ()
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """The player writes something in own words, or skips (None)."""

    at: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The player keeps some if-then cards, perhaps none."""

    at: str
    cards: tuple[str, ...] = ()


Event = Next | Choose | Guess | Reason | Write | Plan

LONGEST_WORDS = 300
"""The most characters that own words may have."""
