"""Explores a story, with a line of progress; tells people or programs what was found."""

import json
import sys
import time
from argparse import Namespace
from typing import TYPE_CHECKING

from game import files, paths
from game.command_line.known import broken, lists_beside, opened_story, story_file
from game.command_line.parser import Begin
from game.command_line.refusal import Refusal
from game.command_line.words import program
from game.text.catalogue import Catalogue
from game.text.say import did_you_mean

if TYPE_CHECKING:
    from game.writing.explore import Exploration

_INTERRUPTED = 130
_GUARANTEES = "guarantees.yaml"


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("bekijk alles wat er in een verhaal kan gebeuren; stopt met 1 als een garantie niet klopt"),
        "doorgestuurd --json",
    )
    made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
    made.add_argument("--json", action="store_true", help=_("als JSON"))
    made.add_argument("--most", type=int, default=1_000_000, metavar="N", help=_("stop na zoveel punten"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Tells what can happen in a story; status 1 when a guarantee is broken, 130 when interrupted."""
    from game.writing.explore import explore, read
    from game.writing.explore.as_json import as_data
    from game.writing.explore.as_text import Teller
    from game.writing.explore.stated import about, unknown_names

    _ = words.words
    file = story_file(arguments.scenario, words)
    scenario = opened_story(file, words)
    kept = lists_beside(file) / _GUARANTEES
    guarantees = read(kept if files.is_there(kept) else paths.scenarios() / _GUARANTEES)
    if guarantees.problems:
        raise broken(guarantees.problems, words)
    for id, one in about(scenario, guarantees.stated).items():
        for unknown, close in unknown_names(scenario, one):
            told = _("Garantie {id}: dit verhaal heeft geen “{unknown}”.", id=id, unknown=unknown)
            raise Refusal(did_you_mean(told, close, _))
    progress = _Progress(words)
    found = explore(scenario, guarantees.stated, arguments.most, progress.hear)
    progress.wipe()
    if arguments.json:
        print(json.dumps(as_data(found), ensure_ascii=False, indent=1))
    else:
        named = f'"{arguments.scenario}"' if " " in arguments.scenario else arguments.scenario
        for line in Teller(found, words, f"{program()} preview {named}").lines():
            print(line)
    return _status(found)


def _status(found: "Exploration") -> int:
    if found.graph.stopped == "interrupted":
        return _INTERRUPTED
    return 1 if any(verdict.answer == "broken" for verdict in found.verdicts) else 0


class _Progress:
    """A line on the error output that says how far it is; nothing for what takes less than a second."""

    _FIRST, _NEXT, _NEXT_IN_FILE = 1.0, 0.25, 10.0

    def __init__(self, words: Catalogue) -> None:
        self._words = words
        self._due = time.monotonic() + self._FIRST
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._shown = 0

    def hear(self, doing: str, done: int, known: int) -> None:
        """Tells how far it is, when it is time to."""
        if sys.stderr is None or time.monotonic() < self._due:
            return
        self._due = time.monotonic() + (self._NEXT if self._live else self._NEXT_IN_FILE)
        told = self._told(doing, done, known)
        if self._live:
            print("\r" + told.ljust(self._shown), end="", file=sys.stderr, flush=True)
            self._shown = len(told)
        else:
            print(told, file=sys.stderr, flush=True)

    def wipe(self) -> None:
        """Takes the line away."""
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="", file=sys.stderr, flush=True)

    def _told(self, doing: str, done: int, known: int) -> str:
        _ = self._words.words
        if doing == "points":
            return _(
                "{done} van {number} bekend punt bekeken. Ctrl-C stopt.",
                "{done} van de {number} bekende punten bekeken. Ctrl-C stopt.",
                known,
                done=done,
            )
        if doing == "paths":
            return _("Paden tellen: {done} van {known}. Ctrl-C stopt.", done=done, known=known)
        return _("Garanties: {done} van {known}. Ctrl-C stopt.", done=done, known=known)
