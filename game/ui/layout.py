"""From a description of a screen to a tree with places: rows, columns, grids and what they hold.

An element knows two things: how large it wants to be in a given width (`measure`), and which node it becomes
in a given box (`place`). Sizes are in units; one unit is one pixel in a window of 1280x720, and text units
also follow the player's text scale.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple, Protocol

from game.ui.box import Box
from game.ui.node import PLAIN, Node, Role, State, mirrored, with_unique_keys
from game.ui.settings import Settings
from game.ui.type import Paragraph, Part, Style, Typesetter
from game.ui.value import Value

TARGET = 44  # the smallest thing to press, in pixels
_MOST_LAYOUTS = 5  # as often may rows turn out higher than they counted; more is not seen


class Size(NamedTuple):
    """A width and a height in pixels."""

    w: int
    h: int


class Element(Protocol):
    """A part of a screen that has no place yet."""

    def measure(self, env: "Env", width: int) -> Size:
        """Returns the size it wants in at most this width."""
        ...

    def place(self, env: "Env", box: Box) -> Node:
        """Returns what it becomes in this box."""
        ...


@dataclass(frozen=True, slots=True)
class FieldModel:
    """What a text box holds: text, other end of the selection, caret, and what an input method composes."""

    text: str = ""
    anchor: int = 0
    caret: int = 0
    composed: str = ""


@dataclass
class Lists:
    """What is known of long lists from one layout to the next."""

    heights: dict[tuple[str, int], dict[str, int]] = field(default_factory=dict)  # of rows, by list and width
    shifts: dict[str, int] = field(default_factory=dict)  # how much further each area must be scrolled
    changed: bool = False  # a row had another height than it counted for
    made_for: object = None

    def known(self, key: str, width: int) -> dict[str, int]:
        """Returns the heights that are known of a list in a width."""
        return self.heights.setdefault((key, width), {})

    def change(self, area: str, shift: int) -> None:
        """Asks for another layout, with an area scrolled further so that what is in sight stays there."""
        self.changed = True
        self.shifts[area] = self.shifts.get(area, 0) + shift

    def fit(self, made_for: object) -> None:
        """Forgets the heights when something else decides them now: the letters, the language."""
        if made_for != self.made_for:
            self.heights.clear()
            self.made_for = made_for


@dataclass
class Env:
    """What layout needs to know: size, settings, letters, and what people scrolled and wrote."""

    size: Size
    settings: Settings
    typesetter: Typesetter
    rtl: bool = False
    scrolls: Mapping[str, int] = field(default_factory=dict)  # by key; a follower without one is at its end
    fields: Mapping[str, FieldModel] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    wanted: frozenset[str] = frozenset()  # keys in a long list that are placed wherever they are
    whole: bool = False  # long lists are laid out whole
    reading: bool | None = None  # whether words are read aloud now; None where nobody asked for that
    seen: Box = field(default=Box(0, 0, 0, 0))  # what of the window the part being placed can be seen through
    scroller: str = ""  # the key of the area around it that scrolls
    unrolled: bool = False  # a page that scrolls as a whole shows what is in it at full height
    unit: float = field(init=False)  # pixels in a unit: more in a larger window, never less than one
    _sizes: dict[tuple[int, int], Size] = field(default_factory=dict)
    _alive: list[Element] = field(
        default_factory=list
    )  # an id means one element only while that element lives

    def __post_init__(self) -> None:
        """Works out the unit."""
        self.unit = max(1.0, min(self.size.w / 1280, self.size.h / 720))
        self.seen = self.seen if self.scroller else Box(0, 0, *self.size)

    def inside(self, key: str, box: Box) -> "Env":
        """Returns the same for what is seen through an area that scrolls."""
        return replace(self, scroller=key, seen=box.within(self.seen))

    def again(self) -> "Env":
        """Returns the same for another layout, scrolled so that what was in sight stays there."""
        shifts = self.lists.shifts
        scrolls = {key: offset + shifts.get(key, 0) for key, offset in self.scrolls.items()}
        self.lists.shifts, self.lists.changed = {}, False
        return replace(self, scrolls=scrolls, _sizes={}, _alive=[])

    def for_whole_page(self) -> "Env":
        """Returns the same for a page that scrolls as a whole."""
        return replace(self, unrolled=True, _sizes={}, _alive=[])

    def px(self, units: float) -> int:
        """Returns units as pixels."""
        return round(units * self.unit)

    def text_px(self, units: float) -> int:
        """Returns units as pixels for something that grows with the text."""
        return max(1, round(units * self.unit * self.settings.text_scale / 100))

    def target(self) -> int:
        """Returns the smallest side of a control, in pixels."""
        return max(TARGET, self.px(TARGET))

    def style(self, size: float, *, bold: bool = False, italic: bool = False, leading: float = 1.35) -> Style:
        """Returns a text style for a size in units."""
        pixels = self.text_px(size)
        spacing = max(1, round(pixels * 0.06)) if self.settings.letter_spacing else 0
        if self.settings.letter_spacing:
            leading *= 1.15
        return Style(pixels, bold, italic, spacing, leading)

    def set(self, parts: tuple[Part, ...], style: Style, width: int) -> Paragraph:
        """Returns a laid-out paragraph."""
        return self.typesetter.paragraph(parts, style, width, rtl=self.rtl)

    def measure(self, element: Element, width: int) -> Size:
        """Returns what an element measures; asked twice, it is measured once."""
        key = (id(element), width)
        if key not in self._sizes:
            self._alive.append(element)
            self._sizes[key] = element.measure(self, width)
        return self._sizes[key]


def arrange(element: Element, env: Env, name: str = "") -> Node:
    """Returns the tree of a whole window."""
    return arranged(element, env, name)[0]


def arranged(element: Element, env: Env, name: str = "") -> tuple[Node, dict[str, int]]:
    """Returns the tree of a whole window, and how far its areas came to be scrolled."""
    box = Box(0, 0, *env.size)
    env = env.again()
    inside = element.place(env, box)
    for _ in range(_MOST_LAYOUTS):
        if not env.lists.changed:
            break
        env = env.again()
        inside = element.place(env, box)
    tree = Node(Role.WINDOW, box, name, children=(inside,))
    return with_unique_keys(mirrored(tree, env.size.w) if env.rtl else tree), dict(env.scrolls)


class Grow(Value):
    """Takes the room that is left; `basis` is the least width in text units before a row breaks."""

    child: Element
    weight: float = 1
    basis: float = 160

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size."""
        return env.measure(self.child, width)

    def place(self, env: Env, box: Box) -> Node:
        """Places the child."""
        return self.child.place(env, box)


