"""What the screens can be asked to do: the actions behind buttons that stand on more than one of them."""

from dataclasses import dataclass

from game.ui.places import Place


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """Opens a place over this screen."""

    place: Place


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
class ToShare:
    """Keeps this play for the talk."""


@dataclass(frozen=True, slots=True)
class ToPath:
    """Looks at the path of this play."""


@dataclass(frozen=True, slots=True)
class Again:
    """Plays this story once more."""


@dataclass(frozen=True, slots=True)
class ToHome:
    """Leaves the story for the beginning; also the result of a screen on which somebody wished that."""


@dataclass(frozen=True, slots=True)
class Unkept:
    """Plays on without keeping anything: the result of a screen on which somebody chose that."""


@dataclass(frozen=True, slots=True)
class Save:
    """Writes a file; also the result of a screen on which somebody asked for that."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Leaves things as they are: the other answer to a question whether something is sure."""


@dataclass(frozen=True, slots=True)
class OpenManual:
    """Opens the manual."""


StoryAct = GoOn | PickOption | Toggle | Starter | Skip | OpenPlace | ToShare | ToPath | Again | ToHome
"""What stands on the pages of a story."""
