"""Finds refused words however they are spelled: capitals, accents, digits for letters, signs in between."""

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

from game.story.blocklist import Blocklist

_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06ed\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]"
)
"""Accents that stand apart after normalising, and signs nobody sees."""
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[@$€|]*[^\W_](?:[@$€!|+*._'’-]*[^\W_])*|[🍆🍑]")
_SIGN = re.compile(r"[^\w@$€]|_")
_JOINTS = re.compile(r"[*._'’-]+")
_NUMBER = re.compile(r"[€$]?[0-9]+[€!|+]*")
_THRICE = re.compile(r"([^\W\d_])\1\1")
_MANY = re.compile(r"([^\W\d_])\1+")
_LEET = MappingProxyType(str.maketrans("0134578@$€!|+", "oieastbaseiit"))
_LOOKALIKE = MappingProxyType(str.maketrans("аеорсхуіѕкмтвнοαεικνρτυχ", "aeopcxyiskmtbhoaeiknptux"))
_FOREIGN = re.compile("[" + "".join(map(chr, _LOOKALIKE)) + "]")
BETWEEN = "\x1e"
"""Stands between texts that are searched together, so that no phrase begins in one and ends in the next."""

_SINGLES = 3
"""So many letters by themselves in a row may spell a word."""


def normal(text: str) -> str:
    """Returns the text in small letters without accents and unseen signs."""
    text = text.casefold()
    return text if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKD", text))


def hits(text: str, words: Blocklist) -> Iterator[tuple[str, str]]:
    """Yields (theme, word) for every refused word or phrase; looks at each different word once."""
    pieces = text.split()
    once = normal("\n".join(set(pieces)))
    plain = set(_WORD.findall(once))
    for word in plain & words.exact.keys():
        yield words.exact[word], word
    for word in plain:
        if word[:3] in words.starts and (theme := words.start(word)):
            yield theme, word
    for token in _odd(once, pieces):
        for spelled in _spellings(token):
            if theme := words.exact.get(spelled) or words.start(spelled):
                yield theme, token
                break
    yield from _phrases(text, plain, words)


def _phrases(text: str, plain: set[str], words: Blocklist) -> Iterator[tuple[str, str]]:
    likely = [
        (phrase, max(parts, key=len), theme) for phrase, parts, theme in words.phrases if parts <= plain
    ]
    for part in normal(text).split(BETWEEN) if likely else ():
        for phrase, longest, theme in likely:
            if longest in part and f" {phrase} " in f" {' '.join(_WORD.findall(part))} ":
                yield theme, phrase


def _odd(once: str, pieces: list[str]) -> set[str]:
    """Returns the words to look at closely: with signs, digits, repeats, other alphabets, or spaced out."""
    odd = {token for token in _TOKEN.findall(once) if not token.isalpha()}
    if _THRICE.search(once):
        odd.update(word for word in _WORD.findall(once) if _THRICE.search(word))
    if _FOREIGN.search(once):
        odd.update(word for word in _WORD.findall(once) if _FOREIGN.search(word))
    odd.update(_spaced(pieces))
    return odd


def _spaced(pieces: list[str]) -> Iterator[str]:
    """Yields the words that letters by themselves spell."""
    single = bytes([len(piece) == 1 for piece in pieces])
    start = single.find(b"\1" * _SINGLES)
    while start >= 0:
        end = single.find(b"\0", start)
        end = len(single) if end < 0 else end
        first = start - 1 if start and len(_letters(pieces[start - 1])) == 1 else start
        last = end + 1 if end < len(pieces) and len(_letters(pieces[end])) == 1 else end
        yield _letters("".join(pieces[first:last]))
        start = single.find(b"\1" * _SINGLES, end)


def _letters(text: str) -> str:
    return _SIGN.sub("", normal(text))


def _spellings(token: str) -> Iterator[str]:
    """Yields how a word can be read: in one piece, digits and other alphabets as letters, letters once."""
    token = _JOINTS.sub("", token)
    yield token
    if _NUMBER.fullmatch(token):  # a number spells no word, or nobody could have a house number or a price
        return
    for letters in (token.translate(_LEET), token.rstrip("!|+").translate(_LEET)):
        letters = letters.translate(_LOOKALIKE)
        yield letters
        yield _THRICE.sub(r"\1", _MANY.sub(r"\1", letters)) if _THRICE.search(letters) else letters
        yield _MANY.sub(lambda many: many[1] * min(len(many[0]), 2), letters)
