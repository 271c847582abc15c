"""What an edition gives the game; `window` implements these with pygame, and any other edition may."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from game.ui.actions import Signal

if TYPE_CHECKING:
    from game.session.session import Session


class Glass(Protocol):
    """What the game is seen on: a window, or a page."""

    @property
    def size(self) -> tuple[int, int]:
        """The size in pixels."""

    def show(self) -> None:
        """Lets it be seen."""

    def close(self) -> None:
        """Closes it."""

    def toggle_full_screen(self) -> None:
        """Fills the screen, or becomes again what it was."""

    def hide(self) -> None:
        """Blanks it at once, under a name that says nothing, and takes it out of sight."""

    def uncover(self) -> None:
        """Gives it its own name again."""

    def start_text(self) -> None:
        """Lets an input method write."""

    def place_text(self, place: tuple[int, int, int, int]) -> None:
        """Tells an input method where the caret is."""

    def stop_text(self) -> None:
        """Ends writing; where nobody started it yet too."""


@dataclass(frozen=True, slots=True)
class FontKey:
    """A font as it is used: its face, size in pixels, and the weight and direction given to it."""

    face: str
    size: int
    heavy: bool = False  # made bold by the program, because the face has one weight
    rtl: bool = False


class Fonts(Protocol):
    """Which letters there are, how much room they take in pixels, and how directions mix."""

    @property
    def troubles(self) -> Sequence[tuple[str, str]]:
        """The fonts that are missing, each with the package it comes from."""

    def key(self, size: int, bold: bool, italic: bool) -> FontKey:
        """Returns the font for ordinary letters."""

    def directed(self, key: FontKey, rtl: bool) -> FontKey:
        """Returns the font shaping in this direction."""

    def is_whole(self, key: FontKey) -> bool:
        """Tells whether each character is a picture of its own."""

    def has_all(self, key: FontKey, text: str) -> bool:
        """Tells whether one font has every character of a text."""

    def choose(self, key: FontKey, cluster: str, last: FontKey) -> FontKey:
        """Returns the font for one character as people see it; `last` is that of the one before."""

    def width(self, key: FontKey, text: str, spacing: int) -> int:
        """Returns the width of a run, with so much extra behind each character."""

    def levels(self, text: str, rtl: bool) -> Sequence[int]:
        """Returns the level of each character of a line: odd runs from right to left."""

    def ascent(self, key: FontKey) -> int:
        """Returns how far letters rise above the line."""

    def descent(self, key: FontKey) -> int:
        """Returns how far letters hang below the line."""


class Reader(Protocol):
    """Where what people do comes from."""

    def start_gamepads(self) -> None:
        """Begins to look for gamepads; called once the first picture is there."""

    def read(self, now: float, size: tuple[int, int], writing: bool) -> Sequence[Signal]:
        """Returns what happened since the last time; `writing` when keys go to a text box."""


class Sounds(Protocol):
    """What is heard; never raises."""

    def play(self, name: str, volume: int) -> bool:
        """Plays a sound at a volume in percent; tells whether it could be heard."""

    def stop(self) -> None:
        """Is silent at once."""


class Clipboard(Protocol):
    """Where text is cut to and pasted from."""

    def read(self) -> str:
        """Returns the text on it."""

    def write(self, text: str) -> None:
        """Puts a text on it."""


class Documents(Protocol):
    """Files that go along to the talk, and those that somebody brings."""

    @property
    def by_hand(self) -> bool:
        """Tells whether files come and go by hand: then no folder is known, and what goes is a download."""

    def pick(self) -> None:
        """Lets somebody bring a file, where that goes by hand; `actions.Brought` tells which."""

    def forget(self) -> None:
        """Removes all that this edition keeps besides, where files go by hand, and begins anew."""

    def keep_summary(self, name: str, summary: bytes) -> Path:
        """Keeps a summary and returns where; raises SummaryTrouble, and then nothing changed."""

    def keep_session(self, session: "Session") -> Path:
        """Keeps a copy of a session and returns where; raises SessionTrouble, and then nothing changed."""

    def sessions(self) -> Sequence[Path]:
        """Returns the sessions that were brought to this computer, the newest first."""

    def read(self, path: Path) -> bool:
        """Opens a page to be read or printed; tells whether that went well."""


Missing = Literal["nothing", "voice", "voices"]
"""What a voice lacks to read a language: nothing, a voice for it, or any voice at all."""


class Voice(Protocol):
    """What reads aloud what is new on the screen, where an edition can."""

    @property
    def on(self) -> bool:
        """Whether it reads what comes; between two lines it is silent."""

    @property
    def busy(self) -> bool:
        """Whether something is being read, or waits to be."""

    def toggle(self) -> None:
        """Stops at once, or begins again with what is on the screen."""

    def stop(self) -> None:
        """Is silent at once, until it is asked to begin again."""

    def missing(self, language: str) -> Missing:
        """Tells what it lacks to read a language."""


@dataclass(frozen=True)
class Clock:
    """Time in seconds, and how to let it pass; tests step it by hand."""

    now: Callable[[], float] = time.perf_counter
    wait: Callable[[float], None] = time.sleep
