"""The head of a chat says each name once."""

from datetime import date
from typing import Any

import pytest
from strategies import scene, story

from game.session.session import Session
from game.ui.game import Game
from game.ui.node import Role, walk
from game.ui.screens.play import PlayScreen
from game.window.driver import Driver

LINE = {"kind": "line", "who": "daan", "text": "Hoi"}


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
@pytest.mark.parametrize(
    "chat, head",
    [
        ({"name": "Daan", "members": ["daan"]}, ["Daan"]),
        ({"name": "Team", "members": ["daan", "mo"], "others": 2}, ["Team", "Daan, Mo en 2 anderen"]),
    ],
)
def test_a_name_is_said_once(
    game: Game, drive: Any, chat: dict[str, Any], head: list[str], size: tuple[int, int]
) -> None:
    end = {
        "kind": "end",
        "id": "uit",
        "title": "Uit",
        "text": "Uit.",
        "now": ["Praat."],
        "help": ["kindertelefoon"],
    }
    made = story({"a0": scene(LINE, end, chat=chat, present=["daan"])})
    driver: Driver = drive(PlayScreen(game, Session.create(None, made, "nl", date(2026, 11, 14))), size=size)
    read = [node.name for node in walk(driver.tree) if node.role in (Role.TEXT, Role.HEADING)]
    start = read.index(head[0])
    assert read[start : read.index("Hoi")] == [*head, "Daan"]  # the last one is who speaks
