"""A small store of what can be made again: whole or not at all, a checksum in front, a bounded number."""

import zlib
from contextlib import suppress
from pathlib import Path

from game import files

MOST_FILES = 40
_SUFFIX = ".cache"


def read(folder: Path, name: str) -> bytes | None:
    """Returns what was kept under a name, or None when there is nothing or it was damaged."""
    try:
        raw = files.read(folder / f"{name}{_SUFFIX}")
    except OSError:
        return None
    checksum, _, content = raw.partition(b"\n")
    return content if checksum == _checksum(content) else None


def write(folder: Path, name: str, content: bytes) -> None:
    """Keeps something under a name, whole or not at all; a full disk or read-only folder is no fault."""
    with suppress(OSError):
        files.make_folder(folder)
        files.replace(folder / f"{name}{_SUFFIX}", _checksum(content) + b"\n" + content, room=False)
        _prune(folder)


def _prune(folder: Path) -> None:
    """Takes away the oldest files, and with them what a crash left of one."""
    kept = (file for file in folder.iterdir() if file.suffix in (_SUFFIX, ".tmp"))
    oldest_last = sorted(kept, key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in oldest_last[MOST_FILES:]:
        file.unlink(missing_ok=True)


def _checksum(content: bytes) -> bytes:
    return b"%08x" % zlib.crc32(content)  # against damage, not against people
