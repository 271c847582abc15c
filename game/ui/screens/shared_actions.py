"""What the screens can be asked to do: the actions behind buttons that stand on more than one of them."""

from game.ui.places import Place
from game.ui.settings import Settings
from game.ui.value import Value


class OpenPlace(Value):
    """Opens a place over this screen."""

    place: Place


class Set(Value):
    """Gives the player these settings."""

    settings: Settings


class GoOn(Value):
    """Reads on, or hands in what was picked."""


class PickOption(Value):
    """Picks an option of a choice."""

    option: str


class Toggle(Value):
    """Takes or leaves a feeling, a reason or a card."""

    id: str


class Starter(Value):
    """Puts a sentence starter into the text."""

    words: str


class Skip(Value):
    """Leaves a question unanswered; asks first when something would be lost, unless it is sure."""

    sure: bool = False


class ToShare(Value):
    """Keeps this play for the talk."""


class ToPath(Value):
    """Looks at the path of this play."""


class Again(Value):
    """Plays this story once more."""


class ToHome(Value):
    """Leaves the story for the beginning; also the result of a screen on which somebody wished that."""


class Unkept(Value):
    """Plays on without keeping anything: the result of a screen on which somebody chose that."""


class Save(Value):
    """Writes a file; also the result of a screen on which somebody asked for that."""


class Leave(Value):
    """Leaves things as they are: the other answer to a question whether something is sure."""


class OpenManual(Value):
    """Opens the manual."""


class OpenLicences(Value):
    """Opens the licences."""


StoryAct = GoOn | PickOption | Toggle | Starter | Skip | OpenPlace | ToShare | ToPath | Again | ToHome
"""What stands on the pages of a story."""
