"""The large shapes of a screen: what scrolls, what stays, and what lies on top."""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.box import Box
from game.ui.controls import TWICE, settled
from game.ui.elements import Boxed, heading
from game.ui.layout import Child, Element, Env, Grow, Size, column, grow, spacer
from game.ui.looks import Panel, Scrollbar, Veil
from game.ui.node import Node, Role, Scrolled, State
from game.ui.rows import row
from game.ui.value import Value

_MOST_TOP, _MOST_FIXED = 0.3, 0.66  # parts of the height that may stand still
_LEAST_MIDDLE = 120  # units of height that always scroll: what stands still may not leave a slit


class Scroll(Value):
    """An element seen through a window of its own; a follower stays at its end until it is scrolled back."""

    child: Element
    key: str
    follow: bool = False
    least: float = 120  # height in text units below which the page scrolls as a whole
    role: Role = Role.GROUP
    name: str = ""
    gutter: float = 0  # room for the bar beside the child, in units

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size, but no more than a small height: it grows into what is left."""
        inner = env.measure(self.child, max(1, width - env.px(self.gutter)))
        return Size(width, inner.h if env.unrolled else min(inner.h, env.text_px(self.least)))

    def place(self, env: Env, box: Box) -> Node:
        """Places the child at its full height, moved by how far it is scrolled."""
        wide = max(1, box.w - env.px(self.gutter))
        height = max(box.h, env.measure(self.child, wide).h)
        most = height - box.h
        offset = min(most, env.scrolls.get(self.key, most if self.follow else 0))
        child = self.child.place(env.inside(self.key, box), Box(box.x, box.y - offset, wide, height))
        look = Scrollbar(box.h, height, offset)
        state = State(scroll=Scrolled(offset, most, self.follow))
        return Node(self.role, box, self.name, self.key, state=state, look=look, children=(child,))


def scroll(
    child: Element, key: str, *, follow: bool = False, role: Role = Role.GROUP, name: str = "",
    least: float = 120, gutter: float = 14,
) -> Grow:  # fmt: skip
    """Lets an element scroll in the room that is left; with `follow` it shows its end, as a chat does."""
    return grow(Scroll(child, key, follow, least, role, name, gutter))


class Footed(Value):
    """A part with a foot that always stands at its end; what is above it scrolls where there is no room."""

    body: Element
    foot: Element
    key: str
    least: float = 120  # height of the body in text units

    def measure(self, env: Env, width: int) -> Size:
        """Returns a small height: it grows into what is left."""
        body = env.measure(self.body, width).h
        return Size(width, min(body, env.text_px(self.least)) + env.measure(self.foot, width).h)

    def place(self, env: Env, box: Box) -> Node:
        """Places the foot first; a body that scrolls shows its end."""
        foot = min(box.h, env.measure(self.foot, box.w).h)
        room = Box(box.x, box.y, box.w, max(1, box.h - foot))
        if env.measure(self.body, box.w).h <= room.h:
            body = self.body.place(env, room)
        else:
            body = Scroll(self.body, self.key, follow=True, gutter=14).place(env.for_whole_page(), room)
        below = self.foot.place(env, Box(box.x, box.bottom - foot, box.w, foot))
        return Node(Role.GROUP, box, children=(body, below))


class Page(Value):
    """A whole window: a top and a bottom that stand still while the middle scrolls, if there is room."""

    body: Element
    top: Element | None
    bottom: Element | None
    key: str
    follow: bool
    scrolls: bool

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole window."""
        return env.size

    def place(self, env: Env, box: Box) -> Node:
        """Places the parts; what would leave too little room for the middle scrolls along with it."""
        top = env.measure(self.top, box.w).h if self.top else 0
        bottom = env.measure(self.bottom, box.w).h if self.bottom else 0
        still_top = top <= box.h * _MOST_TOP
        still_bottom = (top if still_top else 0) + bottom <= self._most_fixed(env, box)
        moving = column(
            None if still_top else self.top, grow(self.body), None if still_bottom else self.bottom
        )
        height = box.h - (top if still_top else 0) - (bottom if still_bottom else 0)
        middle: Element = moving
        inner = env
        if self.scrolls or len(moving.children) > 1 or env.measure(moving, box.w).h > height:
            middle, inner = Scroll(moving, self.key, self.follow), env.for_whole_page()
        middle_top = box.y + (top if still_top else 0)
        below = [middle.place(inner, Box(box.x, middle_top, box.w, max(1, height)))]
        if self.bottom and still_bottom:
            below.append(self.bottom.place(env, Box(box.x, box.bottom - bottom, box.w, bottom)))
        rest = Box(box.x, middle_top, box.w, max(1, box.bottom - middle_top))
        nodes = [Node(Role.MAIN, rest, key=f"main:{self.key}", children=tuple(below))]
        if self.top and still_top:
            header = self.top.place(env, Box(box.x, box.y, box.w, top))
            nodes.insert(0, replace(header, role=Role.HEADER) if header.role is Role.GROUP else header)
        return Node(Role.GROUP, box, look=Panel("paper"), children=tuple(nodes))

    def _most_fixed(self, env: Env, box: Box) -> float:
        """Returns how much of the height may stand still."""
        if not self.scrolls:
            return box.h - env.measure(self.body, box.w).h
        return min(box.h * _MOST_FIXED, box.h - env.px(_LEAST_MIDDLE))


