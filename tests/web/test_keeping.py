"""What the game wrote is kept before it is shown, whatever the browser does."""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from standin_browser import FAST, Browser, Died, Tab, opened
from strategies import answer, everything, walk

from game.session import access_code, store
from game.session.notes import Notebook, Notes, notes_file, notes_of
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import LAST_STEP
from game.session.trouble import SENTENCES as SESSION_SENTENCES
from game.ui.screens.backlog import BacklogScreen
from game.ui.screens.play import PlayScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.settings import load_settings, save_settings
from game.web.keeping import EVICTED, LOOK, PLAY_ON, SENTENCES, TAKE_IT

TODAY = date(2026, 11, 29)
STORY = everything()
FATES = ("", "", "", "full", "failed", "dies before", "dies after")


def run(scene: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await scene()

    asyncio.run(whole())


async def playing(browser: Browser, home: Path, **more: object) -> tuple[Tab, Session]:
    """Opens a tab in which a play begins."""
    tab = await opened(browser, home, **more)
    session = Session.create(home, STORY, "nl", TODAY)
    tab.app.open(PlayScreen(tab.game, session))
    await tab.step()
    return tab, session


async def going_on(browser: Browser, home: Path) -> tuple[Tab, Session]:
    """Opens a tab in which the only play goes on."""
    tab = await opened(browser, home)
    session = open_session(store.sessions(home).cards[0].path).session
    tab.app.open(PlayScreen(tab.game, session))
    await tab.step()
    return tab, session


def move(session: Session, chance: random.Random) -> None:
    session.do(answer(session.frame().beat, chance))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(FATES), max_size=14), st.integers(0, 9))
def test_what_was_shown_as_kept_is_there_after_any_death(
    tmp_path_factory: pytest.TempPathFactory, fates: list[str], seed: int
) -> None:
    async def scene() -> None:
        browser, kept, chance = Browser(), -1, random.Random(seed)
        tab, session = await playing(browser, tmp_path_factory.mktemp("tab"))
        tab.store.fates[:] = fates
        with suppress(Died):
            for _ in fates:
                kept = kept if tab.keeping.unkept else len(session.moves)
                if session.ended:
                    break
                move(session, chance)
                await tab.step()
        later = await opened(Browser(browser.kept), tmp_path_factory.mktemp("later"))
        found = open_session(store.sessions(later.home).cards[0].path)
        moves = found.session.moves
        assert kept <= len(moves) <= len(session.moves) and moves == session.moves[: len(moves)]
        assert not found.notices

    run(scene)


def test_a_session_has_the_same_bytes_in_both_editions(tmp_path: Path) -> None:
    async def scene() -> None:
        desktop, browser = tmp_path / "desktop", Browser()
        made = walk(Session.create(desktop, STORY, "nl", TODAY), 5)
        assert made.path is not None
        data, written = made.path.read_bytes(), made.path.stat().st_mtime
        tab = await opened(browser, tmp_path / "tab")
        store.take_in(tab.home, made.path)
        await tab.step()
        there = await opened(browser, tmp_path / "there")
        assert (there.home / made.path.name).read_bytes() == data
        assert browser.kept[made.path.name][0] == data
        assert abs(browser.kept[made.path.name][1] - written) < 60
        assert open_session(there.home / made.path.name).session.moves == made.moves

    run(scene)


