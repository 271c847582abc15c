"""What time changes is drawn, with motion and without, and no screen has to ask for it."""

from typing import Any

import pytest

from game.story import beat, event
from game.ui.elements import text
from game.ui.game import Game
from game.ui.layout import Element
from game.ui.node import texts
from game.ui.screen import Command, Context, Screen, Wake
from game.ui.screens.play import PlayScreen
from game.window.driver import Driver


class Counting(Screen):
    """Shows how often it was woken, and asks for nothing but to be woken again."""

    def __init__(self, changes: bool) -> None:
        self.changes, self.woken = changes, 0

    def view(self, context: Context) -> Element:
        return text(f"Keer {self.woken if self.changes else 0}")

    def tick(self, now: float) -> list[Command]:
        self.woken += 1
        return [Wake(now + 1)]


def pixels(driver: Driver) -> bytes:
    import pygame

    return bytes(pygame.image.tobytes(driver.window.surface, "RGB"))


def test_what_a_screen_changes_when_it_is_woken_is_on_the_glass(drive: Any) -> None:
    driver = drive(Counting(changes=True))
    before = pixels(driver)
    driver.advance(1.05)
    assert pixels(driver) != before
    assert "Keer 2" in texts(driver.app.top.tree)  # not `driver.texts`, which would ask for the view


def test_a_screen_that_is_woken_and_stays_the_same_is_not_drawn_again(drive: Any) -> None:
    driver = drive(Counting(changes=False))
    driver.advance(1)
    drawn = driver.display.drawn_fully
    driver.advance(5)
    assert driver.screen.woken >= 5 and driver.display.drawn_fully == drawn


@pytest.mark.parametrize("still", [True, False])
@pytest.mark.parametrize("id", ["doorgestuurd", "uitgedaagd"])
def test_every_line_that_comes_by_itself_is_seen_at_once(
    game: Game, drive: Any, id: str, still: bool
) -> None:
    session = game.start(game.scenario(id), kept=False)
    driver = drive(PlayScreen(game, session), reduced_motion=still)
    seen, before, came = pixels(driver), len(session.moves), 0
    for _ in range(14 * 60):
        driver.advance(1 / 60)
        if len(session.moves) > before:
            came += len(session.moves) - before
            before = len(session.moves)
            driver.advance(0.25)  # what appears takes its time
            assert pixels(driver) != seen, f"move {before} changed nothing that can be seen"
            seen = pixels(driver)
    assert came >= 5
    settled = pixels(driver)
    driver.app.stale = True
    driver.step()
    assert pixels(driver) == settled, "what is seen is what there is"


@pytest.mark.parametrize("still", [True, False])
def test_a_turn_that_comes_by_itself_leaves_a_whole_room(game: Game, drive: Any, still: bool) -> None:
    """Lines run on into another room: tree, colours and fade are of one and the same moment."""
    whole = game.start(game.scenario("doorgestuurd"), kept=False)
    while not isinstance(whole.frame().beat, beat.Turn):
        now = whole.frame().beat
        whole.do(event.Choose(now.id, now.options[-1].id) if isinstance(now, beat.Choose) else event.Next())
    session = game.start(game.scenario("doorgestuurd"), kept=False)
    for move in whole.moves[:-1]:
        session.do(move.event)
    driver = drive(PlayScreen(game, session), reduced_motion=still)
    assert driver.app.top.mode == "day"
    driver.advance(8)
    assert isinstance(session.frame().beat, beat.Turn) and driver.app.top.mode == "other"
    settled = pixels(driver)
    driver.app.stale = True
    driver.step()
    assert pixels(driver) == settled


def test_a_line_is_whole_however_slow_the_pictures_follow(game: Game, drive: Any) -> None:
    """A picture that takes longer than a line appears is the next one after the first, faint one."""
    session = game.start(game.scenario("doorgestuurd"), kept=False)
    driver = drive(PlayScreen(game, session), reduced_motion=False)
    while not session.moves:
        driver.advance(1 / 60)
    for _ in range(2):
        driver.time += 0.3
        driver.step()
    settled = pixels(driver)
    driver.app.stale = True
    driver.step()
    assert pixels(driver) == settled
