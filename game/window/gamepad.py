"""Gamepads: the directions move, A presses, B goes back, Start opens the menu; they may come and go."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pygame

from game.ui import actions
from game.ui.actions import Signal

_FAR, _NEAR = 18_000, 9_000  # of 32,767: where a stick starts and stops to count
_FIRST, _AGAIN = 0.4, 0.18  # seconds until a held direction repeats
_BUTTONS: Mapping[int, Signal] = MappingProxyType(
    {
        pygame.CONTROLLER_BUTTON_A: actions.Press(),
        pygame.CONTROLLER_BUTTON_B: actions.Back(),
        pygame.CONTROLLER_BUTTON_START: actions.Menu(),
        pygame.CONTROLLER_BUTTON_X: actions.Complete(),
        pygame.CONTROLLER_BUTTON_LEFTSHOULDER: actions.Move("previous"),
        pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: actions.Move("next"),
    }
)
_DIRECTIONS = MappingProxyType(
    {
        pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
        pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
        pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
        pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    }
)


class Gamepad:
    """Follows every gamepad there is."""

    def __init__(self) -> None:
        """Opens nothing yet: see `start`."""
        self._open: dict[int, Any] = {}
        self._held = ""
        self._next = 0.0

    def start(self) -> None:
        """Begins to look for gamepads; without support for them nothing happens."""
        try:
            from pygame._sdl2 import controller

            controller.init()
        except (ImportError, pygame.error):
            return

    def signals(self, event: Any, now: float) -> Iterator[Signal]:
        """Yields what an event of a gamepad means."""
        match event.type:
            case pygame.CONTROLLERDEVICEADDED:
                self._connect(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                self._open.pop(event.instance_id, None)
                self._held = ""
            case pygame.CONTROLLERBUTTONDOWN if event.button in _DIRECTIONS:
                yield from self._hold(_DIRECTIONS[event.button], now)
            case pygame.CONTROLLERBUTTONUP if event.button in _DIRECTIONS:
                self._held = ""
            case pygame.CONTROLLERBUTTONDOWN if event.button in _BUTTONS:
                yield _BUTTONS[event.button]
            case pygame.CONTROLLERAXISMOTION if event.axis == pygame.CONTROLLER_AXIS_LEFTX:
                yield from self._stick(event.value, "left", "right", now)
            case pygame.CONTROLLERAXISMOTION if event.axis == pygame.CONTROLLER_AXIS_LEFTY:
                yield from self._stick(event.value, "up", "down", now)

    def repeated(self, now: float) -> Iterator[Signal]:
        """Yields the direction that is held, again and again."""
        if self._held and now >= self._next:
            self._next = now + _AGAIN
            yield actions.Move(self._held)

    def _hold(self, where: str, now: float) -> Iterator[Signal]:
        self._held, self._next = where, now + _FIRST
        yield actions.Move(where)

    def _stick(self, value: int, low: str, high: str, now: float) -> Iterator[Signal]:
        where = low if value < -_FAR else high if value > _FAR else ""
        if where and where != self._held:
            yield from self._hold(where, now)
        elif abs(value) < _NEAR and self._held in (low, high):
            self._held = ""

    def _connect(self, index: int) -> None:
        try:
            from pygame._sdl2 import controller

            pad = controller.Controller(index)
            self._open[pad.id] = pad
        except (ImportError, pygame.error):
            return  # taken away again before it could be opened
