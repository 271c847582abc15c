"""Every text has a translation that fits it."""

import re
from collections import Counter
from collections.abc import Iterator

import polib

from game.story.problem import Problem
from game.writing.lint.translation.translated import Translated

_SLOT = re.compile(r"\{[^{}]*\}")
_MARKED = re.compile(r"\[[^\[\]]*\]")
_FEW = 5
"""A text of fewer words may well be the same in another language."""


def entries(file: Translated) -> Iterator[Problem]:
    """Warns about what is missing, left over, doubtful, or has other placeholders or marks than the text."""
    if (broken := file.broken) is not None:
        yield Problem("po-broken", str(file.path), broken.line, 1, broken.why)
        return
    texts = {(entry.context, entry.source): entry for entry in file.study.texts}
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in file.entries}
    for key, text in texts.items():
        entry = known.get(key)
        if entry is None or not entry.msgstr:
            yield file.study.problem("po-missing", text.path, text.source, file.language)
    for key, entry in known.items():
        if key not in texts:
            yield file.problem("po-unused", entry, entry.msgid)
        elif entry.fuzzy:
            yield file.problem("po-fuzzy", entry, entry.msgid)
        elif entry.msgstr:
            yield from _differs(file, entry)


def _differs(file: Translated, entry: polib.POEntry) -> Iterator[Problem]:
    wanted, found = Counter(_SLOT.findall(entry.msgid)), Counter(_SLOT.findall(entry.msgstr))
    for slot in (wanted - found) + (found - wanted):
        yield file.problem("po-placeholder", entry, slot, entry.msgid)
    if len(_MARKED.findall(entry.msgid)) != len(_MARKED.findall(entry.msgstr)):
        yield file.problem("po-marks", entry, entry.msgstr, entry.msgid)
    same = entry.msgid == entry.msgstr and len(entry.msgid.split()) >= _FEW
    if same and not file.language.startswith("nl"):
        yield file.problem("po-same", entry, entry.msgid)
