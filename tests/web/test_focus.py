"""Where the focus is for who does not see it: on what is pressed, or else on what is new; never nowhere."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from browsers import EITHER, Tab, Which, browsing
from in_tab import Seen, page_file

from game.session.session import Session
from game.ui import focus
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.node import Node, Role, find_all, walk
from game.ui.places import Home
from game.ui.screens.first_run import FirstRun
from game.ui.screens.play import PlayScreen
from game.ui.settings import Settings

STORY = "doorgestuurd"
MOST = 250  # presses in a play
STOPS = """() => [...document.querySelectorAll("#kantelpunt *")]
  .filter((element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]"))
  .map((element) => element.dataset.key)"""
HERE = """() => {
  const at = document.activeElement;
  return [at.tagName, at.getAttribute("aria-label") || at.textContent];
}"""

WATCH = """() => {
  const heard = (element) => [...element.childNodes].map((part) => part.nodeType === 3 ? part.textContent :
    part.ariaHidden === "true" || part.nodeType !== 1 ? "" : heard(part)).join("");
  window.changes = [];
  if (window.watcher) window.watcher.disconnect();
  window.watcher = new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) => {
    window.changes.push(heard(node).split(/\\s+/).join(" ").trim());
  })));
  const log = document.querySelector("[role=log]");
  window.watcher.observe(log, {childList: true, subtree: true, characterData: true});
}"""


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


@pytest.mark.window
@EITHER
def test_a_whole_story_never_loses_the_focus(which: Which, tmp_path: Path) -> None:
    settings = settings_of(first_run=True)
    game = Game(settings)
    with browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(page_file(tmp_path).as_uri())
        tab.size(1280, 720)
        seen = Seen(tab, FirstRun(game), settings, game)
        lost, asked = [], 0
        assert here(tab) == ("H1", "Hoi! Fijn dat je er bent.")
        for _ in range(MOST):
            before = seen.tree
            press_on(seen)
            if find_all(seen.tree, Role.BUTTON, "Kijk naar mijn pad"):
                break
            tag, name = here(tab)
            if tag == "BODY" or not name:
                lost.append(f"{name!r} in {tag} after {focus.order(before)}")
            question = question_of(seen.tree)
            if question is not None and question.key != asked_before(before):
                asked += 1
                assert (tag, name) == ("DIV", question.name)
                assert tab.evaluate("document.activeElement.ariaDescription || ''") == question.state.heard
        assert find_all(seen.tree, Role.BUTTON, "Kijk naar mijn pad")
        assert not lost, "\n".join(lost)
        assert asked > 8


def here(tab: Tab) -> tuple[str, str]:
    """Returns the tag and the name of what has the focus."""
    tag, name = tab.evaluate(HERE)  # type: ignore[misc]
    return tag, name


def question_of(tree: Node) -> Node | None:
    """Returns the question that is asked."""
    return next((node for node in walk(tree) if node.role is Role.QUESTION), None)


def asked_before(tree: Node) -> str:
    """Returns the key of the question that is asked; "" when there is none."""
    question = question_of(tree)
    return question.key if question else ""


def press_on(seen: Seen) -> None:
    """Presses what brings a player further: the first option, and what hands it in."""
    controls = {node.key: node for node in focus.order(seen.tree)}
    question = question_of(seen.tree)
    picked = question is not None and any(node.state.checked for node in walk(question))
    offered = [node.key for node in controls.values() if node.state.number and not picked]
    story = [node.key for node in controls.values() if node.name.startswith("Doorgestuurd.")]
    ways = ["send", *story, *offered, "go_on", "skip"]
    node = next((controls[key] for key in ways if key in controls), None) or focus.primary(seen.tree)
    assert node is not None, list(controls)
    seen.playing.app.top.settle()
    seen.tab.evaluate("(key) => document.querySelector(`[data-key='${CSS.escape(key)}']`).focus()", node.key)
    seen.page.pump()
    seen.tab.keys("Enter")
    seen.go_on()


@pytest.mark.window
def test_a_line_that_was_said_is_never_written_again(tab: Tab) -> None:
    settings = settings_of()
    game = Game(settings)
    session = Session.create(None, game.scenario(STORY), "nl", date(2026, 1, 1))
    seen = Seen(tab, PlayScreen(game, session), settings, game)
    lines: list[str] = []
    for _ in range(12):
        tab.evaluate(WATCH)
        press_on(seen)
        new = tab.evaluate("window.changes.splice(0)")
        assert isinstance(new, list) and len(new) <= 1, new  # one row a press, and no row that was there
        lines += new
    assert lines[:3] == [
        "Lex: wie heeft mijn scheenbeschermers",
        "Yara: check de tas van de coach, die jat alles",
        "Lex: oké maar kijk. dit gaat bij mijn nicht op school rond",
    ]
