"""Whoever reads on by pressing the same place never answers by it: every page of every story is tried."""

from dataclasses import replace

import pytest
from strategies import walk

from game.command_line.known import story_names
from game.session.session import Session
from game.story import beat
from game.ui.begin import language_of
from game.ui.box import Box
from game.ui.game import Game
from game.ui.node import Node, by_key
from game.ui.screens.play import PlayScreen
from game.window.driver import Driver

STORIES = story_names()
FORMS = [
    ("nl", (1280, 720), 100),
    ("nl@makkelijk", (960, 540), 100),
    ("nl", (1280, 720), 200),
    ("ar", (1280, 720), 100),
    ("en", (1920, 1080), 125),
]


def controls_at(tree: Node, place: Box) -> list[Node]:
    """Returns what a press somewhere in this place could press."""
    from game.ui import focus

    points = [
        (x, y)
        for x in range(place.x + 1, place.right, max(1, place.w // 8))
        for y in range(place.y + 1, place.bottom, max(1, place.h // 6))
    ]
    found = {node.key: node for x, y in points if (node := focus.at(tree, x, y)) is not None}
    return [node for key, node in found.items() if key != "go_on"]


def everything(game: Game, id: str) -> Session:
    return walk(game.start(game.scenario(id), kept=False), 3)


@pytest.mark.parametrize(("language", "size", "scale"), FORMS)
@pytest.mark.parametrize("id", STORIES)
def test_nothing_that_answers_lies_where_go_on_lay(
    game: Game, id: str, language: str, size: tuple[int, int], scale: int
) -> None:
    settings = replace(game.settings, language=language, text_scale=scale, calm=True)
    game.settings = settings
    words = language_of(settings)
    session = game.start(game.scenario(id), kept=False)
    driver = Driver(PlayScreen(game, session), size=size, settings=settings, rtl=words.rtl, words=words.words)
    try:
        played = everything(game, id)
        lay: Box | None = None
        for move in played.moves:
            driver.screen._look_again()  # type: ignore[attr-defined]
            driver.app.stale = True
            driver.advance(0.7)  # two Escapes shortly after each other would hide the window
            tree = driver.tree
            if lay is not None:
                assert controls_at(tree, lay) == [], session.frame().beat
            if isinstance(session.frame().beat, beat.Choose):
                driver.key("1")
                assert lay is None or controls_at(driver.tree, lay) == [], "a draft"
                driver.key("esc")
            else:
                here = by_key(tree, "go_on")
                lay = here.bounds.within(tree.bounds) if here is not None else lay
            session.do(move.event)
    finally:
        driver.close()
