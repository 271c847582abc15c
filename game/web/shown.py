"""An element of HTML as the page gets it."""

from types import MappingProxyType
from typing import NotRequired, TypedDict

from game.ui.box import Box
from game.web.runs import Run

HIDDEN = MappingProxyType({"aria-hidden": "true"})
"""What no screen reader tells of."""


class Shown(TypedDict):
    """An element as the page gets it."""

    tag: str
    css: str
    key: NotRequired[str]  # of the node, where it has one
    attributes: NotRequired[dict[str, str]]
    value: NotRequired[str]  # of a text box or slider
    scroll: NotRequired[int]  # pixels from the start, for what scrolls
    runs: NotRequired[list[Run]]  # of a text
    heard: NotRequired[str]  # who speaks, before a text, for who does not see it
    children: NotRequired[list["Shown"]]


def at(box: Box, within: Box) -> str:
    """Returns the style that puts an element in a box; `within` is where its places count from."""
    return f"left:{box.x - within.x}px;top:{box.y - within.y}px;width:{box.w}px;height:{box.h}px;"
