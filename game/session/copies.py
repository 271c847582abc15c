"""Copies of one session in the same folder: own words that go, go from all of them."""

from contextlib import suppress
from html import escape
from pathlib import Path

from game import files
from game.session import disk
from game.session.codes import code_of, is_temporary
from game.session.journal import Journal, lines_of
from game.session.redact import Edit, edited_copy, holds_words
from game.session.trouble import SessionTrouble, notice
from game.text.say import Notice

_KINDS = frozenset({".html", ".md", ".json", ".txt"})
"""Files of another kind that may hold own words: what the game exports."""
_SHORTEST, _LARGEST = 4, 2_000_000
"""In those, words shorter than this are not looked for, they stand everywhere; and not in larger files."""


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
        elif other.suffix == ".jsonl":
            if not _clean_copy(path, other, edit):
                held.append(other.name)
        elif other.suffix in _KINDS and len(words) >= _SHORTEST and _holds(other, words):
            held.append(other.name)
    files.sync_folder(path.parent)
    return notice("still_held", files=", ".join(held)) if held else None


def _others(path: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(other for other in path.parent.iterdir() if other != path and files.is_plain(other))
    return []


def _clean_copy(path: Path, other: Path, edit: Edit) -> bool:
    """Edits another session when it is a copy, whatever its name; tells whether it is clean."""
    try:
        data = disk.read(other)
    except SessionTrouble:
        return code_of(other) is None
    if lines_of(data)[:1] != lines_of(disk.read(path))[:1] or not holds_words(data, edit.old.words or ""):
        return True
    try:
        Journal(other, len(data), len(data)).rewrite(lambda lines: edited_copy(lines, edit))
    except SessionTrouble:
        return False
    return True


def _holds(other: Path, words: str) -> bool:
    with suppress(SessionTrouble):
        data = disk.read(other, _LARGEST)
        pages = escape(words, quote=False), escape(words)  # the first is how a summary of ours writes them
        return any(holds_words(data, written) for written in (words, *pages))
    return False
