"""A translation is read at once too by somebody who needs the largest letters."""

import re
from collections.abc import Iterator

import polib

from game.story.problem import Problem
from game.tools.lint.translation.catalogue import Translated
from game.tools.lint.translation.room import MOST_LINES, set_out, there

_SURE, _LINE, _SURE_WORD = 150, 20, 15
"""A text, and a word, of at most so many letters fits whatever the letters are; a new line costs a line."""
_NAME = re.compile(r"\{name\.(\w+)\}")


def fits(file: Translated) -> Iterator[Problem]:
    """Warns about a translation that is too tall, or has a word too wide, for its bubble at 200 %."""
    if file.broken is not None or not there():
        return
    told = {(entry.context, entry.source) for entry in file.study.texts if entry.path[0] == "scenes"}
    for entry in file.entries:
        if (entry.msgctxt or "", entry.msgid) in told and not entry.msgctxt.endswith("/discuss"):
            yield from _too_large(file, entry)


def _too_large(file: Translated, entry: polib.POEntry) -> Iterator[Problem]:
    said = entry.msgstr
    if len(said) + _LINE * said.count("\n") <= _SURE and max(map(len, said.split()), default=0) <= _SURE_WORD:
        return
    cast = file.study.shared.cast
    said = _NAME.sub(lambda slot: cast[slot[1]].name if slot[1] in cast else slot[0], said)
    found = set_out(said)
    if found.lines > MOST_LINES:
        yield file.problem("po-too-tall", entry, entry.msgstr, str(MOST_LINES))
    if found.too_wide:
        yield file.problem("po-too-wide", entry, found.too_wide)
