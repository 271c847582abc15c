"""The window on real screens: in reach on a small one, and F11, F1 and back from every state it can be in."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from needs import need
from screen import Playing, quick_settings, screen, until
from test_window import play

from game.session.store import sessions

KEYS = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard>
<keybind key="C-F8"><action name="ToggleFullscreen"/></keybind>
<keybind key="C-F9"><action name="ToggleMaximize"/></keybind>
</keyboard></openbox_config>"""
TITLE_BAR = 10  # pixels of it at least
FULL, MAXIMISE = "ctrl+F8", "ctrl+F9"
Box = tuple[int, int, int, int]  # left, top, width and height, without the frame


@contextmanager
def desk(tmp_path: Path, size: str) -> Iterator[dict[str, str]]:
    """Opens a screen with a window manager, as a desktop has."""
    keys = tmp_path / "rc.xml"
    keys.write_text(KEYS, "utf-8")
    with screen(size=size) as environment:
        manager = subprocess.Popen(
            [need("openbox"), "--config-file", str(keys), "--startup", f"touch {tmp_path}/managed"],
            env=environment,
        )
        try:
            until((tmp_path / "managed").exists, "the window manager")
            yield environment
        finally:
            manager.terminate()
            manager.wait()


@contextmanager
def playing(environment: dict[str, str], home: Path, *arguments: str) -> Iterator[Playing]:
    quick_settings(home)
    game = Playing(environment, home, *arguments)
    try:
        yield game
    finally:
        game.kill()


def box(game: Playing) -> Box:
    """Returns where the window is, without its frame."""
    told = subprocess.run(
        [need("xwininfo"), "-id", game.window],
        env=game.environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    x, y, w, h = (
        int(told.split(f"{name}:")[1].split()[0])
        for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    )
    return x, y, w, h


def becomes(game: Playing, holds: Callable[[Box], bool]) -> Box:
    """Waits until the window is where it should be and stays there; returns the place."""
    still: list[Box] = []

    def there() -> bool:
        still.append(box(game))
        time.sleep(0.2)
        return holds(still[-1]) and still[-2:] == [box(game)] * 2

    until(there, f"the window to move from {box(game)}")
    return still[-1]


def press(game: Playing, key: str, wanted: Box) -> None:
    """Presses a key and waits until the window is in its place."""
    game.keys(key)
    becomes(game, lambda now: now == wanted)


def hide_and_come_back(game: Playing) -> None:
    """Hides the window in an instant, and takes it from the task bar: it is as it was, under a cover."""
    before = box(game)
    game.keys("F1")
    until(lambda: game.title != "Kantelpunt", "another name")
    until(lambda: not game._windows(), "the window to hide")
    game._xdotool("windowactivate", game.window)
    until(lambda: bool(game._windows()), "the window to come back")
    becomes(game, lambda now: now == before)
    game.keys("Tab", "Return")
    until(lambda: game.title == "Kantelpunt", "the own name")


@pytest.mark.parametrize("managed", [True, False], ids=["desk", "bare"])
@pytest.mark.parametrize("size", ["320x240", "1024x600", "1366x768"])
def test_all_of_the_window_is_in_reach(tmp_path: Path, size: str, managed: bool) -> None:
    wide, high = map(int, size.split("x"))
    opened = desk(tmp_path, size) if managed else screen(size=size)
    with opened as environment, playing(environment, tmp_path) as game:
        x, y, w, h = becomes(game, lambda now: now[2] == wide or not managed)
        assert x >= 0 and y >= (TITLE_BAR if managed else 0)
        assert x + w <= wide and y + h <= high
        assert h >= high * 3 // 4


@pytest.mark.parametrize("maximised", [False, True])
def test_full_screen_and_hiding_come_back_to_what_was(tmp_path: Path, maximised: bool) -> None:
    full = (0, 0, 1600, 1000)
    with desk(tmp_path, "1600x1000") as environment, playing(environment, tmp_path) as game:
        window = before = becomes(game, lambda now: now[2:] == (1280, 720))
        if maximised:
            game.keys(MAXIMISE)
            before = becomes(game, lambda now: now != window)
        for _ in range(2):
            press(game, "F11", full)
            press(game, "F11", before)
        hide_and_come_back(game)
        press(game, "F11", full)
        hide_and_come_back(game)
        press(game, "F11", before)
        if maximised:
            game.keys(MAXIMISE)
            assert becomes(game, lambda now: now != before)[2:] == window[2:]


@pytest.mark.parametrize("maximised", [False, True])
def test_full_screen_that_the_window_manager_ends_has_ended(tmp_path: Path, maximised: bool) -> None:
    full = (0, 0, 1600, 1000)
    with desk(tmp_path, "1600x1000") as environment, playing(environment, tmp_path) as game:
        window = before = becomes(game, lambda now: now[2:] == (1280, 720))
        if maximised:
            game.keys(MAXIMISE)
            before = becomes(game, lambda now: now != window)
        press(game, "F11", full)
        press(game, FULL, before)
        press(game, "F11", full)
        press(game, "F11", before)


def test_full_screen_of_a_window_that_opened_maximised(tmp_path: Path) -> None:
    with desk(tmp_path, "1280x720") as environment, playing(environment, tmp_path) as game:
        before = becomes(game, lambda now: now[2] == 1280)
        press(game, "F11", (0, 0, 1280, 720))
        press(game, "F11", before)
        hide_and_come_back(game)


def test_a_story_on_the_smallest_screen(tmp_path: Path) -> None:
    with (
        desk(tmp_path, "320x240") as environment,
        playing(environment, tmp_path, "play", "doorgestuurd") as game,
    ):
        game.keys("Return")
        until(lambda: bool(sessions(tmp_path).cards), "a session")
        assert len(play(game, tmp_path, last=True, most_choices=2).moves) > 5
