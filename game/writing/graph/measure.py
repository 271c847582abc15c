"""How wide words are, on the safe side: the reader's own font is not known here."""

from collections.abc import Iterator

_NARROW, _WIDE = frozenset("iljtfrI.,:;'’‘!|()[]- "), frozenset("mwMWQOGD@%…→")


def width(text: str, size: float, bold: bool = False, mono: bool = False) -> float:
    """Returns at most how wide a text is."""
    if mono:
        return len(text) * size * 0.62
    return sum(map(_share, text)) * size * (1.08 if bold else 1.0)


def wrapped(text: str, size: float, room: float, bold: bool = False, mono: bool = False) -> list[str]:
    """Returns the lines of a text in so much room; a word that is too long is broken."""
    lines: list[str] = []
    for word in _words(" ".join(text.split()), size, room, bold, mono):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold, mono) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def shortened(
    text: str, size: float, room: float, most: int, bold: bool = False, mono: bool = False
) -> list[str]:
    """Returns at most so many lines, the last ending in … when there was more."""
    lines = wrapped(text, size, room, bold, mono)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(f"{last}…", size, bold, mono) > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]


def _words(text: str, size: float, room: float, bold: bool, mono: bool) -> Iterator[str]:
    for word in text.split():
        while width(word, size, bold, mono) > room and len(word) > 1:
            cut = len(word) - 1
            while cut > 1 and width(word[:cut], size, bold, mono) > room:
                cut -= 1
            yield word[:cut]
            word = word[cut:]
        yield word


def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.38
    if letter in _WIDE or ord(letter) > 0x2E80:
        return 1.3 if ord(letter) > 0x2E80 else 0.95
    return 0.72 if letter.isupper() else 0.6
