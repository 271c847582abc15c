"""Plays a screen for tests: real pygame events, no window to be seen, and time that is stepped by hand."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game import files, paths
from game.text.catalogue import SOURCE_LANGUAGE, Catalogue
from game.ui.app import App
from game.ui.begin import keeper
from game.ui.game import Game
from game.ui.loop import Language
from game.ui.node import Node, by_key, find, find_all, texts, walk
from game.ui.places import Place
from game.ui.ports import Clock
from game.ui.screen import AnyScreen
from game.ui.screens.directory import screen_at
from game.ui.settings import Settings

_HELD = MappingProxyType(
    {"shift": "KMOD_LSHIFT", "ctrl": "KMOD_LCTRL", "alt": "KMOD_LALT", "cmd": "KMOD_LMETA"}
)


class Driver:
    """Somebody who uses the game very precisely."""

    def __init__(
        self,
        *screens: AnyScreen | Place,
        size: tuple[int, int] = (1280, 720),
        settings: Settings | None = None,
        rtl: bool = False,
        words: Any = None,
        assets: Path | None = None,
        hurried: bool = False,
        game: Game | None = None,
    ) -> None:
        """Opens the screens on top of each other.

        Unless the settings say otherwise motion is reduced and an option is chosen by one press. Unless
        `hurried`, what is pressed was seen for long.
        """
        os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
        from game.window.start import edition_of
        from game.window.toolkit import Toolkit
        from game.window.view import Display
        from game.window.window import Window

        self.time = 100.0
        self.hurried = hurried
        self.saved: list[Settings] = []
        language = Language(words or Catalogue(SOURCE_LANGUAGE).words, rtl)
        self.window = Window("Kantelpunt", size)
        settings = settings or replace(Settings(), reduced_motion=True, sound=False, drafts=False)
        game = game or getattr(screens[0], "game", None) or Game(settings)

        def save(changed: Settings) -> bool:
            self.saved.append(changed)
            return keeper(game)(changed)

        self.toolkit = Toolkit.of(assets or paths.assets())
        edition = edition_of(self.window, self.toolkit, Clock(lambda: self.time, lambda seconds: None))
        assert isinstance(edition.display, Display)
        self.display = edition.display
        at = partial(screen_at, game)
        self.app = App(edition, screens[0], settings, lambda _: language, at, save=save)
        for screen in screens[1:]:
            self.app.open(screen)
        self._pygame().event.clear()
        self.step()
        self.step()  # what a screen leaves until after its first picture

    @staticmethod
    def _pygame() -> Any:
        import pygame

        return pygame

    def step(self) -> float:
        """Lets the game do what there is to do; returns how long it wants to wait."""
        return self.app.step()

    def advance(self, seconds: float) -> None:
        """Lets time pass, in steps of at most a sixtieth of a second."""
        end = self.time + seconds
        while self.time < end and self.app.entries:
            self.time = min(end, self.time + 1 / 60)
            self.step()

    @property
    def tree(self) -> Node:
        """What is to be seen now."""
        self.app.look()
        assert self.app.top.tree is not None
        return self.app.top.tree

    @property
    def whole(self) -> Node:
        """What is there now, also the rows of a long list that are out of sight."""
        return self.app.whole() if any(node.state.left_out for node in walk(self.tree)) else self.tree

    @property
    def focused(self) -> Node | None:
        """The node that has the focus."""
        return by_key(self.tree, self.app.top.focus)

    @property
    def screen(self) -> AnyScreen:
        """The screen on top."""
        return self.app.top.screen

    @property
    def closed(self) -> bool:
        """Whether the game has ended."""
        return not self.app.entries

    def find(self, role: str, name: str | None = None) -> Node:
        """Returns the first node with this role and name, wherever it is scrolled to; raises LookupError."""
        return find(self.tree if find_all(self.tree, role, name) else self.whole, role, name)

    def has(self, role: str, name: str | None = None) -> bool:
        """Tells whether there is a node with this role and name."""
        return bool(find_all(self.whole, role, name))

    @property
    def texts(self) -> list[str]:
        """Everything that can be read now, also by scrolling."""
        return texts(self.whole)

    def post(self, kind: int, **values: Any) -> None:
        """Puts an event in the queue and lets the game read it."""
        pygame = self._pygame()
        self._settle()
        pygame.event.post(pygame.event.Event(kind, **values))
        self.step()

    def _settle(self) -> None:
        if not self.hurried and self.app.entries:
            self.app.top.settle()

    def key(self, name: str) -> None:
        """Presses and releases a key: "tab", "shift+tab", "ctrl+a", "return", "1"."""
        pygame = self._pygame()
        *held, last = name.split("+")
        mod = 0
        for one in held:
            mod |= getattr(pygame, _HELD[one])
        code = pygame.key.key_code({"esc": "escape"}.get(last, last))
        self.post(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)
        self.post(pygame.KEYUP, key=code, mod=mod, unicode="", scancode=0)

    def keys(self, *names: str) -> None:
        """Presses keys one after another."""
        for name in names:
            self.key(name)

    def type(self, text: str) -> None:
        """Types a text as an input method hands it over, character by character."""
        for char in text:
            self.post(self._pygame().TEXTINPUT, text=char)

    def move(self, x: int, y: int) -> None:
        """Moves the pointer."""
        self.post(self._pygame().MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0))

    def down(self, x: int, y: int) -> None:
        """Presses the mouse button at a point."""
        self.post(self._pygame().MOUSEBUTTONDOWN, pos=(x, y), button=1)

    def up(self, x: int, y: int) -> None:
        """Releases the mouse button at a point."""
        self.post(self._pygame().MOUSEBUTTONUP, pos=(x, y), button=1)

    def click(self, node: Node | tuple[int, int]) -> None:
        """Clicks in the middle of a node, or on a point."""
        x, y = node.bounds.middle if isinstance(node, Node) else node
        self.down(x, y)
        self.up(x, y)

    def press(self, name: str) -> None:
        """Presses the control with this name, wherever it is scrolled to; raises LookupError."""
        for role in ("button", "checkbox", "radio"):
            for node in find_all(self.whole, role, name):
                if node.reachable:
                    self._settle()
                    self.app.press(node)
                    self.step()
                    return
        raise LookupError(
            f"no control {name!r}; there is: {[node.name for node in find_all(self.whole, 'button')]}"
        )

    def screenshot(self, path: str | Path) -> None:
        """Saves what is on the glass."""
        self.step()
        files.replace(Path(path), self.window.picture())

    def close(self) -> None:
        """Closes the window; the next test opens its own."""
        self.window.close()
