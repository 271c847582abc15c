"""A copy of a session for another laptop: with the own words that were ticked for the talk, no others."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from game import files
from game.session import disk, log
from game.session.codes import file_of
from game.session.journal import lines_of
from game.session.redact import Worded
from game.session.session import Session
from game.session.trouble import SessionTrouble

_COPIES = 999


def copied(session: Session) -> bytes:
    """Returns the bytes of the copy; own words that stay behind leave a gap, as erased ones do.

    What cannot be read is left out, and so is every tick but those for the words that go along.
    Raises SessionTrouble.
    """
    if session.journal is None:
        raise SessionTrouble("gone")
    header, *lines = lines_of(disk.read(session.journal.path)[: session.journal.size])
    ticks = (log.words_item(at) for at, move in enumerate(session.moves) if isinstance(move.event, Worded))
    kept = [log.encode(log.Ticked(item, True)) for item in ticks if item in session.ticked]
    return b"".join((header, *_moves(lines, session), *kept))


def save_copy(session: Session, folder: Path) -> Path:
    """Writes the copy into a folder and returns its place; an older copy makes room, another session never.

    Raises SessionTrouble, and then nothing has changed.
    """
    data = copied(session)
    try:
        files.make_folder(folder)
        place = _place(session, folder, data)
        files.replace(place, data)
    except OSError as error:
        raise disk.trouble(error) from error
    return place


def _moves(lines: list[bytes], session: Session) -> Iterator[bytes]:
    index = 0
    for line in lines:
        with suppress(log.Broken):
            entry = log.decode(line)
            if isinstance(entry, log.Did) and index < len(session.moves):
                yield _move(line, entry, log.words_item(index) in session.ticked)
                index += 1


def _move(line: bytes, entry: log.Did, along: bool) -> bytes:
    if along or not isinstance(entry.event, Worded) or entry.event.words is None:
        return line
    return log.encode(replace(entry, event=replace(entry.event, words=None), erased=True))


def _place(session: Session, folder: Path, data: bytes) -> Path:
    """Returns where the copy may stand: nowhere yet, or where an older copy of this session stands."""
    for number in range(1, _COPIES + 1):
        place = file_of(folder, session.header.code, number)
        if place == session.path:
            continue
        if not files.is_there(place) or _is_copy(place, data):
            return place
    raise SessionTrouble("not_saved")


def _is_copy(place: Path, data: bytes) -> bool:
    with suppress(SessionTrouble):
        return lines_of(disk.read(place))[:1] == lines_of(data)[:1]
    return False
