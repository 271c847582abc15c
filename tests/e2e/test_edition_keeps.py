"""The real game in real browsers: what is shown is kept, and sessions go to the desktop and back."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from browsers import EITHER, Browser, Tab, Which, browsing
from edition import READY, Edition, hosted
from keeping_page import PLAIN, kept
from killing import killed_while_playing
from strategies import walk
from test_store_killed import keeps_nothing

from game import paths
from game.library.open import open_scenario
from game.session.opening import open_session
from game.session.session import Session
from game.session.take_along import copied

KILLS = 5
STORY = "story:doorgestuurd"
WORDS = "document.getElementById('kantelpunt').innerText.replace(/\\s+/g, ' ')"


@contextmanager
def game(which: Which, edition: Edition, folder: Path) -> Iterator[tuple[Browser, str]]:
    """Serves the game, and starts a browser."""
    with hosted(edition.folder) as site, browsing(which, folder / "profile") as browser:
        yield browser, site.address


def opened(browser: Browser, address: str) -> Tab:
    """Opens the game in a new tab."""
    tab = browser.open(address)
    tab.wait(READY, seconds=120)
    return tab


def press(tab: Tab, key: str) -> None:
    """Presses a control once it is there, as late as somebody can mean it."""
    tab.wait("(key) => document.querySelector(`[data-key='${key}']`)?.dataset.key", key)
    tab.wait("async () => new Promise(done => setTimeout(done, 800, true))")
    tab.evaluate("(key) => { document.querySelector(`[data-key='${key}']`)?.click() }", key)


def says(tab: Tab, words: str) -> None:
    """Waits for words on the page."""
    tab.wait(f"(words) => {WORDS}.includes(words)", words)


def moved(browser: Browser, address: str) -> int:
    """Returns how many moves are kept of the only play."""
    tab = browser.open(address + PLAIN)
    data = next(data for name, (data, _) in kept(tab).items() if name.endswith(".jsonl"))
    tab.close()
    return data.count(b"\n") - 1


@EITHER
def test_a_kill_while_playing_loses_nothing_that_was_shown(
    which: Which, edition: Edition, tmp_path: Path
) -> None:
    found = killed_while_playing(which, edition.folder, tmp_path, KILLS, random.Random(5))
    assert (found.kills, found.lost) == (KILLS, 0) and found.acknowledged > KILLS


@EITHER
def test_a_second_tab_says_so_and_can_look(which: Which, edition: Edition, tmp_path: Path) -> None:
    with game(which, edition, tmp_path) as (browser, address):
        one = opened(browser, address)
        for key in ("begin", STORY, "begin", "go_on", "go_on"):
            press(one, key)
        one.wait("document.querySelector('[data-key=\"shown:2\"]')")
        two = opened(browser, address)
        for key in (STORY, "continue"):
            press(two, key)
        says(two, "Deze sessie is ook ergens anders open.")
        before = moved(browser, address)
        press(two, "back")
        says(two, "Teruglezen")
        press(one, "go_on")
        one.wait("document.querySelector('[data-key=\"shown:3\"]')")
        assert moved(browser, address) > before
        one.close()
        press(two, "back")
        for key in (STORY, "continue", "go_on"):
            press(two, key)
        two.wait("document.querySelector('[data-key=\"shown:4\"]')")


@EITHER
def test_a_session_goes_to_the_desktop_and_back(which: Which, edition: Edition, tmp_path: Path) -> None:
    scenario = open_scenario(paths.scenarios() / "thuis.yaml", paths.scenarios(), tmp_path / "cache")
    made = walk(Session.create(tmp_path / "desktop", scenario, "nl", date(2026, 11, 29)), 4)
    assert made.path is not None
    with game(which, edition, tmp_path) as (browser, address):
        tab = opened(browser, address)
        for key in ("begin", "sessions", "import"):
            press(tab, key)
        says(tab, "sleep het naar deze pagina")
        tab.press("button", "Kies een bestand")
        tab.wait("document.getElementById('picked') !== null")
        tab.choose("#picked", made.path)
        says(tab, f"Code {made.code}")
        other = browser.open(address + PLAIN)
        assert kept(other)[made.path.name][0] == made.path.read_bytes()
        press(tab, f"take_along:{made.code}")
        press(tab, "keep")
        says(tab, "Het bestand staat bij je downloads:")
        download = browser.downloads / made.path.name
        tab.wait("async () => new Promise(done => setTimeout(done, 1000, true))")
        assert download.read_bytes() == copied(made)
        assert len(open_session(download).session.moves) == len(made.moves)


@EITHER
def test_all_is_erased_on_request(which: Which, edition: Edition, tmp_path: Path) -> None:
    with game(which, edition, tmp_path) as (browser, address):
        tab = opened(browser, address)
        for key in ("begin", STORY, "begin", "go_on", "menu"):
            press(tab, key)
        other = browser.open(address + PLAIN)
        assert len(kept(other)) == 2
        tab.go(address)
        tab.wait(READY, seconds=120)
        for key in ("sessions", "delete_all", "delete_sure"):
            press(tab, key)
        tab.wait("document.querySelector('[data-key=delete_sure]') === null")
        other.wait("indexedDB.databases().then(all => all.length === 0)")
        assert other.evaluate("caches.keys()") == []
        assert other.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@EITHER
def test_where_nothing_can_be_kept_the_game_says_so_and_goes_on(
    which: Which, edition: Edition, tmp_path: Path
) -> None:
    keeps_nothing(tmp_path / "profile")
    with game(which, edition, tmp_path) as (browser, address):
        tab = opened(browser, address)
        says(tab, "Wat je speelt, staat alleen in dit tabblad.")
        for key in ("back", "begin", STORY, "begin", "go_on", "go_on"):
            press(tab, key)
        tab.wait("document.querySelector('[data-key=\"shown:2\"]')")