def page(
    body: Element, *, top: Child = None, bottom: Child = None, key: str = "page", follow: bool = False,
    scrolls: bool = True,
) -> Page:  # fmt: skip
    """Makes a window of a body between a top and a bottom.

    The body scrolls. With `scrolls=False` it holds its own `scroll(...)` areas, and the page scrolls as a
    whole only when the window is too small for it.
    """
    return Page(body, top, bottom, key, follow, scrolls)


def top_bar(*left: Child, right: Sequence[Child] = ()) -> Boxed:
    """Makes the strip at the top: titles at the start, buttons at the end, on more lines when narrow."""
    return Boxed(
        row(*left, spacer(), row(*right, gap=12, justify="end") if right else None, gap=12), "bar", x=24, y=6
    )


class Layers(Value):
    """Something over something else that cannot be reached meanwhile."""

    below: Element
    above: Element
    name: str
    width: float

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole window."""
        return env.size

    def place(self, env: Env, box: Box) -> Node:
        """Places the lower part, a veil, and the dialog in the middle; a high dialog scrolls."""
        width = min(box.w - 2 * env.px(24), max(env.px(self.width), env.text_px(self.width)))
        content = Scroll(self.above, f"dialog:{self.name}")
        most = box.h - 2 * env.px(24)
        inner = width - 2 * env.px(28)
        height = min(most, env.measure(self.above, inner).h + 2 * env.px(24))
        place = Box(box.x + (box.w - width) // 2, box.y + (box.h - height) // 2, width, height)
        corner = env.px(22)
        look = Panel("card", "line", max(1, env.px(1.5)), (corner,) * 4, env.px(18))
        dialog = Node(
            Role.DIALOG, place, self.name, state=State(modal=True), look=look,
            children=(content.place(env, place.inset(env.px(28), env.px(24))),),
        )  # fmt: skip
        veil = Node(Role.GROUP, box, look=Veil())
        return Node(Role.GROUP, box, children=(self.below.place(env, box), veil, dialog))


def dialog(
    below: Element, title: str, *children: Child, buttons: Sequence[Child] = (), width: float = 520
) -> Layers:
    """Lays a dialog over a screen; only what is in it can be reached, not by the press that opened it."""
    settling = (settled(child, TWICE) if isinstance(child, Boxed) else child for child in buttons)
    foot = row(*settling, gap=12, justify="end") if buttons else None
    content = column(heading(title, 2), *children, foot, gap=16)
    return Layers(below, content, title, width)
