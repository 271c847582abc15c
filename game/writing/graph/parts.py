"""How the parts of a picture look, each with the room it takes: cards, options, conditions, endings."""

from dataclasses import dataclass
from types import MappingProxyType

from game.text.catalogue import Catalogue
from game.text.element import Element, el
from game.text.say import Say
from game.writing.graph.chart import Node
from game.writing.graph.measure import shortened, width
from game.writing.graph.place import Size

CARD, PILL, WHEN = 270.0, 214.0, 214.0
_PAD, _AVATAR, _CHIP = 16.0, 17.0, 21.0

TRACKS = MappingProxyType({"empathy": "empathy", "resilience": "resilience", "could_be": "could"})
"""What an option is marked with, and the class that colours it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part's size, and its drawing from its own left top corner."""

    size: Size
    drawing: tuple[Element, ...]


def part(node: Node, start: bool, words: Catalogue) -> Part:
    """Returns how a part looks."""
    match node.kind:
        case "scene" | "choice":
            return _card(node, start, words)
        case "option":
            return _pill(node)
        case "when":
            return _when(node)
        case "end":
            return _end(node, words)


def text(x: float, y: float, words: str, style: str, size: float, anchor: str | None = None) -> Element:
    """Returns one line of text."""
    return el("text", words, x=f"{x:g}", y=f"{y:g}", class_=style, font_size=f"{size:g}", text_anchor=anchor)


def rectangle(style: str, size: Size, round: float, x: float = 0, y: float = 0) -> Element:
    """Returns a box with round corners."""
    wide, high = size
    return el(
        "rect", x=f"{x:g}", y=f"{y:g}", width=f"{wide:g}", height=f"{high:g}", rx=f"{round:g}", class_=style
    )


def circle(style: str, x: float, y: float, radius: float) -> Element:
    """Returns a dot."""
    return el("circle", cx=f"{x:g}", cy=f"{y:g}", r=f"{radius:g}", class_=style)


class _Column:
    """Lines and other things below each other; `top` is where the next one comes."""

    def __init__(self, top: float) -> None:
        self.top = top
        self.drawn: list[Element] = []

    def lines(self, x: float, lines: list[str], style: str, size: float) -> None:
        for line in lines:
            self.top += size * 1.32
            self.drawn.append(text(x, self.top - size * 0.32, line, style, size))


def _card(node: Node, start: bool, words: Catalogue) -> Part:
    _ = words.words
    column, room = _Column(_PAD - 4), CARD - 2 * _PAD
    other = node.eyes is not None and not node.eyes.player
    if node.kind == "scene":
        _heading(column, node, other, words)
        _chips(column, node.marks, room)
    ask = node.asks if node.kind == "scene" else node.title
    if ask:
        if node.kind == "scene":
            column.top += 8
            column.drawn.append(el("path", d=f"M{_PAD:g} {column.top:g}H{CARD - _PAD:g}", class_="rule"))
            column.top += 4
        column.lines(_PAD, shortened(ask, 14, room, 3, bold=True), "ask", 14)
    size = (CARD, column.top + _PAD - 4)
    flag = _flag(_("begin")) if start else ()
    drawn = el("g", rectangle("card", size, 16), column.drawn, flag, class_="other" if other else "own")
    return Part(size, (drawn,))


def _flag(told: str) -> tuple[Element, ...]:
    wide = width(told, 12, bold=True) + 22
    box = rectangle("flag", (wide, 22), 11, _PAD, -12)
    return box, text(_PAD + wide / 2, 3, told, "onflag", 12, "middle")


def _heading(column: _Column, node: Node, other: bool, words: Catalogue) -> None:
    """Draws who looks, when and where."""
    _ = words.words
    assert node.eyes is not None
    middle, room = _PAD + _AVATAR, CARD - 2 * _PAD - 2 * _AVATAR - 10
    left, top = middle + _AVATAR + 10, column.top
    seen = _("door de ogen van {name}", name=node.eyes.name) if other else node.eyes.name
    column.lines(left, shortened(seen, 12, room, 1, bold=True), "eyes", 12)
    column.lines(left, shortened(node.title, 15, room, 2, bold=True), "place", 15)
    column.lines(left, shortened(node.note, 12.5, room, 2), "soft", 12.5)
    y = top + _AVATAR + 4
    x, color, backdrop = f"{middle:g}", node.eyes.color, node.eyes.backdrop
    column.drawn += [
        el("circle", cx=x, cy=f"{y:g}", r=f"{_AVATAR:g}", fill=backdrop),
        el(
            "text",
            node.eyes.name[:1],
            x=x,
            y=f"{y + 5.5:g}",
            font_size=16,
            font_weight=700,
            text_anchor="middle",
            fill=color,
        ),
    ]
    column.top = max(column.top, top + 2 * _AVATAR + 6)


def _chips(column: _Column, marks: tuple[str, ...], room: float) -> None:
    """Draws what happens in a scene, as many on a row as fit."""
    x = room
    for mark in marks:
        wide = min(width(mark, 11.5) + 16, room)
        if x + wide > room:
            x = 0.0
            column.top += _CHIP + 5
        y = column.top - _CHIP
        column.drawn.append(rectangle("chip", (wide, _CHIP), _CHIP / 2, _PAD + x, y))
        column.drawn.append(text(_PAD + x + wide / 2, y + 15, mark, "onchip", 11.5, "middle"))
        x += wide + 6


def _pill(node: Node) -> Part:
    column, left = _Column(9), 30.0
    said = f"“{node.title}”" if node.said else node.title
    column.lines(left, shortened(said, 13, PILL - left - 14, 4), "option", 13)
    if node.note:
        column.lines(left, shortened(node.note, 11, PILL - left - 14, 2, mono=True), "mono", 11)
    size = (PILL, max(column.top + 10, 38.0))
    tints = [TRACKS[mark] for mark in node.marks]
    box = rectangle(f"pill {tints[0] if tints else ''}".strip(), size, 14)
    middle = size[1] / 2 - (len(tints) - 1) * 6.5
    dots = (circle(f"dot {tint}", 16, middle + index * 13, 4.5) for index, tint in enumerate(tints))
    return Part(size, (box, *dots, *column.drawn))


def _when(node: Node) -> Part:
    lines = shortened(node.title, 11, WHEN - 24, 4, mono=True)
    wide = max(width(line, 11, mono=True) for line in lines) + 24
    column = _Column(5)
    for line in lines:
        column.top += 14.5
        column.drawn.append(text(wide / 2, column.top - 3.5, line, "mono", 11, "middle"))
    size = (wide, column.top + 6)
    return Part(size, (rectangle("when", size, 8), *column.drawn))


def _end(node: Node, words: Catalogue) -> Part:
    _: Say = words.words
    column, room = _Column(_PAD - 2), CARD - 2 * _PAD
    column.lines(_PAD, [_("einde")], "ending", 12)
    column.lines(_PAD, shortened(node.title, 16, room, 3, bold=True), "endtitle", 16)
    told = {"repair": _("er wordt iets goedgemaakt"), "declines": _("de ander wil geen contact")}
    for mark in node.marks:
        column.lines(_PAD, shortened(told[mark], 12.5, room, 2), f"end{mark}", 12.5)
    size = (CARD, column.top + _PAD - 2)
    frame = rectangle("end", size, 16), rectangle("endline", (size[0] - 8, size[1] - 8), 12, 4, 4)
    return Part(size, (*frame, *column.drawn))
