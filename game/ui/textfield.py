"""A text being written, as values: every key makes a new `FieldModel`. What was before is kept for undo."""

import unicodedata
from dataclasses import dataclass, replace

from game.ui import graphemes
from game.ui.layout import FieldModel

MOST = 300
_MOST_UNDO = 100


@dataclass(frozen=True, slots=True)
class Editing:
    """A model with what it was before and, after an undo, what it was going to be."""

    model: FieldModel
    past: tuple[FieldModel, ...] = ()
    future: tuple[FieldModel, ...] = ()
    typing: bool = False  # the last change was one character: the next one joins it in one undo

    @staticmethod
    def of(text: str) -> "Editing":
        """Returns a new text with the caret at its end."""
        return Editing(FieldModel(text, len(text), len(text)))


def shown(model: FieldModel) -> tuple[str, tuple[int, int]]:
    """Returns the text with what is being composed in its place, and where that is."""
    low, high = selection(model)
    if not model.composed:
        return model.text, (0, 0)
    return model.text[:low] + model.composed + model.text[high:], (low, low + len(model.composed))


def selection(model: FieldModel) -> tuple[int, int]:
    """Returns the start and end of what is selected."""
    return min(model.anchor, model.caret), max(model.anchor, model.caret)


def selected_text(model: FieldModel) -> str:
    """Returns what is selected."""
    low, high = selection(model)
    return model.text[low:high]


def cleaned(text: str) -> str:
    """Returns pasted text without control characters: line breaks stay, tabs become spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u2028", "\n")
    kept = (char for char in text if char == "\n" or char in graphemes.UNSEEN or not _is_control(char))
    return "".join(kept)


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs", "Co")


def insert(editing: Editing, text: str, most: int = MOST) -> Editing:
    """Types or pastes over the selection; what does not fit is left out, never half a character."""
    model = editing.model
    low, high = selection(model)
    text = fitting(unicodedata.normalize("NFC", cleaned(text)), most - (len(model.text) - (high - low)))
    if not text and low == high:
        return replace(editing, model=replace(model, composed=""))
    caret = low + len(text)
    new = FieldModel(model.text[:low] + text + model.text[high:], caret, caret)
    return _changed(editing, new, typing=len(text) == 1 and low == high and not text.isspace())


def fitting(text: str, room: int) -> str:
    """Returns as many whole characters as there is room for."""
    if len(text) <= room:
        return text
    ends = [end for _, end in graphemes.clusters(text) if end <= room]
    return text[: max(ends, default=0)]


def compose(editing: Editing, composed: str) -> Editing:
    """Shows what an input method is composing; it is not in the text yet."""
    return replace(editing, model=replace(editing.model, composed=cleaned(composed)))


def delete(editing: Editing, *, forward: bool, word: bool = False) -> Editing:
    """Deletes the selection, or else the character or word before or behind the caret."""
    model = editing.model
    low, high = selection(model)
    if low == high:
        other = step(model.text, model.caret, forward=forward, word=word)
        low, high = min(low, other), max(high, other)
    if low == high:
        return editing
    return _changed(editing, FieldModel(model.text[:low] + model.text[high:], low, low))


def move(editing: Editing, *, forward: bool, word: bool = False, select: bool = False) -> Editing:
    """Moves the caret a character or word; without `select` a selection collapses to its end there."""
    model = editing.model
    low, high = selection(model)
    if low != high and not select and not word:
        return _pointed(editing, high if forward else low)
    return _pointed(editing, step(model.text, model.caret, forward=forward, word=word), select=select)


def place(editing: Editing, index: int, *, select: bool = False) -> Editing:
    """Puts the caret somewhere, or draws the selection to there."""
    return _pointed(editing, max(0, min(index, len(editing.model.text))), select=select)


def select_all(editing: Editing) -> Editing:
    """Selects everything."""
    return replace(
        editing, model=replace(editing.model, anchor=0, caret=len(editing.model.text)), typing=False
    )


def select_word(editing: Editing, index: int) -> Editing:
    """Selects the word around an index."""
    text = editing.model.text
    start = end = max(0, min(index, len(text)))
    while start > 0 and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    if start == end and end < len(text):
        end = graphemes.after(text, end)
    return replace(editing, model=replace(editing.model, anchor=start, caret=end, composed=""), typing=False)


def undo(editing: Editing) -> Editing:
    """Returns to what was before the last change."""
    if not editing.past:
        return editing
    return Editing(editing.past[-1], editing.past[:-1], (editing.model, *editing.future))


def redo(editing: Editing) -> Editing:
    """Takes an undo back."""
    if not editing.future:
        return editing
    return Editing(editing.future[0], (*editing.past, editing.model), editing.future[1:])


def step(text: str, index: int, *, forward: bool, word: bool = False) -> int:
    """Returns the index one character or one word further."""
    if not word:
        return graphemes.after(text, index) if forward else graphemes.before(text, index)
    if forward:
        while index < len(text) and _in_word(text[index]):
            index += 1
        while index < len(text) and not _in_word(text[index]):
            index += 1
        return index
    while index > 0 and not _in_word(text[index - 1]):
        index -= 1
    while index > 0 and _in_word(text[index - 1]):
        index -= 1
    return index


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "_'’" or unicodedata.category(char).startswith("M")


def _pointed(editing: Editing, index: int, *, select: bool = False) -> Editing:
    anchor = editing.model.anchor if select else index
    return replace(
        editing, model=replace(editing.model, anchor=anchor, caret=index, composed=""), typing=False
    )


def _changed(editing: Editing, new: FieldModel, *, typing: bool = False) -> Editing:
    joins = typing and editing.typing
    past = editing.past if joins else (*editing.past, replace(editing.model, composed=""))[-_MOST_UNDO:]
    return Editing(new, past, (), typing)
