"""Two things at once on two cores where the system can copy a process; elsewhere one after the other."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

_T = TypeVar("_T")
Both = Callable[[Callable[[], _T], Callable[[], _T]], tuple[_T, _T]]


def in_turn(mine: Callable[[], _T], theirs: Callable[[], _T]) -> tuple[_T, _T]:
    """Returns what both return, one after the other."""
    return mine(), theirs()


def at_once(mine: Callable[[], _T], theirs: Callable[[], _T]) -> tuple[_T, _T]:
    """Returns what both return; `theirs` is worked out in a copy of this process, and copied back.

    Only for a process without threads: a copy has one thread, and what the others held stays held in it.
    """
    if sys.platform == "win32" or (os.cpu_count() or 1) < 2:
        return in_turn(mine, theirs)
    from multiprocessing import get_context

    context = get_context("fork")
    reading, writing = context.Pipe(duplex=False)

    def tell() -> None:
        with suppress(Exception):  # nothing is told then, and it goes wrong here, where it can be told
            writing.send(theirs())

    copy = context.Process(target=tell, daemon=True)
    copy.start()
    writing.close()  # what the copy holds is the last: when it falls, reading ends
    found = mine()
    try:
        told: _T = reading.recv()
    except EOFError:  # it fell, or was stopped
        told = theirs()
    finally:
        reading.close()
    copy.join()
    return found, told
