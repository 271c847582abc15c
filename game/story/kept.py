"""A small store of what can be made again: whole or not at all, a checksum in front, a bounded number."""

import os
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path

MOST_FILES = 40
_SUFFIX = ".cache"


def read(folder: Path, name: str) -> bytes | None:
    """Returns what was kept under a name, or None when there is nothing or it was damaged."""
    try:
        raw = (folder / f"{name}{_SUFFIX}").read_bytes()
    except OSError:
        return None
    checksum, _, content = raw.partition(b"\n")
    return content if checksum == _checksum(content) else None


def write(folder: Path, name: str, content: bytes) -> None:
    """Keeps something under a name, whole or not at all; a full disk or read-only folder is no fault."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_checksum(content) + b"\n" + content)
            Path(temporary).replace(folder / f"{name}{_SUFFIX}")
        except OSError:
            Path(temporary).unlink(missing_ok=True)
        _prune(folder)


def _prune(folder: Path) -> None:
    """Takes away the oldest files, and parts a crash left."""
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in files[MOST_FILES:]:
        file.unlink(missing_ok=True)


def _checksum(content: bytes) -> bytes:
    return b"%08x" % zlib.crc32(content)  # against damage, not against people
