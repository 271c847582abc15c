"""The summary as people get it: in a real browser, on a phone, for a screen reader, and on paper."""

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import CONTRAST, OUTSIDE, browser, opened
from needs import need, need_module
from strategies import asking, ending, scene, story
from summary_story import HOME, Dutch, Mirrored, played, words_items
from summary_story import story as small_story

from game.session.session import Session
from game.story import beat, event
from game.summary import export

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOMENTS = 24
PAGES = ("worker", "youth", "parents", "parents_ticked", "mirrored", "long", "unbroken")
A4 = (595, 842)
TABLE = "Hetverhaal,momentvoormoment"


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    """A browser for all these tests."""
    with browser() as started:
        yield started


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The summaries, each in a file."""
    session, folder = played(small_story()), tmp_path_factory.mktemp("summaries")
    own = words_items(session)
    home = HOME | {f"parents:{item}" for item in own}
    shouted = played(small_story(), reason="W" * 300, written="ـ" * 300)
    pages = {
        "worker": export(session, "worker", "html", Dutch(), own),
        "youth": export(session, "youth", "html", Dutch(), own),
        "parents": export(session, "parents", "html", Dutch()),
        "parents_ticked": export(session, "parents", "html", Dutch(), home),
        "mirrored": export(session, "worker", "html", Mirrored(), own),
        "unbroken": export(shouted, "worker", "html", Dutch(), words_items(shouted)),
        "long": export(long_session(), "worker", "html", Dutch()),
    }
    for name, page in pages.items():
        (folder / f"{name}.html").write_bytes(page)
    return {name: folder / f"{name}.html" for name in pages}


@pytest.fixture(params=PAGES)
def file(request: pytest.FixtureRequest, files: dict[str, Path]) -> Path:
    """Each summary."""
    return files[request.param]


def long_session() -> Session:
    """Plays a story with many moments, each as long as a writer would dare."""
    steps = []
    for number in range(MOMENTS):
        words = (
            f"begin{number}a " + "Je zegt iets wat even duurt om te lezen. " * (number % 9) + f"eind{number}a"
        )
        option = {"id": f"o{number}", "say": words, "shows": ["aanspreken"], "could_be": ["grens_stellen"]}
        other = {"id": f"n{number}", "say": f"ander{number}c", "could_be": ["grens_stellen"]}
        question = f"Waarom koos Sam dit? eind{number}b"
        asked = [question] * (number % 4 + 1)
        steps.append(asking("choose", f"k{number}", options=[option, other], discuss=asked))
    session = Session.create(None, story({"a0": scene(*steps, ending())}), "nl", date(2026, 11, 14))
    while not session.ended:
        shown = session.frame().beat
        assert isinstance(shown, beat.Choose)
        session.do(event.Choose(shown.id, shown.options[0].id))
    return session


def test_nothing_is_asked_for(chromium: "Browser", file: Path) -> None:
    found = opened(chromium, file)
    assert (found.asked, found.complaints) == ([file.as_uri()], [])
    style = "getComputedStyle(document.body).backgroundColor"
    assert found.page.evaluate(style) == "rgb(244, 239, 231)", "the policy lets its own style through"
    found.page.evaluate("""() => {
        const added = document.createElement('script');
        added.textContent = 'window.ran = true';
        document.head.append(added);
        const picture = document.createElement('img');
        picture.src = 'http://192.0.2.1/x.png';
        document.body.append(picture);
    }""")
    found.page.wait_for_timeout(50)
    assert found.page.evaluate("window.ran") is None, "the policy lets no script run"
    assert found.asked == [file.as_uri()], "the policy lets no picture load"
    assert len(found.complaints) >= 2


@pytest.mark.parametrize("width", [1000, 360], ids=["laptop", "phone"])
def test_axe_finds_nothing(chromium: "Browser", file: Path, width: int) -> None:
    need_module("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    page = opened(chromium, file, width).page
    found = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"][:100] for n in v["nodes"]]) for v in found] == []


@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_text_has_contrast(chromium: "Browser", file: Path, media: Any) -> None:
    page = opened(chromium, file).page
    page.emulate_media(media=media)
    found = page.evaluate(CONTRAST)
    assert len(found) > 15
    assert [(words, ratio) for words, ratio in found if ratio < 4.5] == []


@pytest.mark.parametrize("width", [1000, 360], ids=["laptop", "phone"])
def test_a_screen_reader_gets_it_all(chromium: "Browser", file: Path, width: int) -> None:
    page = opened(chromium, file, width).page
    nodes = tree(page)
    named = {(role, name) for role, name, _ in nodes}
    assert ("main", "") in named and ("contentinfo", "") not in named
    assert all(name for role, name, _ in nodes if role in ("image", "img", "table", "region", "columnheader"))
    levels = [level for role, _, level in nodes if role == "heading"]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.evaluate("document.querySelectorAll('[tabindex], a, button, input').length") == 0
    assert page.evaluate("document.documentElement.lang.length") == 2


@pytest.mark.parametrize("width", [1000, 360], ids=["laptop", "phone"])
def test_the_path_is_a_table_everywhere(chromium: "Browser", files: dict[str, Path], width: int) -> None:
    nodes = tree(opened(chromium, files["worker"], width).page)
    roles = [role for role, _, _ in nodes]
    assert roles.count("table") == 1
    assert roles.count("columnheader") == 4
    assert roles.count("rowheader") == 6 + 3  # six moments in three places
    assert roles.count("row") == 1 + 6 + 3
    assert ("table", "Het verhaal, moment voor moment") in {(role, name) for role, name, _ in nodes}
    assert {("image", "Empathie"), ("image", "Weerbaarheid")} <= {(role, name) for role, name, _ in nodes}


@pytest.mark.parametrize("width", [320, 360, 700, 1400])
def test_nothing_sticks_out(chromium: "Browser", file: Path, width: int) -> None:
    page = opened(chromium, file, width).page
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if width >= 700:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_all_markers_are_drawn_alike(chromium: "Browser", files: dict[str, Path]) -> None:
    page = opened(chromium, files["long"]).page
    looks = page.evaluate("""() => [...document.querySelectorAll('.lane')].map(lane =>
        [...new Set([...lane.querySelectorAll('circle')].map(at => {
            const style = getComputedStyle(at), box = at.getBoundingClientRect();
            return [style.fill, style.stroke, style.strokeWidth, style.opacity, box.width, box.height].join();
        }))].length)""")
    assert looks == [1, 1]
    fills = (
        "[...new Set([...document.querySelectorAll('.lane circle')]"
        ".map(at => getComputedStyle(at).fill))].length"
    )
    assert page.evaluate(fills) == 1


def test_the_picture_reads_without_colour(chromium: "Browser", files: dict[str, Path]) -> None:
    page = opened(chromium, files["worker"]).page
    page.emulate_media(media="print")
    line = """kind => {
        const style = getComputedStyle(document.querySelector('.way path.' + kind));
        return [style.strokeDasharray, parseFloat(style.strokeWidth)];
    }"""
    (solid, thick), (dashed, thin) = page.evaluate(line, "taken"), page.evaluate(line, "other")
    assert solid == "none" and dashed != "none" and thick > 2 * thin


@pytest.mark.parametrize(("width", "drawn"), [(1000, True), (360, False)], ids=["laptop", "phone"])
def test_a_phone_shows_the_words_of_the_picture(
    chromium: "Browser", files: dict[str, Path], width: int, drawn: bool
) -> None:
    page = opened(chromium, files["worker"], width).page
    assert page.locator(".way svg").first.is_visible() is drawn
    assert page.locator(".way .told").first.is_visible() is not drawn


def test_who_does_not_see_the_picture_hears_it(chromium: "Browser", files: dict[str, Path]) -> None:
    page = opened(chromium, files["worker"]).page
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    told = [
        node.get("description", {}).get("value", "")
        for node in nodes
        if node.get("name", {}).get("value", "").startswith("Het pad, moment")
    ]
    assert told and all(told)
    assert any("Gekozen:" in words and "Toen kon ook:" in words for words in told)


def test_paper(chromium: "Browser", file: Path, tmp_path: Path) -> None:
    need_module("pypdf")
    from pypdf import PdfReader

    page = opened(chromium, file).page
    paper = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
    pages = PdfReader(io.BytesIO(paper)).pages
    words = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in pages]
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in pages} == {A4}
    whole = squeezed(" ".join(words))
    for text in page.evaluate("document.querySelector('main').innerText").split("\n"):
        assert squeezed(text) in whole or file.stem == "mirrored", text
    for number, said in enumerate(words, start=1):
        numbered = (len(pages), number) if file.stem == "mirrored" else (number, len(pages))
        assert "{} / {}".format(*numbered) in said, "every page has its number"
        assert file.stem.startswith("parents") or "sessie" in said
    margins_are_white(paper, tmp_path)


def test_no_row_is_cut(chromium: "Browser", files: dict[str, Path]) -> None:
    need_module("pypdf")
    from pypdf import PdfReader

    paper = opened(chromium, files["long"]).page.pdf(prefer_css_page_size=True)
    pages = [squeezed(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(paper)).pages]
    assert len(pages) > 4
    first = next(at for at, said in enumerate(pages) if TABLE in said)
    drawn = [*pages[:first], pages[first].partition(TABLE)[0]]
    rows = [pages[first].partition(TABLE)[2], *pages[first + 1 :]]
    for number in range(MOMENTS):
        marks = (f"begin{number}a", f"eind{number}a", f"eind{number}b")
        on = [{at for at, said in enumerate(rows) if mark in said} for mark in marks]
        assert on[0] == on[1] == on[2] and len(on[0]) == 1, number
        seen = [
            {at for at, said in enumerate(drawn) if mark in said} for mark in (marks[0], f"ander{number}c")
        ]
        assert seen[0] == seen[1] and len(seen[0]) == 1, f"moment {number} of the picture is cut"
    with_rows = [said for said in rows if re.search(r"begin\d+a", said)]
    assert all("Watjijkoos" in said for said in with_rows), "the head of the table stands on every page"
    assert any("Ditsprekenweaf" in said and "Dankijkenweterug" in said for said in pages)
    assert re.match(r"\d/\dsessie\w{4}VoordeHalt", pages[-1]), "the notes have a page of their own"


def test_the_marks_of_arabic_stay_on_their_page(
    chromium: "Browser", files: dict[str, Path], tmp_path: Path
) -> None:
    page = opened(chromium, files["mirrored"]).page
    page.evaluate("""() => {
        const made = ['h1', 'h2', 'h3', 'p'].map(name => document.createElement(name));
        for (const one of made) {
            one.textContent = 'ما كان ممكناً أيضاً';
            one.style.breakBefore = 'page';
            one.style.marginTop = 0;
        }
        document.querySelector('main').replaceChildren(...made);
    }""")
    for width, height, dots in sheets_of(page.pdf(prefer_css_page_size=True), tmp_path, 100):
        below = dots[width * (height * 40 // 297) : width * (height * 278 // 297)]
        assert min(below) > 245, "a mark is cut off and stands at the foot of the page before"


def tree(page: "Page") -> list[tuple[str, str, int]]:
    """Returns what a screen reader gets: role, name and heading level of each node."""
    client = page.context.new_cdp_session(page)
    found = client.send("Accessibility.getFullAXTree")["nodes"]
    return [
        (
            node["role"]["value"],
            node.get("name", {}).get("value", ""),
            next((p["value"]["value"] for p in node.get("properties", ()) if p["name"] == "level"), 0),
        )
        for node in found
        if not node["ignored"]
    ]


def squeezed(words: str) -> str:
    """Returns words without spaces, ligatures and markers of lists, as a PDF may put them anywhere."""
    return re.sub(r"[\s•◦]+", "", unicodedata.normalize("NFKC", words))


def sheets_of(paper: bytes, folder: Path, dots: int) -> Iterator[tuple[int, int, bytes]]:
    """Yields each sheet in grey, with so many dots an inch: its width, its height and its dots."""
    program = need("pdftoppm")
    (folder / "paper.pdf").write_bytes(paper)
    subprocess.run([program, "-r", str(dots), "-gray", "paper.pdf", "sheet"], cwd=folder, check=True)
    sheets = sorted(folder.glob("sheet*.pgm"))
    assert sheets
    for sheet in sheets:
        _, size, _, grey = sheet.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        yield width, height, grey


def margins_are_white(paper: bytes, folder: Path) -> None:
    """Checks that nothing runs into the margins at the sides, so that no printer cuts it."""
    for number, (width, height, dots) in enumerate(sheets_of(paper, folder, 50), start=1):
        edge = width * 15 // 210
        for row in range(height):
            line = dots[row * width : (row + 1) * width]
            assert min(line[:edge] + line[-edge:]) > 245, f"sheet {number}, line {row}"
