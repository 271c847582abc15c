"""What a screen shows, as a tree: the one description that paint, pointer, keyboard and tests all read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from game.ui.box import Box
from game.ui.looks import Look, Shape


class Role(StrEnum):
    """What a node is for the person who uses it."""

    WINDOW = "window"
    HEADER = "header"
    MAIN = "main"
    HEADING = "heading"
    TEXT = "text"
    BUTTON = "button"
    CHECKBOX = "checkbox"
    RADIO = "radio"
    SLIDER = "slider"
    TEXTBOX = "textbox"
    LIST = "list"
    LISTITEM = "listitem"
    IMAGE = "image"
    STATUS = "status"
    DIALOG = "dialog"
    GROUP = "group"
    RADIOGROUP = "radiogroup"
    QUESTION = "question"
    LOG = "log"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands between its bounds."""

    value: float
    low: float = 0
    high: float = 100
    step: float = 10


@dataclass(frozen=True, slots=True)
class Scrolled:
    """How far a node is scrolled, and how far it can be, in pixels."""

    offset: int
    most: int
    follow: bool = False  # stays at its end


@dataclass(frozen=True, slots=True)
class State:
    """What may be so for a node at this moment."""

    disabled: bool = False
    checked: bool | None = None
    selected: bool = False
    settles: float = 0  # seconds it must have been seen before a press counts
    primary: bool = False  # Enter presses it when nothing has the focus
    number: int = 0  # the digit key that presses it
    modal: bool = False  # nothing beneath it can be reached
    aside: bool = False  # a press beside its controls means nothing, where elsewhere it completes
    level: int = 0  # of a heading
    value: str = ""  # what a text box holds
    range: Span | None = None
    scroll: Scrolled | None = None
    left_out: int = 0  # rows of a long list that are out of sight
    heard: str = ""  # what is said beside the name to who does not see it: a place, a speaker
    unheard: bool = False  # a text that such a speaker says already


PLAIN = State()


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen: what it is, where it is, what it does and how it looks."""

    role: Role
    bounds: Box
    name: str = ""
    key: str = ""
    action: object = None
    state: State = PLAIN
    look: Look | None = None
    children: tuple["Node", ...] = ()
    model: Any = field(default=None, compare=False)  # the laid-out field of a text box, for its caret

    @property
    def reachable(self) -> bool:
        """Tells whether the node can have the focus."""
        return bool(self.key) and self.action is not None and not self.state.disabled


def walk(tree: Node) -> Iterator[Node]:
    """Yields a node and everything in it, in reading order."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.children))


def find_all(tree: Node, role: str, name: str | None = None) -> list[Node]:
    """Returns every node with this role and, when given, exactly this name."""
    return [node for node in walk(tree) if node.role == role and (name is None or node.name == name)]


def find(tree: Node, role: str, name: str | None = None) -> Node:
    """Returns the first node with this role and name; raises LookupError that names what there is instead."""
    found = find_all(tree, role, name)
    if not found:
        there = ", ".join(repr(node.name) for node in find_all(tree, role)) or "none"
        raise LookupError(f"no {role} {name!r}; there is: {there}")
    return found[0]


def by_key(tree: Node, key: str) -> Node | None:
    """Returns the node with this key, or None."""
    return next((node for node in walk(tree) if node.key == key), None) if key else None


def texts(tree: Node) -> list[str]:
    """Returns everything that can be read, in reading order."""
    return [node.name for node in walk(tree) if node.role in (Role.TEXT, Role.HEADING) and node.name]


def mirrored(tree: Node, width: int) -> Node:
    """Returns the tree as a right-to-left reader sees it: everything at the other side, text still text."""
    look = tree.look.mirrored() if isinstance(tree.look, Shape) else tree.look
    children = tuple(mirrored(child, width) for child in tree.children)
    return replace(tree, bounds=tree.bounds.mirrored(width), look=look, children=children)


def with_unique_keys(tree: Node) -> Node:
    """Returns the tree with `#2`, `#3`… behind a key that was used before, so that a key means one node."""
    return _unique(tree, {})


def _unique(node: Node, seen: dict[str, int]) -> Node:
    key = node.key
    if key:
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            key = f"{key}#{seen[key]}"
    children = tuple(_unique(child, seen) for child in node.children)
    if key == node.key and all(new is old for new, old in zip(children, node.children, strict=True)):
        return node
    return replace(node, key=key, children=children)
