"""What is on a screen and cannot be pressed: texts, boxes, faces, pictures, progress."""

from collections.abc import Mapping
from typing import Any

from game.ui.box import Box
from game.ui.layout import Element, Env, Size, column, grow
from game.ui.looks import (
    Appears,
    Bar,
    EmojiLook,
    FaceLook,
    IconLook,
    Look,
    Panel,
    Scenery,
    Steps,
    TextLook,
)
from game.ui.node import PLAIN, Node, Role, Span, State
from game.ui.rows import row
from game.ui.type import Paragraph, Part
from game.ui.value import Value

# Text sizes in units at 100 %.
SMALL, BODY, LEAD, TITLE3, TITLE2, TITLE1, DISPLAY = 17, 20, 21, 22, 26, 36, 42


class Text(Value):
    """A text that wraps."""

    parts: tuple[Part, ...]
    size: float = BODY
    ink: str = "ink"
    bold: bool = False
    italic: bool = False
    align: str = "start"
    leading: float = 1.35
    role: Role = Role.TEXT
    level: int = 0
    heard: str = ""
    unheard: bool = False

    def _set(self, env: Env, width: int) -> Paragraph:
        style = env.style(self.size, bold=self.bold, italic=self.italic, leading=self.leading)
        return env.set(self.parts, style, width)

    def measure(self, env: Env, width: int) -> Size:
        """Returns the size of the wrapped text."""
        paragraph = self._set(env, width)
        return Size(min(width, paragraph.width), paragraph.height)

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a text node, in the middle of the height it gets."""
        paragraph = self._set(env, box.w)
        name = "".join(part.text for part in self.parts)
        look = TextLook(paragraph, self.ink, self.align, env.rtl)
        state = State(level=self.level, heard=self.heard, unheard=self.unheard)
        return Node(self.role, box, name, state=PLAIN if state == PLAIN else state, look=look)


def strong(words: str, ink: str = "") -> Part:
    """Returns a bold piece of a text."""
    return Part(words, bold=True, ink=ink)


def slanted(words: str, ink: str = "") -> Part:
    """Returns an italic piece of a text."""
    return Part(words, italic=True, ink=ink)


def coloured(words: str, ink: str) -> Part:
    """Returns a piece of a text in another colour."""
    return Part(words, ink=ink)


def text(
    *words: str | Part, size: float = BODY, ink: str = "ink", bold: bool = False, italic: bool = False,
    align: str = "start", leading: float = 1.35,
) -> Text:  # fmt: skip
    """Writes a text; its pieces may be bold, italic or coloured."""
    parts = tuple(word if isinstance(word, Part) else Part(word) for word in words)
    return Text(parts, size, ink, bold, italic, align, leading)


def heading(words: str, level: int = 1, *, ink: str = "ink", align: str = "start", size: float = 0) -> Text:
    """Writes a heading of level 1 to 4."""
    size = size or (TITLE1, TITLE2, TITLE3, BODY)[level - 1]
    return Text((Part(words),), size, ink, True, False, align, 1.2, Role.HEADING, level)


class Boxed(Value):
    """An element on a ground of its own, in units; with an action it is a control."""

    child: Element
    fill: str = ""
    border: str = ""
    line: float = 0
    corners: tuple[float, float, float, float] = (0, 0, 0, 0)
    shadow: float = 0
    fade: str = ""
    x: float = 0
    y: float = 0
    role: Role = Role.GROUP
    name: str = ""
    key: str = ""
    action: object = None
    state: State = PLAIN
    least: float = 0  # the smallest width, in units
    centred: bool = False

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size with its padding, and never less than a target when it can be pressed."""
        x, y = env.px(self.x), env.px(self.y)
        inner = env.measure(self.child, max(1, width - 2 * x))
        least = env.target() if self.action is not None else 0
        wide = max(inner.w + 2 * x, least, env.px(self.least))
        return Size(min(width, wide), max(inner.h + 2 * y, least))

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a node with its child inside."""
        x, y = env.px(self.x), env.px(self.y)
        inside = Box(box.x + x, box.y + y, max(1, box.w - 2 * x), max(1, box.h - 2 * y))
        if self.centred:
            size = env.measure(self.child, inside.w)
            width, height = min(size.w, inside.w), min(size.h, inside.h)
            inside = Box(
                inside.x + (inside.w - width) // 2, inside.y + (inside.h - height) // 2, width, height
            )
        child = self.child.place(env, inside)
        key = self.key or (f"{self.role}:{self.name}" if self.action is not None else "")
        return Node(self.role, box, self.name, key, self.action, self.state, self._look(env), (child,))

    def _look(self, env: Env) -> Panel:
        a, b, c, d = (env.px(corner) for corner in self.corners)
        line = max(1, env.px(self.line)) if self.line else 0
        return Panel(self.fill, self.border, line, (a, b, c, d), env.px(self.shadow), self.fade)


def boxed(
    child: Element, *, fill: str = "card", border: str = "line", line: float = 1.5, radius: float = 18,
    shadow: float = 0, x: float = 18, y: float = 16, fade: str = "", name: str = "", role: Role = Role.GROUP,
) -> Boxed:  # fmt: skip
    """Puts an element on a card of its own."""
    corners = (radius, radius, radius, radius)
    return Boxed(child, fill, border, line, corners, shadow, fade, x, y, role, name)


def ground(child: Element, fill: str, fade: str = "") -> Boxed:
    """Puts an element on a plain ground without edges."""
    return Boxed(child, fill, fade=fade)


class Drawn(Value):
    """A picture of a fixed size in units; `text_scaled` when it grows with the text."""

    look: Look
    width: float
    height: float
    name: str = ""
    role: Role = Role.IMAGE
    text_scaled: bool = False
    state: State = PLAIN

    def measure(self, env: Env, width: int) -> Size:
        """Returns its size, smaller when there is no room."""
        scale = env.text_px if self.text_scaled else env.px
        wide, high = scale(self.width), scale(self.height)
        return Size(wide, high) if wide <= width else Size(width, max(1, high * width // wide))

    def place(self, env: Env, box: Box) -> Node:
        """Becomes an image in the middle of its box."""
        size = self.measure(env, box.w)
        wide, high = min(size.w, box.w), min(size.h, box.h)
        inside = Box(box.x + (box.w - wide) // 2, box.y + (box.h - high) // 2, wide, high)
        return Node(self.role, inside, self.name, state=self.state, look=self.look)


def face(
    look: Mapping[str, Any], mood: str, size: float, *, crop: bool = False, backdrop: str = "", name: str = ""
) -> Drawn:
    """Shows somebody: a bust, or with `crop` a round avatar."""
    return Drawn(FaceLook(FaceLook.frozen(look), mood, crop, backdrop), size, size, name)


def icon(name: str, size: float = 22, ink: str = "ink", *, flips: bool = False, label: str = "") -> Drawn:
    """Shows an icon; `flips` when it points and must point the other way from right to left."""
    return Drawn(IconLook(name, ink, flips), size, size, label, text_scaled=True)


def emoji(char: str, size: float = 24, label: str = "") -> Drawn:
    """Shows one of our emoji."""
    return Drawn(EmojiLook(char), size, size, label, text_scaled=True)


def progress_steps(done: int, count: int, name: str) -> Drawn:
    """Shows how far somebody is, as short strokes: never a countdown."""
    state = State(range=Span(done, 0, count, 1))
    return Drawn(Steps(done, count), 28 * count - 6, 6, name, Role.PROGRESS, state=state)


class Track(Value):
    """A bar that is partly filled."""

    share: float
    name: str = ""
    ink: str = "empathy"

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width."""
        return Size(width, env.px(8))

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a progress node."""
        height = env.px(8)
        inside = Box(box.x, box.y + (box.h - height) // 2, box.w, height)
        state = State(range=Span(self.share * 100))
        return Node(Role.PROGRESS, inside, self.name, state=state, look=Bar(self.share, self.ink))


class Backed(Value):
    """An element over a picture that fills its box."""

    child: Element
    look: Look
    name: str = ""

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size."""
        return env.measure(self.child, width)

    def place(self, env: Env, box: Box) -> Node:
        """Places the picture and the child over it."""
        return Node(
            Role.GROUP,
            box,
            children=(Node(Role.IMAGE, box, self.name, look=self.look), self.child.place(env, box)),
        )


