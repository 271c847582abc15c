"""The picture of a story in a real browser: every text lies inside its card, and nothing is fetched."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import browser, opened

from game import paths
from game.command_line.known import story_names
from game.library.open import open_scenario
from game.text.catalogue import load_catalogue
from game.writing.graph import chart, svg

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OUTSIDE = """() => [...document.querySelectorAll('g[transform] > title')].flatMap(title => {
  const part = title.parentElement;
  const box = part.querySelector('.card, .pill, .when, .end').getBoundingClientRect();
  return [...part.querySelectorAll('text:not(.onflag)')].filter(text => {
    const at = text.getBoundingClientRect();
    return at.left < box.left + 4 || at.right > box.right - 4
      || at.top < box.top - 1 || at.bottom > box.bottom + 1;
  }).map(text => text.textContent);
})"""
"""Gives every text that sticks out of its card."""

APART = """() => { const all = [...document.querySelectorAll('g[transform] > title')].map(t => t.parentElement
  .querySelector('.card, .pill, .when, .end').getBoundingClientRect());
  return all.flatMap((a, i) => all.slice(i + 1).filter(b => a.left < b.right && b.left < a.right
    && a.top < b.bottom && b.top < a.bottom)).length; }"""
"""Counts the cards that lie over each other."""


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    """A browser for all these tests."""
    with browser() as started:
        yield started


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_lies_inside_its_card(chromium: "Browser", tmp_path: Path, language: str) -> None:
    words = load_catalogue(language, paths.locale())
    for name in story_names():
        scenario = open_scenario(paths.scenarios() / f"{name}.yaml", paths.scenarios())
        file = tmp_path / f"{name}.svg"
        file.write_text(svg(chart(scenario, words), words), encoding="utf-8")
        found = opened(chromium, file)
        assert found.page.title() == words.lookup(f"{name}/title", scenario.title)
        assert found.page.evaluate("document.querySelectorAll('text').length") > 50
        assert not found.page.evaluate(OUTSIDE), name
        assert not found.page.evaluate(APART), name
        assert found.asked == [file.as_uri()] and not found.complaints
        found.page.close()
