"""Somebody who looks at the real window: its pixels over time, beside what the tree says stands there.

with looking(tmp_path, "play", "doorgestuurd") as eyes:
    eyes.click(eyes.told(screen_at(eyes.stories, Story("doorgestuurd"))).find("button", "Begin"))
    before, *_, after = eyes.film(3)
    assert eyes.changed(before, after).share > 0
"""

import struct
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pygame
from screen import Playing, screen, until

from game.session.opening import open_session
from game.session.session import Session
from game.story import event
from game.ui.begin import language_of
from game.ui.box import Box
from game.ui.game import Game
from game.ui.node import Node
from game.ui.screen import Screen
from game.ui.screens.play import PlayScreen
from game.ui.settings import load_settings
from game.window.driver import Driver

_ASIDE = 2, 360  # on the edge of every page: a pointer there is on no control
_PATIENCE = 20  # seconds to wait for a picture; a machine can be busy with other work
_HEADER, _COLOUR = 25, 12  # an XWD file: 25 numbers, a name, colours of 12 bytes, and the pixels


@dataclass(frozen=True, slots=True)
class Sight:
    """What stood in the window at a moment, and how many moves were on disk just before."""

    at: float
    moves: int
    size: tuple[int, int]
    packed: bytes

    @property
    def picture(self) -> pygame.Surface:
        """Returns the pixels."""
        return pygame.image.frombytes(zlib.decompress(self.packed), self.size, "RGB")

    @property
    def coloured(self) -> bool:
        """Tells whether it is more than one blank colour."""
        pixels = zlib.decompress(self.packed)
        return pixels != pixels[:3] * (len(pixels) // 3)


@dataclass(frozen=True, slots=True)
class Change:
    """Where two pictures differ, and which share of the pixels does."""

    box: Box
    share: float


class Eyes:
    """The game in a real window, a hand on its keyboard and pointer, and eyes on its pixels."""

    def __init__(self, game: Playing, pixels: Path, home: Path) -> None:
        """Looks at a window that is open."""
        self.game, self.home, self._pixels = game, home, pixels
        self._bounds = game.bounds
        self._opened: tuple[int, Session] | None = None  # the play when its file had this size
        self._driver: Driver | None = None
        self._pointer = _ASIDE
        self.rest()
        until(lambda: self.look().coloured, "the first picture")

    @property
    def stories(self) -> Game:
        """What the screens share, with the settings that are kept now."""
        return Game(load_settings(self.home / "settings.json"), home=self.home)

    @property
    def session(self) -> Session:
        """The play as it is on disk."""
        (path,) = self.home.glob("*.jsonl")
        size = path.stat().st_size
        if self._opened is None or self._opened[0] != size:
            self._opened = size, open_session(path).session
        return self._opened[1]

    @property
    def moves(self) -> list[event.Event]:
        """What is on disk now."""
        if not any(self.home.glob("*.jsonl")):
            return []
        return [move.event for move in self.session.moves]

    # --- looking

    def look(self) -> Sight:
        """Returns what is seen now, and never later than its moves."""
        moves, dump = -1, b""
        while moves != len(self.moves):
            moves, dump = len(self.moves), (self._pixels / "Xvfb_screen0").read_bytes()
        seen = _window_of(dump, self._bounds)
        data = pygame.image.tobytes(seen, "RGB")
        return Sight(time.monotonic(), moves, seen.get_size(), zlib.compress(data, 1))

    def film(self, seconds: float, every: float = 0.5) -> list[Sight]:
        """Returns what is seen over time while nobody touches anything."""
        start, sights = time.monotonic(), [self.look()]
        while time.monotonic() < start + seconds:
            time.sleep(max(0.0, start + len(sights) * every - time.monotonic()))
            sights.append(self.look())
        return sights

    def sees(self, told: Driver, within: Box | None = None) -> None:
        """Waits until the window shows what the tree says, to the pixel; fails when it never does."""
        end = time.monotonic() + _PATIENCE
        while (change := self.changed(self.look(), told, within)).share:
            assert time.monotonic() < end, f"the window differs from {told.screen}: {change}"
            time.sleep(0.05)

    @staticmethod
    def changed(a: Sight, b: Sight | Driver, within: Box | None = None) -> Change:
        """Returns where two pictures differ."""
        return differing(a.picture, b.picture if isinstance(b, Sight) else b.window.surface, within)

    def save(self, path: Path, sight: Sight | None = None) -> None:
        """Writes what is seen as a PNG, for a person to look at."""
        pygame.image.save((sight or self.look()).picture, str(path))

    # --- touching

    def keys(self, *names: str) -> None:
        """Presses keys, by their names in xdotool."""
        self.game.keys(*names)

    def move(self, x: int, y: int) -> None:
        """Moves the pointer to a point in the window."""
        self._pointer = x, y
        self.game.pointer("mousemove", "--window", self.game.window, str(x), str(y))

    def click(self, where: Node | tuple[int, int]) -> None:
        """Clicks in the middle of what a told tree holds, or on a point."""
        x, y = where.bounds.middle if isinstance(where, Node) else where
        self.move(x, y)
        self.game.pointer("click", "1")

    def wheel(self, notches: int) -> None:
        """Turns the wheel, downwards when positive."""
        self.game.pointer(
            "click", "--repeat", str(abs(notches)), "--delay", "20", "5" if notches > 0 else "4"
        )

    def rest(self) -> None:
        """Moves the pointer away from every control."""
        self.move(*_ASIDE)

    # --- what the tree says

    def told(self, shown: Screen | None = None, *, upto: int | None = None, ahead: int = 0) -> Driver:
        """Returns a driver that shows what this window should show, settled.

        That is a screen, else the play as it is on disk: after so many of its moves, or so many lines ahead.
        """
        stories = self.stories
        settings = replace(stories.settings, reduced_motion=True)
        shown = shown or PlayScreen(stories, _played(self.session, upto, ahead))
        if self._driver is not None:
            self._driver.close()
        size = self._bounds.w, self._bounds.h
        self._driver = Driver(shown, size=size, settings=settings, words=language_of(settings).words)
        self._driver.move(*self._pointer)
        return self._driver

    def close(self) -> None:
        """Closes what it opened to compare with."""
        if self._driver is not None:
            self._driver.close()


@contextmanager
def looking(home: Path, *arguments: str) -> Iterator[Eyes]:
    """Opens the game in a real window with the settings in a home: the default ones where there are none."""
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder)) as environment:
        game = Playing(environment, home, *arguments)
        eyes = Eyes(game, Path(folder), home)
        try:
            yield eyes
        finally:
            game.kill()
            eyes.close()


