"""The loop: the stack of screens, time, drawing only what changed, hiding at once, and files that break."""

from dataclasses import replace
from typing import Any

import pygame
import pytest

from game.art.tones import samples
from game.ui.actions import Back, Menu, Returned
from game.ui.captions import CAPTIONS
from game.ui.chat import bubble, typing
from game.ui.controls import button
from game.ui.elements import appear, text
from game.ui.layout import Element, column
from game.ui.pages import page
from game.ui.screen import (
    ChangeSettings,
    Command,
    Context,
    Play,
    Pop,
    Push,
    Quit,
    Replace,
    Screen,
    Wake,
)
from game.ui.settings import Settings
from game.window import window as window_module
from game.window.driver import Driver
from game.window.sound import Sounds
from game.window.window import NoDisplay, Window

MOVING = replace(Settings(), sound=False)


class Simple(Screen):
    """A screen with a name and commands by the name of their button."""

    def __init__(self, title: str, **commands: list[Command]) -> None:
        self.title, self.commands = title, commands
        self.heard: list[Any] = []
        self.ticks: list[float] = []
        self.lines = 0
        self.dots = False

    def view(self, context: Context) -> Element:
        lines = [
            appear(bubble(f"Regel {n}", look={"skin": "#f0c29b"}), f"line{n}") for n in range(self.lines)
        ]
        dots = typing("Mo is aan het typen…") if self.dots else None
        return page(
            column(text(self.title), *lines, dots, *(button(name, name) for name in self.commands), gap=8)
        )

    def handle(self, action: Any) -> list[Command]:
        self.heard.append(action)
        return self.commands.get(action, []) if isinstance(action, str) else []

    def tick(self, now: float) -> list[Command]:
        self.ticks.append(now)
        return []


def test_screens_come_and_go() -> None:
    last = Simple("derde", eind=[Quit()])
    second = Simple("tweede", verder=[Replace(last)], terug=[Pop("klaar")])
    first = Simple("eerste", open=[Push(second)])
    driver = Driver(first)
    driver.press("open")
    assert driver.screen is second
    driver.press("terug")
    assert driver.screen is first and first.heard[-1] == Returned("klaar")
    driver.press("open")
    driver.press("verder")
    assert driver.screen is last and len(driver.app.entries) == 2
    driver.press("eind")
    assert driver.closed


def test_the_last_pop_and_the_window_end_the_game() -> None:
    driver = Driver(Simple("a", terug=[Pop()]))
    driver.press("terug")
    assert driver.closed
    driver = Driver(Simple("a"))
    driver.post(pygame.QUIT)
    assert driver.closed


def test_back_and_menu_reach_the_screen() -> None:
    driver = Driver(Simple("a"))
    driver.key("esc")
    driver.post(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_START, instance_id=0)
    assert driver.screen.heard == [Back(), Menu()]  # type: ignore[attr-defined]


class Waking(Simple):
    """Shows a line every second."""

    def tick(self, now: float) -> list[Command]:
        self.ticks.append(now)
        if len(self.ticks) > 1:
            self.lines += 1
        return [Wake(now + 1)]


def test_a_screen_is_woken_when_it_asked() -> None:
    driver = Driver(Waking("a"))
    driver.advance(0.9)
    assert driver.screen.lines == 0  # type: ignore[attr-defined]
    driver.advance(2.2)
    assert driver.screen.lines == 3  # type: ignore[attr-defined]
    assert driver.has("text", "Regel 2")


def test_nothing_is_drawn_when_nothing_changes() -> None:
    driver = Driver(Simple("a", knop=[]), settings=MOVING)
    driver.advance(1)
    display = driver.display
    before = display.drawn_fully, display.drawn_partly
    driver.advance(2)
    assert (display.drawn_fully, display.drawn_partly) == before
    driver.move(5, 5)
    assert (display.drawn_fully, display.drawn_partly) == before
    driver.move(*driver.find("button", "knop").bounds.middle)
    assert display.drawn_fully == before[0] + 1


def test_typing_dots_draw_only_themselves() -> None:
    screen = Simple("a")
    screen.dots = True
    driver = Driver(screen, settings=MOVING)
    driver.advance(1)
    display = driver.display
    before, picture = display.drawn_fully, driver.window.surface.copy()
    driver.advance(1)
    assert display.drawn_fully == before and 20 <= display.drawn_partly <= 60
    dots = next(node for node in _walk(driver) if type(node.look).__name__ == "TypingDots")
    changed = pygame.mask.from_threshold(driver.window.surface, (0, 0, 0), (1, 1, 1, 255), picture)
    changed.invert()
    around = pygame.Rect(*dots.bounds).inflate(16, 16)
    assert all(around.contains(box) for box in changed.get_bounding_rects())


def test_dots_stand_still_with_reduced_motion() -> None:
    screen = Simple("a")
    screen.dots = True
    driver = Driver(screen)
    driver.advance(1)
    assert driver.display.drawn_partly == 0


def test_what_is_new_fades_in_and_any_key_ends_that() -> None:
    screen = Simple("a", knop=[])
    driver = Driver(screen, settings=MOVING)
    driver.advance(1)
    screen.lines = 1
    driver.app.tell("x")
    driver.advance(0.05)
    tree = driver.app.top.tree
    assert tree and 0 < driver.app.top.seen.values(tree, driver.time)["line0"] < 1
    driver.key("tab")
    assert driver.app.top.seen.values(driver.tree, driver.time) == {}
    driver.advance(0.1)
    whole = driver.window.surface.copy()
    driver.display.changed = True
    driver.step()
    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(driver.window.surface, "RGB")


