"""Every screen in every language as HTML: an element a node, of the same name, state and place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browsers import Tab
from in_tab import Seen

from game import paths
from game.text.catalogue import languages
from game.ui.box import Box
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.node import Node, Role, walk
from game.ui.places import Home
from game.ui.settings import Settings

STORY = "doorgestuurd"
CONTROLS = (Role.BUTTON, Role.CHECKBOX, Role.RADIO, Role.SLIDER, Role.TEXTBOX)
LANGUAGES = [each.code for each in languages(paths.locale())]
LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")


@pytest.mark.window
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_node_is_an_element_at_its_place(tab: Tab, language: str) -> None:
    settings = replace(Settings(), language=language, first_run=False, reduced_motion=True)
    game = Game(settings)
    seen = Seen(tab, Home(), settings, game)
    wrong = []
    for name, screen in every_screen(game, game.scenario(STORY)):
        seen.open(screen)
        wrong += [f"{name}: {what}" for what in differences(seen)]
    assert not wrong, told(wrong)


def differences(seen: Seen) -> Iterator[str]:
    """Yields what is otherwise on the page than in the tree."""
    found = seen.tab.evaluate(LOOK)
    assert isinstance(found, list)
    nodes = [node for node in walk(seen.tree) if not inside_a_box(seen.tree, node)]
    if len(nodes) != len(found):
        yield f"{len(found)} elements for {len(nodes)} nodes"
        return
    inside = {
        id(below) for node in nodes if node.role in CONTROLS for below in walk(node) if below is not node
    }
    for node, there in zip(nodes, found, strict=True):
        box = Box(*(round(side) for side in there["box"]))
        if max(abs(a - b) for a, b in zip(node.bounds, box, strict=True)) > 2:
            yield f"{node.role} {node.name!r} {node.key!r} at {tuple(node.bounds)} lies at {tuple(box)}"
        for what, wanted in expected(node, id(node) in inside, seen.tree.name).items():
            if there[what] != wanted:
                yield f"{node.role} {node.name!r}: {what} is {there[what]!r}, not {wanted!r}"
        if there["over"]:
            yield f"{node.role} {node.name!r}: its words reach {there['over']} pixels outside it"


def expected(node: Node, inside: bool, window: str) -> dict[str, object]:
    """Returns what a browser tells of a node's element; what is `inside` a control is told by the control."""
    found: dict[str, object] = {"key": node.key, "words": ""}
    if node.role in (Role.TEXT, Role.HEADING, Role.STATUS):
        found["words"] = " ".join(node.name.split())
    elif node.role is Role.MAIN:
        found["label"] = window  # the name of the window is that of its main part
    elif node.role not in (Role.LISTITEM, Role.WINDOW) and not inside:
        found["label"] = node.name
    if node.state.checked is not None:
        found["checked"] = "true" if node.state.checked else "false"
    if node.role in CONTROLS:
        found["disabled"] = not node.reachable
    if node.role is Role.TEXTBOX:
        found["value"] = node.state.value
    return found


def inside_a_box(tree: Node, node: Node) -> bool:
    """Tells whether a node is the inside of a text box, which the browser's own has too."""
    return node.key.endswith("/text")


def told(wrong: list[str]) -> str:
    """Returns what is wrong, a line each, the first hundred."""
    return "\n".join([f"{len(wrong)} differences", *wrong[:100]])
