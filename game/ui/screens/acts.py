"""What the screens of a story can be asked to do: the actions behind their buttons."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoOn:
    """Reads on, or hands in what was picked."""


@dataclass(frozen=True, slots=True)
class PickOption:
    """Picks an option of a choice."""

    option: str


@dataclass(frozen=True, slots=True)
class Toggle:
    """Takes or leaves a feeling, a reason or a card."""

    id: str


@dataclass(frozen=True, slots=True)
class Starter:
    """Puts a sentence starter into the text."""

    words: str


@dataclass(frozen=True, slots=True)
class Skip:
    """Leaves a question unanswered; asks first when something would be lost, unless it is sure."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """Opens another screen by its name: help, menu, display, path, share, backlog, home…"""

    screen: str
