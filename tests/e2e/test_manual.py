"""The manual for the Halt worker, in a real browser and on paper."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import CONTRAST, OUTSIDE, browser
from needs import need_module
from test_summary_browser import tree

from game import paths

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOST_PAGES = 4
FILE = paths.assets() / "manual" / "handleiding.html"


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    """A browser for all these tests."""
    with browser() as started:
        yield started


@pytest.fixture
def asked() -> list[str]:
    """What the page asked for."""
    return []


@pytest.fixture
def page(chromium: "Browser", asked: list[str]) -> "Iterator[Page]":
    """The manual, opened as the game opens it."""
    opened = chromium.new_page(viewport={"width": 1000, "height": 1200})
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(FILE.as_uri())
    yield opened
    opened.close()


def test_it_fits_on_four_pages(page: "Page") -> None:
    need_module("pypdf")
    from pypdf import PdfReader

    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    pages = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(paper)).pages]
    assert len(pages) <= MOST_PAGES
    whole = re.sub(r"\s+", "", "".join(pages))
    for heading in page.locator("h2").all_inner_texts():
        assert re.sub(r"\s+", "", heading) in whole


def test_it_asks_only_for_its_own_pictures_and_shows_them(page: "Page", asked: list[str]) -> None:
    folder = FILE.parent.as_uri()
    assert all(url.startswith(f"{folder}/") for url in asked)
    shown = page.evaluate("[...document.images].map(at => [at.getAttribute('src'), at.naturalWidth])")
    assert len(shown) == 5 and all(width == 1280 for _name, width in shown)


def test_a_screen_reader_gets_it_all(page: "Page") -> None:
    nodes = tree(page)
    assert all(len(name) > 20 for role, name, _ in nodes if role in ("image", "img"))
    levels = [level for role, _, level in nodes if role == "heading"]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_axe_finds_nothing(page: "Page") -> None:
    need_module("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"][:100] for n in v["nodes"]]) for v in found] == []


@pytest.mark.parametrize("width", [1000, 360])
def test_everything_can_be_read(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 1200})
    found: Any = page.evaluate(CONTRAST)
    assert len(found) > 60 and [(words, ratio) for words, ratio in found if ratio < 4.5] == []
    assert page.evaluate(OUTSIDE) == []


def test_one_command_makes_every_picture(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "game", "manual", str(tmp_path)]
    environment = os.environ | {"KANTELPUNT_HOME": str(tmp_path / "home")}
    subprocess.run(command, check=True, cwd=root, env=environment, capture_output=True)
    named = set(re.findall(r'src="([^"]+)"', FILE.read_text("utf-8")))
    assert {path.name for path in tmp_path.glob("*.png")} == named
    assert named <= {path.name for path in FILE.parent.iterdir()}


def test_it_names_what_is_on_the_screens() -> None:
    """Every button in the manual is one the program has, or a file or folder."""
    import polib

    known = {
        entry.msgid for entry in polib.pofile(str(paths.locale() / "en" / "ui.po")) if not entry.obsolete
    }
    words = re.sub(r"\s+", " ", FILE.read_text("utf-8"))
    named = set(re.findall(r"<code>(.*?)</code>", words))
    files = {name for name in named if re.search(r"[./\\]", name)} - known - {"Stop / hulp"}
    assert named - files - {"saves"} <= known
