"""The browser edition opens, asks nobody for anything afterwards, and says why when it does not open."""

import gzip
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from browsers import EITHER, Tab, Which, browsing
from edition import READY, STOPPED, Edition, hosted

from game.packing.archive import parted

Form = Literal["folder", "file"]
FORMS = pytest.mark.parametrize("form", ["folder", "file"])
FIRST = "Klaar"
"""The button that leaves the first screen."""


@contextmanager
def tab_on(which: Which, edition: Edition, form: Form, profile: Path) -> Iterator[tuple[Tab, str]]:
    """Starts a browser with an empty tab, and yields it with the address of the edition."""
    with hosted(edition.folder) as site, browsing(which, profile) as browser:
        yield browser.open(), site.address if form == "folder" else edition.file.as_uri()


def told(tab: Tab) -> object:
    """Returns what can be read on the page."""
    return tab.evaluate("document.body.innerText")


def other(edition: Edition, tmp_path: Path) -> Path:
    """Returns a copy of the folder that a test may break."""
    return Path(shutil.copytree(edition.folder, tmp_path / "copy"))


def part(folder: Path, name: str) -> Path:
    """Returns the file of a part."""
    (found,) = folder.glob(f"{name}.*.bin")
    return found


@FORMS
@EITHER
def test_it_opens_and_asks_for_nothing_more(
    which: Which, form: Form, edition: Edition, tmp_path: Path
) -> None:
    with tab_on(which, edition, form, tmp_path / "profile") as (tab, address):
        tab.go(address)
        tab.wait(READY)
        assert all(asked.startswith(address) for asked in tab.asked)
        before = len(tab.asked)
        assert before <= (1 + 8 if form == "folder" else 1)
        tab.press("button", FIRST)
        tab.wait("document.querySelector('h1') && !document.body.innerText.includes('Kies eerst hoe')")
        assert len(tab.asked) == before and not tab.complaints
        assert tab.evaluate("document.getElementById('opening')") is None


@EITHER
def test_nothing_else_may_run_or_be_asked(which: Which, edition: Edition, tmp_path: Path) -> None:
    with (
        tab_on(which, edition, "file", tmp_path / "profile") as (tab, address),
        hosted(edition.folder) as site,
    ):
        tab.go(address)
        tab.wait(READY)
        assert tab.evaluate(f"fetch('{site.address}').then(() => 'came', () => 'refused')") == "refused"
        # In a moment of its own: what a debugger evaluates may do more.
        evaluated = "try { (0, eval)('1'); found = 'ran'; } catch (error) { found = error.name; }"
        tab.evaluate(f"() => {{ setTimeout(() => {{ let found; {evaluated} window.told = found; }}); }}")
        assert tab.wait("window.told") == "EvalError"
        assert not site.asked


@FORMS
@EITHER
def test_a_browser_that_is_too_old(which: Which, form: Form, edition: Edition, tmp_path: Path) -> None:
    with tab_on(which, edition, form, tmp_path / "profile") as (tab, address):
        tab.before("() => { delete globalThis.WebAssembly; }")
        tab.go(address)
        assert tab.wait(STOPPED) == "old"
        assert "te oud" in str(told(tab)) and "too old" in str(told(tab))
        assert "gaat open" not in str(told(tab))


@EITHER
def test_one_file_that_came_half(which: Which, edition: Edition, tmp_path: Path) -> None:
    whole = edition.file.read_bytes()
    half = tmp_path / "half.html"
    half.write_bytes(whole[: len(whole) // 2])
    with browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(half.as_uri())
        assert tab.wait(STOPPED) == "half"
        assert "niet heel aangekomen" in str(told(tab)) and "did not arrive whole" in str(told(tab))


@pytest.mark.parametrize("name", ["wasm", "code"])
@EITHER
def test_a_part_that_came_half(which: Which, name: str, edition: Edition, tmp_path: Path) -> None:
    folder = other(edition, tmp_path)
    file = part(folder, name)
    file.write_bytes(file.read_bytes()[:-1000])
    with hosted(folder) as site, browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(site.address)
        assert tab.wait(STOPPED) == "half"


@EITHER
def test_a_folder_that_was_updated_while_it_opened(which: Which, edition: Edition, tmp_path: Path) -> None:
    folder = other(edition, tmp_path)
    part(folder, "data").unlink()
    with hosted(folder) as site, browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(site.address)
        assert tab.wait(STOPPED) == "gone"
        assert "nieuwe versie" in str(told(tab)) and "new version" in str(told(tab))
        shutil.copy(part(edition.folder, "data"), folder)
        tab.press("button", "Opnieuw proberen · Try again")
        tab.wait(READY)


RESTORED = f"{READY} && boot.steps.some(([name]) => name === 'restored')"
SPOILT = """async () => {
    const kept = await caches.open("kantelpunt-snapshot");
    for (const one of await kept.keys()) {
        await kept.put(one, new Response(new Uint8Array(1000), { headers: { "x-state": "whole" } }));
    }
    return (await kept.keys()).length;
}"""


@EITHER
def test_a_later_visit_begins_where_python_was_ready(which: Which, edition: Edition, tmp_path: Path) -> None:
    with hosted(edition.folder) as site, browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(site.address)
        tab.wait(READY)
        assert not tab.evaluate(RESTORED) and tab.wait("boot.rest.then(() => true)")
        tab.go(site.address)
        tab.wait(RESTORED)
        tab.press("button", FIRST)
        tab.wait("!document.body.innerText.includes('Kies eerst hoe')")
        assert not tab.complaints and tab.evaluate(SPOILT) == 1
        tab.go(site.address)
        tab.wait(f"{READY} && !({RESTORED})")
        assert "Kies eerst hoe" not in str(told(tab))


def test_it_is_small_and_checkable(edition: Edition) -> None:
    sums = (edition.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = dict(reversed(line.split("  ")) for line in sums)
    others = {file.name: file.read_bytes() for file in edition.folder.iterdir() if file.name != "SHA256SUMS"}
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in others.items()}
    assert sum(map(len, others.values())) <= 12_000_000 and edition.file.stat().st_size <= 30_000_000


def test_every_part_is_there_with_its_licence(edition: Edition) -> None:
    page = (edition.folder / "licenties.html").read_text(encoding="utf-8")
    data = parted(gzip.decompress(part(edition.folder, "data").read_bytes()))
    assert data["game/data/assets/licenties.html"].decode() == page
    for name in (
        "Pyodide",
        "Python",
        "pydantic-core",
        "PyYAML",
        "Noto Sans Arabic",
        "Atkinson",
        "Emscripten",
    ):
        assert name.lower() in page.lower()
    for words in (
        "Mozilla Public License Version 2.0",
        "SIL OPEN FONT LICENSE",
        "PYTHON SOFTWARE FOUNDATION",
    ):
        assert words in page
