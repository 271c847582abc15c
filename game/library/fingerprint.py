"""The names of what is kept: short, and others as soon as the program itself is other."""

import os
import zlib
from functools import cache

from game import paths


@cache
def program() -> str:
    """Returns what stands for the program's own checks: other code reads a story anew."""
    trees = (tree for part in ("story", "library") for tree in os.walk(paths.PACKAGE / part))
    sources = sorted(
        f"{folder}/{name}" for folder, _, names in trees for name in names if name.endswith(".py")
    )
    seen = ((source.rpartition("/")[2], os.stat(source)) for source in sources)  # noqa: PTH116  (half the time)
    return digest(*(f"{name}:{found.st_mtime_ns}:{found.st_size}" for name, found in seen))


def digest(*parts: str) -> str:
    """Returns a short name for some words."""
    return f"{zlib.crc32(chr(0).join(parts).encode()):08x}"
