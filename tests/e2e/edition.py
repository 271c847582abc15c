"""The browser edition in both its forms, made once, and a web server that tells what it was asked for."""

import fcntl
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from needs import need

ROOT = Path(__file__).resolve().parents[2]
FOLDER, FILE, LOCK = "site", "kantelpunt.html", "lock"
READY = "boot.steps.some(([name]) => name === 'shown')"
"""True once the game is on the page."""
STOPPED = "document.getElementById('opening').dataset.wrong"
"""Why it did not open, as a word."""


@dataclass(frozen=True)
class Edition:
    """Where the two forms are."""

    folder: Path
    file: Path


def made(place: Path) -> Edition:
    """Returns the edition in a folder that all processes share; the first of them makes it."""
    need("node"), need("npm")
    edition = Edition(place / FOLDER, place / FILE)
    place.mkdir(exist_ok=True)
    with (place / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not edition.file.exists():
            command = [
                sys.executable,
                "-m",
                "game",
                "web",
                str(edition.folder),
                "--one-file",
                str(edition.file),
            ]
            run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
            assert run.returncode == 0, run.stdout + run.stderr
    return edition


@dataclass
class Site:
    """A web server that runs: its address, and the paths that it was asked for."""

    address: str
    asked: list[str] = field(default_factory=list)


@contextmanager
def hosted(folder: Path) -> Iterator[Site]:
    """Serves a folder as the plainest web server does."""
    site = Site("")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answers, and remembers."""
            site.asked.append(self.path)
            super().do_GET()

        def log_message(self, *_: object) -> None:
            """Tells nothing."""

    # A port of its own for everybody who tests at the same time, and another origin for each.
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Handler, directory=os.fspath(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.address = f"http://127.0.0.1:{server.server_port}/"
        yield site
        server.shutdown()
