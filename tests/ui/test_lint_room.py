"""What lint takes for the room in a bubble is what a small window gives at 200 %."""

from collections.abc import Iterator
from typing import Any

import pytest

from game.ui.chat import bubble
from game.ui.controls import option
from game.ui.layout import Element, column, pad
from game.ui.node import Role, find_all
from game.ui.pages import page
from game.ui.screen import Context, Screen
from game.ui.settings import Settings
from game.window.driver import Driver
from game.writing.lint.language.room import MOST_LINES, set_out

LEAST = (960, 540)
LINE = 54
"""A line of the story at 200 %, in pixels."""
TEXTS = (
    "Kort.",
    "I wanted to say hello, but you were busy with somebody else, so I waited for a while and went home.",
    "Wat een onvoorstelbaar lange groepsappgeschiedenis is dit toch geworden, zeg. " * 3,
    "Een regel.\nEn nog een.\nEn een die langer is dan de andere twee bij elkaar, en dan nog wat.",
    "Misschien-wel-heel-lang " * 9,
)


class Talk(Screen):
    title = "Praten"

    def __init__(self, words: str) -> None:
        self.words = words

    def view(self, context: Context) -> Element:
        said = bubble(self.words, said_by="Mo")
        return page(pad(column(said, option(self.words, "kies", number=1), gap=10), 24, 12))

    def handle(self, action: Any) -> list[Any]:
        return []


@pytest.fixture
def opened() -> Iterator[Any]:
    drivers: list[Driver] = []

    def opening(words: str) -> Driver:
        settings = Settings(first_run=False, reduced_motion=True, sound=False, text_scale=200)
        drivers.append(Driver(Talk(words), size=LEAST, settings=settings))
        return drivers[-1]

    yield opening
    for driver in drivers:
        driver.close()


@pytest.mark.parametrize("words", TEXTS)
def test_a_bubble_and_an_option_have_as_many_lines_as_lint_counts(words: str, opened: Any) -> None:
    tree = opened(words).tree
    lines = set_out(words).lines
    assert lines <= MOST_LINES + 2
    for role in (Role.LISTITEM, Role.BUTTON):
        node = next(iter(find_all(tree, role)))
        assert node.bounds.h // LINE == lines


def test_as_many_lines_as_may_be_are_seen_at_once(opened: Any) -> None:
    words = "\n".join(["Een regel."] * MOST_LINES)
    node = next(iter(find_all(opened(words).tree, Role.LISTITEM)))
    bar = 76
    assert node.bounds.h <= LEAST[1] - bar < node.bounds.h + LINE
