"""The only place that opens files: read with a limit, written whole or not at all. A leaf, as `paths` is."""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from game import paths

LARGEST = 20_000_000
"""The most bytes that are read of a file for which nothing smaller is set."""

_T = TypeVar("_T")
_EXTRA = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
_READ = os.O_RDONLY | _EXTRA | getattr(os, "O_NONBLOCK", 0)  # opening a pipe does not wait for a writer
_PRIVATE, _SHARED = 0o600, 0o666
_SMALL = 65_536  # some systems tell no size of what they make up while it is read
_PATIENCE = (0.02, 0.05, 0.1, 0.2)
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


class NotPlain(OSError):
    """A folder, a pipe or a device, where a file was expected."""


class TooLarge(OSError):
    """A file with more bytes than may be read."""


def read(path: os.PathLike[str], largest: int = LARGEST) -> bytes:
    """Returns the bytes of a plain file; raises OSError, also NotPlain and TooLarge."""
    return read_dated(path, largest)[0]


def read_dated(path: os.PathLike[str], largest: int = LARGEST) -> tuple[bytes, float]:
    """Returns the bytes of a plain file and when it was last written; raises as `read` does."""
    data, found = _start(path, largest + 1)
    if len(data) > largest:
        raise TooLarge(errno.EFBIG, "too large", os.fspath(path))
    return data, found.st_mtime


def read_text(path: os.PathLike[str], largest: int = LARGEST, *, errors: str = "strict") -> str:
    """Returns the text of a plain UTF-8 file; raises OSError and UnicodeDecodeError."""
    return read(path, largest).decode("utf-8", errors).replace("\r\n", "\n")


def start(path: os.PathLike[str], most: int) -> bytes:
    """Returns the first bytes of a plain file; raises OSError, also NotPlain."""
    return _start(path, most)[0]


def _start(path: os.PathLike[str], most: int) -> tuple[bytes, os.stat_result]:
    try:
        descriptor = os.open(path, _READ)
    except ValueError as error:  # a NUL in the name
        raise _no_name(path) from error
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise NotPlain(errno.EINVAL, "no plain file", os.fspath(path))
        return _read(descriptor, min(most, max(found.st_size, _SMALL) + 1), found.st_size), found
    finally:
        os.close(descriptor)


def is_there(path: Path) -> bool:
    """Tells whether something has this name, a link that leads nowhere too; raises nothing."""
    return os.path.lexists(path)


def is_plain(path: Path) -> bool:
    """Tells whether this is a file that can be read as one; raises nothing."""
    return os.path.isfile(path)  # noqa: PTH113  (Path.is_file raises on a name that is too long)


def is_folder(path: Path) -> bool:
    """Tells whether this is a folder; raises nothing."""
    return os.path.isdir(path)  # noqa: PTH112


def plain_in(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yields what can be read as a file in a folder, without looking at each; raises OSError."""
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):  # a link that leads in a circle
                if entry.is_file():
                    yield entry


def make_folder(folder: Path, *, private: bool = True) -> None:
    """Makes a folder and those above it, for its owner alone unless told otherwise; raises OSError."""
    if not is_folder(folder):
        if folder.parent != folder:
            make_folder(folder.parent, private=private)
        folder.mkdir(mode=0o700 if private else 0o777, exist_ok=True)


def create(path: Path, data: bytes, *, private: bool = True) -> None:
    """Writes a new file, safe on disk; raises FileExistsError, or OSError and leaves none."""
    with_room(lambda: _create(path, data, _PRIVATE if private else _SHARED))


def replace(path: Path, data: bytes, *, private: bool = True, room: bool = True) -> None:
    """Writes a file whole, in the place of the one that was there, or raises OSError and changes nothing.

    A new file is for its owner alone unless told otherwise; an old one keeps its permissions. On a full disk
    what can be made again makes room, unless it is that which is written.
    """
    try:
        place = Path(os.path.realpath(path))
        mode: int | None = place.stat().st_mode
    except FileNotFoundError:
        mode = None
    except ValueError as error:
        raise _no_name(path) from error
    if mode is not None and not stat.S_ISREG(mode):
        raise NotPlain(errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL, "no plain file", str(path))
    beside = write_beside(place, data, _PRIVATE if private else _SHARED, room=room)
    if mode is not None and not private:
        beside.chmod(stat.S_IMODE(mode))
    put_in_place(beside, place)


def temporary(path: Path) -> Path:
    """Returns the one temporary file that may stand beside a file while it is replaced."""
    return path.with_name(f".{path.stem}.tmp")


def write_beside(path: Path, data: bytes, mode: int = _PRIVATE, *, room: bool = True) -> Path:
    """Writes the temporary file of a file, safe on disk, and returns it; raises OSError."""
    beside = temporary(path)
    with suppress(FileNotFoundError):
        beside.unlink()
    if room:
        with_room(lambda: _create(beside, data, mode))
    else:
        _create(beside, data, mode)
    return beside


def put_in_place(beside: Path, path: Path) -> None:
    """Lets a temporary file take the place of another; a virus scanner may need a moment. Raises OSError."""
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


def put_aside(path: Path) -> None:
    """Gives what cannot be read another name, so that a good file can take its place; raises nothing."""
    with suppress(OSError):
        path.replace(path.with_suffix(f".broken{path.suffix}"))


def with_room(write: Callable[[], _T]) -> _T:
    """Writes; on a full disk once more, after what can be made again has made room. Raises OSError."""
    try:
        return write()
    except OSError as error:
        if error.errno not in _FULL or not _drop_cache():
            raise
    return write()


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all the bytes, however many go at once."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


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


def _create(path: Path, data: bytes, mode: int) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _EXTRA, mode)
    except ValueError as error:
        raise _no_name(path) from error
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


def _read(descriptor: int, most: int, size: int) -> bytes:
    """Returns the first bytes, of a size when the system knows it.

    Without a file object: making one takes longer than reading a small file.
    """
    data = os.read(descriptor, most)
    while len(data) not in (0, size, most) and (more := os.read(descriptor, most - len(data))):
        data += more
    return data


def _no_name(path: os.PathLike[str]) -> OSError:
    """Returns the error for what can be no name: with a NUL in it."""
    return OSError(errno.EINVAL, "no such name", repr(os.fspath(path)))


def _drop_cache() -> bool:
    """Deletes what can be made again; tells whether there was anything."""
    dropped = False
    with suppress(OSError):
        for file in list(paths.cache_folder().iterdir()):
            with suppress(OSError):
                file.unlink()
                dropped = True
    return dropped
