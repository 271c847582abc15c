"""How nodes look: small values that paint knows how to draw, in colours that the theme knows by name.

A colour is a field of `theme.Theme` ("card", "ink", "accent"…) or a literal "#rrggbb".
"""

from collections.abc import Mapping
from typing import Any

from game.ui.type import Paragraph
from game.ui.value import Value


class Shape(Value):
    """A look that is not the same in a mirror."""

    def mirrored(self) -> "Shape":
        """Returns the look as a right-to-left reader sees it."""
        return self


class Panel(Shape):
    """A box with round corners: top left, top right, bottom right, bottom left, in pixels."""

    fill: str = ""
    border: str = ""
    line: int = 0
    corners: tuple[int, int, int, int] = (0, 0, 0, 0)
    shadow: int = 0
    fade: str = ""  # a second fill at the bottom

    def mirrored(self) -> "Panel":
        """Returns the box with its corners swapped."""
        a, b, c, d = self.corners
        return self.but(corners=(b, a, d, c))


class TextLook(Value):
    """Laid-out text; `align` is start, center or end."""

    paragraph: Paragraph
    ink: str = "ink"
    align: str = "start"
    rtl: bool = False


class FaceLook(Value):
    """Somebody's face."""

    look: Any
    mood: str
    crop: bool = False
    backdrop: str = ""

    @staticmethod
    def frozen(look: Mapping[str, Any]) -> Any:
        """Returns somebody's looks as a value that can be compared and kept."""
        hashable = (
            (name, tuple(value) if isinstance(value, list) else value) for name, value in look.items()
        )
        return tuple(sorted(hashable))


class IconLook(Shape):
    """An icon in one colour; `flips` when it points somewhere."""

    icon: str
    ink: str = "ink"
    flips: bool = False
    flipped: bool = False

    def mirrored(self) -> "IconLook":
        """Returns the icon pointing the other way, when it points."""
        return self.but(flipped=self.flips)


class EmojiLook(Value):
    """One of our own emoji."""

    char: str


class Scenery(Value):
    """A background picture in four colours; `then` may come in its place soon."""

    name: str
    colours: tuple[str, str, str, str]
    then: tuple["Scenery", ...] = ()


class Stripes(Value):
    """The calm stripes of something that is not shown."""

    corner: int = 0
    band: int = 14


class TypingDots(Value):
    """Three dots that breathe."""

    ink: str = "soft"


class Steps(Shape):
    """A row of short strokes: done, the one of now, still to come."""

    done: int
    count: int
    rtl: bool = False

    def mirrored(self) -> "Steps":
        """Returns the row running from the right."""
        return self.but(rtl=True)


class Bar(Shape):
    """A filled part of a track, with a knob when it can be moved; `share` is 0 to 1."""

    share: float
    ink: str = "accent"
    knob: bool = False
    rtl: bool = False

    def mirrored(self) -> "Bar":
        """Returns the track running from the right."""
        return self.but(rtl=True)


class Mark(Value):
    """The mark of a checkbox or radio button."""

    on: bool
    round: bool = False


class Scrollbar(Shape):
    """A clipped part of something longer, with a thin bar at its end."""

    view: int
    whole: int
    offset: int
    rtl: bool = False

    def mirrored(self) -> "Scrollbar":
        """Returns it with the bar on the left."""
        return self.but(rtl=True)


class Written(Value):
    """The inside of a text box: its text, caret and selection, laid out."""

    paragraph: Paragraph
    ink: str
    start: int
    end: int
    caret: int
    composed: tuple[int, int]
    empty: bool = False  # the paragraph is the placeholder
    rtl: bool = False


class Appears(Value):
    """A group that fades and slides in when it is first seen."""

    seconds: float = 0.2


class Veil(Value):
    """Dims what lies beneath a dialog."""


Look = (
    Panel | TextLook | FaceLook | IconLook | EmojiLook | Scenery | Stripes | TypingDots | Steps | Bar | Mark
    | Scrollbar | Written | Appears | Veil
)  # fmt: skip
