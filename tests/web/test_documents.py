"""In a page files go as downloads and come by hand, and the sentences on the screens say so."""

import asyncio
import json
from base64 import b64decode, b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from standin_browser import Browser, Tab, opened
from strategies import everything, walk

from game import paths
from game.session import store
from game.session.opening import open_session
from game.session.session import Session
from game.session.take_along import copied
from game.session.trouble import SENTENCES
from game.ui import places
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.take_in import TakeInScreen
from game.web.browser import Page
from game.web.reader import signal_of

TODAY = date(2026, 11, 29)
DOWNLOADS = "Het bestand staat bij je downloads:"


@dataclass
class Files:
    """The part of a page that hands files over; notes them."""

    downloads: dict[str, bytes] = field(default_factory=dict)
    pages: list[bytes] = field(default_factory=list)
    picks: int = 0

    def download(self, name: str, data: str) -> None:
        self.downloads[name] = b64decode(data)

    def open(self, data: str) -> bool:
        self.pages.append(b64decode(data))
        return True

    def pick(self) -> None:
        self.picks += 1


@pytest.fixture
def page() -> Files:
    return Files()


def play(scene: Callable[[Tab], Awaitable[None]], page: Files, home: Path) -> None:
    async def whole() -> None:
        await scene(await opened(Browser(), home, page=cast(Page, page)))

    asyncio.run(whole())


async def bring(tab: Tab, name: str, data: bytes) -> None:
    """Brings a file, as the page tells it."""
    told = json.dumps({"do": "brought", "name": name, "data": b64encode(data).decode()})
    signal = signal_of(json.loads(told))
    assert signal is not None
    tab.app.receive(signal)
    await tab.step()


def test_a_summary_is_a_download_and_can_be_opened(page: Files, home: Path) -> None:
    async def scene(tab: Tab) -> None:
        session = walk(Session.create(home, everything(), "nl", TODAY), 3)
        tab.app.open(places.Share(session))
        await tab.step()
        await tab.press("save")
        name = f"kantelpunt-{session.code}.html"
        assert list(page.downloads) == [name] and page.downloads[name].startswith(b"<!doctype html>")
        assert DOWNLOADS in tab.texts and name in tab.texts
        assert not any("laptop" in text for text in tab.texts)
        await tab.press("file")
        assert page.pages == [page.downloads[name]]

    play(scene, page, home)


def test_a_session_goes_as_a_download_and_comes_back_by_hand(page: Files, home: Path) -> None:
    async def scene(tab: Tab) -> None:
        session = walk(Session.create(home, everything(), "nl", TODAY), 3)
        name = f"{session.code}.jsonl"
        tab.app.open(places.TakeAlong(session))
        await tab.step()
        await tab.press("keep")
        assert page.downloads == {name: copied(session)} and DOWNLOADS in tab.texts
        tab.app.close()
        store.delete_all(home)
        tab.app.open(SessionsScreen(tab.game))
        await tab.step()
        await tab.press("import")
        await tab.press("pick")
        assert page.picks == 1 and isinstance(tab.app.top.screen, TakeInScreen)
        await bring(tab, "../naar/van de jongere.jsonl", page.downloads[name])
        assert isinstance(tab.app.top.screen, SessionsScreen)
        assert (home / name).read_bytes() == page.downloads[name]
        assert tab.store.browser.kept[name][0] == page.downloads[name]
        assert len(open_session(home / name).session.moves) == len(session.moves)

    play(scene, page, home)


@pytest.mark.parametrize(
    "data, code", [(b"", "no_session"), (b"{}\n", "no_session"), (b"x" * 20_000_001, "too_big")]
)
def test_what_is_no_session_is_refused_with_a_sentence(
    page: Files, home: Path, data: bytes, code: str
) -> None:
    async def scene(tab: Tab) -> None:
        tab.app.open(TakeInScreen(tab.game))
        await tab.step()
        await bring(tab, "lijst.jsonl", data)
        assert SENTENCES[code] in tab.texts
        assert not tab.store.browser.kept

    play(scene, page, home)


def test_a_file_that_is_dropped_elsewhere_changes_nothing(page: Files, home: Path) -> None:
    async def scene(tab: Tab) -> None:
        session = walk(Session.create(home, everything(), "nl", TODAY), 3)
        for place in (None, places.Play(session)):
            if place is not None:
                tab.app.open(place)
            before = type(tab.app.top.screen)
            await bring(tab, "x.jsonl", b"x")
            assert type(tab.app.top.screen) is before

    play(scene, page, home)


def test_all_can_be_erased_also_when_nothing_was_played(page: Files, home: Path) -> None:
    async def scene(tab: Tab) -> None:
        tab.app.open(SessionsScreen(tab.game))
        await tab.step()
        await tab.press("delete_all")
        assert any("ook je instellingen" in text.lower() for text in tab.texts)
        assert not tab.store.erased
        await tab.press("delete_sure")
        assert tab.store.erased

    play(scene, page, home)


def test_one_session_is_erased_alone(page: Files, home: Path) -> None:
    async def scene(tab: Tab) -> None:
        made = [walk(Session.create(home, everything(), "nl", TODAY), 3) for _ in range(2)]
        tab.app.open(SessionsScreen(tab.game))
        await tab.step()
        await tab.press(f"delete:{made[0].code}")
        await tab.press("delete_sure")
        assert not tab.store.erased
        assert list(tab.store.browser.kept) == [f"{made[1].code}.jsonl"]

    play(scene, page, home)


def test_the_manual_opens_with_its_pictures_in_it(page: Files, home: Path) -> None:
    async def scene(tab: Tab) -> None:
        assert tab.app.edition.documents.read(paths.assets() / "manual" / "handleiding.html")
        [manual] = page.pages
        assert manual.count(b'<img src="data:image/png;base64,') == manual.count(b"<img ") > 3
        assert b"img-src data:" in manual
        assert not tab.app.edition.documents.read(paths.assets() / "manual" / "nergens.html")

    play(scene, page, home)
