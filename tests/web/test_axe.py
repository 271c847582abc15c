"""What axe, which looks for what stands in the way of a screen reader, finds on every screen: nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from browsers import browsing
from in_chromium import ChromiumTab
from in_tab import Seen, page_file
from needs import need_module

from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.places import Home
from game.ui.settings import Settings

OPTIONS = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromiumTab]:
    """Returns a page of 1280x720 in Chromium."""
    folder = tmp_path_factory.mktemp("page")
    with browsing("chromium", folder / "profile") as browser:
        tab = browser.open(page_file(folder).as_uri())
        assert isinstance(tab, ChromiumTab)
        tab.size(1280, 720)
        yield tab


@pytest.mark.window
@pytest.mark.parametrize("theme", ["light", "contrast_dark"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_axe_finds_nothing(tab: ChromiumTab, language: str, theme: str) -> None:
    need_module("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    settings = replace(Settings(), language=language, theme=theme, first_run=False, reduced_motion=True)
    game, axe = Game(settings), Axe()
    seen = Seen(tab, Home(), settings, game)
    wrong = []
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        seen.open(screen)
        for found in axe.run(tab.page, options=OPTIONS).response["violations"]:
            where = [node["html"][:300] for node in found["nodes"]]
            wrong.append(f"{name}: {found['id']}, {len(where)} times, first {where[0]}")
    assert not wrong, "\n".join([f"{len(wrong)} found", *wrong])
