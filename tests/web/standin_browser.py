"""A browser that keeps files, and tabs in it, as `game/web/page/store.js` does it; it can fail and die."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from pathlib import Path

import plain

from game.ui.app import App
from game.ui.begin import language_of
from game.ui.game import Game
from game.ui.node import walk
from game.ui.places import Home
from game.ui.screen import AnyScreen
from game.ui.screens.directory import screen_at
from game.ui.settings import Settings
from game.web.browser import Page
from game.web.documents import Documents
from game.web.keeping import Change, Keeping

FAST = Settings(first_run=False, reduced_motion=True, sound=False)


class Died(Exception):
    """The browser was killed: nothing after this happens."""


@dataclass
class Browser:
    """What lasts: files with the stamp of each, and who holds which name."""

    kept: dict[str, tuple[bytes, float, int]] = field(default_factory=dict)
    birth: int = 0
    held: dict[str, "Store"] = field(default_factory=dict)
    tabs: list["Store"] = field(default_factory=list)
    stamps: "count[int]" = field(default_factory=lambda: count(1))

    def evict(self) -> None:
        """Throws all away, as a browser may."""
        self.kept.clear()
        self.birth += 1


@dataclass(eq=False)
class Store:
    """What one tab sees of it; `fates` says what becomes of each put, and none means that it goes well."""

    browser: Browser
    opens: str = "open"
    fates: list[str] = field(default_factory=list)
    hears: bool = True
    folder: Path | None = None
    puts: list[list[str]] = field(default_factory=list)
    erased: bool = False
    lasting: int = 0
    _known: dict[str, int] = field(default_factory=dict)
    _birth: int = 0

    async def open(self, folder: str) -> str:
        """Fills a folder."""
        if self.opens != "open":
            return self.opens
        self.folder, self._birth = Path(folder), self.browser.birth
        for name in self.browser.kept:
            self._receive(name)
        self.browser.tabs.append(self)
        return "open"

    async def take(self, name: str) -> None:
        """Takes one file in."""
        self._receive(name)

    async def put(self, changes: Sequence[Change]) -> Sequence[str]:
        """Keeps all or nothing, or what is its fate."""
        self.puts.append([name for name, _, _ in changes])
        match self.fates.pop(0) if self.fates else "":
            case "dies before":
                raise Died
            case "dies after":
                self._put(changes)
                raise Died
            case "":
                return self._put(changes)
            case fate:
                return [fate]

    def _put(self, changes: Sequence[Change]) -> list[str]:
        kept = self.browser.kept
        if self._birth != self.browser.birth:
            self._birth = self.browser.birth
            self._known.clear()
            return ["evicted"]
        others = [
            name
            for name, _, _ in changes
            if (kept[name][2] if name in kept else None) != self._known.get(name)
        ]
        if others:
            return ["elsewhere", *others]
        for name, data, written in changes:
            if data is None:
                kept.pop(name, None)
                self._known.pop(name, None)
            else:
                self._known[name] = next(self.browser.stamps)
                kept[name] = data, written, self._known[name]
            for tab in self.browser.tabs:
                if tab is not self and tab.hears:
                    tab._receive(name)
        return ["kept"]

    async def lock(self, name: str) -> bool:
        """Holds a name."""
        return self.browser.held.setdefault(name, self) is self

    def unlock(self, name: str) -> None:
        """Lets go of a name."""
        del self.browser.held[name]

    async def erase(self) -> bool:
        """Removes all."""
        self.browser.evict()
        self.erased = True
        return True

    def persist(self) -> None:
        """Counts how often it was asked."""
        self.lasting += 1

    def close(self) -> None:
        """Ends the tab, as closing it does."""
        self.browser.tabs.remove(self)
        for name in [name for name, holder in self.browser.held.items() if holder is self]:
            del self.browser.held[name]

    def _receive(self, name: str) -> None:
        """Writes a file as another program would: Python hears no whole path of it."""
        assert self.folder is not None
        folder = os.open(self.folder, os.O_RDONLY)
        found = self.browser.kept.get(name)
        if found is None:
            self._known.pop(name, None)
            with suppress(FileNotFoundError):
                os.unlink(name, dir_fd=folder)
        else:
            data, written, self._known[name] = found
            file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600, dir_fd=folder)
            os.write(file, data)
            os.close(file)
            os.utime(name, (written, written), dir_fd=folder)
        os.close(folder)


@dataclass
class Tab:
    """The game in a tab: its folder is empty until it is restored."""

    store: Store
    home: Path
    keeping: Keeping
    game: Game
    display: plain.Told
    app: App

    async def step(self) -> None:
        """Does what there is to do, and keeps it, as the loop of the edition does."""
        self.app.step()
        await self.keeping.keep(self.app)

    @property
    def texts(self) -> list[str]:
        """What is to be read on the screen."""
        assert self.app.top.tree is not None
        return [node.name for node in walk(self.app.top.tree)]

    async def press(self, key: str) -> None:
        """Presses a control by its key."""
        assert self.app.top.tree is not None
        node = next(node for node in walk(self.app.top.tree) if node.key == key and node.reachable)
        self.app.tell(node.action)
        await self.step()


async def opened(
    browser: Browser, home: Path, *screens: AnyScreen, page: Page | None = None, **more: object
) -> Tab:
    """Opens a tab on the home screen, and these above it."""
    store = replace(Store(browser), **more)  # type: ignore[arg-type]
    keeping = Keeping(store, home)
    await keeping.restore()
    game, display = Game(FAST, home=home), plain.Told()
    edition = plain.edition(display, plain.Reader(), plain.Sounds())
    if page is not None:
        edition = replace(edition, documents=Documents(page, keeping.forget))
    app = App(edition, Home(), FAST, language_of, partial(screen_at, game))
    for screen in screens:
        app.open(screen)
    tab = Tab(store, home, keeping, game, display, app)
    await tab.step()
    return tab
