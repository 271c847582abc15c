"""Tells what became of old plays to people, or to programs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from game.text.catalogue import Catalogue
from game.text.say import mark as _
from game.writing.regress.regress import ANSWERS, Report

_ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "exact": _("gelijk"),
        "reworded": _("anders verwoord"),
        "moved": _("verplaatst"),
        "changed": _("veranderd"),
        "lost": _("kwijt"),
    }
)


def lines(reports: Sequence[Report], file: Path, words: Catalogue) -> Iterator[str]:
    """Yields each play that is not exact, and how many there are of each answer."""
    _ = words.words
    counted = Counter(report.answer for report in reports)
    for report in reports:
        if report.answer == "exact":
            continue
        yield f"{report.name}: {words.words(_ANSWERS[report.answer])}"
        yield f"  {file}:{report.line}"
        yield "  " + _("eerst: {line}", line=report.was.strip() or "–")
        yield "  " + _("nu: {line}", line=report.now.strip() or "–")
    number = len(reports)
    yield _("{number} keer gespeeld.", "{number} keer gespeeld.", number)
    for answer in ANSWERS:
        if counted[answer]:
            yield f"  {counted[answer]:4} {words.words(_ANSWERS[answer])}"


def as_data(report: Report, file: Path) -> dict[str, object]:
    """Returns what became of one play, for JSON."""
    return {
        "play": report.name,
        "answer": report.answer,
        "file": str(file),
        "line": report.line,
        "was": report.was,
        "now": report.now,
    }
