"""The handle on both browsers itself: what the tests of the browser edition lean on."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from browsers import EITHER, Which, browsing

PAGE = """<!doctype html><meta charset=utf-8><title>Proef</title>
<meta http-equiv=Content-Security-Policy content="default-src 'self'; script-src 'unsafe-inline'">
<h1>Proef</h1><button aria-label="Zeg iets" onclick="said.textContent = 'iets'">?</button>
<button>Dubbel</button><button>Dubbel</button><input aria-label=Naam><input type=file id=file>
<a download="brief.txt" href="data:text/plain,hallo">Bewaar</a><p id=said></p>
<div style="height:3000px"></div>
<button onclick="said.textContent = 'onderaan'">Onder</button>"""


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tells nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serves the page."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@EITHER
def test_somebody_presses_types_and_chooses(which: Which, address: str, tmp_path: Path) -> None:
    with browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(address)
        tab.press("button", "Zeg iets")
        assert tab.evaluate("said.textContent") == "iets"
        tab.press("button", "Onder")
        tab.wait("said.textContent === 'onderaan'")
        assert tab.count("button", "Dubbel") == 2 and tab.count("heading", "Proef") == 1
        with pytest.raises(LookupError, match="2 times"):
            tab.press("button", "Dubbel")
        tab.press("textbox", "Naam")
        tab.write("Zoë a+b")
        tab.keys("Shift+ArrowLeft", "x")
        assert tab.evaluate("document.querySelector('input').value") == "Zoë a+x"
        tab.choose("#file", Path(__file__))
        assert tab.evaluate("async () => (await file.files[0].text()).slice(0, 3)") == '"""'
        tab.size(360, 640)
        assert tab.evaluate("n => [innerWidth * n, innerHeight]", 2) == [720, 640]
        tab.screenshot(tmp_path / "picture.png")
        assert (tmp_path / "picture.png").stat().st_size > 1000
        with pytest.raises(TimeoutError):
            tab.wait("false", seconds=0.1)


@EITHER
def test_what_a_page_asks_for_and_complains_of_is_kept(which: Which, address: str, tmp_path: Path) -> None:
    with browsing(which, tmp_path / "profile") as browser:
        tab = browser.open()
        tab.before("() => { window.early = 1 }")
        tab.go(address)
        assert tab.evaluate("early") == 1
        tab.evaluate("fetch('/elsewhere').then(it => it.status)")
        assert tab.asked[0] == address and tab.asked[-1] == f"{address}elsewhere"
        tab.evaluate("() => { setTimeout(() => { throw Error('mis') }) }")
        tab.wait("async () => new Promise(done => setTimeout(done, 200, true))")
        assert any("mis" in complaint for complaint in tab.complaints)
        tab.press("link", "Bewaar")
        tab.wait("async () => new Promise(done => setTimeout(done, 1000, true))")
        assert (browser.downloads / "brief.txt").read_text(encoding="utf-8") == "hallo"


@EITHER
def test_a_killed_browser_comes_back_with_its_profile(which: Which, address: str, tmp_path: Path) -> None:
    with browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(address)
        stored = """async () => new Promise((done, wrong) => {
            const asked = indexedDB.open('proef', 1);
            asked.onupgradeneeded = () => asked.result.createObjectStore('s');
            asked.onerror = wrong;
            asked.onsuccess = () => {
                const change = asked.result.transaction('s', 'readwrite', {durability: 'strict'});
                change.objectStore('s').put('gebleven', 'k');
                change.oncomplete = () => done(true);
            };
        })"""
        tab.wait(stored)
        browser.kill()
        with pytest.raises(Exception, match=r"closed|gone"):
            tab.evaluate("1")
    with browsing(which, tmp_path / "profile") as browser:
        read = """async () => new Promise(done => {
            indexedDB.open('proef', 1).onsuccess = ({target: {result}}) => {
                result.transaction('s').objectStore('s').get('k').onsuccess = got => done(got.target.result);
            };
        })"""
        assert browser.open(address).evaluate(read) == "gebleven"
