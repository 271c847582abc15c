"""The file of a session: read, and held by one process at a time; what goes wrong as a SessionTrouble."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game import files
from game.session.trouble import SessionTrouble

LARGEST = 20_000_000
"""The most bytes of a session file."""

_EXTRA = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_LOCK_AT = 2**30


def trouble(error: OSError) -> SessionTrouble:
    """Returns what people should know about an error while writing."""
    if error.errno in _FULL:
        return SessionTrouble("disk_full")
    if error.errno in _FORBIDDEN:
        return SessionTrouble("no_permission")
    return SessionTrouble("gone" if error.errno == errno.ENOENT else "not_saved")


def read(path: os.PathLike[str], largest: int = LARGEST) -> bytes:
    """Returns the bytes of a plain file; raises SessionTrouble when it is none, too large or unreadable."""
    return read_dated(path, largest)[0]


def read_dated(path: os.PathLike[str], largest: int = LARGEST) -> tuple[bytes, float]:
    """Returns the bytes of a plain file and when it was last written; raises as `read` does."""
    try:
        return files.read_dated(path, largest)
    except FileNotFoundError as error:
        raise SessionTrouble("gone") from error
    except (files.NotPlain, IsADirectoryError) as error:
        raise SessionTrouble("no_session") from error
    except files.TooLarge as error:
        raise SessionTrouble("too_big") from error
    except OSError as error:
        raise SessionTrouble("unreadable") from error


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
