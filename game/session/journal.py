"""A session file that only grows, line by line, each line safe on disk before the next thing happens."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game import files
from game.session import disk
from game.session.trouble import SessionTrouble

Lines = list[bytes]


class Journal:
    """The file of one session: `size` bytes are ours, `found` are there (more after a torn line)."""

    def __init__(self, path: Path, size: int, found: int) -> None:
        self.path, self.size, self.found = path, size, found

    @classmethod
    def create(cls, path: Path, header: bytes) -> "Journal":
        """Creates the file with its first line; raises FileExistsError, or OSError and then leaves none."""
        files.create(path, header)
        return cls(path, len(header), len(header))

    def append(self, line: bytes) -> None:
        """Adds one line, safe on disk on return; raises SessionTrouble, and then the file is as it was."""
        if self.size + len(line) > disk.LARGEST:
            raise SessionTrouble("full")
        try:
            files.with_room(lambda: self._append(line))
        except OSError as error:
            raise disk.trouble(error) from error
        self.size = self.found = self.size + len(line)

    def _append(self, line: bytes) -> None:
        with disk.held(self.path) as descriptor:
            self._mine(descriptor)
            try:
                if self.found != self.size:
                    os.ftruncate(descriptor, self.size)
                files.write_all(descriptor, line)
                os.fsync(descriptor)
            except BaseException:
                self._take_back(descriptor)
                raise

    def rewrite(self, change: Callable[[Lines], Lines]) -> None:
        """Replaces the file by what `change` makes of its lines, or not at all and raises SessionTrouble."""
        beside = files.temporary(self.path)
        try:
            with disk.held(self.path) as descriptor:
                self._mine(descriptor)
                data = b"".join(change(lines_of(disk.read(self.path)[: self.size])))
                files.write_beside(self.path, data)
                if os.name != "nt":
                    files.put_in_place(beside, self.path)
            if os.name == "nt":  # there a file cannot be replaced while it is open
                files.put_in_place(beside, self.path)
        except OSError as error:
            raise disk.trouble(error) from error
        self.size = self.found = len(data)

    def _mine(self, descriptor: int) -> None:
        if os.fstat(descriptor).st_size != self.found:
            raise SessionTrouble("elsewhere")

    def _take_back(self, descriptor: int) -> None:
        with suppress(OSError):
            os.ftruncate(descriptor, self.size)
            os.fsync(descriptor)
        with suppress(OSError):
            self.found = os.fstat(descriptor).st_size


def lines_of(data: bytes) -> Lines:
    """Returns the lines, each with its newline; the last may lack one."""
    parts = data.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