class Gap(Value):
    """Room, in units; without a size it takes what is left."""

    units: float = 0

    def measure(self, env: Env, width: int) -> Size:
        """Returns the room."""
        return Size(min(env.px(self.units), width), env.px(self.units))

    def place(self, env: Env, box: Box) -> Node:
        """Places nothing."""
        return Node(Role.GROUP, box)


class Instead(Value):
    """An element in the room that another one takes at other moments: nothing else comes to lie there."""

    child: Element
    other: Element

    def measure(self, env: Env, width: int) -> Size:
        """Returns room for either."""
        child, other = env.measure(self.child, width), env.measure(self.other, width)
        return Size(max(child.w, other.w), max(child.h, other.h))

    def place(self, env: Env, box: Box) -> Node:
        """Places the child halfway the height."""
        height = env.measure(self.child, box.w).h
        return self.child.place(env, Box(box.x, box.y + (box.h - height) // 2, box.w, height))


def grow(child: Element, weight: float = 1, basis: float = 160) -> Grow:
    """Lets an element take the room that is left in its row or column."""
    return Grow(child, weight, basis)


def spacer() -> Grow:
    """Returns room that pushes its neighbours apart."""
    return Grow(Gap(), 1, 0)


def gap(units: float) -> Gap:
    """Returns a fixed room."""
    return Gap(units)


Child = Element | None  # a child that is None is left out


def present(children: Sequence[Child]) -> tuple[Element, ...]:
    """Returns the children that are there."""
    return tuple(child for child in children if child is not None)


class Column(Value):
    """Elements below each other; `align` is stretch, start, center or end."""

    children: tuple[Element, ...]
    gap: float = 0
    align: str = "stretch"
    role: Role = Role.GROUP
    name: str = ""
    key: str = ""
    state: State = PLAIN

    def measure(self, env: Env, width: int) -> Size:
        """Returns the widest width and the heights together."""
        sizes = [env.measure(child, width) for child in self.children]
        height = sum(size.h for size in sizes) + env.px(self.gap) * max(0, len(sizes) - 1)
        return Size(max((size.w for size in sizes), default=0), height)

    def place(self, env: Env, box: Box) -> Node:
        """Places the children from the top; those that grow share what is left."""
        heights = [env.measure(child, box.w).h for child in self.children]
        weights = [child.weight if isinstance(child, Grow) else 0 for child in self.children]
        space = env.px(self.gap)
        left = box.h - sum(heights) - space * max(0, len(heights) - 1)
        heights = [h + extra for h, extra in zip(heights, shares(max(0, left), weights), strict=True)]
        placed: list[Node] = []
        y = box.y
        for child, height in zip(self.children, heights, strict=True):
            x, width = self._across(env, child, box)
            placed.append(child.place(env, Box(x, y, width, height)))
            y += height + space
        return Node(self.role, box, self.name, self.key, state=self.state, children=tuple(placed))

    def _across(self, env: Env, child: Element, box: Box) -> tuple[int, int]:
        if self.align == "stretch":
            return box.x, box.w
        width = min(box.w, env.measure(child, box.w).w)
        return box.x + aligned(self.align, box.w - width), width


def aligned(align: str, room: int) -> int:
    """Returns the distance before something that has this much room to move."""
    return {"center": room // 2, "end": room}.get(align, 0)


def shares(total: int, weights: Sequence[float]) -> list[int]:
    """Returns whole parts of a total by weight; together they are the total when a weight is not 0."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    edges = [round(total * sum(weights[:count]) / whole) for count in range(len(weights) + 1)]
    return [after - before for before, after in pairwise(edges)]


class Pad(Value):
    """Room around an element, in units: left, top, right, bottom; `most` limits its width and centres it."""

    child: Element
    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0
    most: float = 0

    def _sides(self, env: Env, width: int) -> tuple[int, int]:
        left, right = env.px(self.left), env.px(self.right)
        if self.most:
            extra = max(0, width - left - right - max(env.text_px(self.most), env.px(self.most)))
            left, right = left + extra // 2, right + extra - extra // 2
        return left, right

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's size with the room around it."""
        left, right = self._sides(env, width)
        inner = env.measure(self.child, max(1, width - left - right))
        return Size(min(width, inner.w + left + right), inner.h + env.px(self.top) + env.px(self.bottom))

    def place(self, env: Env, box: Box) -> Node:
        """Places the child inside."""
        left, right = self._sides(env, box.w)
        top, bottom = env.px(self.top), env.px(self.bottom)
        return self.child.place(
            env, Box(box.x + left, box.y + top, max(1, box.w - left - right), max(1, box.h - top - bottom))
        )


class Roomy(Value):
    """An element that takes the height that others in its place would take, so that nothing jumps."""

    child: Element
    others: tuple[Element, ...]

    def measure(self, env: Env, width: int) -> Size:
        """Returns the child's width and the largest height."""
        wide, high = env.measure(self.child, width)
        return Size(wide, max(high, *(env.measure(other, width).h for other in self.others)))

    def place(self, env: Env, box: Box) -> Node:
        """Places the child at the top."""
        return self.child.place(env, Box(box.x, box.y, box.w, env.measure(self.child, box.w).h))


def pad(
    child: Element, x: float = 0, y: float = 0, *, top: float | None = None, bottom: float | None = None
) -> Pad:
    """Puts room around an element: `x` at both sides, `y` above and below unless those are given."""
    return Pad(child, x, y if top is None else top, x, y if bottom is None else bottom)


def centered(child: Element, most: float, x: float = 24) -> Pad:
    """Keeps an element to a width in text units, in the middle of its room."""
    return Pad(child, x, 0, x, 0, most)


def column(
    *children: Child, gap: float = 0, align: str = "stretch", role: Role = Role.GROUP, name: str = "",
    key: str = "", heard: str = "",
) -> Column:  # fmt: skip
    """Puts elements below each other."""
    return Column(present(children), gap, align, role, name, key, State(heard=heard))
