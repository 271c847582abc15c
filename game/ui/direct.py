"""What an edition with real controls tells: they have a focus, a caret and scrollbars of their own."""

from typing import assert_never

from game.ui import actions, focus, textfield
from game.ui.loop import Loop
from game.ui.node import Node
from game.ui.pointer import set_slider
from game.ui.textfield import Editing


def receive(loop: Loop, signal: actions.Direct) -> None:
    """Does to the tree what was done to a control; one that is gone by now is let be."""
    if signal == actions.FocusOn(""):
        loop.stale = loop.top.focus_on("") or loop.stale
        return
    node = _there(loop, signal.key)
    if node is None:
        return
    match signal:
        case actions.PressOn():
            loop.top.seen.finish(loop.now)
            _focus(loop, node)
            loop.press(node)
        case actions.FocusOn():
            _focus(loop, node)
        case actions.WriteIn(key, text):
            _write(loop, key, text)
        case actions.SlideTo(_, value):
            set_slider(loop, node, value)
        case actions.ScrolledTo(_, offset):
            loop.stale = loop.top.scroll_to(node, offset) or loop.stale
        case _:
            assert_never(signal)


def _there(loop: Loop, key: str) -> Node | None:
    """Returns the node with this key that can be reached now, as a control or as an area that scrolls."""
    tree = focus.reach(loop.top.tree or loop.refresh())
    found = focus.path_to(tree, key)
    return found[-1] if found and (found[-1].reachable or found[-1].state.scroll) else None


def _focus(loop: Loop, node: Node) -> None:
    if node.reachable and loop.top.focus != node.key:
        loop.top.focus_on(node.key)
        loop.top.reveal = False  # the edition brings its own controls in sight
        loop.stale = True


def _write(loop: Loop, key: str, text: str) -> None:
    editing = loop.top.writings.get(key, Editing.of(""))
    before = editing.model.text
    editing = textfield.insert(textfield.select_all(editing), text)
    if not text:
        editing = textfield.delete(textfield.select_all(editing), forward=True)
    loop.top.writings[key] = editing
    if editing.model.text != before:
        loop.stale = True
        loop.tell(actions.Changed(key, editing.model.text))
