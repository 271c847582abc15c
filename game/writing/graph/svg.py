"""Draws a chart as one self-contained SVG."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from game.text.catalogue import Catalogue
from game.text.element import Element, Style, el, write
from game.writing.graph.chart import Chart, Node, Way
from game.writing.graph.look import style
from game.writing.graph.measure import wrapped
from game.writing.graph.parts import Part, circle, part, rectangle, text
from game.writing.graph.place import Place, Placed, Point, placed
from game.writing.graph.route import Walked

_MARGIN, _HEAD, _NARROWEST = 40.0, 168.0, 860.0


def svg(chart: Chart, words: Catalogue, walk: Walked | None = None) -> str:
    """Returns the picture; the path of a session stands out and the rest steps back."""
    return _Drawing(chart, words, walk).whole()


@dataclass(frozen=True, slots=True)
class _Drawing:
    chart: Chart
    words: Catalogue
    walk: Walked | None

    def whole(self) -> str:
        """Returns the whole file."""
        _ = self.words.words
        parts = {id: part(node, id == self.chart.start, self.words) for id, node in self.chart.nodes.items()}
        reached = self._placed(parts, True)
        left = self._placed(parts, False)
        wide = max(reached.width, left.width, _NARROWEST) + 2 * _MARGIN
        drawn = [*self._head(wide), self._body(reached, parts, (wide - reached.width) / 2, _HEAD)]
        high = _HEAD + reached.height + _MARGIN
        if left.places:
            drawn.append(text(_MARGIN, high + 26, _("Hier komt het verhaal nooit"), "title", 20))
            drawn.append(self._body(left, parts, (wide - left.width) / 2, high + 56))
            high += 56 + left.height + _MARGIN
        return _file(self.chart, wide, high, drawn)

    def _placed(self, parts: Mapping[str, Part], reached: bool) -> Placed:
        sizes = {id: made.size for id, made in parts.items() if (id in self.chart.reached) is reached}
        ways = [(way.source, way.target) for way in self.chart.ways]
        return placed(sizes, [way for way in ways if way[0] in sizes and way[1] in sizes])

    def _head(self, wide: float) -> Iterator[Element]:
        _ = self.words.words
        yield text(_MARGIN, 52, self.chart.title, "title", 30)
        for index, line in enumerate(wrapped(self.chart.about, 15, wide - 2 * _MARGIN)[:2]):
            yield text(_MARGIN, 78 + index * 20, line, "soft", 15)
        legend = (
            (circle("dot empathy", 6, -5, 5.5), _("empathie")),
            (circle("dot resilience", 6, -5, 5.5), _("weerbaarheid")),
            (circle("dot could", 6, -5, 5), _("kon anders")),
            (_stroke("turns"), _("andere ogen")),
            (_stroke("visit"), _("komt terug")),
            (rectangle("when", (22, 14), 4, 0, -12), _("alleen als")),
        )
        x = _MARGIN
        for sign, told in legend:
            yield el("g", sign, text(28, 0, told, "soft", 13), transform=f"translate({x:g} 126)")
            x += 28 + len(told) * 7.6 + 22
        if self.walk is not None:
            told = _("het pad van de sessie")
            yield el("g", _stroke("walked"), text(28, 0, told, "soft", 13), transform=f"translate({x:g} 126)")

    def _body(self, at: Placed, parts: Mapping[str, Part], left: float, top: float) -> Element:
        ways = [way for way in self.chart.ways if (way.source, way.target) in at.lines]
        ways.sort(key=self._walked_way)
        lines = chain.from_iterable(self._way(way, at.lines[way.source, way.target]) for way in ways)
        drawn = (self._part(self.chart.nodes[id], place, parts[id]) for id, place in at.places.items())
        return el("g", lines, drawn, transform=f"translate({left:.1f} {top:.1f})")

    def _walked_way(self, way: Way) -> bool:
        return self.walk is not None and (way.source, way.target) in self.walk.ways

    def _way(self, way: Way, line: tuple[Point, ...]) -> tuple[Element, Element]:
        names = [name for name in ("visit", "turns") if getattr(way, name)]
        if self._walked_way(way):
            names.append("walked")
        elif self.walk is not None:
            names.append("faded")
        return el("path", d=_curve(line), class_=" ".join(["way", *names])), _arrow(line, names)

    def _part(self, node: Node, place: Place, made: Part) -> Element:
        wide, high = made.size
        ring, style = None, None if node.id in self.chart.reached else "unreached"
        if self.walk is not None and node.id in self.walk.nodes:
            ring = rectangle("ring", (wide + 8, high + 8), 19, -4, -4)
        elif self.walk is not None:
            style = "faded"
        where = f"translate({place.x - wide / 2:.1f} {place.top:.1f})"
        return el("g", el("title", _label(node)), ring, made.drawing, class_=style, transform=where)


def _label(node: Node) -> str:
    """Returns the whole words of a part, with its id, for who points at it."""
    eyes = node.eyes.name if node.eyes else ""
    return "\n".join(
        filter(
            None,
            (
                node.id.partition("/")[2] if node.kind != "when" else "",
                eyes,
                node.title,
                node.note,
                node.asks,
            ),
        )
    )


def _curve(line: tuple[Point, ...]) -> str:
    """Returns a path that is straight inside each row and bends between rows."""
    x, y = line[0]
    drawn = [f"M{x:.1f} {y:.1f}"]
    for number, (to_x, to_y) in enumerate(line[1:]):
        if number % 2:
            drawn.append(f"L{to_x:.1f} {to_y:.1f}")
        else:
            half = (y + to_y) / 2
            drawn.append(f"C{x:.1f} {half:.1f} {to_x:.1f} {half:.1f} {to_x:.1f} {to_y:.1f}")
        x, y = to_x, to_y
    return "".join(drawn)


def _stroke(kind: str) -> Element:
    """Returns a piece of a way, for the legend."""
    return el("path", d="M0-5H22", class_=f"way {kind}")


def _arrow(line: tuple[Point, ...], names: Iterable[str]) -> Element:
    x, y = line[-1]
    back = -9 if line[0][1] < y else 9
    return el("path", d=f"M{x:.1f} {y:.1f}l-5.5 {back}h11z", class_=" ".join(["arrow", *names]))


def _file(chart: Chart, wide: float, high: float, drawn: Iterable[Element]) -> str:
    width, height = f"{wide:.0f}", f"{high:.0f}"
    file = el(
        "svg",
        el("title", chart.title, id="title"),
        el("desc", chart.about, id="desc"),
        Style(style()),
        el("rect", width=width, height=height, class_="paper"),
        drawn,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby="title desc",
    )
    return write(file) + "\n"
