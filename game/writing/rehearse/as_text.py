"""Tells a rehearsal to people, or to programs."""

from collections.abc import Iterator
from pathlib import Path

from game.story import shape
from game.story.sugar import Marks
from game.text.catalogue import Catalogue
from game.writing.rehearse.rehearse import Rehearsal

_KINDS = ("line", "option", "side")
_LONGEST = 80


def lines(found: Rehearsal, file: Path, marks: Marks, words: Catalogue) -> Iterator[str]:
    """Yields what was met and what was not, a line each."""
    _ = words.words
    yield _("{number} keer gespeeld; gezien:", "{number} keer gespeeld; gezien:", len(found.plays))
    for kind in _KINDS:
        met = sum(part.kind == kind for part in found.met)
        missed = sum(part.kind == kind for part in found.missed)
        yield f"  {_share(kind, met, met + missed, words)}"
    if found.all_met is None:
        yield _("Het laatste nieuwe kwam in keer {number}. Nooit gezien:", number=found.last_new)
    else:
        yield _("Na keer {number} was alles gezien.", number=found.all_met)
    for part in found.missed:
        told = part.words if len(part.words) <= _LONGEST else part.words[: _LONGEST - 1] + "…"
        if part.kind == "side":
            told = _("waar: {found}", found=told) if part.holds else _("niet waar: {found}", found=told)
        yield f"  {file}:{shape.place(marks, part.path).line}: {told}"
    if found.unended:
        yield _("{number} keer kwam er geen einde.", "{number} keer kwam er geen einde.", found.unended)


def _share(kind: str, met: int, all: int, words: Catalogue) -> str:
    _ = words.words
    match kind:
        case "line":
            return _("{met} van {number} regel", "{met} van {number} regels", all, met=met)
        case "option":
            return _("{met} van {number} optie", "{met} van {number} opties", all, met=met)
        case _:
            return _(
                "{met} van {number} kant van een voorwaarde",
                "{met} van {number} kanten van een voorwaarde",
                all,
                met=met,
            )


def as_data(found: Rehearsal, file: Path, marks: Marks, seed: int) -> dict[str, object]:
    """Returns what was met and what was not, for JSON."""
    return {
        "seed": seed,
        "plays": len(found.plays),
        "all_met": found.all_met,
        "last_new": found.last_new,
        "unended": found.unended,
        "met": {kind: sum(part.kind == kind for part in found.met) for kind in _KINDS},
        "missed": [
            {
                "kind": part.kind,
                "file": str(file),
                "line": shape.place(marks, part.path).line,
                "words": part.words,
                "holds": part.holds if part.kind == "side" else None,
            }
            for part in found.missed
        ],
    }
