"""Draws the two lanes: every marker has one shape, size and fill; a small bubble says "talk about this"."""

from collections.abc import Iterator, Sequence
from math import ceil

from game.summary.data import Audience, Lane, Marker, Part, Summary
from game.text.element import Element, el
from game.text.say import Say

MOST = 14
"""The most moments on one line of a lane; a longer path goes on below."""

HEIGHT, MIDDLE, RADIUS = 42, 26, 11
BUBBLE = "M2 0h9a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7l-3 3v-3H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z"


def figure(summary: Summary, _: Say) -> Element | None:
    """Returns both lanes with their theme words; None when no moment stands on a lane."""
    numbers = sorted({marker.number for lane in summary.lanes for marker in lane.markers})
    if not numbers:
        return None
    places = ceil(len(numbers) / ceil(len(numbers) / MOST))
    rows = [numbers[start : start + places] for start in range(0, len(numbers), places)]
    lanes = (_lane(lane, summary, rows, _) for lane in summary.lanes)
    return el("div", lanes, class_="lanes")


def name(lane: Lane, audience: Audience, _: Say) -> str:
    """Returns the name of a track, in plainer words for the youth."""
    if audience == "youth":
        return {"empathy": _("Meeleven met een ander"), "resilience": _("Jezelf blijven")}[lane.track]
    return {"empathy": _("Empathie"), "resilience": _("Weerbaarheid")}[lane.track]


def description(lane: Lane, _: Say) -> str:
    """Returns the moments of a lane with their theme words, for who does not see the drawing."""
    return "; ".join(_marked(marker, _) for marker in lane.markers) or _("geen moment op deze lijn")


def _marked(marker: Marker, _: Say) -> str:
    themes = _(", ").join(marker.themes)
    if marker.talk:
        return _("moment {number}: {themes} (om over te praten)", number=marker.number, themes=themes)
    return _("moment {number}: {themes}", number=marker.number, themes=themes)


def _lane(lane: Lane, summary: Summary, rows: Sequence[Sequence[int]], _: Say) -> Element:
    named, mirrored = name(lane, summary.audience, _), summary.direction == "rtl"
    drawn = (_row(lane, named, row, len(rows[0]), mirrored, _) for row in rows)
    themes = (_theme(marker, _) for marker in lane.markers)
    return el(
        "div",
        el("h3", named),
        el("div", drawn, class_="line"),
        el("ul", themes, class_="themes") if lane.markers else None,
        class_=f"lane {lane.track}",
    )


def _theme(marker: Marker, _: Say) -> Element:
    return el("li", el("b", str(marker.number)), f" {_(', ').join(marker.themes)}")


def _row(lane: Lane, named: str, row: Sequence[int], places: int, mirrored: bool, _: Say) -> Element:
    here = Lane(lane.track, tuple(marker for marker in lane.markers if marker.number in row))
    title, told_here = (f"{lane.track}-{row[0]}-{part}" for part in ("title", "told"))
    return el(
        "svg",
        el("title", named, id=title),
        el("desc", description(here, _), id=told_here),
        el("line", x1="0", x2="100%", y1=MIDDLE, y2=MIDDLE),
        (shape for marker in here.markers for shape in _marker(marker, row, places, mirrored)),
        role="img",
        aria_labelledby=title,
        aria_describedby=told_here,
        width="100%",
        height=HEIGHT,
    )


def _marker(marker: Marker, row: Sequence[int], places: int, mirrored: bool) -> Iterator[Element]:
    place = (row.index(marker.number) + 0.5) / places * 100
    x = f"{100 - place if mirrored else place:.2f}%"
    yield el("circle", cx=x, cy=MIDDLE, r=RADIUS)
    yield el("text", str(marker.number), x=x, y=MIDDLE + 4)
    if marker.talk:
        bubble = el("path", d=BUBBLE, transform=f"translate({-18 if mirrored else 6} 3)")
        yield el("svg", bubble, x=x, y=0, overflow="visible", class_="bubble")


def bubble() -> Element:
    """Returns the small speech bubble, as it stands beside a question."""
    return el("svg", el("path", d=BUBBLE), class_="bubble", width="13", height="12", aria_hidden="true")


def talks(path: Sequence[Part]) -> bool:
    """Tells whether the story suggests talking about any moment."""
    return any(entry.discuss for part in path for entry in part.entries)
