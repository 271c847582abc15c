"""A story that is not there in the player's language says so before it is begun."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.game import Game
from game.ui.node import find_all
from game.ui.screens.home import Home
from game.ui.screens.warning import WarningScreen
from game.ui.settings import Settings
from game.window.driver import Driver

NOTE = "Dit verhaal is er alleen in het Nederlands."


def opened(tmp_path: Path, language: str) -> tuple[Game, Driver]:
    game = Game(replace(Settings(), language=language, first_run=False), home=tmp_path)
    return game, Driver(Home(game), settings=game.settings, rtl=language == "ar", words=game.words)


def test_a_card_tells_when_its_story_is_only_in_dutch(tmp_path: Path) -> None:
    game, driver = opened(tmp_path, "ar")
    note = game.words(NOTE)
    assert note != NOTE
    lookup = game.lookup("ar")
    for card in game.cards():
        title = lookup(f"{card.id}/title", card.title)
        (button,) = (node for node in find_all(driver.tree, "button") if node.name.startswith(f"{title}."))
        assert (note in button.name) == (card.id != "doorgestuurd"), card.id
    assert driver.texts.count(note) == len(game.cards()) - 1
    driver.close()


@pytest.mark.parametrize(("story", "told"), [("thuis", True), ("doorgestuurd", False)])
def test_the_warning_tells_it_too(tmp_path: Path, story: str, told: bool) -> None:
    game, driver = opened(tmp_path, "ar")
    driver.close()
    screen = WarningScreen(game, game.scenario(story), None)
    driver = Driver(screen, settings=game.settings, rtl=True, words=game.words)
    assert driver.has("text", game.words(NOTE)) == told
    driver.close()


@pytest.mark.parametrize("language", ["nl", "nl@makkelijk", "en"])
def test_a_language_with_every_story_tells_nothing(tmp_path: Path, language: str) -> None:
    game, driver = opened(tmp_path, language)
    assert game.words(NOTE) not in driver.texts
    driver.close()


def test_stories_that_can_be_read_come_first(tmp_path: Path) -> None:
    game, driver = opened(tmp_path, "ar")
    cards = {f"story:{card.id}" for card in game.cards()}
    first = next(node.key for node in find_all(driver.tree, "button") if node.key in cards)
    assert first == "story:doorgestuurd"
    driver.close()
