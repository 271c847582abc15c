"""Whether a play came to an ending, from how its file ends."""

import re
from contextlib import suppress

from game.session import log

_TICK = b'{"tick":'
_TICKS = 1000
"""Lines at the end of a session among which one may be looked for that is no tick."""
_ID = rb'"[a-z][a-z0-9_-]{0,59}"'
_IDS = rb"\[(?:" + _ID + rb"(?:," + _ID + rb")*)?\]"
_WRITTEN = re.compile(
    rb'\{"event":(?:"next"|"choose","at":' + _ID + rb',"option":' + _ID + rb'|"guess","at":' + _ID
    + rb',"feelings":' + _IDS + rb'|"plan","at":' + _ID + rb',"cards":' + _IDS + rb")(,\"ended\":" + _ID
    + rb")?\}\n"
)  # fmt: skip
"""A line without own words, just as this program writes it: reading it as JSON takes five times as long."""


def finished(data: bytes, lines: int) -> bool:
    """Tells whether the last thing done in the story led to an ending; its lines begin at `lines`."""
    end = len(data)
    for _ in range(_TICKS):
        if end == lines:
            break
        start = data.rfind(b"\n", lines, end - 1) + 1 or lines
        if not data.startswith(_TICK, start):
            if written := _WRITTEN.fullmatch(data, start, end):
                return written[1] is not None
            with suppress(log.Broken):
                entry = log.decode(data[start:end])
                if isinstance(entry, log.Did):
                    return entry.ended is not None
        end = start
    return False
