"""The one reader of pygame's queue: keyboard, mouse, wheel, touch and gamepad become our own signals."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import pygame

from game.ui import actions
from game.ui.actions import Signal
from game.window.gamepad import Gamepad

_TWICE = 0.6  # seconds between two presses of Escape that hide the window
_CLICK = 0.4  # seconds between two clicks that are one double click
_NOTCH = 60  # pixels in one notch of the wheel
_ARROWS = MappingProxyType(
    {pygame.K_LEFT: "left", pygame.K_RIGHT: "right", pygame.K_UP: "up", pygame.K_DOWN: "down"}
)
_EDITS = MappingProxyType(
    {
        **_ARROWS,
        pygame.K_HOME: "home",
        pygame.K_END: "end",
        pygame.K_BACKSPACE: "back",
        pygame.K_DELETE: "delete",
        pygame.K_RETURN: "enter",
        pygame.K_KP_ENTER: "enter",
    }
)
_SHORTCUTS = MappingProxyType(
    {
        pygame.K_a: "all",
        pygame.K_c: "copy",
        pygame.K_x: "cut",
        pygame.K_v: "paste",
        pygame.K_z: "undo",
        pygame.K_y: "redo",
    }
)
_ONCE = frozenset(
    {pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_F1, pygame.K_F11}
    | set(range(pygame.K_0, pygame.K_9 + 1))
)
_DIGITS = MappingProxyType(
    {pygame.K_0 + n: n for n in range(1, 10)} | {pygame.K_KP1 + n - 1: n for n in range(1, 10)}
)


class Reader:
    """Turns pygame's events into signals; remembers only what one event cannot tell."""

    def __init__(self) -> None:
        """Has seen nothing yet."""
        self._escaped = -10.0
        self._clicked = (-10.0, 0, 0, 0)
        self._held: set[int] = set()
        self._button = False
        self._finger: tuple[int, int] | None = None
        self._composing = False
        self._pad = Gamepad()

    def start_gamepads(self) -> None:
        """Begins to look for gamepads; it takes a moment, so not before the first picture."""
        self._pad.start()

    def read(self, now: float, size: tuple[int, int], writing: bool) -> list[Signal]:
        """Returns what happened since the last time; `writing` when keys go to a text box."""
        signals: list[Signal] = []
        for event in pygame.event.get():
            signals += self._signals(event, now, size, writing)
        signals += self._pad.repeated(now)
        return signals

    def _signals(self, event: Any, now: float, size: tuple[int, int], writing: bool) -> Iterator[Signal]:
        match event.type:
            case pygame.KEYDOWN:
                yield from self._key(event, now, writing)
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.TEXTINPUT if writing:
                self._composing = False
                yield actions.Text(event.text)
            case pygame.TEXTEDITING if writing:
                self._composing = bool(event.text)
                yield actions.Compose(event.text)
            case pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP | pygame.MOUSEMOTION if not _by_finger(event):
                yield from self._mouse(event, now)
            case pygame.MOUSEWHEEL:
                x, y = pygame.mouse.get_pos()
                yield actions.Scroll(x, y, round(-event.precise_y * _NOTCH))
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                yield from self._touch(event, size)
            case pygame.QUIT | pygame.WINDOWCLOSE:
                yield actions.Close()
            case pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED | pygame.WINDOWEXPOSED:
                yield actions.Resized()
            case pygame.WINDOWRESTORED | pygame.WINDOWFOCUSGAINED:
                yield actions.Shown()
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
            case _:
                yield from self._pad.signals(event, now)

    def _key(self, event: Any, now: float, writing: bool) -> Iterator[Signal]:
        key = event.key
        if key in _ONCE and key in self._held:
            return  # held down: a story must not be clicked away
        self._held.add(key)
        if key == pygame.K_ESCAPE:
            yield from self._escape(now)
            return
        if key == pygame.K_F1:
            yield actions.Hide()
        elif key == pygame.K_F11:
            yield actions.ToggleFullScreen()
        elif key == pygame.K_TAB and not event.mod & (pygame.KMOD_ALT | pygame.KMOD_CTRL):
            yield actions.Move("previous" if event.mod & pygame.KMOD_SHIFT else "next")
        elif writing:
            yield from self._edit(event)
        else:
            yield from _command(event)

    def _escape(self, now: float) -> Iterator[Signal]:
        twice = now - self._escaped <= _TWICE
        self._escaped = -10.0 if twice else now
        if twice:
            yield actions.Hide()
        elif not self._composing:  # an input method uses Escape itself, but twice always hides
            yield actions.Back()

    def _edit(self, event: Any) -> Iterator[Signal]:
        if self._composing:
            return  # the input method uses these keys itself
        select = bool(event.mod & pygame.KMOD_SHIFT)
        shortcut = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not event.mod & pygame.KMOD_ALT
        if shortcut and event.key in _SHORTCUTS:
            what = _SHORTCUTS[event.key]
            yield actions.Edit("redo" if what == "undo" and select else what)
        elif event.key in _EDITS:
            word = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT))
            yield actions.Edit(_EDITS[event.key], select, word)
        elif event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            yield from _command(event)

    def _mouse(self, event: Any, now: float) -> Iterator[Signal]:
        x, y = event.pos
        if event.type == pygame.MOUSEMOTION:
            yield actions.Point("dragged" if self._button else "moved", x, y)
        elif event.button == 1:
            self._button = event.type == pygame.MOUSEBUTTONDOWN
            if not self._button:
                yield actions.Point("released", x, y)
                return
            time, last_x, last_y, clicks = self._clicked
            near = abs(x - last_x) < 6 and abs(y - last_y) < 6 and now - time <= _CLICK
            self._clicked = (now, x, y, clicks + 1 if near else 1)
            select = bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
            yield actions.Point("pressed", x, y, self._clicked[3], select)

    def _touch(self, event: Any, size: tuple[int, int]) -> Iterator[Signal]:
        x, y = round(event.x * size[0]), round(event.y * size[1])
        if event.type == pygame.FINGERDOWN and self._finger is None:
            self._finger = (event.finger_id, y)
            yield actions.Point("pressed", x, y, finger=True)
        elif self._finger and event.finger_id == self._finger[0]:
            if event.type == pygame.FINGERMOTION:
                yield actions.Point("dragged", x, y, finger=True)
            else:
                self._finger = None
                yield actions.Point("released", x, y, finger=True)


def _by_finger(event: Any) -> bool:
    return bool(getattr(event, "touch", False))


def _command(event: Any) -> Iterator[Signal]:
    """Yields what a key does outside a text box."""
    key = event.key
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_ALT):
        if event.mod & pygame.KMOD_ALT and key in (pygame.K_LEFT, pygame.K_RIGHT):
            yield actions.History(-1 if key == pygame.K_LEFT else 1)
        return
    if key in _ARROWS:
        yield actions.Move(_ARROWS[key])
    elif key in (pygame.K_HOME, pygame.K_END):
        yield actions.Move("first" if key == pygame.K_HOME else "last")
    elif key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
        yield actions.Press(space=key == pygame.K_SPACE)
    elif key in _DIGITS:
        yield actions.Pick(_DIGITS[key])
    elif key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
        yield actions.Scroll(-1, -1, pages=-1 if key == pygame.K_PAGEUP else 1)
