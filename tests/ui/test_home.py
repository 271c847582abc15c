"""Home: what was played is listed after the first picture, and nothing jumps when it is."""

from datetime import date
from functools import partial
from typing import Any

import pytest
from plain import Glass, Reader, Sounds, Told, edition
from strategies import walk

from game.session.session import Session
from game.ui.actions import Close
from game.ui.app import App
from game.ui.begin import language_of
from game.ui.entry import Entry
from game.ui.game import Game
from game.ui.node import Node
from game.ui.node import walk as nodes
from game.ui.screens.directory import screen_at
from game.ui.screens.home import Home


def test_sessions_are_listed_after_the_first_picture(
    game: Game, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    display = Told()
    made = edition(display, Reader([None, None, Close()]), Sounds())
    assert isinstance(made.glass, Glass)
    asked = made.glass.asked
    seen: list[list[str]] = []
    listing = game.listing

    def watched() -> object:
        seen.append([*asked, *display.lines])
        return listing()

    monkeypatch.setattr(game, "listing", watched)
    app = App(made, Home(game), game.settings, language_of, partial(screen_at, game))
    app.step()  # still hidden, as `run_app` does
    app.run()
    assert len(seen) == 1
    assert "show" in seen[0] and any("Doorgestuurd" in line for line in seen[0])
    assert any("gespeeld" in line for line in display.lines)


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize(("wide", "scale"), [(1280, 100), (640, 110), (400, 140), (400, 200)])
def test_nothing_jumps_when_they_are_listed(
    game: Game,
    session: Session,
    drive: Any,
    monkeypatch: pytest.MonkeyPatch,
    wide: int,
    scale: int,
    language: str,
) -> None:
    walk(Session.create(game.home, game.scenario("nepprofiel"), "nl", date(2026, 11, 20)), 2, 20)
    monkeypatch.setattr(Entry, "is_due", lambda entry, now: False)
    driver = drive(Home(game), size=(wide, 720), text_scale=scale, language=language)
    before = driver.whole
    monkeypatch.undo()
    driver.step()
    assert controls(driver.whole) == controls(before)
    assert driver.whole != before


def controls(tree: Node) -> dict[str, object]:
    """Returns the place of each control."""
    return {node.key: node.bounds for node in nodes(tree) if node.action is not None}
