"""A browser zoomed to 400 %: of 1280x720 pixels 320x180 are left, and everything can be reached in them."""

from pathlib import Path

import pytest
from browsers import Tab
from in_tab import Seen

from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.places import Home
from game.ui.settings import Settings

OUTSIDE = """() => {
  const found = [];
  for (const element of document.querySelectorAll("#kantelpunt :is(p,h1,h2,h3,h4,button,textarea,input)")) {
    if (element.closest("[inert]")) continue;
    const told = `${element.tagName} ${element.getAttribute("aria-label") || element.textContent}`;
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`${told}: from ${box.left} to ${box.right}`);
    element.scrollIntoView({block: "center"});
    const seen = element.getBoundingClientRect();
    const y = (Math.max(0, seen.top) + Math.min(innerHeight, seen.bottom)) / 2;
    const there = document.elementFromPoint(seen.left + seen.width / 2, y);
    if (!there || !(element.contains(there) || there.contains(element))) found.push(`${told}: out of reach`);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def small(tab: Tab) -> Tab:
    """Returns a page of 1280x720 at 400 %."""
    tab.size(320, 180)
    return tab


@pytest.mark.window
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_everything_can_be_reached_at_400_percent(small: Tab, language: str, tmp_path: Path) -> None:
    settings = Settings(language=language, first_run=False, reduced_motion=True, calm=True)
    game = Game(settings)
    seen = Seen(small, Home(), settings, game)
    wrong = []
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        if name.startswith("workbench"):
            continue  # writers work on the desktop
        seen.open(screen)
        wrong += [f"{name}: {what}" for what in small.evaluate(OUTSIDE)]  # type: ignore[attr-defined]
    assert not wrong, "\n".join([f"{len(wrong)} found", *wrong[:80]])
