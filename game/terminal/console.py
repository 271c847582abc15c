"""The terminal: lines out, answers in. Ends quietly when nobody is there to answer."""

import contextlib
import io
import os
import shutil
import sys
from typing import TextIO

from game.terminal.cells import clean, wrap

_WIDEST = 88
_NARROWEST = 20


class Ended(Exception):
    """There is no more input: the terminal was closed, or a file of answers is finished."""


class Console:
    """Reads answers and writes wrapped lines.

    `person` tells that somebody types here rather than a file, `waits` that each line waits for Enter,
    `answered` that something was ever typed.
    """

    def __init__(self, read: TextIO, write: TextIO, *, person: bool, waits: bool, colour: bool) -> None:
        self._read, self._write = read, write
        self.person, self.waits, self._colour = person, waits, colour
        self.answered = False

    def say(self, words: str = "", *, indent: str = "", style: str = "") -> None:
        """Writes one paragraph; further lines of it start with the indent."""
        for line in wrap(clean(words), self._width(), indent):
            self._write.write(self._styled(line, style) + "\n")

    def ask(self, prompt: str) -> str:
        """Asks for one line; raises Ended when there is none."""
        self._write.write(prompt)
        self._write.flush()
        line = self._read.readline()
        if not line:
            self._write.write("\n")
            raise Ended
        self.answered = True
        if not self.person:
            self._write.write("\n")
        return clean(line).strip()

    def _width(self) -> int:
        columns = shutil.get_terminal_size((80, 24)).columns
        return max(_NARROWEST, min(columns, _WIDEST))

    def _styled(self, line: str, style: str) -> str:
        return f"\x1b[{style}m{line}\x1b[0m" if self._colour and style and line else line


def terminal(*, at_once: bool = False) -> Console:
    """Returns the console of this process: colour and waiting for Enter only where a person is."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            with contextlib.suppress(io.UnsupportedOperation):  # a code was already read from it
                stream.reconfigure(errors="replace")
    if sys.stdin is None or sys.stdout is None:
        raise Ended
    person = sys.stdin.isatty() and sys.stdout.isatty()
    colour = person and _wants_colour()
    return Console(sys.stdin, sys.stdout, person=person, waits=person and not at_once, colour=colour)


def _wants_colour() -> bool:
    if "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb":
        return False
    return sys.platform != "win32" or "WT_SESSION" in os.environ
