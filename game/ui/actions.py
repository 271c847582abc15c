"""What people do, in our own words: an edition's events end in its `Reader`, and screens never see one."""

from pathlib import Path
from typing import Literal

from game.ui.value import Value


class Move(Value):
    """Move the focus: next, previous, first, last, up, down, left or right."""

    where: str


class Press(Value):
    """Press what has the focus: Enter, or A on a gamepad; `space` when it was the space bar."""

    space: bool = False


class Pick(Value):
    """Press the control with this number."""

    number: int


class Back(Value):
    """Go back: Escape, or B on a gamepad. A screen gets this too."""


class Menu(Value):
    """Open the menu: Start on a gamepad. A screen gets this too."""


class History(Value):
    """Go one place back (-1) or forward (1): Alt with an arrow, as in a browser. A screen gets this."""

    by: int


class Complete(Value):
    """Show at once what is still coming: space or a click beside every control. A screen gets this."""


class Scroll(Value):
    """Scroll what is under a point by so many pixels; a page at a time when `pages` is not 0."""

    x: int
    y: int
    pixels: int = 0
    pages: int = 0


class Point(Value):
    """The pointer: moved, pressed, dragged or released; `clicks` counts quick presses."""

    kind: Literal["moved", "pressed", "dragged", "released"]
    x: int
    y: int
    clicks: int = 1
    select: bool = False
    finger: bool = False


class Text(Value):
    """Text that was typed."""

    text: str


class Compose(Value):
    """What an input method is composing now."""

    text: str


class Edit(Value):
    """A key in a text box: an arrow, home, end, back, delete, enter, all, copy, cut, paste, undo or redo."""

    what: str
    select: bool = False
    word: bool = False


class Hide(Value):
    """Hide the window at once."""


class Shown(Value):
    """The window is seen again, or uncovered."""


class Resized(Value):
    """The window has another size."""


class ToggleFullScreen(Value):
    """Fill the screen, or stop doing so."""


class ToggleReading(Value):
    """Stop reading aloud, or begin again."""


class Close(Value):
    """Close the window."""


class Brought(Value):
    """Somebody brought a file: picked, or dropped on the page. A screen gets this."""

    path: Path


class PressOn(Value):
    """A control of the edition's own was pressed, whatever had the focus."""

    key: str


class FocusOn(Value):
    """A control of the edition's own got the focus; without a key, something that is no control."""

    key: str


class WriteIn(Value):
    """A text box of the edition's own holds another text."""

    key: str
    text: str


class SlideTo(Value):
    """A slider of the edition's own stands at another value."""

    key: str
    value: float


class ScrolledTo(Value):
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
    | ToggleReading
    | Close
    | Brought
)


class Changed(Value):
    """A text box holds another text. A screen gets this."""

    key: str
    text: str


class Slid(Value):
    """A slider stands at another value. A screen gets this."""

    key: str
    value: float


class Returned(Value):
    """The screen above closed, with this result. A screen gets this."""

    result: object = None


Common = Back | Menu | History | Complete | Changed | Slid | Returned | Brought
"""What every screen gets, besides the actions of its own controls."""
