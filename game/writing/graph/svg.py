"""Draws a chart as one self-contained SVG."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from game.text.catalogue import Catalogue
from game.writing.graph.chart import Chart, Node, Way
from game.writing.graph.look import style
from game.writing.graph.measure import wrapped
from game.writing.graph.parts import Part, part, rectangle, text
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
        drawn = [*self._head(wide), *self._body(reached, parts, (wide - reached.width) / 2, _HEAD)]
        high = _HEAD + reached.height + _MARGIN
        if left.places:
            drawn.append(text(_MARGIN, high + 26, _("Hier komt het verhaal nooit"), "title", 20))
            drawn += self._body(left, parts, (wide - left.width) / 2, high + 56)
            high += 56 + left.height + _MARGIN
        return _file(self.chart, wide, high, drawn)

    def _placed(self, parts: Mapping[str, Part], reached: bool) -> Placed:
        sizes = {id: made.size for id, made in parts.items() if (id in self.chart.reached) is reached}
        ways = [(way.source, way.target) for way in self.chart.ways]
        return placed(sizes, [way for way in ways if way[0] in sizes and way[1] in sizes])

    def _head(self, wide: float) -> Iterator[str]:
        _ = self.words.words
        yield text(_MARGIN, 52, self.chart.title, "title", 30)
        for index, line in enumerate(wrapped(self.chart.about, 15, wide - 2 * _MARGIN)[:2]):
            yield text(_MARGIN, 78 + index * 20, line, "soft", 15)
        legend = (
            ('<circle cx="6" cy="-5" r="5.5" class="dot empathy"/>', _("empathie")),
            ('<circle cx="6" cy="-5" r="5.5" class="dot resilience"/>', _("weerbaarheid")),
            ('<circle cx="6" cy="-5" r="5" class="dot could"/>', _("kon anders")),
            ('<path d="M0-5H22" class="way turns"/>', _("andere ogen")),
            ('<path d="M0-5H22" class="way visit"/>', _("komt terug")),
            ('<rect y="-12" width="22" height="14" rx="4" class="when"/>', _("alleen als")),
        )
        x = _MARGIN
        for sign, told in legend:
            yield f'<g transform="translate({x:g} 126)">{sign}{text(28, 0, told, "soft", 13)}</g>'
            x += 28 + len(told) * 7.6 + 22
        if self.walk is not None:
            told = _("het pad van de sessie")
            yield f'<g transform="translate({x:g} 126)"><path d="M0-5H22" class="way walked"/>'
            yield f"{text(28, 0, told, 'soft', 13)}</g>"

    def _body(self, at: Placed, parts: Mapping[str, Part], left: float, top: float) -> Iterator[str]:
        ways = [way for way in self.chart.ways if (way.source, way.target) in at.lines]
        yield f'<g transform="translate({left:.1f} {top:.1f})">'
        for way in sorted(ways, key=self._walked_way):
            yield self._way(way, at.lines[way.source, way.target])
        for id, place in at.places.items():
            yield self._part(self.chart.nodes[id], place, parts[id])
        yield "</g>"

    def _walked_way(self, way: Way) -> bool:
        return self.walk is not None and (way.source, way.target) in self.walk.ways

    def _way(self, way: Way, line: tuple[Point, ...]) -> str:
        names = [name for name in ("visit", "turns") if getattr(way, name)]
        if self._walked_way(way):
            names.append("walked")
        elif self.walk is not None:
            names.append("faded")
        return f'<path d="{_curve(line)}" class="{" ".join(["way", *names])}"/>{_arrow(line, names)}'

    def _part(self, node: Node, place: Place, made: Part) -> str:
        wide, high = made.size
        ring, style = "", "" if node.id in self.chart.reached else "unreached"
        if self.walk is not None and node.id in self.walk.nodes:
            ring = rectangle("ring", (wide + 8, high + 8), 19, -4, -4)
        elif self.walk is not None:
            style = "faded"
        drawn = f"<title>{escape(_label(node))}</title>{ring}{made.drawing}"
        named = f' class="{style}"' if style else ""
        return f'<g{named} transform="translate({place.x - wide / 2:.1f} {place.top:.1f})">{drawn}</g>'


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


def _arrow(line: tuple[Point, ...], names: Iterable[str]) -> str:
    x, y = line[-1]
    back = -9 if line[0][1] < y else 9
    return f'<path d="M{x:.1f} {y:.1f}l-5.5 {back}h11z" class="{" ".join(["arrow", *names])}"/>'


def _file(chart: Chart, wide: float, high: float, drawn: Iterable[str]) -> str:
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{high:.0f}"'
            f' viewBox="0 0 {wide:.0f} {high:.0f}" role="img" aria-labelledby="title desc">',
            f'<title id="title">{escape(chart.title)}</title>',
            f'<desc id="desc">{escape(chart.about)}</desc>',
            f"<style>{style()}</style>",
            f'<rect width="{wide:.0f}" height="{high:.0f}" class="paper"/>',
            *drawn,
            "</svg>\n",
        )
    )
