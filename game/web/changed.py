"""Hears which files of a folder changed, whoever changed them and however many there are."""

import os
import sys
from pathlib import Path

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Changed:
    """The names of the files directly in a folder that were written, renamed or removed; not temporary ones.

    Python tells of each file that is opened, so nobody has to look through the folder at every frame.
    """

    def __init__(self, folder: Path) -> None:
        """Listens from now on: Python lets nobody stop listening."""
        self.names: set[str] = set()
        self._folder = os.fspath(folder.absolute())
        sys.addaudithook(self._heard)

    def _heard(self, event: str, details: tuple[object, ...]) -> None:
        match event, details:
            case "open", (path, _, int(flags)) if flags & _WRITES:
                self._note(path)
            case "os.remove" | "os.truncate", (path, *_):
                self._note(path)
            case "os.rename", (old, new, *_):
                self._note(old)
                self._note(new)
            case _:
                pass

    def _note(self, path: object) -> None:
        if isinstance(path, str | os.PathLike):
            folder, name = os.path.split(os.fspath(path))
            if folder == self._folder and not name.startswith("."):
                self.names.add(name)
