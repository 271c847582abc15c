"""Taking own words out of the lines of a session file, or putting others there. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.session import log
from game.story import event

Worded = event.Reason | event.Write
_GONE = b'{"erased":true}\n'


@dataclass(frozen=True, slots=True)
class Edit:
    """Own words to replace: at which move, what stands there, what comes instead; `erased` when nothing."""

    index: int
    old: Worded
    words: str | None
    erased: bool


def holds_words(data: bytes, words: str) -> bool:
    """Tells whether bytes hold words, as plain text or as a line of a session writes them."""
    return _needle(words) in data or words.encode("utf-8") in data


def edited(lines: list[bytes], edit: Edit, moves: int, untick: Iterable[str]) -> list[bytes]:
    """Returns the lines of the session itself, edited; items to `untick` do not go along any more.

    Lines beyond its `moves`, where the file is damaged, lose the words wherever they stand.
    """
    changed = [lines[0]]
    move = -1
    for line in lines[1:]:
        entry = _entry(line)
        move += isinstance(entry, log.Did)
        if isinstance(entry, log.Did) and (move == edit.index or (move >= moves and _same(entry, edit))):
            changed.append(_line(entry, edit))
        else:
            changed.append(_without(line, entry, edit))
    return changed + [log.encode(log.Ticked(item, False)) for item in untick]


def edited_copy(lines: list[bytes], edit: Edit) -> list[bytes]:
    """Returns the lines of a copy of the session, edited wherever the same words answer the same question."""
    changed = [lines[0]]
    for line in lines[1:]:
        entry = _entry(line)
        if isinstance(entry, log.Did) and _same(entry, edit):
            changed.append(_line(entry, edit))
        else:
            changed.append(_without(line, entry, edit))
    return changed


def _line(entry: log.Did, edit: Edit) -> bytes:
    assert isinstance(entry.event, Worded)
    happened = replace(entry.event, words=edit.words)
    return log.encode(log.Did(happened, erased=edit.erased, ended=entry.ended))


def _same(entry: log.Did, edit: Edit) -> bool:
    return (
        edit.old.words is not None
        and isinstance(entry.event, Worded)
        and entry.event.at == edit.old.at
        and entry.event.words == edit.old.words
    )


def _without(line: bytes, entry: log.Entry | None, edit: Edit) -> bytes:
    """Returns a line that cannot be read, without the words; half a line at the end just goes."""
    if entry is not None or edit.old.words is None or not holds_words(line, edit.old.words):
        return line
    return _GONE if line.endswith(b"\n") else b""


def _entry(line: bytes) -> log.Entry | None:
    try:
        return log.decode(line)
    except log.Broken:
        return None


def _needle(words: str) -> bytes:
    return log.encode(log.Did(event.Write("", words))).split(b'"words":"', 1)[1][:-3]
