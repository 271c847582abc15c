"""The small shapes that an element is made of where CSS has no word for it."""

from collections.abc import Iterator

from game.ui import looks
from game.ui.box import Box
from game.ui.node import Node
from game.ui.theme import Theme
from game.web.shown import HIDDEN, Shown, at


def align(look: looks.TextLook) -> str:
    """Returns the side of a text: that of the page, whichever way the text itself runs."""
    sides = {"start": "right" if look.rtl else "left", "end": "left" if look.rtl else "right"}
    return sides.get(look.align, "center")


def values(node: Node) -> dict[str, str]:
    """Returns where a value stands between its bounds, as a screen reader is told."""
    span = node.state.range
    assert span is not None
    return {
        "aria-valuenow": f"{span.value:g}",
        "aria-valuemin": f"{span.low:g}",
        "aria-valuemax": f"{span.high:g}",
    }


def stripes(look: looks.Stripes, theme: Theme) -> str:
    """Returns the style of the calm stripes of something that is not shown."""
    band = look.band
    return (
        f"background:repeating-linear-gradient(135deg,{theme.stripe} 0 {band}px,"
        f"{theme.stripe_light} {band}px {2 * band}px);border-radius:{look.corner}px;"
    )


def dot(box: Box, number: int, colour: str) -> Shown:
    """Returns one of the three dots of somebody who is typing."""
    size = 2 * max(2, box.h // 5)
    place = Box(box.x + number * box.w // 3, box.y + (box.h - size) // 2, size, size)
    return {"tag": "i", "css": f"{at(place, box)}background:{colour};border-radius:50%;"}


def steps(node: Node, look: looks.Steps, theme: Theme) -> Iterator[Shown]:
    """Yields short strokes: done, the one of now, still to come."""
    box, step = node.bounds, node.bounds.w // max(1, look.count)
    for number in range(look.count):
        place = look.count - 1 - number if look.rtl else number
        colour = theme.empathy if number < look.done else theme.accent if number == look.done else theme.line
        yield _filled(box, Box(box.x + place * step, box.y, max(4, step * 4 // 5), box.h), colour)


def bar(node: Node, look: looks.Bar, theme: Theme) -> Iterator[Shown]:
    """Yields a track and the part of it that is filled."""
    box = node.bounds
    done = round(box.w * max(0.0, min(1.0, look.share)))
    yield _filled(box, box, theme.line)
    yield _filled(
        box, Box(box.right - done if look.rtl else box.x, box.y, done, box.h), theme.colour(look.ink)
    )


def _filled(within: Box, place: Box, colour: str) -> Shown:
    css = f"{at(place, within)}background:{colour};border-radius:{place.h}px;"
    return {"tag": "i", "css": css, "attributes": dict(HIDDEN)}
