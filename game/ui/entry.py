"""A screen on the stack, with what people did to its view: focus, scrolling, writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.ui import focus
from game.ui.layout import FieldModel, Lists
from game.ui.motion import Seen
from game.ui.node import Node, by_key, walk
from game.ui.screen import AnyScreen
from game.ui.textfield import Editing


@dataclass
class Entry:
    """What is kept of a screen between two of its views."""

    screen: AnyScreen
    tree: Node | None = None
    mode: str = "day"  # the room the tree was made for; the screen may be in another by now
    focus: str = ""
    lost: int = 0  # where in the order the focus was, should its node go
    ring: bool = False  # the focus shows once keys are used
    hover: str = ""
    pressed: str = ""
    scrolls: dict[str, int] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    writings: dict[str, Editing] = field(default_factory=dict)
    wake: float | None = None
    patience: float = 0  # seconds that it wakes later while something is being read aloud
    seen: Seen = field(default_factory=Seen)
    shown: dict[str, float] = field(default_factory=dict)  # since when what must settle is on the glass
    noted: Node | None = None  # the tree for which that was looked up
    reveal: bool = False  # the focus moved: scroll it into view once the tree is new
    show: str = ""  # the key of what must be scrolled into view then, wherever the focus is

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
        self.tree, self.mode = tree, self.screen.mode
        for node in _textboxes(tree):
            self.writings.setdefault(node.key, Editing(node.model))
        keys = [node.key for node in focus.order(tree)]
        if self.focus in keys:
            self.lost = keys.index(self.focus)
        elif self.focus:
            self.focus = ""
        if self.hover not in keys:
            self.hover = ""

    def is_due(self, now: float) -> bool:
        """Tells whether the screen must be woken: never before it was on the glass."""
        return self.wake is not None and now >= self.wake and self.noted is not None

    def note_shown(self, now: float) -> None:
        """Notes since when each control that must settle can be seen; called once it is drawn."""
        if self.tree is not None and self.tree is not self.noted:
            keys = [node.key for node in walk(self.tree) if node.state.settles]
            self.shown = {key: self.shown.get(key, now) for key in keys}
            self.noted = self.tree

    def settled(self, node: Node, now: float) -> bool:
        """Tells whether a control was to be seen long enough for a press to mean it."""
        return now - self.shown.get(node.key, now) >= node.state.settles

    def settle(self) -> None:
        """Takes everything to be seen for long: for tests, which press without waiting."""
        self.shown = dict.fromkeys(self.shown, float("-inf"))

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
        state = node.state.scroll
        assert state is not None  # only what scrolls is scrolled
        offset = max(0, min(state.most, offset))
        if offset == state.offset:
            return False
        self.scrolls[node.key] = offset
        if state.follow and offset >= state.most - 2:
            del self.scrolls[node.key]
        return True


def _textboxes(tree: Node) -> list[Node]:
    return [node for node in focus.order(tree) if focus.is_written(node)]
