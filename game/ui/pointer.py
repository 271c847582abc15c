"""What the pointer, the wheel and the keys do with the tree that is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui import actions, focus, writing
from game.ui.commands import carry_out
from game.ui.node import Node, Role, by_key
from game.ui.screen import Reveal

if TYPE_CHECKING:
    from game.ui.app import App

_SLOP = 10  # pixels a finger may move and still press


def key(app: App, signal: actions.Move | actions.Press | actions.Pick) -> None:
    """Moves the focus, or presses what has it."""
    app.keys_used = True
    match signal:
        case actions.Move(where):
            _move(app, where)
        case actions.Pick(number):
            node = focus.numbered(_tree(app), number)
            if node is not None and app.top.settled(node, app.now):
                if node.state.checked is None:  # after ticking by number, Enter still means "go on"
                    app.top.focus_on(node.key)
                app.press(node)
                if node.state.checked is not None and app.entries:
                    app.refresh()
                    carry_out(app, [Reveal(node.key)])
        case actions.Press(space):
            _press(app, space)


def _press(app: App, space: bool) -> None:
    entry = app.top
    node = entry.focused() or (None if space else focus.primary(_tree(app)))
    if node is None:
        app.tell(actions.Complete())
    else:
        app.press(node)


def _move(app: App, where: str) -> None:
    entry, tree = app.top, _tree(app)
    node = entry.focused()
    if node is not None and node.role == Role.SLIDER and where in ("left", "right"):
        _step(app, node, 1 if (where == "right") != app.language.rtl else -1)
        return
    target = focus.moved(tree, entry.focus, where, entry.lost)
    if target == entry.focus and where in ("up", "down"):
        _turn_page(app, -0.3 if where == "up" else 0.3)
    elif target and entry.focus_on(target):
        app.stale = True


def _step(app: App, node: Node, steps: float) -> None:
    span = node.state.range
    assert span is not None  # every slider has one
    _set_slider(app, node, span.value + steps * span.step)


def _set_slider(app: App, node: Node, value: float) -> None:
    span = node.state.range
    assert span is not None
    value = span.low + round((value - span.low) / span.step) * span.step
    value = max(span.low, min(span.high, value))
    if value != span.value:
        app.tell(actions.Slid(node.key, value))


def scroll(app: App, signal: actions.Scroll) -> None:
    """Scrolls what is under the pointer, or the main area by pages."""
    if signal.pages:
        _turn_page(app, signal.pages * 0.85)
        return
    node = focus.scroller_at(_tree(app), signal.x, signal.y)
    if (
        node is not None
        and node.state.scroll
        and app.top.scroll_to(node, node.state.scroll.offset + signal.pixels)
    ):
        app.stale = True


def _turn_page(app: App, share: float) -> None:
    node = focus.main_scroller(_tree(app), app.top.focus)
    if node is not None and node.state.scroll:
        target = node.state.scroll.offset + round(share * node.bounds.h)
        app.stale = app.top.scroll_to(node, target) or app.stale


def point(app: App, signal: actions.Point) -> None:
    """Follows the pointer: hover, press, drag and release."""
    entry, tree = app.top, _tree(app)
    node = focus.at(tree, signal.x, signal.y)
    match signal.kind:
        case "moved":
            _hover(app, node)
        case "pressed":
            _pressed(app, signal, node)
        case "dragged":
            _dragged(app, signal)
        case "released":
            pressed, entry.pressed = entry.pressed, ""
            app.edition.display.changed = True
            app.pressed_at = None
            idle = signal.finger or focus.aside_at(tree, signal.x, signal.y)
            _released(app, pressed, node, finger=signal.finger, idle=idle)


def _hover(app: App, node: Node | None) -> None:
    over = node.key if node else ""
    if over != app.top.hover:
        app.top.hover = over
        app.edition.display.changed = True


def _pressed(app: App, signal: actions.Point, node: Node | None) -> None:
    entry = app.top
    if node is not None and not entry.settled(node, app.now):
        return  # it came under the pointer just now: this press meant what was there before
    entry.pressed = node.key if node else ""
    app.pressed_at = signal
    app.keys_used = False
    app.edition.display.changed = True
    if node is None:
        entry.focus_on("")
        app.stale = True
        return
    entry.focus_on(node.key, ring=focus.is_written(node))
    entry.reveal = False
    if focus.is_written(node):
        writing.point(entry, signal, app.edition.typesetter)
        app.stale = True
    elif node.role == Role.SLIDER:
        _slide(app, node, signal.x)


def _dragged(app: App, signal: actions.Point) -> None:
    entry, start = app.top, app.pressed_at
    node = by_key(_tree(app), entry.pressed)
    if focus.is_written(node):
        app.stale = writing.point(entry, signal, app.edition.typesetter) or app.stale
    elif node is not None and node.role == Role.SLIDER:
        _slide(app, node, signal.x)
    elif start and signal.finger and (abs(signal.y - start.y) > _SLOP or not entry.pressed):
        entry.pressed = ""  # a finger that drags does not press
        scroll(app, actions.Scroll(start.x, start.y, start.y - signal.y))
        app.pressed_at = replace(start, y=signal.y, clicks=0)


def _released(app: App, pressed: str, node: Node | None, *, finger: bool, idle: bool) -> None:
    app.top.hover = "" if finger else app.top.hover
    if node is not None and node.key == pressed:
        app.press(node)
    elif node is None and not pressed and not idle:
        finished = app.top.seen.finish(app.now)
        app.edition.display.changed = app.edition.display.changed or finished
        app.tell(actions.Complete())


def _slide(app: App, node: Node, x: int) -> None:
    span, box = node.state.range, node.bounds
    assert span is not None
    edge = box.h // 4
    share = (x - box.x - edge) / max(1, box.w - 2 * edge)
    share = 1 - share if app.language.rtl else share
    _set_slider(app, node, span.low + max(0.0, min(1.0, share)) * (span.high - span.low))


def _tree(app: App) -> Node:
    return app.top.tree or app.refresh()