def scenery(child: Element, picture: Scenery, name: str = "") -> Backed:
    """Puts an element over a background picture."""
    return Backed(child, picture, name)


class Cast(Value):
    """Faces on a stage: who speaks is large and in front, at most two others behind."""

    people: tuple[tuple[Mapping[str, Any], str, str], ...]  # looks, mood and name; the speaker first
    height: float = 320

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width."""
        return Size(width, min(env.px(self.height), width))

    def place(self, env: Env, box: Box) -> Node:
        """Places the faces with their feet on the bottom edge."""
        large = min(env.px(self.height), box.w, box.h)
        small = round(large * 0.7)
        middle = box.x + box.w // 2
        lefts = (middle - large // 2, box.x, box.right - small)
        nodes = []
        for (look, mood, name), x, size in zip(self.people, lefts, (large, small, small), strict=False):
            bounds = Box(x, box.bottom - size, size, size)
            nodes.append(Node(Role.IMAGE, bounds, name, look=FaceLook(FaceLook.frozen(look), mood)))
        return Node(Role.GROUP, box, children=tuple(reversed(nodes)))


class Appear(Value):
    """An element that fades in when its key is first seen."""

    child: Element
    key: str
    seconds: float = 0.2

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size."""
        return env.measure(self.child, width)

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a group that paint knows by its key."""
        return Node(
            Role.GROUP, box, key=self.key, look=Appears(self.seconds), children=(self.child.place(env, box),)
        )


def appear(child: Element, key: str, seconds: float = 0.2) -> Appear:
    """Lets an element fade in when it is first shown; never with reduced motion."""
    return Appear(child, key, seconds)


class Rule(Value):
    """A thin line."""

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width."""
        return Size(width, max(1, env.px(1)))

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a line."""
        return Node(Role.GROUP, box, look=Panel("line"))


def bullets(*items: str, size: float = BODY) -> Element:
    """Writes a list with a point before each item."""
    points = (
        row(text("•", size=size), grow(text(item, size=size), basis=60), align="start") for item in items
    )
    return column(*points, gap=8)