def _played(session: Session, upto: int | None, ahead: int) -> Session:
    """Returns a play in memory only: the first moves of another, and lines ahead of it."""
    played = Session(session.header, session.scenario)
    for happened in [*(move.event for move in session.moves[:upto]), *[event.Next()] * ahead]:
        played.do(happened)
    return played


def differing(a: pygame.Surface, b: pygame.Surface, within: Box | None = None) -> Change:
    """Returns where two pictures of one size differ."""
    part = within or Box(0, 0, *a.get_size())
    first, second = (one.convert(24).subsurface(part) for one in (a, b))
    same = pygame.mask.from_threshold(first, (0, 0, 0), (1, 1, 1, 255), second)
    same.invert()
    box = Box(0, 0, 0, 0)
    for x, y, w, h in same.get_bounding_rects():
        box = Box(x, y, w, h) if not box.w else box.around(Box(x, y, w, h))
    return Change(box.moved(part.x, part.y), same.count() / max(1, part.w * part.h))


def _window_of(dump: bytes, window: Box) -> pygame.Surface:
    """Returns the part of a screen, in the format of xwd, that a window has."""
    header = struct.unpack_from(f">{_HEADER}I", dump)
    size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    assert header[11] == 32, "four bytes a pixel"
    start = size + colours * _COLOUR
    whole = pygame.image.frombuffer(dump[start : start + line * height], (line // 4, height), "BGRA")
    return whole.subsurface(Box(0, 0, width, height).within(window))
