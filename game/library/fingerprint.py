"""The names of what is kept: short, and others as soon as the program itself is other."""

import zlib
from functools import cache

from game import paths


@cache
def program() -> str:
    """Returns what stands for the program's own checks: other code reads a story anew."""
    folders = (paths.PACKAGE / part for part in ("story", "library"))
    sources = sorted(file for folder in folders for file in folder.rglob("*.py"))
    seen = ((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in sources)
    return digest(*(f"{name}:{changed}:{size}" for name, changed, size in seen))


def digest(*parts: str) -> str:
    """Returns a short name for some words."""
    return f"{zlib.crc32(chr(0).join(parts).encode()):08x}"
