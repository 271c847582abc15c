"""Explores a story, with a line of progress; tells people or programs what was found."""

import json
import sys
import time

from game import files, paths
from game.commands.known import story_file
from game.commands.refusal import Refusal
from game.commands.words import program
from game.library.open import open_scenario
from game.library.shelf import BrokenStory
from game.story.problem import sentence
from game.text.catalogue import Catalogue
from game.writing.explore import Exploration, explore, read
from game.writing.explore.as_json import as_data
from game.writing.explore.stated import about, unknown_names
from game.writing.explore.tell import Teller

_INTERRUPTED = 130
_GUARANTEES = "guarantees.yaml"


def run(place: str, most: int, as_json: bool, words: Catalogue) -> int:
    """Tells what can happen in a story; status 1 when a guarantee is broken, 130 when interrupted."""
    _ = words.words
    file = story_file(place, words)
    beside = file.parent if files.is_there(file.parent / "cast.yaml") else paths.scenarios()
    try:
        scenario = open_scenario(file, beside)
    except BrokenStory as broken:
        told = "\n".join(sentence(problem, words.words) for problem in broken.problems)
        raise Refusal(told) from broken
    kept = beside / _GUARANTEES
    guarantees = read(kept if files.is_there(kept) else paths.scenarios() / _GUARANTEES)
    if guarantees.problems:
        raise Refusal("\n".join(sentence(problem, words.words) for problem in guarantees.problems))
    for id, one in about(scenario, guarantees.stated).items():
        for unknown, close in unknown_names(scenario, one):
            told = _("Garantie {id}: dit verhaal heeft geen “{unknown}”.", id=id, unknown=unknown)
            if close:
                told += " " + _("Bedoelde je “{nearest}”?", nearest=close)
            raise Refusal(told)
    progress = _Progress(words)
    found = explore(scenario, guarantees.stated, most, progress.hear)
    progress.wipe()
    if as_json:
        print(json.dumps(as_data(found), ensure_ascii=False, indent=1))
    else:
        named = f'"{place}"' if " " in place else place
        for line in Teller(found, words, f"{program()} preview {named}").lines():
            print(line)
    return _status(found)


def _status(found: Exploration) -> int:
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
