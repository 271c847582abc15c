"""Files in the folders of whoever sits at this computer."""

from pathlib import Path
from typing import TYPE_CHECKING

from game import paths

if TYPE_CHECKING:
    from game.session.session import Session

_MOST = 12  # sessions that are found


class Documents:
    """Keeps files among the player's documents, and opens them in the browser."""

    by_hand = False

    def pick(self) -> None:
        """Does nothing: files are looked for in folders."""

    def forget(self) -> None:
        """Does nothing: there is nothing besides."""

    def keep_summary(self, name: str, summary: bytes) -> Path:
        """Keeps a summary and returns where; raises SummaryTrouble."""
        from game.summary.write import write_summary

        path = paths.documents() / name
        write_summary(path, summary, make_folder=True)
        return path

    def keep_session(self, session: "Session") -> Path:
        """Keeps a copy of a session and returns where; raises SessionTrouble."""
        from game.session.take_along import save_copy

        return save_copy(session, paths.documents())

    def sessions(self) -> list[Path]:
        """Returns the files with the name of a session in the usual folders, the newest first."""
        from game.session.codes import code_of

        found: list[tuple[float, Path]] = []
        for folder in usual_folders():
            try:
                found += [(path.stat().st_mtime, path) for path in folder.glob("*.jsonl") if code_of(path)]
            except OSError:
                continue
        return [path for _time, path in sorted(found, reverse=True)[:_MOST]]

    def read(self, path: Path) -> bool:
        """Opens a file in the browser: a local one, which asks nothing of the internet."""
        import webbrowser

        return webbrowser.open(path.resolve().as_uri())


def usual_folders() -> tuple[Path, ...]:
    """Returns where people keep a file that somebody gave them."""
    from platformdirs import user_downloads_path

    ours = paths.documents()
    return ours, ours.parent, user_downloads_path()