def test_the_last_played_stays_the_last(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        tab = await opened(browser, tmp_path / "tab")
        made = [Session.create(tab.home, STORY, "nl", TODAY) for _ in range(3)]
        for age, session in enumerate(made):
            assert session.path is not None
            os.utime(session.path, (1_700_000_000 - age, 1_700_000_000 - age))
        await tab.step()
        later = await opened(browser, tmp_path / "later")
        assert [card.code for card in store.sessions(later.home).cards] == [each.code for each in made]

    run(scene)


def test_nothing_is_put_when_nothing_changed(tmp_path: Path) -> None:
    async def scene() -> None:
        tab, _ = await playing(Browser(), tmp_path)
        puts = len(tab.store.puts)
        for _ in range(20):
            await tab.step()
        store.sessions(tab.home)
        await tab.step()
        assert len(tab.store.puts) == puts == 1

    run(scene)


def test_all_kinds_of_files_are_kept_and_go(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        tab, session = await playing(browser, tmp_path / "tab")
        assert session.path is not None
        Notebook(session).keep(Notes(whole="Woorden."))
        save_settings(FAST, tab.home / "settings.json")
        access_code.choose(tab.home, "1234")
        await tab.step()
        names = {session.path.name, notes_file(session.path).name, "settings.json", "toegangscode.json"}
        assert set(browser.kept) == names
        later = await opened(browser, tmp_path / "later")
        assert notes_of(open_session(later.home / session.path.name).session).whole == "Woorden."
        assert load_settings(later.home / "settings.json") == FAST
        later.store.close()
        tab.app.close()
        await tab.step()
        store.delete(session.path, tab.home)
        access_code.remove(tab.home)
        await tab.step()
        assert set(browser.kept) == {"settings.json"}

    run(scene)


@pytest.mark.parametrize("hears", [True, False], ids=["told", "not-told"])
def test_a_second_tab_says_so_and_can_look(tmp_path: Path, hears: bool) -> None:
    async def scene() -> None:
        browser, chance = Browser(), random.Random(1)
        first, session = await playing(browser, tmp_path / "first")
        second = await opened(browser, tmp_path / "second", hears=hears)
        for _ in range(3):
            move(session, chance)
            await first.step()
        assert session.path is not None
        data = session.path.read_bytes()
        other = open_session(second.home / session.path.name).session
        second.app.open(PlayScreen(second.game, other))
        move(other, random.Random(2))  # as a line that comes by itself, before anything is shown
        await second.step()
        assert isinstance(second.app.top.screen, TroubleScreen)
        assert SESSION_SENTENCES["elsewhere"] in second.texts and LOOK in second.texts
        assert browser.kept[session.path.name][0] == data == (second.home / session.path.name).read_bytes()
        await second.press("back")
        assert isinstance(second.app.top.screen, BacklogScreen)
        move(session, chance)
        await first.step()
        assert browser.kept[session.path.name][0] == session.path.read_bytes() != data

    run(scene)


def test_a_play_that_was_let_go_can_be_played_elsewhere(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        first, session = await playing(browser, tmp_path / "first")
        move(session, random.Random(1))
        await first.step()
        first.app.close()
        await first.step()
        second, again = await going_on(browser, tmp_path / "second")
        move(again, random.Random(1))
        await second.step()
        assert isinstance(second.app.top.screen, PlayScreen)
        assert len(again.moves) == 2
        assert session.path is not None
        assert browser.kept[session.path.name][0] == session.path.read_bytes()

    run(scene)


def test_a_tab_that_knows_an_older_play_overwrites_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        first, session = await playing(browser, tmp_path / "first")
        second = await opened(browser, tmp_path / "second", hears=False)
        assert session.path is not None
        for _ in range(4):
            move(session, random.Random(1))
            await first.step()
        first.app.close()
        await first.step()
        data = session.path.read_bytes()
        old = open_session(second.home / session.path.name).session
        second.app.open(PlayScreen(second.game, old))
        await second.step()
        move(old, random.Random(2))
        await second.step()
        assert isinstance(second.app.top.screen, TroubleScreen)
        assert browser.kept[session.path.name][0] == data == (second.home / session.path.name).read_bytes()

    run(scene)


def test_settings_are_as_they_were_set_last(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        first = await opened(browser, tmp_path / "first")
        second = await opened(browser, tmp_path / "second", hears=False)
        for tab, language in ((first, "en"), (second, "ar")):
            (tab.home / "settings.json").write_text(language)
            await tab.step()
        assert browser.kept["settings.json"][0] == b"ar"
        assert len(second.app.entries) == 1

    run(scene)


def test_notes_of_another_tab_stay(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        first, session = await playing(browser, tmp_path / "first")
        assert session.path is not None
        second = await opened(browser, tmp_path / "second", hears=False)
        Notebook(session).keep(Notes(whole="Eerst."))
        await first.step()
        Notebook(open_session(second.home / session.path.name).session).keep(Notes(whole="Later."))
        await second.step()
        assert SESSION_SENTENCES["notes_elsewhere"] in second.texts
        assert b"Eerst." in browser.kept[notes_file(session.path).name][0]

    run(scene)


@pytest.mark.parametrize("fate", ["full", "failed", "blocked"])
def test_what_cannot_be_kept_is_said_and_kept_once_it_can_be(tmp_path: Path, fate: str) -> None:
    async def scene() -> None:
        browser, chance = Browser(), random.Random(1)
        tab, session = await playing(browser, tmp_path)
        assert session.path is not None
        tab.store.fates[:] = [fate, fate]
        move(session, chance)
        await tab.step()
        assert isinstance(tab.app.top.screen, TroubleScreen)
        assert SENTENCES[fate] in tab.texts and f"{LAST_STEP} {PLAY_ON}" in tab.texts
        assert any(SENTENCES[fate] in line for line in tab.display.lines)
        await tab.press("back")
        move(session, chance)
        await tab.step()
        assert isinstance(tab.app.top.screen, PlayScreen)  # said once
        assert browser.kept[session.path.name][0] != session.path.read_bytes()
        move(session, chance)
        await tab.step()
        assert browser.kept[session.path.name][0] == session.path.read_bytes()
        assert not tab.keeping.unkept

    run(scene)


@pytest.mark.parametrize("opens", ["blocked", "newer", "failed"])
def test_where_nothing_can_be_kept_the_play_goes_on_and_is_offered_at_the_end(
    tmp_path: Path, opens: str
) -> None:
    async def scene() -> None:
        tab = await opened(Browser(), tmp_path, opens=opens)
        assert SENTENCES[opens] in tab.texts and PLAY_ON in tab.texts
        await tab.press("back")
        session = Session.create(tab.home, STORY, "nl", TODAY)
        tab.app.open(PlayScreen(tab.game, session))
        await tab.step()
        assert isinstance(tab.app.top.screen, PlayScreen) and TAKE_IT not in tab.texts
        walk(session, 1)
        await tab.step()
        assert session.ended and TAKE_IT in tab.texts and not tab.store.puts
        assert session.path is not None and open_session(session.path).session.moves == session.moves

    run(scene)


def test_what_the_browser_threw_away_is_kept_again(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        tab, session = await playing(browser, tmp_path / "tab")
        save_settings(FAST, tab.home / "settings.json")
        await tab.step()
        browser.evict()
        move(session, random.Random(1))
        await tab.step()
        assert EVICTED in tab.texts
        assert {name: kept[0] for name, kept in browser.kept.items()} == {
            path.name: path.read_bytes() for path in tab.home.glob("*.json*")
        }

    run(scene)


def test_all_is_erased_when_asked(tmp_path: Path) -> None:
    async def scene() -> None:
        browser = Browser()
        tab, _ = await playing(browser, tmp_path)
        tab.keeping.forget()
        await tab.step()
        assert tab.store.erased and not browser.kept
        assert not tab.app.entries

    run(scene)
