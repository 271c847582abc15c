"""The header of a session file; read without opening the session, so that a list of many is quick."""

from game.session import log
from game.session.trouble import SessionTrouble


def header_of(data: bytes) -> log.Header:
    """Returns the header a file starts with; raises SessionTrouble when there is none for this program."""
    end = data.find(b"\n", 0, log.LONGEST_HEADER)
    if end < 0:
        raise SessionTrouble("no_session")
    try:
        return log.decode_header(data[:end])
    except log.Newer as error:
        raise SessionTrouble("newer") from error
    except log.Broken as error:
        raise SessionTrouble("no_session") from error
