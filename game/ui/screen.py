"""A screen: from what it knows to a view, and from what people do to commands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from game.text.say import Say
from game.ui.actions import Common
from game.ui.layout import Element, Env, Size
from game.ui.places import Place
from game.ui.ports import Documents, Voice
from game.ui.settings import Settings
from game.ui.value import Value


@dataclass(frozen=True)
class Context:
    """What a view may know, besides what its screen knows itself."""

    size: Size
    settings: Settings
    words: Say
    rtl: bool = False
    now: float = 0  # seconds
    texts: Mapping[str, str] = field(default_factory=dict)  # what stands in each text box, by key
    focus: str = ""
    caption: str = ""  # what just sounded, in words, for who wants that
    voice: Voice | None = None  # where words can be read aloud

    @property
    def compact(self) -> bool:
        """Tells whether there is little room: a small window, or large letters."""
        unit = max(1.0, min(self.size.w / 1280, self.size.h / 720)) * max(1, self.settings.text_scale / 100)
        return self.size.w / unit < 900 or self.size.h / unit < 500

    def fits(self, env_units: float) -> bool:
        """Tells whether so many text units fit beside each other."""
        unit = max(1.0, min(self.size.w / 1280, self.size.h / 720))
        return self.size.w >= env_units * unit * self.settings.text_scale / 100


class Push(Value):
    """Opens a screen over this one, mostly by its place: no screen needs to know another."""

    screen: "AnyScreen | Place"


class Replace(Value):
    """Goes on with another screen instead of this one."""

    screen: "AnyScreen | Place"


class Pop(Value):
    """Closes this screen; the one below gets `Returned(result)`. Closing the last one ends the game."""

    result: object = None


class Quit(Value):
    """Ends the game."""


class ChangeSettings(Value):
    """Sets and keeps the player's settings; every screen sees them at once."""

    settings: Settings


class Write(Value):
    """Puts a text in a text box, or with `insert` at its caret."""

    key: str
    text: str
    insert: bool = False


class Focus(Value):
    """Moves the focus to the node with this key and scrolls it into view; nowhere when empty."""

    key: str


class Reveal(Value):
    """Scrolls the node with this key into view, and leaves the focus where it is."""

    key: str


class ScrollTo(Value):
    """Scrolls an area to its start, or a follower back to its end."""

    key: str
    end: bool = False


class Play(Value):
    """Plays a sound: message, choice, turn or card."""

    sound: str


class Wake(Value):
    """Asks for a `tick` at this time, or when the screen was first drawn if that is later."""

    at: float
    patience: float = 0  # seconds longer that it may be while something is being read aloud


class WithDocuments(Value):
    """Lets the screen keep, find or open a file as this edition does; it answers with commands."""

    use: "Callable[[Documents], list[Command]]"


Command = (
    Push
    | Replace
    | Pop
    | Quit
    | ChangeSettings
    | Write
    | Focus
    | Reveal
    | ScrollTo
    | Play
    | Wake
    | WithDocuments
)


A = TypeVar("A")


class Screen(Generic[A]):
    """The base of every screen: A is what its controls do. `view` changes nothing, the rest draws nothing."""

    mode: str = "day"  # "other" while looking through another's eyes: the room turns dark
    title: str = ""  # of the window, and what a screen reader says first

    def view(self, context: Context) -> Element:
        """Returns what is to be seen now."""
        raise NotImplementedError

    def handle(self, action: A | Common) -> list[Command]:
        """Reacts to the action of a pressed control, or to what every screen gets."""
        return []

    def tick(self, now: float) -> list[Command]:
        """Reacts to time: called when the screen opens, after every `handle`, and at the time of a `Wake`."""
        return []


AnyScreen = Screen[Any]
"""A screen of which only the tree knows what its controls do."""


__all__ = [
    "AnyScreen", "ChangeSettings", "Command", "Context", "Env", "Focus", "Play", "Pop", "Push", "Quit",
    "Replace", "Reveal", "Screen", "ScrollTo", "Wake", "WithDocuments", "Write",
]  # fmt: skip
