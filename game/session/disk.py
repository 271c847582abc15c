"""Bytes to and from the disk, safely: read with a limit, create, replace whole, and lock."""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.session.trouble import SessionTrouble

LARGEST = 20_000_000
"""The most bytes of a session file."""

_EXTRA = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_LOCK_AT = 2**30
_PATIENCE = (0.02, 0.05, 0.1, 0.2)


def trouble(error: OSError) -> SessionTrouble:
    """Returns what people should know about an error while writing."""
    if error.errno in _FULL:
        return SessionTrouble("disk_full")
    if error.errno in _FORBIDDEN:
        return SessionTrouble("no_permission")
    return SessionTrouble("gone" if error.errno == errno.ENOENT else "not_saved")


def read(path: Path, largest: int = LARGEST) -> bytes:
    """Returns the bytes of a plain file; raises SessionTrouble when it is none, too large or unreadable."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise SessionTrouble("no_session")
        if found.st_size > largest:
            raise SessionTrouble("too_big")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError as error:
        raise SessionTrouble("gone") from error
    except (OSError, ValueError) as error:
        raise SessionTrouble("unreadable") from error
    if len(data) > largest:
        raise SessionTrouble("too_big")
    return data


def create(path: Path, data: bytes) -> None:
    """Writes a new file that only its owner may read; raises FileExistsError, or OSError and leaves none."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _EXTRA, 0o600)
    try:
        try:
            write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all the bytes, however many go at once."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def temporary(path: Path) -> Path:
    """Returns the one temporary file that may stand beside a session while it is replaced."""
    return path.with_name(f".{path.stem}.tmp")


def write_beside(path: Path, data: bytes) -> Path:
    """Writes the temporary file of a session, safe on disk, and returns it."""
    beside = temporary(path)
    beside.unlink(missing_ok=True)
    create(beside, data)
    return beside


def put_in_place(beside: Path, path: Path) -> None:
    """Lets the temporary file take the place of the session; a virus scanner may need a moment."""
    try:
        for seconds in _PATIENCE:
            with suppress(PermissionError):
                beside.replace(path)
                break
            time.sleep(seconds)
        else:
            beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes names that came or went in a folder safe, where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def held(path: Path) -> Iterator[int]:
    """Opens a session for writing, for this process alone; raises SessionTrouble when another writes."""
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | _EXTRA)
    try:
        _lock(descriptor)
        here, there = os.fstat(descriptor), path.stat()
        if (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino):
            raise SessionTrouble("elsewhere")  # replaced between opening and locking
        yield descriptor
    finally:
        os.close(descriptor)  # this unlocks too


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCK_AT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise SessionTrouble("elsewhere") from error
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SessionTrouble("elsewhere") from error
        except OSError:
            return  # a file system without locks; the size is still checked
