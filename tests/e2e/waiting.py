"""Waiting for what will be true in a moment."""

import time
from collections.abc import Callable


def until(look: Callable[[], object], what: str, seconds: float, pause: Callable[[float], None]) -> object:
    """Looks until there is something true, and returns it; `pause` gets milliseconds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise TimeoutError(f"after {seconds} s still not: {what}")
        pause(20)
    return found
