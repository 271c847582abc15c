"""What cannot be done, told in a sentence for people."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.text.say import Say

USAGE_WRONG = 2


class Refusal(Exception):
    """A sentence for people, and the exit status that goes with it."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


@contextmanager
def saving(file: Path, _: Say) -> Iterator[None]:
    """Refuses when what is done within cannot write a file or folder."""
    try:
        yield
    except OSError as error:
        raise Refusal(_("Hier kan niets worden bewaard: {file}", file=file)) from error
