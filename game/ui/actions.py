"""What people do, in our own words: an edition's events end in its `Reader`, and screens never see one."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Move:
    """Move the focus: next, previous, first, last, up, down, left or right."""

    where: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press what has the focus: Enter, or A on a gamepad; `space` when it was the space bar."""

    space: bool = False


@dataclass(frozen=True, slots=True)
class Pick:
    """Press the control with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Back:
    """Go back: Escape, or B on a gamepad. A screen gets this too."""


@dataclass(frozen=True, slots=True)
class Menu:
    """Open the menu: Start on a gamepad. A screen gets this too."""


@dataclass(frozen=True, slots=True)
class History:
    """Go one place back (-1) or forward (1): Alt with an arrow, as in a browser. A screen gets this."""

    by: int


@dataclass(frozen=True, slots=True)
class Complete:
    """Show at once what is still coming: space or a click beside every control. A screen gets this."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """Scroll what is under a point by so many pixels; a page at a time when `pages` is not 0."""

    x: int
    y: int
    pixels: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """The pointer: moved, pressed, dragged or released; `clicks` counts quick presses."""

    kind: Literal["moved", "pressed", "dragged", "released"]
    x: int
    y: int
    clicks: int = 1
    select: bool = False
    finger: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Text that was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Compose:
    """What an input method is composing now."""

    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A key in a text box: an arrow, home, end, back, delete, enter, all, copy, cut, paste, undo or redo."""

    what: str
    select: bool = False
    word: bool = False


@dataclass(frozen=True, slots=True)
class Hide:
    """Hide the window at once."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The window is seen again, or uncovered."""


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has another size."""


@dataclass(frozen=True, slots=True)
class ToggleFullScreen:
    """Fill the screen, or stop doing so."""


@dataclass(frozen=True, slots=True)
class Close:
    """Close the window."""


@dataclass(frozen=True, slots=True)
class PressOn:
    """A control of the edition's own was pressed, whatever had the focus."""

    key: str


@dataclass(frozen=True, slots=True)
class FocusOn:
    """A control of the edition's own got the focus."""

    key: str


@dataclass(frozen=True, slots=True)
class WriteIn:
    """A text box of the edition's own holds another text."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class SlideTo:
    """A slider of the edition's own stands at another value."""

    key: str
    value: float


@dataclass(frozen=True, slots=True)
class ScrolledTo:
    """An area that scrolls by itself was scrolled, in pixels from its start."""

    key: str
    offset: int


Direct = PressOn | FocusOn | WriteIn | SlideTo | ScrolledTo
"""What an edition with real controls tells: there the pointer and the caret are not ours."""

Signal = (
    Direct
    | Move
    | Press
    | Pick
    | Back
    | Menu
    | History
    | Complete
    | Scroll
    | Point
    | Text
    | Compose
    | Edit
    | Hide
    | Shown
    | Resized
    | ToggleFullScreen
    | Close
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A text box holds another text. A screen gets this."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Slid:
    """A slider stands at another value. A screen gets this."""

    key: str
    value: float


@dataclass(frozen=True, slots=True)
class Returned:
    """The screen above closed, with this result. A screen gets this."""

    result: object = None


Common = Back | Menu | History | Complete | Changed | Slid | Returned
"""What every screen gets, besides the actions of its own controls."""
