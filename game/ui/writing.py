"""What keys and pointer do in the text box that has the focus."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.ui import actions, textfield
from game.ui.box import Box
from game.ui.caret import caret_box, index_at
from game.ui.entry import Entry
from game.ui.looks import Written
from game.ui.node import Node
from game.ui.ports import Clipboard
from game.ui.reorder import runs_right_to_left
from game.ui.textfield import Editing
from game.ui.type import Typesetter, line_of


def receive(
    entry: Entry,
    signal: actions.Text | actions.Compose | actions.Edit,
    setter: Typesetter,
    clipboard: Clipboard,
) -> bool:
    """Takes what was typed, composed or pressed; tells whether anything is different now."""
    editing = entry.writings.get(entry.focus)
    if editing is None:
        return False
    match signal:
        case actions.Edit():
            return edit(entry, signal, setter, clipboard)
        case actions.Compose():
            entry.writings[entry.focus] = textfield.compose(editing, signal.text)
        case actions.Text():
            entry.writings[entry.focus] = textfield.insert(editing, signal.text)
    return True


def edit(entry: Entry, signal: actions.Edit, setter: Typesetter, clipboard: Clipboard) -> bool:
    """Does what a key says; tells whether it meant anything."""
    editing = entry.writings.get(entry.focus)
    node = entry.focused()
    if editing is None or node is None:
        return False
    if signal.what in _PLAIN:
        new = _PLAIN[signal.what](editing, signal)
    elif signal.what in ("up", "down", "home", "end"):
        new = _by_line(editing, signal, node, setter)
    else:
        new = _with_clipboard(editing, signal.what, clipboard)
    entry.writings[entry.focus] = new
    return new is not editing


_PLAIN: Mapping[str, Callable[[Editing, actions.Edit], Editing]] = MappingProxyType(
    {
        "left": lambda editing, how: _sideways(editing, how, -1),
        "right": lambda editing, how: _sideways(editing, how, 1),
        "back": lambda editing, how: textfield.delete(editing, forward=False, word=how.word),
        "delete": lambda editing, how: textfield.delete(editing, forward=True, word=how.word),
        "enter": lambda editing, how: textfield.insert(editing, "\n"),
        "all": lambda editing, how: textfield.select_all(editing),
        "undo": lambda editing, how: textfield.undo(editing),
        "redo": lambda editing, how: textfield.redo(editing),
    }
)


def _sideways(editing: Editing, how: actions.Edit, way: int) -> Editing:
    forward = (way > 0) != runs_right_to_left(editing.model.text)
    return textfield.move(editing, forward=forward, word=how.word, select=how.select)


def _with_clipboard(editing: Editing, what: str, clipboard: Clipboard) -> Editing:
    if what == "paste":
        return textfield.insert(editing, clipboard.read())
    chosen = textfield.selected_text(editing.model)
    if chosen:
        clipboard.write(chosen)
    return textfield.delete(editing, forward=True) if chosen and what == "cut" else editing


def _by_line(editing: Editing, how: actions.Edit, node: Node, setter: Typesetter) -> Editing:
    inside, look = _inside(node)
    model = editing.model
    if how.what in ("up", "down"):
        caret = caret_box(inside, _at(look, model.caret), setter)
        y = caret.middle[1] + look.paragraph.line_height * (1 if how.what == "down" else -1)
        outside = not inside.y <= y < inside.y + look.paragraph.height
        end = len(model.text) if how.what == "down" else 0
        index = end if outside else index_at(inside, look, setter, caret.x, y)
        return textfield.place(editing, index, select=how.select)
    if how.word:
        return textfield.place(editing, 0 if how.what == "home" else len(model.text), select=how.select)
    number = line_of(look.paragraph, model.caret)
    line = look.paragraph.lines[number]
    last = number == len(look.paragraph.lines) - 1 or model.text[line.end : line.end + 1] == "\n"
    index = line.start if how.what == "home" else line.end - (0 if last else 1)
    return textfield.place(editing, min(index, len(model.text)), select=how.select)


def point(entry: Entry, signal: actions.Point, setter: Typesetter) -> bool:
    """Places the caret, draws a selection, or selects a word or all; tells whether it was in a text box."""
    node, editing = entry.focused(), entry.writings.get(entry.focus)
    if node is None or editing is None or signal.kind not in ("pressed", "dragged"):
        return False
    inside, look = _inside(node)
    index = index_at(inside, look, setter, signal.x, signal.y)
    if signal.kind == "pressed" and signal.clicks == 2:
        new = textfield.select_word(editing, index)
    elif signal.kind == "pressed" and signal.clicks > 2:
        new = textfield.select_all(editing)
    else:
        new = textfield.place(editing, index, select=signal.kind == "dragged" or signal.select)
    entry.writings[entry.focus] = new
    return True


def caret_place(entry: Entry, setter: Typesetter) -> Box | None:
    """Returns where the caret is, for an input method; None outside a text box."""
    node = entry.focused()
    if node is None or entry.focus not in entry.writings:
        return None
    return caret_box(*_inside(node), setter)


def _inside(node: Node) -> tuple[Box, Written]:
    inner = node.children[0]
    assert isinstance(inner.look, Written)  # a text box is made of these two: see controls.Field
    return inner.bounds, inner.look


def _at(look: Written, caret: int) -> Written:
    return look.but(caret=caret)
