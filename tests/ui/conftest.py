"""No test opens a window or makes a sound; and what the tests of screens share."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fast import FAST
from strategies import walk

from game.session.session import Session
from game.ui.begin import language_of
from game.ui.game import Game
from game.window.driver import Driver


@pytest.fixture
def game(home: Path) -> Game:
    return Game(FAST, home=home)


@pytest.fixture
def session(game: Game) -> Session:
    """A play on disk, to its ending."""
    made = Session.create(game.home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 14))
    return walk(made, 1)


@pytest.fixture
def drive(game: Game) -> Iterator[Any]:
    drivers: list[Driver] = []

    def opened(*screens: Any, size: tuple[int, int] = (1280, 720), **settings: Any) -> Driver:
        game.settings = replace(game.settings, **settings)
        words = language_of(game.settings).words
        driver = Driver(*screens, size=size, settings=game.settings, words=words, game=game)
        drivers.append(driver)
        return driver

    yield opened
    for driver in drivers:
        driver.close()
