"""What the pointer, the wheel and the keys do with the tree that is seen."""

from game.ui import actions, focus, writing
from game.ui.commands import carry_out
from game.ui.loop import Loop
from game.ui.node import Node, Role, by_key
from game.ui.screen import Reveal

_SLOP = 10  # pixels a finger may move and still press


def key(loop: Loop, signal: actions.Move | actions.Press | actions.Pick) -> None:
    """Moves the focus, or presses what has it."""
    loop.keys_used = True
    match signal:
        case actions.Move(where):
            _move(loop, where)
        case actions.Pick(number):
            node = focus.numbered(_tree(loop), number)
            if node is not None and loop.top.settled(node, loop.now):
                if node.state.checked is None:  # after ticking by number, Enter still means "go on"
                    loop.top.focus_on(node.key)
                loop.press(node)
                if node.state.checked is not None and loop.entries:
                    loop.refresh()
                    carry_out(loop, [Reveal(node.key)])
        case actions.Press(space):
            _press(loop, space)


def _press(loop: Loop, space: bool) -> None:
    entry = loop.top
    node = entry.focused() or (None if space else focus.primary(_tree(loop)))
    if node is None:
        loop.tell(actions.Complete())
    else:
        loop.press(node)


def _move(loop: Loop, where: str) -> None:
    entry, tree = loop.top, _tree(loop)
    node = entry.focused()
    if node is not None and node.role == Role.SLIDER and where in ("left", "right"):
        _step(loop, node, 1 if (where == "right") != loop.language.rtl else -1)
        return
    target = focus.moved(tree, entry.focus, where, entry.lost)
    if target == entry.focus and where in ("up", "down"):
        _turn_page(loop, -0.3 if where == "up" else 0.3)
    elif target and entry.focus_on(target):
        loop.stale = True


def _step(loop: Loop, node: Node, steps: float) -> None:
    span = node.state.range
    assert span is not None  # every slider has one
    set_slider(loop, node, span.value + steps * span.step)


def set_slider(loop: Loop, node: Node, value: float) -> None:
    """Puts a slider at the step nearest to a value, within its bounds; the screen hears of it."""
    span = node.state.range
    assert span is not None
    value = span.low + round((value - span.low) / span.step) * span.step
    value = max(span.low, min(span.high, value))
    if value != span.value:
        loop.tell(actions.Slid(node.key, value))


def scroll(loop: Loop, signal: actions.Scroll) -> None:
    """Scrolls what is under the pointer, or the main area by pages."""
    if signal.pages:
        _turn_page(loop, signal.pages * 0.85)
        return
    node = focus.scroller_at(_tree(loop), signal.x, signal.y)
    if (
        node is not None
        and node.state.scroll
        and loop.top.scroll_to(node, node.state.scroll.offset + signal.pixels)
    ):
        loop.stale = True


def _turn_page(loop: Loop, share: float) -> None:
    node = focus.main_scroller(_tree(loop), loop.top.focus)
    if node is not None and node.state.scroll:
        target = node.state.scroll.offset + round(share * node.bounds.h)
        loop.stale = loop.top.scroll_to(node, target) or loop.stale


def point(loop: Loop, signal: actions.Point) -> None:
    """Follows the pointer: hover, press, drag and release."""
    entry, tree = loop.top, _tree(loop)
    node = focus.at(tree, signal.x, signal.y)
    match signal.kind:
        case "moved":
            _hover(loop, node)
        case "pressed":
            _pressed(loop, signal, node)
        case "dragged":
            _dragged(loop, signal)
        case "released":
            pressed, entry.pressed = entry.pressed, ""
            loop.edition.display.changed = True
            loop.pressed_at = None
            idle = signal.finger or focus.aside_at(tree, signal.x, signal.y)
            _released(loop, pressed, node, finger=signal.finger, idle=idle)


def _hover(loop: Loop, node: Node | None) -> None:
    over = node.key if node else ""
    if over != loop.top.hover:
        loop.top.hover = over
        loop.edition.display.changed = True


def _pressed(loop: Loop, signal: actions.Point, node: Node | None) -> None:
    entry = loop.top
    if node is not None and not entry.settled(node, loop.now):
        return  # it came under the pointer just now: this press meant what was there before
    entry.pressed = node.key if node else ""
    loop.pressed_at = signal
    loop.keys_used = False
    loop.edition.display.changed = True
    if node is None:
        entry.focus_on("")
        loop.stale = True
        return
    entry.focus_on(node.key, ring=focus.is_written(node))
    entry.reveal = False
    if focus.is_written(node):
        writing.point(entry, signal, loop.edition.typesetter)
        loop.stale = True
    elif node.role == Role.SLIDER:
        _slide(loop, node, signal.x)


def _dragged(loop: Loop, signal: actions.Point) -> None:
    entry, start = loop.top, loop.pressed_at
    node = by_key(_tree(loop), entry.pressed)
    if focus.is_written(node):
        loop.stale = writing.point(entry, signal, loop.edition.typesetter) or loop.stale
    elif node is not None and node.role == Role.SLIDER:
        _slide(loop, node, signal.x)
    elif start and signal.finger and (abs(signal.y - start.y) > _SLOP or not entry.pressed):
        entry.pressed = ""  # a finger that drags does not press
        scroll(loop, actions.Scroll(start.x, start.y, start.y - signal.y))
        loop.pressed_at = start.but(y=signal.y, clicks=0)


def _released(loop: Loop, pressed: str, node: Node | None, *, finger: bool, idle: bool) -> None:
    loop.top.hover = "" if finger else loop.top.hover
    if node is not None and node.key == pressed:
        loop.press(node)
    elif node is None and not pressed and not idle:
        finished = loop.top.seen.finish(loop.now)
        loop.edition.display.changed = loop.edition.display.changed or finished
        loop.tell(actions.Complete())


def _slide(loop: Loop, node: Node, x: int) -> None:
    span, box = node.state.range, node.bounds
    assert span is not None
    edge = box.h // 4
    share = (x - box.x - edge) / max(1, box.w - 2 * edge)
    share = 1 - share if loop.language.rtl else share
    set_slider(loop, node, span.low + max(0.0, min(1.0, share)) * (span.high - span.low))


def _tree(loop: Loop) -> Node:
    return loop.top.tree or loop.refresh()
