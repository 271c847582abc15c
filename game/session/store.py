"""The folder of sessions: what is in it, what to continue, taking in a file from outside, and deleting."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from game import files
from game.session import disk, log
from game.session.codes import code_in, code_of, file_of, is_notes, is_session, is_temporary
from game.session.head import head_of
from game.session.header import header_of
from game.session.notes import is_notes_file, notes_file
from game.session.tail import finished
from game.session.trouble import SessionTrouble, notice
from game.text.say import Notice

_ANSWER = b'","at":"'
"""What each line of an answer holds once, and no other: quotes in own words are written otherwise."""
_COPIES = 999


class SessionCard(NamedTuple):
    """What a list tells of a session, without playing it: `answers` is how far it is."""

    path: Path
    code: str
    scenario: str
    title: str
    played: str
    language: str
    answers: int
    finished: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The sessions of a folder, the last played first, and what could not be read."""

    cards: tuple[SessionCard, ...]
    notices: tuple[Notice, ...]
    unreadable: tuple[Path, ...] = ()


def sessions(folder: Path) -> Listing:
    """Lists the sessions of a folder; a folder that is not there yet holds none."""
    cards: list[tuple[float, SessionCard]] = []
    unreadable: list[Path] = []
    try:
        found = _files(folder)
    except FileNotFoundError:
        return Listing((), ())
    except OSError:
        return Listing((), (notice("folder_unreadable"),))
    for entry in found:
        path = folder / entry.name
        try:
            data, written = disk.read_dated(entry)
            cards.append((written, _card(path, code_in(entry.name), data)))
        except SessionTrouble as trouble:
            if trouble.code != "gone":  # meanwhile
                unreadable.append(path)
    cards.sort(key=lambda dated: (-dated[0], dated[1].code))
    named = {"files": ", ".join(path.name for path in unreadable)}
    notices = (notice("unreadable_files", **named),) if unreadable else ()
    return Listing(tuple(each for _, each in cards), notices, tuple(unreadable))


def card(path: Path) -> SessionCard:
    """Returns the card of one session from how it begins and from its lines; raises SessionTrouble."""
    return _card(path, code_of(path), disk.read(path))


def _card(path: Path, code: str | None, data: bytes) -> SessionCard:
    head = head_of(data)
    return SessionCard(
        path=path,
        code=code or head.code,
        scenario=head.scenario,
        title=head.title,
        played=head.played,
        language=head.language,
        answers=data.count(_ANSWER, head.lines),
        finished=finished(data, head.lines),
    )


def latest(folder: Path, scenario_id: str) -> Path | None:
    """Returns the session of a story that was played last and is not finished."""
    for found in sessions(folder).cards:
        if found.scenario == scenario_id and not found.finished:
            return found.path
    return None


def take_in(folder: Path, path: Path) -> Path:
    """Copies a session from outside into the folder, never over another; raises SessionTrouble."""
    from game.session.opening import open_session

    header = open_session(path).session.header
    data = disk.read(path)
    try:
        files.make_folder(folder)
        for number in range(1, _COPIES + 1):
            place = file_of(folder, header.code, number)
            with suppress(FileExistsError):
                files.create(place, data)
                return place
            if _same(place, data):
                return place
    except OSError as error:
        raise disk.trouble(error) from error
    raise SessionTrouble("not_saved")


def may_be_deleted(path: Path, home: Path) -> bool:
    """Tells whether this is a session: it begins as one, or has the name of one where sessions are kept."""
    if code_of(path) is not None and path.parent.absolute() == home.absolute():
        return True
    try:
        header_of(files.start(path, log.LONGEST_HEADER))
    except SessionTrouble as trouble:
        return trouble.code == "newer"
    except OSError:
        return False
    return True


def delete(path: Path, home: Path) -> None:
    """Deletes a session, its notes and temporary files; raises SessionTrouble, also when it is no session."""
    if not may_be_deleted(path, home):
        raise SessionTrouble("no_session")
    notes = notes_file(path)
    beside = [other for other in (files.temporary(path), files.temporary(notes)) if is_temporary(other)]
    if is_notes(notes) or is_notes_file(notes):
        beside.append(notes)
    _delete([path, *beside], path.parent)


def delete_all(folder: Path) -> None:
    """Deletes every session of a folder, the notes and temporary files, and nothing else.

    Raises SessionTrouble.
    """
    try:
        left = (path for path in folder.iterdir() if is_temporary(path) or is_notes(path))
        found = [*(folder / entry.name for entry in _files(folder)), *left]
    except FileNotFoundError:
        return
    except OSError as error:
        raise SessionTrouble("folder_unreadable") from error
    _delete(found, folder)


def _delete(paths: list[Path], folder: Path) -> None:
    failed = False
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            failed = True
    files.sync_folder(folder)
    if failed:
        raise SessionTrouble("not_deleted")


def _files(folder: Path) -> list[os.DirEntry[str]]:
    """Returns the plain files with the name of a session, in order; a link may lead to one."""
    found = [entry for entry in files.plain_in(folder) if is_session(entry.name)]
    return sorted(found, key=lambda entry: entry.name)


def _same(place: Path, data: bytes) -> bool:
    with suppress(SessionTrouble):
        return disk.read(place) == data
    return False
