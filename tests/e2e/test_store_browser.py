"""What the browser keeps, in real browsers: beside another tab, blocked, full, thrown away and erased."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from browsers import Browser, Tab, browsing
from in_chromium import ChromiumTab
from store_page import FIRST, SECOND, SOMEWHERE, Site, kept, put, site
from waiting import until

Open = Callable[..., Tab]
CHROMIUM = pytest.mark.parametrize("browser", ["chromium"], indirect=True)
"""What only Chromium can be asked to do."""


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests here; each has a server, and so a store, of its own."""
    with browsing(request.param, tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens tabs, and closes them afterwards."""
    tabs: list[Tab] = []

    def opening(address: str = "about:blank") -> Tab:
        tabs.append(browser.open(address))
        return tabs[-1]

    yield opening
    for tab in tabs:
        with suppress(Exception):  # closed by the test itself
            tab.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture
def page(folder: Path) -> Iterator[Site]:
    with site(folder) as found:
        yield found


@SOMEWHERE
def test_another_tab_hears_what_is_kept_and_one_at_a_time_holds_a_session(
    where: str, opened: Open, page: Site
) -> None:
    one, two = opened(page.at(where)), opened(page.at(where))
    for tab in (one, two):
        assert tab.evaluate("begin") == "open"
    assert put(one, (FIRST, "een")) == ["kept"]
    two.wait("memory.get('/play/7KQ2.jsonl') === 'een'")
    assert put(two, (FIRST, "twee")) == ["kept"]
    one.wait("memory.get('/play/7KQ2.jsonl') === 'twee'")
    assert put(one, (FIRST, None)) == ["kept"]
    two.wait("!memory.has('/play/7KQ2.jsonl')")
    assert one.evaluate(f"store.lock('{FIRST}')") is True
    assert one.evaluate(f"store.lock('{FIRST}')") is True
    assert two.evaluate(f"store.lock('{FIRST}')") is False
    assert two.evaluate(f"store.lock('{SECOND}')") is True
    one.evaluate(f"store.unlock('{FIRST}')")
    two.wait(f"store.lock('{FIRST}')")
    two.close()
    one.wait(f"store.lock('{FIRST}')")


def test_a_tab_that_heard_nothing_overwrites_nothing(opened: Open, page: Site) -> None:
    one, two = opened(page.address), opened()
    two.before("() => { delete window.BroadcastChannel }")
    two.go(page.address)
    for tab in (one, two):
        tab.evaluate("begin")
    assert put(one, (FIRST, "een"), (SECOND, "een")) == ["kept"]
    assert put(two, (FIRST, "twee"), ("settings.json", "{}")) == ["elsewhere", FIRST]
    two.evaluate(f"store.take('{FIRST}')")
    assert kept(two) == {FIRST: "een"}
    assert put(two, (FIRST, "een twee")) == ["kept"]
    assert put(one, (FIRST, "een drie")) == ["elsewhere", FIRST]
    assert put(one, (SECOND, None)) == ["kept"]
    assert put(two, (SECOND, "twee")) == ["kept"]  # it never knew of the one that is gone


def begun_anew(tab: Tab) -> None:
    """Waits until a page that was marked as old is loaded again."""

    def is_new() -> object:
        with suppress(Exception):  # while it loads there is nobody to ask
            return tab.evaluate("typeof old === 'undefined' && document.readyState === 'complete'")
        return False

    until(is_new, "begun anew", 20, lambda milliseconds: time.sleep(milliseconds / 1000))


@SOMEWHERE
def test_erasing_leaves_nothing_in_the_browser(where: str, opened: Open, page: Site) -> None:
    one, two = opened(page.at(where)), opened(page.at(where))
    for tab in (one, two):
        tab.evaluate("begin")
        tab.evaluate("() => { window.old = true }")
    put(one, (FIRST, "geheim"))
    caching = where == "server"
    if caching:
        one.evaluate(
            "caches.open('kantelpunt-bouw').then(it => it.put('/x', new Response('x'))).then(() => 1)"
        )
        one.evaluate("caches.open('van-een-ander').then(() => 1)")
    assert one.evaluate("store.erase()") is True
    begun_anew(two)
    one.wait("indexedDB.databases().then(all => all.length === 0)")
    assert put(one, (FIRST, "geheim")) == ["blocked"]
    assert one.evaluate("indexedDB.databases()") == []
    if caching:
        assert one.evaluate("caches.keys()") == ["van-een-ander"]
    assert two.evaluate("begin") == "open" and kept(two) == {}


BLOCKED = {
    "throws": (
        "() => Object.defineProperty(window, 'indexedDB', "
        "{get() { throw new DOMException('no', 'SecurityError') }})",
        ("blocked", "blocked"),
    ),
    "missing": (
        "() => Object.defineProperty(window, 'indexedDB', {value: undefined})",
        ("blocked", "blocked"),
    ),
    "silent": (
        "() => { const real = setTimeout; window.setTimeout = (does, late) => real(does, late / 50);"
        "IDBFactory.prototype.open = () => ({}) }",
        ("blocked", "failed"),
    ),
}
"""What a browser does, and what is said of it at the beginning and at a put."""


@pytest.mark.parametrize("how", BLOCKED)
def test_a_store_that_does_not_open_says_so(how: str, opened: Open, page: Site) -> None:
    script, (at_first, at_a_put) = BLOCKED[how]
    tab = opened()
    tab.before(script)
    tab.go(page.address)
    assert tab.evaluate("begin") == at_first
    assert put(tab, (FIRST, "een")) == [at_a_put]
    assert tab.complaints == []


@CHROMIUM
def test_a_full_quota_is_said_and_what_was_kept_stays(opened: Open, page: Site) -> None:
    tab, origin = opened(page.address), page.address.rstrip("/")
    assert isinstance(tab, ChromiumTab)
    quota = tab.devtools()
    quota.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 200_000})
    tab.evaluate("begin")
    assert put(tab, (FIRST, "een")) == ["kept"]
    # Chromium counts behind: what comes first may still go.
    grown = 'n => put([["groot", "x".repeat(n * 3_000_000)], ["tel", String(n)]])'
    full = next(number for number in range(1, 7) if tab.evaluate(grown, number) == ["full"])
    leaving = "() => dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert tab.evaluate(leaving) is False
    again = opened(page.address)
    again.evaluate("begin")
    assert kept(again)[FIRST] == "een" and kept(again).get("tel", "0") == str(full - 1)
    quota.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    assert put(tab, (FIRST, "drie" * 100_000)) == ["kept"]
    assert tab.evaluate(leaving) is True


@CHROMIUM
def test_what_the_browser_threw_away_is_noticed(opened: Open, page: Site) -> None:
    tab = opened(page.address)
    assert isinstance(tab, ChromiumTab)
    tab.evaluate("begin")
    put(tab, (FIRST, "een"), (SECOND, "een"))
    wipe = {"origin": page.address, "storageTypes": "indexeddb"}
    tab.devtools().send("Storage.clearDataForOrigin", wipe)
    assert put(tab, (FIRST, "twee")) == ["evicted"]
    assert put(tab, (FIRST, "twee"), (SECOND, "een")) == ["kept"]
    again = opened(page.address)
    again.evaluate("begin")
    assert kept(again) == {FIRST: "twee", SECOND: "een"}
