"""Files that go along or are brought: a page can only hand over a download, and be given a file."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.web.browser import Page

if TYPE_CHECKING:
    from game.session.session import Session


@dataclass(frozen=True)
class Documents:
    """Hands files over as downloads."""

    page: Page

    def keep_summary(self, name: str, summary: bytes) -> Path:
        """Downloads a summary and returns its name."""
        self.page.download(name, b64encode(summary).decode())
        return Path(name)

    def keep_session(self, session: "Session") -> Path:
        """Downloads a copy of a session and returns its name; raises SessionTrouble."""
        from game import files, paths
        from game.session.take_along import save_copy

        kept = save_copy(session, paths.home() / "along")
        return self.keep_summary(kept.name, files.read(kept, 50_000_000))

    def sessions(self) -> Sequence[Path]:
        """Returns nothing: a page finds no files by itself."""
        return ()

    def read(self, path: Path) -> bool:
        """Opens nothing: what was downloaded is opened by hand."""
        return False
