"""Lets a story play itself; tells people or programs what was never met."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from game.commands.known import loaded_story, story_file
from game.story import shape
from game.story.sugar import Marks
from game.story.text import mark as _
from game.text.catalogue import Catalogue
from game.tools.rehearse import Rehearsal, rehearse

_KINDS = MappingProxyType(
    {
        "line": _("{met} van {all} regels"),
        "option": _("{met} van {all} opties"),
        "side": _("{met} van {all} kanten van een voorwaarde"),
    }
)
_LONGEST = 80


def run(place: str, plays: int, seed: int, as_json: bool, words: Catalogue) -> int:
    """Tells what was met and what was not; always status 0, for luck is no mistake."""
    file = story_file(place, words)
    scenario, marks = loaded_story(file, words)
    found = rehearse(scenario, plays, seed)
    if as_json:
        print(json.dumps(_data(found, file, marks, seed), ensure_ascii=False, indent=1))
    else:
        for line in _told(found, file, marks, words):
            print(line)
    return 0


def _told(found: Rehearsal, file: Path, marks: Marks, words: Catalogue) -> Iterator[str]:
    _ = words.words
    yield _("{number} keer gespeeld; gezien:", number=len(found.plays))
    for kind, template in _KINDS.items():
        met = sum(part.kind == kind for part in found.met)
        missed = sum(part.kind == kind for part in found.missed)
        yield "  " + words.words(template, met=met, all=met + missed)
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
        yield _("{number} keer kwam er geen einde.", number=found.unended)


def _data(found: Rehearsal, file: Path, marks: Marks, seed: int) -> dict[str, object]:
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
