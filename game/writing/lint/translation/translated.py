"""The translations of one story in one language, as they stand in the file."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polib

from game import files
from game.story.problem import Problem
from game.text.po import Broken, read_po
from game.writing.lint.study import Study

_ENOUGH = 20
"""So many letters tell where something stands; more may be broken over lines."""


@dataclass(frozen=True)
class Translated:
    """One PO file beside the story it translates."""

    study: Study
    language: str
    path: Path

    @cached_property
    def broken(self) -> Broken | None:
        """Holds why the file cannot be read, if so."""
        return read_po(self.path)[1]

    @cached_property
    def entries(self) -> tuple[polib.POEntry, ...]:
        """Holds the entries in use, fuzzy ones included."""
        return tuple(entry for entry in polib.pofile(str(self.path)) if not entry.obsolete)

    @cached_property
    def easy_entries(self) -> tuple[polib.POEntry, ...]:
        """Holds what players read in a file at the easy level; nothing of any other file."""
        if self.language != "nl@makkelijk" or self.broken is not None:
            return ()
        read = (entry for entry in self.entries if entry.msgstr)
        return tuple(entry for entry in read if not _for_workers(entry.msgctxt or ""))

    def problem(self, code: str, entry: polib.POEntry, found: str, expected: str = "") -> Problem:
        """Returns a problem at an entry."""
        line, column = self._place(entry.linenum or 0, found)
        return Problem(code, str(self.path), line, column, found, expected, severity="warning")

    @cached_property
    def _lines(self) -> list[str]:
        return files.read_text(self.path).splitlines()

    def _place(self, first: int, found: str) -> tuple[int, int]:
        """Returns where the translation of an entry that begins at a line says what was found."""
        start, inside = found[:_ENOUGH], False
        for number, line in enumerate(self._lines[first - 1 :], first):
            inside = inside or line.startswith("msgstr")
            if inside and start in line:
                return number, line.index(start) + 1
            if not line.strip():
                break
        return first, 1


def _for_workers(where: str) -> bool:
    return "/guide/" in where or where.endswith("/discuss")


def translated(study: Study) -> tuple[Translated, ...]:
    """Returns the files that translate a story, by language."""
    name = f"{study.scenario.id}.po"
    return tuple(
        Translated(study, folder.name, folder / name)
        for folder in sorted(study.around.locale.glob("*/"))
        if files.is_plain(folder / name)
    )
