"""How wide words are on a terminal, and where lines break."""

import unicodedata
from collections.abc import Iterator

from wcwidth import iter_graphemes, width


def wrap(words: str, most: int, indent: str = "") -> list[str]:
    """Returns the words as lines of at most `most` cells; all but the first start with the indent."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        lead = paragraph[: len(paragraph) - len(paragraph.lstrip())]
        lines.extend(_paragraph(paragraph, most, (indent if lines else "") + lead, indent))
    return lines


def _paragraph(words: str, most: int, first: str, indent: str) -> Iterator[str]:
    line, empty = first, True
    for word in words.split():
        for piece in _pieces(word, max(1, most - width(indent))):
            if empty:
                line, empty = line + piece, False
            elif width(line) + 1 + width(piece) <= most:
                line = f"{line} {piece}"
            else:
                yield line.rstrip()
                line = indent + piece
    yield line.rstrip()


def _pieces(word: str, most: int) -> Iterator[str]:
    """Cuts a word that is too long for any line, never inside what is seen as one character."""
    piece = ""
    for character in iter_graphemes(word):
        if piece and width(piece + character) > most:
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def clean(words: str) -> str:
    """Returns the words without control characters, which could move the cursor or hide text."""
    kept = (
        letter for letter in words if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs", "Co")
    )
    return "".join(kept)
