"""Time without Python's search for garbage, for work that only makes more and more."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps Python from looking for circles in what only grows, which takes a third of the time or more."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if not gc.get_freeze_count() and len(gc.get_objects(generation=2)) < gc.get_count()[0]:
                gc.freeze()  # and back, among what is old: a first search through all of it would cost
                gc.unfreeze()  # a twentieth to a tenth of the time that was saved
            gc.enable()  # what is as much as before goes the ordinary way: else it is never looked at again
