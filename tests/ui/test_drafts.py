"""An option stands there first and is then sent; what came under a finger just now is not chosen."""

from collections.abc import Callable
from typing import Any

import pygame
import pytest

from game.story import beat, event
from game.ui.game import Game
from game.ui.node import by_key
from game.ui.screens.play import PlayScreen
from game.ui.screens.sessions import SessionsScreen
from game.window.driver import Driver

Press = Callable[[Driver], None]


def to_choice(game: Game, number: int = 1) -> PlayScreen:
    """Opens *Doorgestuurd* at its first choice, or a later one."""
    session = game.start(game.scenario("doorgestuurd"))
    while True:
        match session.frame().beat:
            case beat.Choose(id, _, options):
                number -= 1
                if not number:
                    return PlayScreen(game, session)
                session.do(event.Choose(id, options[-1].id))
            case _:
                session.do(event.Next())


def chosen(driver: Driver) -> list[str]:
    """Returns the options that are on disk."""
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    return [move.event.option for move in screen.session.moves if isinstance(move.event, event.Choose)]


def click(key: str) -> Press:
    def press(driver: Driver) -> None:
        found = by_key(driver.tree, key)
        assert found is not None, key
        driver.click(found)

    return press


def keys(*names: str) -> Press:
    return lambda driver: driver.keys(*names)


def pad_down_and_a(driver: Driver) -> None:
    """Goes down to the first option with a gamepad and presses A."""
    for button in (pygame.CONTROLLER_BUTTON_DPAD_DOWN, pygame.CONTROLLER_BUTTON_A):
        driver.post(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0)
        driver.post(pygame.CONTROLLERBUTTONUP, button=button, instance_id=0)


WAYS_TO_PICK = [keys("1"), click("eerste.doorsturen"), keys("down", "return"), pad_down_and_a]
WAYS_TO_SEND = [keys("return"), keys("1"), keys("space"), click("send")]


@pytest.mark.parametrize("send", WAYS_TO_SEND)
@pytest.mark.parametrize("pick", WAYS_TO_PICK)
def test_an_option_stands_there_first_and_is_then_sent(
    game: Game, drive: Any, pick: Press, send: Press
) -> None:
    driver = drive(to_choice(game))
    kept = driver.screen.session.path.read_bytes()
    pick(driver)
    assert driver.find("status").name == "Nog niet gedaan."
    assert driver.screen.session.path.read_bytes() == kept, "nothing of a draft is stored"
    send(driver)
    assert chosen(driver) == ["doorsturen"]


@pytest.mark.parametrize("leave", [keys("esc"), click("not_yet"), keys("tab", "return")])
def test_a_draft_can_be_left_and_the_focus_goes_back_to_its_option(
    game: Game, drive: Any, leave: Press
) -> None:
    driver = drive(to_choice(game))
    driver.key("1")
    leave(driver)
    assert not driver.has("status")
    assert driver.focused is not None and driver.focused.key == "eerste.doorsturen"
    assert driver.screen.session.ended is False and chosen(driver) == []


def test_another_option_can_become_the_draft(game: Game, drive: Any) -> None:
    driver = drive(to_choice(game))
    driver.keys("1", "3")
    assert driver.find("status").name == "Nog niet verstuurd."
    assert driver.has("button", "Verstuur") and not driver.has("button", "Doe het")
    driver.key("3")
    assert chosen(driver) == ["aanspreken"]


def test_a_draft_is_gone_after_the_menu_was_left_for_another_place(game: Game, drive: Any) -> None:
    driver = drive(to_choice(game))
    driver.keys("1", "return")
    while not isinstance(driver.screen.frame.beat, beat.Choose):
        driver.key("return")
    assert not driver.has("status"), "the next choice begins without a draft"


def test_a_setting_turns_drafts_off(game: Game, drive: Any) -> None:
    driver = drive(to_choice(game))
    driver.press("Weergave en geluid")
    driver.press("Mijn keuze eerst nog even laten staan, dan pas versturen")
    driver.press("Klaar")
    game.settings = driver.saved[-1]
    driver.key("1")
    assert chosen(driver) == ["doorsturen"]


@pytest.fixture
def hurried(game: Game) -> Any:
    """Opens a driver whose presses come when they come."""
    drivers: list[Driver] = []

    def opened(screen: PlayScreen) -> Driver:
        drivers.append(Driver(screen, settings=game.settings, hurried=True))
        return drivers[-1]

    yield opened
    for driver in drivers:
        driver.close()


@pytest.mark.parametrize("pick", WAYS_TO_PICK)
def test_what_came_just_now_is_not_picked_and_a_moment_later_it_is(
    game: Game, hurried: Any, pick: Press
) -> None:
    driver = hurried(to_choice(game))
    driver.advance(0.6)
    pick(driver)
    assert not driver.has("status") and chosen(driver) == []
    driver.advance(0.2)
    pick(driver)
    assert driver.has("status") and chosen(driver) == []


def test_options_that_were_never_drawn_are_not_pressed(game: Game, hurried: Any) -> None:
    """Keys that wait in the queue, pressed before the line and the options after it came."""
    session = game.start(game.scenario("doorgestuurd"))
    while not isinstance(session.frame().beat, beat.Choose):
        last = len(session.moves)
        session.do(event.Next())
    screen = PlayScreen(game, session)
    driver = hurried(screen)
    assert last == len(session.moves) - 1
    for key in (pygame.K_1, pygame.K_RETURN):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0, unicode="", scancode=0))
    driver.step()
    assert chosen(driver) == [] and not driver.has("status")


@pytest.mark.parametrize("twice", [keys("1", "1"), keys("1", "return")])
def test_a_press_that_bounces_does_not_send(game: Game, hurried: Any, twice: Press) -> None:
    driver = hurried(to_choice(game))
    driver.advance(1)
    twice(driver)
    assert driver.has("status") and chosen(driver) == []


def test_the_press_that_opens_a_dialog_never_answers_it(game: Game, hurried: Any, session: Any) -> None:
    """A double click on "Wissen" would else erase before the question was read."""
    driver = hurried(SessionsScreen(game))
    driver.advance(1)
    driver.app.press(driver.find("button", "Alles wissen"))
    driver.step()
    driver.app.press(driver.find("button", "Wissen"))
    assert session.path.exists()
    driver.advance(0.5)
    driver.app.press(driver.find("button", "Wissen"))
    assert not session.path.exists()


def test_a_button_held_down_while_the_options_come_does_not_pick(game: Game, hurried: Any) -> None:
    driver = hurried(to_choice(game))
    option = by_key(driver.tree, "eerste.doorsturen")
    assert option is not None
    driver.down(*option.bounds.middle)
    driver.advance(2)
    driver.up(*option.bounds.middle)
    assert not driver.has("status") and chosen(driver) == []
