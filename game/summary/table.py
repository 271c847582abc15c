"""The path as a table: one row a moment, its questions for the talk beside what was chosen.

Every part names its role, because on a phone the rows are laid out as blocks, and a block is no row.
"""

from collections.abc import Iterator

from game.summary import wording
from game.summary.data import Entry, Part, Summary
from game.summary.lanes import bubble, talks
from game.text.element import Element, el
from game.text.say import Say


def path(summary: Summary, _: Say) -> Element:
    """Returns the table of the path, a group of rows for each part; a sentence when there is nothing yet."""
    if not any(part.entries for part in summary.path):
        return el("p", wording.nothing_yet(_))
    columns = ("number", "ask", "answer", "talk") if talks(summary.path) else ("number", "ask", "answer")
    named = zip(columns, wording.columns(_), strict=False)
    head = el("tr", (_head(said, column) for column, said in named), role="row")
    groups = (el("tbody", _part(part, len(columns), _), role="rowgroup") for part in summary.path)
    named_as = "path" if talks(summary.path) else "path brief"
    top = el("thead", head, role="rowgroup")
    return el("table", top, groups, role="table", aria_labelledby="path", class_=named_as)


def _head(said: str, column: str) -> Element:
    return el("th", said, scope="col", role="columnheader", class_=column)


def _part(part: Part, columns: int, _: Say) -> Iterator[Element]:
    where = wording.where(part, _)
    if part.later or where:
        later = (el("b", part.later), el("br") if where else None) if part.later else ()
        head = el("th", *later, where, colspan=columns, scope="rowgroup", role="rowheader")
        yield el("tr", head, role="row", class_="part")
    for entry in part.entries:
        yield el("tr", _entry(entry, _)[:columns], role="row")


def _entry(entry: Entry, _: Say) -> tuple[Element, ...]:
    lines = (_line(who, what) for who, what in wording.answers(entry, _))
    return (
        el("td", str(entry.number), class_="number", role="cell"),
        el("th", entry.ask, scope="row", class_="ask", role="rowheader"),
        el("td", lines, _own(entry, _), class_="answer", role="cell"),
        el("td", _talk(entry), class_="talk", role="cell"),
    )


def _line(who: str, what: str) -> Element:
    return el("p", (el("span", who, class_="who"), " ") if who else None, what)


def _own(entry: Entry, _: Say) -> Element | None:
    if entry.own_words is None:
        return None
    words = el("bdi", entry.own_words, dir="auto")
    return el("div", el("p", wording.own_words(_), class_="who"), el("p", words), class_="own")


def _talk(entry: Entry) -> Element | None:
    if not entry.discuss:
        return None
    return el("ul", (el("li", bubble(), question) for question in entry.discuss))
