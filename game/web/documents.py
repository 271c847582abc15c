"""Files that go along or are brought: a page hands over downloads, and is given files."""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from game import files, paths
from game.web.browser import Page

if TYPE_CHECKING:
    from game.session.session import Session

_PICTURE = re.compile(rb'(?<=<img src=")[\w-]+\.png(?=")')
_LARGEST = 5_000_000  # bytes of a page or a picture of our own


@dataclass
class Documents:
    """Hands files over as downloads, and opens what it handed over in another tab."""

    page: Page
    erase: Callable[[], None]
    made: dict[Path, bytes] = field(default_factory=dict)
    by_hand = True

    def keep_summary(self, name: str, summary: bytes) -> Path:
        """Downloads a summary and returns its name."""
        self.made[Path(name)] = summary
        self.page.download(name, b64encode(summary).decode())
        return Path(name)

    def keep_session(self, session: "Session") -> Path:
        """Downloads a copy of a session and returns its name; raises SessionTrouble."""
        from game.session.take_along import copied

        name = f"{session.code}.jsonl"
        self.page.download(name, b64encode(copied(session)).decode())
        return Path(name)

    def sessions(self) -> Sequence[Path]:
        """Returns nothing: a page finds no files by itself."""
        return ()

    def pick(self) -> None:
        """Lets somebody choose a file."""
        self.page.pick()

    def forget(self) -> None:
        """Lets all of the game be removed from this browser."""
        self.erase()

    def read(self, path: Path) -> bool:
        """Opens what was handed over, or a page of our own with its pictures; tells whether it could."""
        try:
            data = self.made[path] if path in self.made else _whole(path)
        except OSError:
            return False
        return self.page.open(b64encode(data).decode())


def brought(name: str, data: str) -> Path:
    """Writes what somebody brought, its bytes as base64, where it can be read; returns its place."""
    folder = paths.home() / "brought"
    files.make_folder(folder)
    for other in folder.iterdir():
        other.unlink()
    place = folder / (PurePosixPath(name).name or "x")
    files.replace(place, b64decode(data))
    return place


def _whole(path: Path) -> bytes:
    """Returns a page with its pictures in it, for a page that is opened so has no files beside it."""
    data = files.read(path, _LARGEST)
    inside = _PICTURE.sub(lambda found: _inside(path.with_name(found[0].decode())), data)
    return inside.replace(b"img-src file: 'self'", b"img-src data:")


def _inside(picture: Path) -> bytes:
    return b"data:image/png;base64," + b64encode(files.read(picture, _LARGEST))
