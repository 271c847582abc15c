"""What the worker keeps beside a session, in a file of its own that never travels with the youth's file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from game import files
from game.session import disk
from game.session.trouble import SessionTrouble, notice
from game.text.say import Notice

if TYPE_CHECKING:
    from game.session.session import Session

Key = TypeVar("Key", int, str)

FORMAT = 1
LARGEST = 1_000_000
LONGEST = 4_000
"""The most characters of one note; more is cut off."""
MOST = 2_000


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A branch that is kept by its name: which option at which move, and the answers it needed after that."""

    name: str
    move: int
    option: str
    picks: tuple[tuple[str, str], ...] = ()
    along: bool = False
    """The youth agrees that it goes along in the summary."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes for the whole (0 has none) and by move, agreements by kind, and branches."""

    whole: str = ""
    moments: Mapping[int, str] = field(default_factory=dict)
    agreements: Mapping[str, str] = field(default_factory=dict)
    branches: tuple[WhatIf, ...] = ()

    def with_moment(self, move: int, words: str) -> "Notes":
        """Returns the notes with other words at a moment."""
        return replace(self, moments=_with(self.moments, move, words[:LONGEST]))

    def with_whole(self, words: str) -> "Notes":
        """Returns the notes with other words for the whole."""
        return replace(self, whole=words[:LONGEST])

    def with_agreement(self, kind: str, words: str) -> "Notes":
        """Returns the notes with another agreement."""
        return replace(self, agreements=_with(self.agreements, kind, words[:LONGEST]))

    def with_branch(self, kept: WhatIf) -> "Notes":
        """Returns the notes with a branch, in the place of the one that goes the same way."""
        others = tuple(one for one in self.branches if _way(one) != _way(kept))
        return replace(self, branches=(*others, kept))

    def branch(self, move: int, option: str, picks: tuple[tuple[str, str], ...]) -> WhatIf | None:
        """Returns the kept branch that goes this way."""
        way = (move, option, picks)
        return next((one for one in self.branches if _way(one) == way), None)

    def without_branch(self, kept: WhatIf) -> "Notes":
        """Returns the notes without a branch."""
        return replace(self, branches=tuple(one for one in self.branches if one != kept))


class Notebook:
    """The notes of one session, on disk as soon as they change; in memory when the session is."""

    def __init__(self, session: "Session") -> None:
        self._session = session.path
        self.path = None if session.path is None else notes_file(session.path)
        self._there, self.trouble = (None, None) if self.path is None else _bytes(self.path)
        self.notes = Notes()
        if self._there is not None:
            self.notes, self.trouble = _read(self._there)
        self._kept = self.notes

    @property
    def locked(self) -> bool:
        """Tells whether there is a file here that this program cannot read, and so never replaces."""
        return self.trouble is not None

    def keep(self, notes: Notes) -> None:
        """Keeps other notes, with those that could not be kept before.

        Raises SessionTrouble; then the file is as it was, and the notes are here until it goes well.
        """
        if self.locked:
            return
        self.notes = notes
        if self.path is None or notes == self._kept:
            return
        self._still_ours(self.path)
        data = _written(notes)
        try:
            files.replace(self.path, data)
        except OSError as error:
            raise disk.trouble(error) from error
        self._there, self._kept = data, notes

    def _still_ours(self, path: Path) -> None:
        """Raises SessionTrouble when the session is gone, or another window wrote other notes."""
        if self._session is not None and not files.is_there(self._session):
            raise SessionTrouble("gone")
        if _bytes(path)[0] != self._there:
            raise SessionTrouble("notes_elsewhere")


def notes_file(path: Path) -> Path:
    """Returns the file of the notes about a session."""
    return path.with_name(f"{path.name.removesuffix('.jsonl')}.notes.json")


def notes_of(session: "Session") -> Notes:
    """Returns the notes about a session; none where they cannot be read."""
    return Notebook(session).notes


def _with(texts: Mapping[Key, str], key: Key, words: str) -> dict[Key, str]:
    changed = {other: text for other, text in texts.items() if other != key}
    return {**changed, key: words} if words.strip() else changed


def _way(kept: WhatIf) -> tuple[int, str, tuple[tuple[str, str], ...]]:
    return kept.move, kept.option, kept.picks


def _written(notes: Notes) -> bytes:
    data = {
        "kantelpunt-notes": FORMAT,
        "whole": notes.whole,
        "moments": {str(move): notes.moments[move] for move in sorted(notes.moments)},
        "agreements": dict(notes.agreements),
        "branches": [
            {
                "name": one.name,
                "move": one.move,
                "option": one.option,
                "picks": [list(pick) for pick in one.picks],
                "along": one.along,
            }
            for one in notes.branches
        ],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "replace")  # halves of characters become a question mark


def is_notes_file(path: Path) -> bool:
    """Tells whether there are notes in a file."""
    data, _ = _bytes(path)
    if data is None:
        return False
    trouble = _read(data)[1]
    return trouble is None or trouble.code == "notes_newer"


def _bytes(path: Path) -> tuple[bytes | None, Notice | None]:
    """Returns what is in a file of notes, if it is there; with a notice where it cannot be read."""
    try:
        return disk.read(path, LARGEST), None
    except SessionTrouble as trouble:
        return None, None if trouble.code == "gone" else notice("notes_unreadable")


def _read(data: bytes) -> tuple[Notes, Notice | None]:
    """Returns the notes in a file; with a notice, and none, where it is not one."""
    try:
        read = json.loads(data)
        if _newer(read):
            return Notes(), notice("notes_newer")
        return _notes(read), None
    except (ValueError, RecursionError):
        return Notes(), notice("notes_unreadable")


def _newer(data: Any) -> bool:
    match data:
        case {"kantelpunt-notes": int(number)}:
            return number > FORMAT
        case _:
            return False


def _notes(data: Any) -> Notes:
    match data:
        case {
            "kantelpunt-notes": 1,
            "whole": str(whole),
            "moments": dict(by_move),
            "agreements": dict(agreements),
            "branches": list(branches),
        } if len(by_move) + len(agreements) + len(branches) <= MOST:
            return Notes(
                whole[:LONGEST],
                {int(move): _text(words) for move, words in by_move.items()},
                {kind: _text(words) for kind, words in agreements.items()},
                tuple(_branch(one) for one in branches),
            )
    raise ValueError("not notes")


def _branch(data: Any) -> WhatIf:
    match data:
        case {
            "name": str(name),
            "move": int(move),
            "option": str(option),
            "picks": list(picks),
            "along": bool(along),
        } if move >= 0:
            return WhatIf(name[:LONGEST], move, option, tuple(_pick(pick) for pick in picks), along)
    raise ValueError("not a branch")


def _pick(data: Any) -> tuple[str, str]:
    match data:
        case [str(at), str(option)]:
            return at, option
        case _:
            raise ValueError("not a pick")


def _text(words: object) -> str:
    if not isinstance(words, str):
        raise ValueError("not words")
    return words[:LONGEST]
