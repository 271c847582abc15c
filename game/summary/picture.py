"""Draws the path: a thick line through what was chosen, dashed ways to what was offered then as well.

Every way that was not taken is drawn alike, whatever it was: the picture tells where one could turn, never
what would have been better. Letters are not measured here, so lines are broken with room to spare.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from game.summary import wording
from game.summary.data import Entry, Summary
from game.text.element import Element, el
from game.text.say import Say

WIDTH = 660
"""As wide as what A4 leaves between its margins, in pixels of a browser."""

TALLEST = 260
"""A longer path goes on in the next drawing, whose line joins on: a page breaks between two, never in one."""

_LINE, _GAP, _AIR = 20, 16, 8  # pixels: a line of words, the room between two moments, half of it above
_MIDDLE = _AIR + _LINE // 2
_RAIL, _RADIUS = 20, 12
_WORDS, _AWAY = 46, 76  # where the words start: of what was chosen, and of what was not
_LETTERS, _MOST_LINES = 74, 2


@dataclass(frozen=True, slots=True)
class _Stop:
    """A moment on the line: its mark, its words in lines, and those of each way not taken."""

    mark: str
    words: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]
    told: str

    @property
    def height(self) -> int:
        """Returns the room it takes, in pixels."""
        return _LINE * (len(self.words) + sum(map(len, self.others))) + _GAP


def picture(summary: Summary, _: Say) -> Element | None:
    """Returns the path as drawings below each other; None where nothing was chosen yet."""
    stops = list(_stops(summary, _))
    if not stops:
        return None
    *others, last = _stretches(stops)
    mirrored = summary.direction == "rtl"
    drawn = (*(_drawing(one, mirrored, _) for one in others), _drawing(last, mirrored, _, last=True))
    return el("div", drawn, class_="way")


def _stops(summary: Summary, _: Say) -> Iterator[_Stop]:
    for part in summary.path:
        for entry in part.entries:
            yield _stop(entry, _)
    if summary.ending is not None:
        title = summary.ending.title
        yield _Stop("", _lines(title), (), f"{wording.ending_heading(_)}: {title}")


def _stop(entry: Entry, _: Say) -> _Stop:
    chosen = wording.chosen(entry, _)
    others = wording.others(entry, _)
    told = " ".join(filter(None, (f"{entry.number}.", entry.ask, wording.chosen_told(entry, _))))
    if others:
        told = f"{told} {wording.others_told(entry, _)}"
    return _Stop(str(entry.number), _lines(chosen or entry.ask), tuple(map(_lines, others)), told)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(wrap(words, _LETTERS, max_lines=_MOST_LINES, placeholder=" …")) or ("",)


def _stretches(stops: Sequence[_Stop]) -> list[list[_Stop]]:
    """Returns the moments in drawings; an ending stays with the moment before it."""
    found: list[list[_Stop]] = [[]]
    for stop in stops:
        if found[-1] and stop.mark and sum(one.height for one in found[-1]) + stop.height > TALLEST:
            found.append([])
        found[-1].append(stop)
    return found


def _drawing(stops: Sequence[_Stop], mirrored: bool, _: Say, *, last: bool = False) -> Element:
    side = _Side(mirrored)
    numbers = [stop.mark for stop in stops if stop.mark]
    tops = [0]
    for stop in stops:
        tops.append(tops[-1] + stop.height)
    height = tops[-1]
    middles = [top + _MIDDLE for top in tops[:-1]]
    first = middles[0] if numbers[:1] == ["1"] else 0
    title, told = (f"way-{stops[0].mark}-{part}" for part in ("title", "told"))
    svg = el(
        "svg",
        el("title", wording.picture_part(numbers, _), id=title),
        el("path", d=f"M{side.x(_RAIL)} {first}V{middles[-1] if last else height}", class_="taken"),
        (part for stop, top in zip(stops, tops, strict=False) for part in _marks(stop, top + _AIR, side)),
        role="img",
        aria_labelledby=title,
        aria_describedby=told,
        viewBox=f"0 0 {WIDTH} {height}",
    )
    # The words stand for the drawing: for who does not see it, and in its place on a phone.
    return el("div", svg, el("ul", (el("li", stop.told) for stop in stops), id=told, class_="told"))


@dataclass(frozen=True, slots=True)
class _Side:
    """The side on which the line runs: left, or right where words run from right to left."""

    mirrored: bool

    def x(self, along: int) -> int:
        """Returns the place so many pixels from that side."""
        return WIDTH - along if self.mirrored else along


def _marks(stop: _Stop, top: int, side: _Side) -> Iterator[Element]:
    """Yields a moment: dashed ways first, so that its mark lies over where they leave the line."""
    middle = top + _LINE // 2
    below = top + _LINE * len(stop.words)
    for lines in stop.others:
        away = below + _LINE // 2
        rail, turn, end = side.x(_RAIL), side.x(_RAIL + 16), side.x(_AWAY - 10)
        yield el("path", d=f"M{rail} {middle}Q{rail} {away} {turn} {away}H{end}", class_="other")
        yield from _words(lines, _AWAY, below, side, "other")
        below += _LINE * len(lines)
    yield el("circle", cx=side.x(_RAIL), cy=middle, r=_RADIUS)
    if stop.mark:
        yield el("text", stop.mark, x=side.x(_RAIL), y=middle + 5, class_="mark")
    else:
        yield el("circle", cx=side.x(_RAIL), cy=middle, r=_RADIUS // 2, class_="end")
    yield from _words(stop.words, _WORDS, top, side, None)


def _words(lines: Sequence[str], along: int, top: int, side: _Side, kind: str | None) -> Iterator[Element]:
    for number, line in enumerate(lines):
        yield el("text", line, x=side.x(along), y=top + _LINE * number + 15, class_=kind)
