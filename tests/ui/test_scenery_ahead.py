"""What may come next is drawn while nothing happens, and nothing of it is seen before."""

from datetime import date
from typing import Any

import pytest

from game.session.session import Session
from game.story.program import Enter, program
from game.ui.elements import scenery, text
from game.ui.layout import Element
from game.ui.looks import Scenery
from game.ui.node import walk
from game.ui.pages import page
from game.ui.screen import Context, Screen
from game.ui.screens.play import PlayScreen
from game.window.driver import Driver
from game.window.pictures import Pictures

COLOURS = ("#ddeeff", "#88aa77", "#556677", "#cc5544")


class Stage(Screen[None]):
    """A picture, and those that may come after it."""

    def __init__(self, *then: str) -> None:
        self.then = tuple(Scenery(name, COLOURS) for name in then)

    def view(self, context: Context) -> Element:
        return page(scenery(text("Hier"), Scenery("plein", COLOURS, self.then)))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    draw = Pictures.background

    def noted(self: Pictures, name: str, *others: Any) -> Any:
        names.append(name)
        return draw(self, name, *others)

    monkeypatch.setattr(Pictures, "background", noted)
    return names


def test_what_may_come_is_drawn_once_while_nothing_happens(drawn: list[str]) -> None:
    driver = Driver(Stage("kamer", "school"))
    assert drawn[:1] == ["plein"]
    driver.advance(0.5)
    assert sorted(drawn) == ["kamer", "plein", "school"]
    seen = driver.window.picture()
    driver.advance(0.5)
    assert len(drawn) == 3 and driver.window.picture() == seen
    driver.close()
    plain = Driver(Stage())
    assert plain.window.picture() == seen
    plain.close()


def test_a_scene_knows_the_pictures_of_those_it_leads_to(session: Session, drive: Any, game: Any) -> None:
    fresh = Session.create(None, session.scenario, "nl", date(2026, 11, 29))
    driver = drive(PlayScreen(game, fresh))
    look = next(node.look for node in walk(driver.tree) if isinstance(node.look, Scenery))
    story = session.scenario
    after = {op.scene for op in program(story)[story.start] if isinstance(op, Enter)}
    assert after and {coming.name for coming in look.then} == {story.scenes[id].background for id in after}
