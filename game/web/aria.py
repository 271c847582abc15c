"""What a screen reader is told of a node: its tag, its role, its name, and what may be so for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.ui.node import Node, Role, walk
from game.web import strokes
from game.web.shown import HIDDEN, Shown

_TAGS: Mapping[Role, str] = MappingProxyType(
    {
        Role.WINDOW: "main",
        Role.HEADER: "header",
        Role.MAIN: "main",
        Role.TEXT: "p",
        Role.STATUS: "p",
        Role.BUTTON: "button",
        Role.CHECKBOX: "button",
        Role.RADIO: "button",
        Role.SLIDER: "input",
        Role.TEXTBOX: "textarea",
    }
)
_ROLES: Mapping[Role, str] = MappingProxyType(
    {
        Role.CHECKBOX: "checkbox",
        Role.RADIO: "radio",
        Role.RADIOGROUP: "radiogroup",
        Role.QUESTION: "group",
        Role.LIST: "list",
        Role.LISTITEM: "listitem",
        Role.IMAGE: "img",
        Role.STATUS: "status",
        Role.DIALOG: "dialog",
        Role.LOG: "log",
        Role.PROGRESS: "progressbar",
    }
)
_READ = (Role.TEXT, Role.HEADING, Role.STATUS, Role.LISTITEM)
"""What is called by the words in it."""
CONTROLS = frozenset({Role.BUTTON, Role.CHECKBOX, Role.RADIO, Role.SLIDER, Role.TEXTBOX})
"""What can be pressed, moved or written in."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a node stands in."""

    ground: str  # the colour it lies on
    control: bool = False
    off: bool = False  # in something that cannot be pressed now
    role: Role | None = None  # of the nearest that a screen reader tells of
    live: bool = False  # in a log, which tells by itself what comes


def tag(node: Node, around: Around, *, paged: bool) -> str:
    """Returns the tag of a node's element; in a `paged` tree the page says where its main part is."""
    if around.control:  # nothing but words may stand in a button
        return "span"
    if node.role is Role.HEADING:
        return f"h{node.state.level or 2}"
    if node.state.aside:
        return "aside"
    return "div" if node.role is Role.WINDOW and paged else _TAGS.get(node.role, "div")


def role(node: Node, around: Around) -> str:
    """Returns the role that is said besides that of the tag; "" when there is none."""
    if around.control or (node.role is Role.IMAGE and not node.name):
        return ""
    if node.role is Role.LISTITEM and around.role is not Role.LIST:
        return ""  # one bubble alone is no list
    if node.role is Role.STATUS and around.live:
        return ""
    grouped = node.role is Role.GROUP and node.name and not node.state.aside
    return _ROLES.get(node.role, "group" if grouped else "")


def is_told(node: Node, around: Around) -> bool:
    """Tells whether a screen reader tells of a node, and not only of what is in it."""
    return bool(role(node, around)) or node.role in _TAGS or node.role is Role.HEADING


def attributes(node: Node, around: Around, window: str, *, paged: bool) -> dict[str, str]:
    """Returns what a screen reader must know, besides the words that are there to be read."""
    if (node.role is Role.IMAGE and (around.control or not node.name)) or node.state.unheard:
        return dict(HIDDEN)
    if around.control:
        return {}
    found = {"role": role(node, around)} if role(node, around) else {}
    name = window if node.role is Role.MAIN else node.name
    if name and node.role not in _READ and not (node.role is Role.WINDOW and paged):
        found["aria-label"] = name
    if node.role is not Role.TEXT and node.state.heard:
        found["aria-description"] = node.state.heard
    found |= _state(node)
    if node.state.scroll is not None and node.state.scroll.most:
        # An area with controls comes in sight with them; one with words only must be reached to be read.
        found["tabindex"] = "-1" if any(below.reachable for below in walk(node)) else "0"
    elif node.role in (Role.HEADING, Role.QUESTION, Role.MAIN, Role.LOG) or node.state.modal:
        found["tabindex"] = "-1"
    if node.role is Role.QUESTION:
        found["data-question"] = ""
    return found


def _state(node: Node) -> dict[str, str]:
    state, found = node.state, dict[str, str]()
    if state.checked is not None:
        found["aria-checked"] = "true" if state.checked else "false"
    elif state.selected:
        found["aria-pressed"] = "true"
    if state.modal:
        found["aria-modal"] = "true"
    if node.role is Role.BUTTON:
        found["type"] = "button"
    if node.role in CONTROLS and (state.disabled or not node.reachable):
        found["disabled"] = ""
    if state.number:
        found["aria-keyshortcuts"] = str(state.number)
    if node.role is Role.PROGRESS and state.range is not None:
        found |= strokes.values(node)
    return found


def as_item(node: Node, shown: Shown) -> Shown:
    """Returns the element of something in a list, as an item of it."""
    below = list(walk(node))
    if any(one.role is Role.LISTITEM for one in below):
        return shown
    if not any(one.name or one.role in CONTROLS for one in below):
        return shown  # room between two
    if node.role is Role.GROUP and not node.name:
        shown["attributes"] = {"role": "listitem", **shown.get("attributes", {})}
        return shown
    return {"tag": "div", "css": "display:contents;", "attributes": {"role": "listitem"}, "children": [shown]}
