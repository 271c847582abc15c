"""Asks an X display whether it is alive, before SDL does: SDL waits for a silent one for ever."""

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

_PATIENCE = 5  # seconds; a display at the other side of a slow line still answers in one
_HELLO = b"l\0\x0b" + bytes(9)  # the set-up request of X11, without a key: any answer will do
_NAME = re.compile(r"(?:unix/|tcp/)?(?P<host>[^/]*):(?P<number>\d{1,5})(?:\.\d+)?")


def is_silent() -> bool:
    """Tells whether something listens at DISPLAY and says nothing; what cannot be tried is left to SDL."""
    named = _NAME.fullmatch(os.environ.get("DISPLAY", ""))
    if named is None or os.environ.get("SDL_VIDEODRIVER", "x11") != "x11":
        return False
    with suppress(OSError, OverflowError), _connected(named["host"], int(named["number"])) as display:
        display.sendall(_HELLO)
        try:
            return not display.recv(1)
        except TimeoutError:
            return True
    return False


def _connected(host: str, number: int) -> "socket.socket":
    """Returns a connection to a display; raises OSError where nobody listens."""
    import socket

    if host not in ("", "unix"):
        return socket.create_connection((host.strip("[]"), 6000 + number), _PATIENCE)
    display = socket.socket(socket.AF_UNIX)
    display.settimeout(_PATIENCE)
    try:
        display.connect(f"/tmp/.X11-unix/X{number}")
    except OSError:
        display.close()
        raise
    return display
