"""A chat: bubbles with who says them, something that is not shown, and somebody who is typing."""

from collections.abc import Mapping
from typing import Any

from game.ui.box import Box
from game.ui.elements import BODY, SMALL, Boxed, Drawn, face, icon, text
from game.ui.layout import Child, Element, Env, Pad, Size, column, gap, grow
from game.ui.looks import Stripes, TypingDots
from game.ui.node import Node, Role
from game.ui.rows import row
from game.ui.type import Part
from game.ui.value import Value

_AVATAR = 44
_WIDEST = 460
_ROUND, _TIGHT = 18, 5


class Narrow(Value):
    """An element that keeps to a width in text units, at the start or the end."""

    child: Element
    most: float
    align: str

    def _width(self, env: Env, width: int) -> int:
        return min(width, max(env.px(self.most), env.text_px(self.most)))

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size in that width."""
        return env.measure(self.child, self._width(env, width))

    def place(self, env: Env, box: Box) -> Node:
        """Places the child at its side."""
        most = self._width(env, box.w)
        width = min(most, env.measure(self.child, most).w)
        x = box.x + (box.w - width if self.align == "end" else 0)
        return self.child.place(env, Box(x, box.y, width, box.h))


def bubble(
    *words: str | Part, mine: bool = False, name: str = "", name_ink: str = "soft",
    look: Mapping[str, Any] | None = None, mood: str = "gewoon", backdrop: str = "",
    inside: Child = None, below: Child = None, said_by: str = "", indent: bool = True,
) -> Element:  # fmt: skip
    """Makes a chat message: the player's own at the end, another's at the start beside a face.

    `name` is shown above it (leave it out when the same person goes on), `inside` replaces the words and
    tells itself who speaks, `below` goes under it, and `said_by` names the speaker for who sees no face.
    Without `indent` there is no room for a face.
    """
    ink = "on_mine" if mine else "on_theirs"
    corners = (_ROUND, _ROUND, _TIGHT, _ROUND) if mine else (_ROUND, _ROUND, _ROUND, _TIGHT)
    fill, border = ("mine", "mine") if mine else ("theirs", "line")
    content: Element = inside or text(*words, size=BODY, ink=ink).but(heard=said_by)
    pads = (8, 8) if inside else (16, 10)
    box = Boxed(content, fill, border, 1, corners, x=pads[0], y=pads[1])
    title = text(name, size=SMALL, bold=True, ink=name_ink) if name and not mine else None
    whole = column(
        title.but(unheard=name == said_by) if title else None,
        *(box, below),
        gap=3,
        align="start",
        role=Role.LISTITEM,
        name=said_by or name,
    )
    said = Narrow(whole, _WIDEST, "end" if mine else "start")
    if not indent:
        return said
    if mine:
        return Pad(said, left=_AVATAR + 10)
    avatar: Element = face(look, mood, _AVATAR, crop=True, backdrop=backdrop) if look else gap(_AVATAR)
    return row(avatar, grow(said, basis=100), gap=10, align="end")


def locked(label: str, *, icon_name: str = "lock", said_by: str = "") -> Element:
    """Makes the striped place of a picture that the game never shows."""
    words = text(label, size=SMALL, ink="on_stripe", align="center").but(heard=said_by)
    return Striped(column(icon(icon_name, 24, "on_stripe"), words, gap=6))


class Striped(Value):
    """An element in the middle of a striped ground."""

    child: Element
    width: float = 250
    height: float = 120

    def measure(self, env: Env, width: int) -> Size:
        """Returns a fixed size, larger when the words need it."""
        wide = min(width, max(env.px(self.width), env.text_px(self.width)))
        return Size(
            wide, max(env.px(self.height), env.measure(self.child, wide - 2 * env.px(12)).h + 2 * env.px(12))
        )

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a striped image with its words inside."""
        inside = box.inset(env.px(12))
        height = min(inside.h, env.measure(self.child, inside.w).h)
        place = Box(inside.x, inside.y + (inside.h - height) // 2, inside.w, height)
        look = Stripes(env.px(12), env.px(14))
        return Node(Role.GROUP, box, look=look, children=(self.child.place(env, place),))


def typing(words: str, after: str = "") -> Element:
    """Shows that somebody is typing; `after` is said more quietly behind it."""
    dots = Drawn(TypingDots(), 40, 18, role=Role.GROUP, text_scaled=True)
    said = text(words, Part(f"  {after}" if after else "", italic=True), size=SMALL, ink="soft")
    return Pad(row(dots, grow(said.but(role=Role.STATUS), basis=120), gap=8), left=_AVATAR + 10)
