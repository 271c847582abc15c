"""The size a window opens in, on screens of every size; and whether it is a window that anybody sees."""

import pygame
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.window import window
from game.window.window import NoDisplay, Window, fitting, wished

SIDES = st.integers(1, 20_000)
SCREENS = st.tuples(SIDES, SIDES)


@given(SCREENS)
@example((320, 240))
@example((1024, 600))
@example((1440, 2560))
def test_it_is_never_larger_than_the_screen_nor_smaller_than_can_be_read(screen: tuple[int, int]) -> None:
    for side, most, least in zip(fitting(screen), screen, (240, 180), strict=True):
        assert min(most, least) <= side <= most


@given(SCREENS)
def test_it_leaves_room_for_a_title_bar_and_panels(screen: tuple[int, int]) -> None:
    wide, high = fitting(screen)
    assert high <= 180 or screen[1] - high >= min(96, screen[1] // 8)
    assert wide <= 240 or screen[0] - wide >= min(64, screen[0] // 8)


@given(SCREENS)
def test_more_screen_is_never_less_window(screen: tuple[int, int]) -> None:
    wide, high = fitting(screen)
    wider, higher = fitting((screen[0] + 1, screen[1] + 1))
    assert wider >= wide and higher >= high


@pytest.mark.parametrize(
    ("screen", "size"),
    [((1920, 1080), (1280, 720)), ((3840, 2160), (2560, 1440)), ((2560, 1440), (1707, 960))],
)
def test_with_room_enough_it_is_as_large_as_is_good_to_read(
    screen: tuple[int, int], size: tuple[int, int]
) -> None:
    assert fitting(screen) == wished(screen) == size


def test_beside_a_larger_screen_it_fits_the_smaller_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.init()
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(3840, 2160), (1024, 600)])
    opened = Window("a")
    assert opened.size == fitting((1024, 600))
    assert opened._window.minimum_size <= (240, 180)
    opened.close()


@pytest.mark.parametrize("driver", ["offscreen", "dummy", "evdev", "KMSDRM"])
def test_a_driver_that_nobody_sees_counts_only_when_asked(
    driver: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []
    monkeypatch.setattr(pygame.display, "get_driver", lambda: driver)
    monkeypatch.setattr(pygame.display, "quit", lambda: ended.append(driver))
    window._start_display()
    monkeypatch.delenv("SDL_VIDEODRIVER")
    with pytest.raises(NoDisplay):
        window._start_display()
    assert ended == [driver]
