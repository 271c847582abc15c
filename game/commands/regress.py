"""Plays what was played before on the story of today; tells people or programs what became of it."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from game import paths
from game.commands.curtain import pass_curtain
from game.commands.known import loaded_story, story_file
from game.commands.played import played
from game.commands.run import opened
from game.session.store import sessions
from game.session.trouble import SessionTrouble
from game.story.text import mark as _
from game.text.catalogue import Catalogue
from game.writing.regress import OldPlay, Report, of_session
from game.writing.regress import regress as play_again
from game.writing.regress.regress import ANSWERS

_GOLDEN = Path("tests", "golden", "stories")
_BAD = ("changed", "lost")


_ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "exact": _("gelijk"),
        "reworded": _("anders verwoord"),
        "moved": _("verplaatst"),
        "changed": _("veranderd"),
        "lost": _("kwijt"),
    }
)


def regress(place: str, names: Sequence[str], as_json: bool, words: Catalogue) -> int:
    """Tells what became of each play; status 1 when one changed or was lost."""
    file = story_file(place, words)
    scenario, marks = loaded_story(file, words)
    plays = [played(name, scenario.id, words) for name in names] if names else _all(scenario.id, words)
    reports = play_again(scenario, marks, plays)
    if as_json:
        print(json.dumps([_data(report, file) for report in reports], ensure_ascii=False, indent=1))
    else:
        for line in _told(reports, file, words):
            print(line)
    return 1 if any(report.answer in _BAD for report in reports) else 0


def _all(story: str, words: Catalogue) -> list[OldPlay]:
    """Returns every play that is written down, and every stored session that opens, of a story."""
    files = sorted((paths.scenarios().parent / _GOLDEN / story).glob("*.play"))
    plays = [played(str(file), story, words) for file in files]
    cards = [card for card in sessions(paths.home()).cards if card.scenario == story]
    if cards:
        pass_curtain(words)
    for card in cards:
        try:
            plays.append(of_session(opened(str(card.path), words)))
        except SessionTrouble as trouble:
            print(f"{card.code}: {trouble.render(words.words)}", file=sys.stderr)
    return plays


def _told(reports: Sequence[Report], file: Path, words: Catalogue) -> Iterator[str]:
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


def _data(report: Report, file: Path) -> dict[str, object]:
    return {
        "play": report.name,
        "answer": report.answer,
        "file": str(file),
        "line": report.line,
        "was": report.was,
        "now": report.now,
    }
