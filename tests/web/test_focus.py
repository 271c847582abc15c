"""Where the focus is for who does not see it: on what is pressed, or else on what is new; never nowhere."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from browsers import Tab, browsing
from in_tab import Seen, page_file

from game.ui import focus
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.node import Node, walk
from game.ui.places import Home
from game.ui.settings import Settings

STORY = "doorgestuurd"
STOPS = """() => [...document.querySelectorAll("#kantelpunt *")]
  .filter((element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]"))
  .map((element) => element.dataset.key)"""
HERE = """() => {
  const at = document.activeElement;
  return [at.tagName, at.getAttribute("aria-label") || at.textContent];
}"""


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """Returns a page of 1280x720 in Chromium."""
    folder = tmp_path_factory.mktemp("page")
    with browsing("chromium", folder / "profile") as browser:
        tab = browser.open(page_file(folder).as_uri())
        tab.size(1280, 720)
        yield tab


def settings_of(**chosen: object) -> Settings:
    """Returns settings with which nothing comes by itself."""
    return replace(Settings(first_run=False, reduced_motion=True, calm=True), **chosen)  # type: ignore[arg-type]


def stops(tree: Node) -> list[str]:
    """Returns where Tab stops: what can have the focus, and areas that scroll and hold words only."""
    return [
        node.key
        for node in walk(focus.reach(tree))
        if node.reachable
        or (node.state.scroll and node.state.scroll.most and not any(below.reachable for below in walk(node)))
    ]


@pytest.mark.window
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_tab_goes_in_the_order_of_reading(tab: Tab, language: str) -> None:
    settings = settings_of(language=language)
    game = Game(settings)
    seen = Seen(tab, Home(), settings, game)
    wrong = []
    for name, screen in every_screen(game, game.scenario(STORY)):
        seen.open(screen)
        if (found := tab.evaluate(STOPS)) != stops(seen.tree):
            wrong.append(f"{name}: {found}, not {stops(seen.tree)}")
    assert not wrong, "\n".join(wrong)
