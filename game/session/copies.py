"""Copies of one session in the same folder: own words that go, go from all of them."""

from contextlib import suppress
from pathlib import Path

from game.session import disk
from game.session.codes import code_of, is_temporary
from game.session.journal import Journal, lines_of
from game.session.trouble import Notice, SessionTrouble
from game.session.words import Edit, edited_copy, holds_words

_SHORTEST = 4
"""Words shorter than this are not looked for in files of another kind: they stand everywhere."""


def clean(path: Path, edit: Edit) -> Notice | None:
    """Edits the copies of a session, deletes temporary files, and tells which files hold the words still."""
    words = edit.old.words
    if words is None:
        return None
    held: list[str] = []
    for other in _others(path):
        if is_temporary(other):
            with suppress(OSError):
                other.unlink()
        elif code_of(other) is not None:
            if not _clean_copy(path, other, edit):
                held.append(other.name)
        elif len(words) >= _SHORTEST and _holds(other, words):
            held.append(other.name)
    disk.sync_folder(path.parent)
    return Notice("still_held", {"files": ", ".join(held)}) if held else None


def _others(path: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(other for other in path.parent.iterdir() if other != path and other.is_file())
    return []


def _clean_copy(path: Path, other: Path, edit: Edit) -> bool:
    """Edits another session when it is a copy; tells whether it is clean."""
    try:
        data = disk.read(other)
        if lines_of(data)[:1] != lines_of(disk.read(path))[:1]:
            return True
        if edit.old.words is not None and holds_words(data, edit.old.words):
            Journal(other, len(data), len(data)).rewrite(lambda lines: edited_copy(lines, edit))
    except SessionTrouble:
        return False
    return True


def _holds(other: Path, words: str) -> bool:
    with suppress(SessionTrouble):
        return holds_words(disk.read(other), words)
    return False
