"""A large story in the header of a session, made small: compressed, as text; unpacked with limits. Pure."""

import zlib
from binascii import Error, a2b_base64, b2a_base64

LARGEST = 24_000_000
"""The most bytes that a story may unpack to: about twice what the largest that may be written needs."""


class NotPacked(ValueError):
    """Text that holds no story made small, or one that is too large."""


def packed(data: bytes) -> str:
    """Returns bytes made small, as text."""
    return b2a_base64(zlib.compress(data), newline=False).decode("ascii")


def unpacked(text: str, most: int = LARGEST) -> bytes:
    """Returns the bytes that were made small; raises NotPacked before they take more room than allowed."""
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(a2b_base64(text, strict_mode=True), most + 1)
    except (Error, ValueError, zlib.error) as error:
        raise NotPacked("not packed") from error
    if len(data) > most or not unpacking.eof or unpacking.unused_data:
        raise NotPacked("too large, or not whole")
    return data


def start_of(text: bytes, most: int) -> bytes:
    """Returns the first bytes of what was made small, from the first bytes of its text; raises NotPacked."""
    try:
        return zlib.decompressobj().decompress(a2b_base64(text[: len(text) // 4 * 4]), most)
    except (Error, zlib.error) as error:
        raise NotPacked("not packed") from error
