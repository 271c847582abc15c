"""Whole stories in the real window and default settings: by pointer, by keyboard, and at 200 %."""

from dataclasses import replace
from pathlib import Path

from looking import Eyes, looking
from playing import Hand, Keyboard, Player, Pointer
from screen import until

from game.story import beat
from game.ui.places import Story
from game.ui.screens.directory import screen_at
from game.ui.screens.first_run import FirstRun
from game.ui.screens.home import Home


def play(eyes: Eyes, hand: Hand, story: str, pace: tuple[float, float]) -> Player:
    """Goes from the very first page to an ending."""
    stories = replace(eyes.stories, home=eyes.home / "told")  # a story begun there leaves the home alone
    for page, key in (
        (FirstRun(stories), "begin"),
        (Home(stories), f"story:{story}"),
        (screen_at(stories, Story(story)), "begin"),
    ):
        eyes.rest()
        told = eyes.told(page)
        eyes.sees(told)
        hand.press(told, key)
    player = Player(eyes, hand, pace)
    player.play()
    assert isinstance(eyes.session.frame().beat, beat.End)
    return player


def test_a_story_by_pointer_alone(tmp_path: Path) -> None:
    with looking(tmp_path) as eyes:
        player = play(eyes, Pointer(eyes), "uitgedaagd", (0.35, 0.9))
    assert player.unseen == []
    assert player.compared > 20


def test_a_story_by_keyboard_alone(tmp_path: Path) -> None:
    with looking(tmp_path) as eyes:
        player = play(eyes, Keyboard(eyes), "doorgestuurd", (0.15, 0.5))
    assert player.unseen == []
    assert player.compared > 5


def test_a_story_at_twice_the_size(tmp_path: Path) -> None:
    with looking(tmp_path) as eyes:
        pointer, told = Pointer(eyes), eyes.told(FirstRun(eyes.stories))
        pointer.press(told, told.find("radio", "200 %").key)
        until(lambda: eyes.stories.settings.text_scale == 200, "the letters to grow")
        player = play(eyes, pointer, "sorry", (0.15, 0.4))
    assert player.unseen == []
    assert player.compared > 5
