"""What a reader calls one character: a letter with its marks, an emoji with its tones and joins."""

import unicodedata
from collections.abc import Iterator

JOINER = "\u200d"
# Drawn as nothing: joiners, variation selectors, direction marks. They still count as characters.
UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff") | frozenset(
    chr(code) for span in ((0x202A, 0x202F), (0x2066, 0x206A)) for code in range(*span)
)


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yields the start and end of each character as a reader sees it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not _joined(text, start, index):
            yield start, index
            start = index


def after(text: str, index: int) -> int:
    """Returns where the character that starts at or around the index ends."""
    return next((end for start, end in clusters(text) if end > index), len(text))


def before(text: str, index: int) -> int:
    """Returns where the character in front of the index starts."""
    return next((start for start, end in clusters(text) if start < index <= end), 0)


def looks_like_emoji(cluster: str) -> bool:
    """Tells whether the character may be an emoji, so that it is worth looking for a picture."""
    code = ord(cluster[0])
    if code < 0x203C or cluster.endswith("\ufe0e"):
        return False
    return code >= 0x1F000 or "\ufe0f" in cluster or unicodedata.category(cluster[0]) == "So"


def _joined(text: str, start: int, index: int) -> bool:
    char, previous = text[index], text[index - 1]
    if char == JOINER or previous == JOINER or char in "\ufe0e\ufe0f" or is_tone(char):
        return previous != "\n"
    if unicodedata.category(char) in ("Mn", "Me", "Mc"):
        return previous != "\n"
    return is_flag(char) and is_flag(previous) and (index - start) % 2 == 1


def is_tone(char: str) -> bool:
    """Tells whether a character is the skin tone of the emoji before it."""
    return 0x1F3FB <= ord(char) <= 0x1F3FF


def is_flag(char: str) -> bool:
    """Tells whether a character is half of a flag."""
    return 0x1F1E6 <= ord(char) <= 0x1F1FF
