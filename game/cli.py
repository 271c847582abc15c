"""Runs a command, and is the last net: nobody ever sees a traceback."""

import contextlib
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.text.catalogue import Catalogue

CRASHED, INTERRUPTED, PIPE_CLOSED = 70, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    _speak_any_letter()
    try:
        status = _run(sys.argv[1:] if argv is None else list(argv))
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except Exception as error:
        return _full() if getattr(error, "errno", None) == errno.ENOSPC else _crashed(error)


def _run(argv: list[str]) -> int:
    from game.command_line.missing import refusal as missing
    from game.command_line.parse import parse
    from game.command_line.refusal import Refusal
    from game.command_line.words import program_words
    from game.text.say import Trouble, dutch

    words: Catalogue | None = None
    try:
        try:
            words = program_words()
            arguments = parse(argv, words)
            return int(arguments.run(arguments, words))
        except ImportError as error:
            raise missing(error, words) from error
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return refusal.status
    except Trouble as trouble:
        print(trouble.render(words.words if words else dutch), file=sys.stderr)
        return 1


def _speak_any_letter() -> None:
    """Lets a terminal of another encoding show a question mark where it lacks a letter."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _forget_output() -> None:
    """Keeps Python from complaining once more when it closes the output that nobody reads."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _full() -> int:
    """Tells that the output did not fit on the disk it goes to."""
    from game.command_line.crash import full

    _forget_output()
    with contextlib.suppress(Exception):
        print(full(), file=sys.stderr)
    return 1


def _crashed(error: Exception) -> int:
    """Tells in one sentence that something broke, and keeps where it broke for who mends it."""
    from game.command_line.crash import sentence, write_log

    place: Path | None = None
    with contextlib.suppress(Exception):
        place = write_log(error)
    with contextlib.suppress(Exception):
        print(sentence(place), file=sys.stderr)
    return CRASHED
