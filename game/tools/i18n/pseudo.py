"""A language nobody speaks: longer and accented, to see what does not fit and what is not translated."""

import re
from collections.abc import Iterable

import polib

from game.tools.i18n.keep import catalogue
from game.tools.i18n.source import Source

PSEUDO = "qps"
"""A language code that the standard (ISO 639) keeps free for private use."""

_KEPT = re.compile(r"(\{[^{}]*\})")
_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "äçéîñöšûýžÄÇÉÎÑÖŠÛÝŽ")
_VOWEL = re.compile(r"([äéîöûÄÉÎÖÛ])")
_NAME = "Pšéûdö"


def pseudo(found: Iterable[Source], mirrored: bool = False) -> polib.POFile:
    """Returns the catalogue of the pseudo-language, to be read from right to left when mirrored."""
    entries = [
        polib.POEntry(msgid=each.words, msgctxt=each.context or None, msgstr=told(each.words))
        for each in found
    ]
    head = {"X-Language-Name": _NAME, "X-Direction": "rtl" if mirrored else "ltr"}
    return catalogue(PSEUDO, entries, head)


def told(words: str) -> str:
    """Returns words in the pseudo-language: about a third longer, with {placeholders} as they are."""
    parts = _KEPT.split(words)
    return "[" + "".join(part if _KEPT.fullmatch(part) else _longer(part) for part in parts) + "]"


def _longer(words: str) -> str:
    return _VOWEL.sub(r"\1\1", words.translate(_ACCENTED))
