"""What is kept of a crash: where in the code it happened, and nothing of what anybody wrote or is called."""

import platform
import sys
import traceback
from pathlib import Path

from game import files, paths
from game.command_line.words import program_words, version

_LOG = "crash.log"


def write_log(error: BaseException) -> Path:
    """Writes where an error happened, over the last one; raises OSError."""
    folder = paths.home()
    files.make_folder(folder)
    file = folder / _LOG
    files.replace(file, ("\n".join(_lines(error)) + "\n").encode("utf-8", "replace"))
    return file


def sentence(place: Path | None) -> str:
    """Returns what people read when the program broke."""
    _ = program_words().words
    if place is None:
        return _("Er ging iets mis in het spel. Wat al bewaard was, is er nog.")
    return _(
        "Er ging iets mis in het spel. Wat al bewaard was, is er nog. Voor wie het maakt: {file}", file=place
    )


def full() -> str:
    """Returns what people read when the output did not fit."""
    _ = program_words().words
    return _("De schijf is vol. Niet alles kon worden geschreven.")


def _lines(error: BaseException) -> list[str]:
    """Returns the lines of the log: no message, it may quote own words; no folder, it may hold a name."""
    lines = [f"kantelpunt {version()}, Python {platform.python_version()}, {sys.platform}"]
    now: BaseException | None = error
    while now is not None:
        lines.append(f"{type(now).__module__}.{type(now).__qualname__}")
        for frame in traceback.extract_tb(now.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}")
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
        if now is not None:
            lines.append("caused by")
    return lines


def _short(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(paths.PACKAGE):
        return path.relative_to(paths.PACKAGE.parent).as_posix()
    return "/".join(path.parts[-2:])
