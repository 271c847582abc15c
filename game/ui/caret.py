"""Where the caret and the selection stand in a text box."""

from game.ui.box import Box
from game.ui.looks import Written
from game.ui.type import Paragraph, Typesetter, line_of


def stretches(box: Box, look: Written, setter: Typesetter, low: int, high: int) -> list[Box]:
    """Returns the boxes that a part of the text covers, one a run."""
    found: list[Box] = []
    paragraph = look.paragraph
    for number, line in enumerate(paragraph.lines):
        left = box.x + line_start(box, look, line.width)
        for piece in line.pieces:
            first, last = max(low, piece.start), min(high, piece.end)
            if first >= last:
                continue
            xs = sorted((setter.inside(paragraph, piece, first), setter.inside(paragraph, piece, last)))
            top = box.y + number * paragraph.line_height
            found.append(Box(left + xs[0], top, xs[1] - xs[0], paragraph.line_height))
    return found


def line_start(box: Box, look: Written, width: int) -> int:
    """Returns how far a line stands from the left of its box."""
    return max(0, box.w - width) if look.paragraph.rtl or (look.empty and look.rtl) else 0


def caret_box(box: Box, look: Written, setter: Typesetter) -> Box:
    """Returns where the caret stands."""
    paragraph: Paragraph = look.paragraph
    index = 0 if look.empty else look.caret
    number = line_of(paragraph, index)
    _, x = setter.caret(paragraph, index)
    if look.empty and look.rtl:
        x = 0 if not paragraph.rtl else x
    left = box.x + line_start(box, look, paragraph.lines[number].width) + x
    width = max(2, paragraph.line_height // 14)
    left = max(box.x, min(left, box.right - width))
    return Box(left, box.y + number * paragraph.line_height + 2, width, paragraph.line_height - 4)


def index_at(box: Box, look: Written, setter: Typesetter, x: float, y: float) -> int:
    """Returns the place in the text under a point."""
    if look.empty:
        return 0
    paragraph = look.paragraph
    number = max(0, min(int((y - box.y) // paragraph.line_height), len(paragraph.lines) - 1))
    left = box.x + line_start(box, look, paragraph.lines[number].width)
    return setter.index_at(paragraph, number, round(x - left))
