"""Many files as one run of bytes, as `page/boot.js` reads it: a list's length, the list, and the files."""

import gzip
import json
import struct
from collections.abc import Mapping


def joined(contents: Mapping[str, bytes]) -> bytes:
    """Returns the files by name: a little-endian length, a JSON list of names and sizes, and the bytes."""
    names = sorted(contents)
    listed = json.dumps([[name, len(contents[name])] for name in names], separators=(",", ":")).encode()
    return struct.pack("<I", len(listed)) + listed + b"".join(contents[name] for name in names)


def parted(data: bytes) -> dict[str, bytes]:
    """Returns the files again."""
    (length,) = struct.unpack_from("<I", data)
    at, contents = 4 + length, {}
    for name, size in json.loads(data[4:at]):
        contents[name] = data[at : at + size]
        at += size
    return contents


def zipped(data: bytes) -> bytes:
    """Returns the bytes made small by gzip, the same every time."""
    return gzip.compress(data, 9, mtime=0)
