"""Pygame's events become our own signals, and nothing else reads them."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pygame
import pytest

from game.ui import actions
from game.ui.actions import Signal
from game.window.input import Reader

FINGER = actions.Point("pressed", 500, 250, finger=True)
GAME = Path(__file__).resolve().parents[2] / "game"


@pytest.fixture
def read() -> Iterator[Any]:
    pygame.display.init()
    pygame.event.clear()
    reader = Reader()

    def post(*events: tuple[int, dict[str, Any]], now: float = 0.0, writing: bool = False) -> list[Signal]:
        for kind, values in events:
            pygame.event.post(pygame.event.Event(kind, **values))
        return reader.read(now, (1000, 500), writing)

    yield post


def key(code: int, mod: int = 0, kind: int = pygame.KEYDOWN) -> tuple[int, dict[str, Any]]:
    return kind, {"key": code, "mod": mod, "unicode": "", "scancode": 0}


def pad(button: int) -> tuple[int, dict[str, Any]]:
    return pygame.CONTROLLERBUTTONDOWN, {"button": button, "instance_id": 0}


@pytest.mark.parametrize(
    ("event", "signal"),
    [
        (key(pygame.K_TAB), actions.Move("next")),
        (key(pygame.K_TAB, pygame.KMOD_LSHIFT), actions.Move("previous")),
        (key(pygame.K_LEFT), actions.Move("left")),
        (key(pygame.K_DOWN), actions.Move("down")),
        (key(pygame.K_HOME), actions.Move("first")),
        (key(pygame.K_END), actions.Move("last")),
        (key(pygame.K_RETURN), actions.Press()),
        (key(pygame.K_SPACE), actions.Press(space=True)),
        (key(pygame.K_1), actions.Pick(1)),
        (key(pygame.K_KP9), actions.Pick(9)),
        (key(pygame.K_ESCAPE), actions.Back()),
        (key(pygame.K_F1), actions.Hide()),
        (key(pygame.K_F11), actions.ToggleFullScreen()),
        (key(pygame.K_PAGEDOWN), actions.Scroll(-1, -1, pages=1)),
        ((pygame.MOUSEMOTION, {"pos": (3, 4), "buttons": (0, 0, 0)}), actions.Point("moved", 3, 4)),
        ((pygame.MOUSEBUTTONDOWN, {"pos": (3, 4), "button": 1}), actions.Point("pressed", 3, 4)),
        ((pygame.FINGERDOWN, {"x": 0.5, "y": 0.5, "finger_id": 7}), FINGER),
        (pad(pygame.CONTROLLER_BUTTON_A), actions.Press()),
        (pad(pygame.CONTROLLER_BUTTON_B), actions.Back()),
        (pad(pygame.CONTROLLER_BUTTON_START), actions.Menu()),
        (pad(pygame.CONTROLLER_BUTTON_DPAD_UP), actions.Move("up")),
        ((pygame.CONTROLLERAXISMOTION, {"axis": 0, "value": 30000, "instance_id": 0}), actions.Move("right")),
        ((pygame.CONTROLLERAXISMOTION, {"axis": 1, "value": -30000, "instance_id": 0}), actions.Move("up")),
        ((pygame.QUIT, {}), actions.Close()),
        ((pygame.WINDOWSIZECHANGED, {"x": 960, "y": 540}), actions.Resized()),
        ((pygame.WINDOWRESTORED, {}), actions.Shown()),
    ],
)  # fmt: skip
def test_an_event_is_one_signal(read: Any, event: tuple[int, dict[str, Any]], signal: Signal) -> None:
    assert read(event) == [signal]


@pytest.mark.parametrize(
    "event",
    [
        (pygame.TEXTINPUT, {"text": "a"}),
        key(pygame.K_a),
        key(pygame.K_1, pygame.KMOD_LCTRL),
        key(pygame.K_TAB, pygame.KMOD_LALT),
        (pygame.MOUSEBUTTONDOWN, {"pos": (3, 4), "button": 3}),
        (pygame.MOUSEBUTTONDOWN, {"pos": (3, 4), "button": 1, "touch": True}),
        (pygame.CONTROLLERAXISMOTION, {"axis": 0, "value": 8000, "instance_id": 0}),
        (pygame.CONTROLLERDEVICEADDED, {"device_index": 99}),
    ],
)
def test_an_event_that_means_nothing(read: Any, event: tuple[int, dict[str, Any]]) -> None:
    assert read(event) == []


def test_a_held_key_presses_once(read: Any) -> None:
    down = key(pygame.K_RETURN)
    assert read(down, down, down) == [actions.Press()]
    assert read(key(pygame.K_RETURN, kind=pygame.KEYUP), down) == [actions.Press()]
    arrow = key(pygame.K_DOWN)
    assert read(arrow, arrow) == [actions.Move("down")] * 2


def test_escape_twice_hides_also_while_writing(read: Any) -> None:
    down, up = key(pygame.K_ESCAPE), key(pygame.K_ESCAPE, kind=pygame.KEYUP)
    assert read(down, up, now=1.0) == [actions.Back()]
    assert read(down, up, now=1.5, writing=True) == [actions.Hide()]
    assert read(down, up, now=1.6) == [actions.Back()]
    assert read(down, up, now=2.5) == [actions.Back()]


def test_the_wheel_counts_parts_of_a_notch(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda: (7, 8))
    event = (pygame.MOUSEWHEEL, {"x": 0, "y": -1, "precise_x": 0.0, "precise_y": -0.25})
    assert read(event) == [actions.Scroll(7, 8, 15)]


def test_clicks_are_counted(read: Any) -> None:
    down = (pygame.MOUSEBUTTONDOWN, {"pos": (5, 5), "button": 1})
    clicks = [read(down, now=now)[0].clicks for now in (0.0, 0.2, 0.4, 1.5)]
    assert clicks == [1, 2, 3, 1]


def test_one_finger_at_a_time(read: Any) -> None:
    def finger(kind: int, y: float, number: int) -> tuple[int, dict[str, Any]]:
        return kind, {"x": 0.1, "y": y, "finger_id": number}

    signals = read(
        finger(pygame.FINGERDOWN, 0.5, 1),
        finger(pygame.FINGERDOWN, 0.1, 2),
        finger(pygame.FINGERMOTION, 0.4, 1),
        finger(pygame.FINGERUP, 0.1, 2),
        finger(pygame.FINGERUP, 0.4, 1),
    )
    went = [(signal.kind, signal.y) for signal in signals]
    assert went == [("pressed", 250), ("dragged", 200), ("released", 200)]


def test_a_held_direction_repeats_and_stops(read: Any) -> None:
    pad = {"axis": 0, "instance_id": 0}
    assert read((pygame.CONTROLLERAXISMOTION, {**pad, "value": 30000}), now=0) == [actions.Move("right")]
    assert read(now=0.3) == []
    assert read(now=0.45) == [actions.Move("right")]
    assert read((pygame.CONTROLLERAXISMOTION, {**pad, "value": 100}), now=0.5) == []
    assert read(now=2.0) == []


def test_a_gamepad_comes_and_goes(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from pygame._sdl2 import controller

    monkeypatch.setattr(controller, "Controller", lambda index: SimpleNamespace(id=index + 40))
    assert read((pygame.CONTROLLERDEVICEADDED, {"device_index": 2})) == []
    assert read((pygame.CONTROLLERDEVICEREMOVED, {"instance_id": 42})) == []


def test_nobody_else_reads_the_queue() -> None:
    readers = []
    for file in GAME.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in {"get", "wait", "poll"}:
                owner = node.value
                if isinstance(owner, ast.Attribute) and owner.attr == "event":
                    readers.append(file.name)
    assert readers == ["input.py"]
