"""A language nobody speaks: longer and accented, to see what does not fit and what is not translated."""

import re
from collections.abc import Iterable

import polib

from game.writing.i18n.merge import catalogue
from game.writing.i18n.source import Source

PSEUDO = "qps"
"""A language code that the standard (ISO 639) keeps free for private use."""

_KEPT = re.compile(r"(\{[^{}]*\})")
_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "äçéîñöšûýžÄÇÉÎÑÖŠÛÝŽ")
_VOWEL = re.compile(r"([äéîöûÄÉÎÖÛ])")
_NAME = "Pšéûdö"


def pseudo(found: Iterable[Source], mirrored: bool = False) -> polib.POFile:
    """Returns the catalogue of the pseudo-language, to be read from right to left when mirrored."""
    entries = [_entry(each) for each in found]
    head = {"X-Language-Name": _NAME, "X-Direction": "rtl" if mirrored else "ltr"}
    return catalogue(PSEUDO, entries, head)


def _entry(source: Source) -> polib.POEntry:
    entry = polib.POEntry(msgid=source.words, msgctxt=source.context or None, msgid_plural=source.plural)
    if source.plural:
        entry.msgstr_plural = {0: stretched(source.words), 1: stretched(source.plural)}
    else:
        entry.msgstr = stretched(source.words)
    return entry


def stretched(words: str) -> str:
    """Returns words in the pseudo-language: about a third longer, with {placeholders} as they are."""
    parts = _KEPT.split(words)
    return "[" + "".join(part if _KEPT.fullmatch(part) else _longer(part) for part in parts) + "]"


def _longer(words: str) -> str:
    return _VOWEL.sub(r"\1\1", words.translate(_ACCENTED))
