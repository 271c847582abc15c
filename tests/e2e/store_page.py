"""A small page with nothing but `game/web/page/store.js` and a memory, from a server or from disk."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from browsers import Tab

from game import paths

SCRIPT = paths.PACKAGE / "web" / "page" / "store.js"
_PAGE = """<!doctype html><meta charset=utf-8><title>Opslag</title><link rel=icon href="data:,">
<script>%s</script>
<script>
const memory = new Map(), times = new Map();
const files = {
  writeFile: (path, data) => memory.set(path, new TextDecoder().decode(data)),
  utime: (path, _, written) => times.set(path, written),
  unlink: path => memory.delete(path),
  analyzePath: path => ({exists: memory.has(path)}),
};
const begin = () => store.open(files, "/play");
const bytes = text => text && new TextEncoder().encode(text);
const put = changes => store.put(changes.map(([name, text]) => [name, bytes(text), 7]));
const all = () => Object.fromEntries(memory);

/** Keeps one line more each time, and tells the server once it is kept. */
async function write_on() {
  await begin();
  let lines = memory.get("/play/7KQ2.jsonl") ?? "kop".repeat(20_000) + "\\n";
  for (let number = lines.split("\\n").length - 1; ; number++) {
    lines += `${number}\\n`;
    const [answer] = await put([["7KQ2.jsonl", lines]]);
    if (answer !== "kept") throw Error(answer);
    const telling = new XMLHttpRequest();
    telling.open("GET", `/kept/${number}`, false);
    telling.send();
  }
}
</script>"""

SOMEWHERE = pytest.mark.parametrize("where", ["server", "disk"])
"""Runs a test with the page from a server and from disk."""


FIRST, SECOND = "7KQ2.jsonl", "M7XW.jsonl"


def put(tab: Tab, *changes: tuple[str, str | None]) -> list[str]:
    """Puts files, and returns the answer."""
    return cast(list[str], tab.evaluate("put", changes))


def kept(tab: Tab) -> dict[str, str]:
    """Returns the files in the memory of a tab."""
    found = cast(dict[str, str], tab.evaluate("all"))
    return {path.removeprefix("/play/"): text for path, text in found.items()}


@dataclass
class Site:
    """Where the page is, and the numbers it told the server."""

    address: str
    disk: str
    told: list[int] = field(default_factory=list)

    def at(self, where: str) -> str:
        """Returns the address for a place."""
        return self.address if where == "server" else self.disk


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """Writes the page into a folder and serves it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "index.html"
    file.write_text(_PAGE % SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    told: list[int] = []
    handler = partial(_Handler, told, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(f"http://127.0.0.1:{server.server_port}/", file.as_uri(), told)
        server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, told: list[int], *args: object, **named: object) -> None:
        self._told = told
        super().__init__(*args, **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Notes a number that is kept; else gives a file."""
        _, kept, number = self.path.rpartition("/kept/")
        if not kept:
            return super().do_GET()
        self._told.append(int(number))
        self.send_response(204)
        return self.end_headers()

    def log_message(self, *_: object) -> None:
        """Tells nothing."""