def test_a_part_is_drawn_as_in_the_whole() -> None:
    screen = Simple("a", knop=[])
    screen.lines = 3
    driver = Driver(screen)
    whole = driver.window.surface.copy()
    from game.ui.box import Box
    from game.ui.theme import LIGHT
    from game.window.paint import Marks

    driver.toolkit.painter.paint(driver.window.surface, driver.tree, LIGHT, Marks(), Box(90, 60, 333, 222))
    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(driver.window.surface, "RGB")


class Dark(Simple):
    """A screen in the other view."""

    mode = "other"


def test_the_turn_takes_a_moment_unless_motion_is_reduced() -> None:
    for settings, early in ((MOVING, False), (None, True)):
        driver = Driver(Simple("a", om=[Replace(Dark("b"))]), settings=settings)
        driver.press("om")
        driver.advance(0.1)
        dark = (0x1E, 0x24, 0x33)
        assert (driver.window.surface.get_at((5, 700))[:3] == dark) is early
        driver.advance(0.7)
        assert driver.window.surface.get_at((5, 700))[:3] == dark


def test_settings_change_everything_at_once_and_are_kept() -> None:
    changed = replace(Settings(), theme="contrast_dark", text_scale=200, reduced_motion=True)
    driver = Driver(Simple("a", zet=[ChangeSettings(changed)]))
    before = driver.find("text", "a").bounds.h
    driver.press("zet")
    assert driver.saved == [changed]
    assert driver.find("text", "a").bounds.h == 2 * before
    assert driver.window.surface.get_at((5, 700))[:3] == (0, 0, 0)


@pytest.mark.parametrize("keys", [("f1",), ("esc", "esc")])
def test_hiding_blanks_at_once_and_covers(keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Simple("geheim", knop=[])
    driver = Driver(screen)
    minimised: list[bool] = []
    monkeypatch.setattr(Window, "hide", lambda self: minimised.append(True))
    driver.keys(*keys)
    driver.key("f1")  # twice is still one cover
    assert minimised == [True, True]
    assert driver.texts == ["Verder"]
    driver.press("Verder")
    assert driver.screen is screen and driver.has("text", "geheim")


def test_the_hidden_window_says_and_shows_nothing() -> None:
    driver = Driver(Simple("geheim"))
    driver.window.hide()
    assert driver.window._window.title != "Kantelpunt"
    assert pygame.transform.average_color(driver.window.surface)[:3] == (255, 255, 255)


def test_full_screen_goes_on_and_off() -> None:
    driver = Driver(Simple("a"))
    driver.window.show()  # a hidden window has no size of its own yet
    driver.key("f11")
    assert driver.window.size != (1280, 720)
    assert driver.tree.bounds[2:] == driver.window.size
    driver.key("f11")
    assert driver.tree.bounds[2:] == (1280, 720)


def test_no_screen_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame, "Window", refuse)
    with pytest.raises(NoDisplay, match="No available video device"):
        Window("a")


def test_another_pygame_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(pygame, "IS_CE")
    with pytest.raises(window_module.WrongPygame, match="pip uninstall pygame"):
        window_module.prepare()


def test_the_caches_stay_small() -> None:
    screen = Simple("a")
    driver = Driver(screen, size=(1920, 1080))
    for number in range(40):
        screen.title = f"Titel {number} \u26bd " * 40
        screen.commands = {f"Knop {number}": []}
        screen.lines = 1
        driver.app.change(replace(driver.app.settings, text_scale=80 + 3 * number))
        driver.step()
    painter = driver.toolkit.painter
    caches = (painter.shapes.cache, painter.kept, driver.toolkit.fonts._surfaces)
    assert sum(cache._most for cache in caches) < 60_000_000
    assert all(0 < cache._bytes <= cache._most for cache in caches)


def test_sounds_play_or_are_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    sounds = Sounds()
    assert all(sounds.play(name, 50) for name in CAPTIONS)
    assert not sounds.play("unknown", 50) and not sounds.play("message", 0)

    def refuse(*args: object) -> None:
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    silent = Sounds()
    assert not silent.play("message", 50)
    silent.stop()


@pytest.mark.parametrize("name", sorted(CAPTIONS))
def test_sounds_are_soft_and_end_in_silence(name: str) -> None:
    wave = samples(name)
    assert 0.1 < len(wave) / 22_050 < 1
    assert 2000 < max(map(abs, wave)) < 21_000
    assert max(map(abs, wave[-5:])) < 12 and abs(wave[0]) < 400


def test_a_screen_plays_a_sound_only_when_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[tuple[str, int]] = []
    monkeypatch.setattr(Sounds, "play", lambda self, name, volume: played.append((name, volume)))
    for sound in (True, False):
        driver = Driver(
            Simple("a", tik=[Play("choice")]), settings=replace(Settings(), sound=sound, volume=30)
        )
        driver.press("tik")
    assert played == [("choice", 30)]


def _walk(driver: Driver) -> list[Any]:
    from game.ui.node import walk

    return list(walk(driver.tree))
