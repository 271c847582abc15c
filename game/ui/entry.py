"""A screen on the stack, with what people did to its view: focus, scrolling, writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.ui import focus
from game.ui.layout import FieldModel
from game.ui.motion import Seen
from game.ui.node import Node, by_key
from game.ui.screen import Screen
from game.ui.textfield import Editing


@dataclass
class Entry:
    """What is kept of a screen between two of its views."""

    screen: Screen
    tree: Node | None = None
    focus: str = ""
    lost: int = 0  # where in the order the focus was, should its node go
    ring: bool = False  # the focus shows once keys are used
    hover: str = ""
    pressed: str = ""
    scrolls: dict[str, int] = field(default_factory=dict)
    writings: dict[str, Editing] = field(default_factory=dict)
    wake: float | None = None
    seen: Seen = field(default_factory=Seen)
    reveal: bool = False  # the focus moved: scroll it into view once the tree is new

    def models(self) -> dict[str, FieldModel]:
        """Returns what stands in each text box."""
        return {key: editing.model for key, editing in self.writings.items()}

    def texts(self) -> dict[str, str]:
        """Returns the text of each text box."""
        return {key: editing.model.text for key, editing in self.writings.items()}

    def focused(self) -> Node | None:
        """Returns the node that has the focus."""
        return by_key(self.tree, self.focus) if self.tree else None

    def take(self, tree: Node) -> None:
        """Takes a new tree; a focus whose node is gone is let go, but its place is remembered."""
        self.tree = tree
        for node in _textboxes(tree):
            self.writings.setdefault(node.key, Editing(node.model))
        keys = [node.key for node in focus.order(tree)]
        if self.focus in keys:
            self.lost = keys.index(self.focus)
        elif self.focus:
            self.focus = ""
        if self.hover not in keys:
            self.hover = ""

    def scroll_by(self, offsets: Mapping[str, int]) -> None:
        """Scrolls areas of the tree, by key."""
        for key, offset in offsets.items():
            node = by_key(self.tree, key) if self.tree else None
            if node is not None:
                self.scroll_to(node, offset)

    def focus_on(self, key: str, *, ring: bool = True) -> bool:
        """Gives the focus to a node; tells whether anything changed."""
        changed = (self.focus, self.ring) != (key, ring)
        self.focus, self.ring, self.reveal = key, ring, bool(key)
        return changed

    def scroll_to(self, node: Node, offset: int) -> bool:
        """Scrolls an area; one that is back at its end follows again. Tells whether anything changed."""
        state: Any = node.state.scroll
        offset = max(0, min(state.most, offset))
        if offset == state.offset:
            return False
        self.scrolls[node.key] = offset
        if state.follow and offset >= state.most - 2:
            del self.scrolls[node.key]
        return True


def _textboxes(tree: Node) -> list[Node]:
    return [node for node in focus.order(tree) if focus.is_written(node)]
