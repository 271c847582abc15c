"""Where the focus goes, what is under the pointer and what must scroll: questions to a tree."""

from collections.abc import Iterator, Mapping

from game.ui.box import Box
from game.ui.node import Node, Role, walk

_MARGIN = 24  # pixels kept free around what is scrolled into view


def reach(tree: Node) -> Node:
    """Returns the part of the tree that can be reached: the topmost dialog, or everything."""
    dialogs = [node for node in walk(tree) if node.state.modal]
    return dialogs[-1] if dialogs else tree


def order(tree: Node) -> list[Node]:
    """Returns everything that can have the focus, in reading order."""
    return [node for node in walk(reach(tree)) if node.reachable]


def moved(tree: Node, key: str, where: str, near: int = -1) -> str:
    """Returns the key that gets the focus; `near` is the place in the order of a focus that is gone."""
    nodes = order(tree)
    if not nodes:
        return ""
    keys = [node.key for node in nodes]
    if where in ("first", "last"):
        return keys[0 if where == "first" else -1]
    if key not in keys:
        if where in ("up", "down", "left", "right"):
            return _first_choice(nodes) or keys[max(0, near) % len(keys)]
        if where == "previous":
            return keys[(max(0, near) - 1) % len(keys)]
        return keys[max(0, near) % len(keys)]
    index = keys.index(key)
    if where in ("next", "previous"):
        return keys[(index + (1 if where == "next" else -1)) % len(keys)]
    return _beside(nodes[index], nodes, where)


def _first_choice(nodes: list[Node]) -> str:
    """Returns what arrows start with: the first option, else what Enter would press."""
    options = [node for node in nodes if node.state.number] or [node for node in nodes if node.state.primary]
    return options[0].key if options else ""


def _beside(start: Node, nodes: list[Node], where: str) -> str:
    """Returns the nearest node in a direction, or the same when there is none."""
    best, least = start.key, float("inf")
    for node in nodes:
        if node is start:
            continue
        ahead, aside = _distances(start.bounds, node.bounds, where)
        if ahead > 0 and ahead + 3 * aside < least:
            best, least = node.key, ahead + 3 * aside
    return best


def _distances(a: Box, b: Box, where: str) -> tuple[float, float]:
    """Returns how far a box lies in the direction (by its middle) and how far aside of it (by its edges)."""
    (ax, ay), (bx, by) = a.middle, b.middle
    across = (
        max(0, b.y - a.bottom, a.y - b.bottom)
        if where in ("left", "right")
        else max(0, b.x - a.right, a.x - b.right)
    )
    ahead = {"left": ax - bx, "right": bx - ax, "up": ay - by, "down": by - ay}[where]
    if where in ("left", "right") and across:
        return 0, 0  # never to another line sideways
    if where in ("up", "down") and max(0, b.y - a.bottom, a.y - b.bottom) == 0 and across:
        return 0, 0  # something beside it is not above or below it
    return ahead, across


def at(tree: Node, x: int, y: int) -> Node | None:
    """Returns the control under a point, or None."""
    found = None
    for node, clip in _clipped(reach(tree), tree.bounds):
        if node.reachable and clip.holds(x, y) and node.bounds.holds(x, y):
            found = node
    return found


def aside_at(tree: Node, x: int, y: int) -> bool:
    """Tells whether a point is in a part where a press beside the controls means nothing."""
    return any(node.state.aside and node.bounds.holds(x, y) for node in walk(tree))


def scroller_at(tree: Node, x: int, y: int) -> Node | None:
    """Returns the innermost area under a point that can scroll."""
    found = None
    for node, clip in _clipped(reach(tree), tree.bounds):
        if node.state.scroll and node.state.scroll.most and clip.holds(x, y) and node.bounds.holds(x, y):
            found = node
    return found


def main_scroller(tree: Node, key: str) -> Node | None:
    """Returns the area that the keyboard scrolls: the one around the focus, else the largest."""
    path = path_to(tree, key)
    around = [node for node in path if node.state.scroll and node.state.scroll.most]
    if around:
        return around[-1]
    areas = [node for node in walk(reach(tree)) if node.state.scroll and node.state.scroll.most]
    return max(areas, key=lambda node: node.bounds.w * node.bounds.h, default=None)


def visible(tree: Node, key: str) -> Box | None:
    """Returns the part of a node that is not scrolled out of sight, or None when nothing is."""
    for node, clip in _clipped(tree, tree.bounds):
        if node.key == key and key:
            part = node.bounds.within(clip)
            return part if part.w and part.h else None
    return None


def reveal(tree: Node, key: str) -> Mapping[str, int]:
    """Returns how far each area around a node must be scrolled so that the node is seen."""
    path = path_to(tree, key)
    if not path:
        return {}
    target, offsets = path[-1].bounds, {}
    for node in reversed(path[:-1]):
        scroll = node.state.scroll
        if scroll is None or not scroll.most:
            continue
        view = node.bounds
        margin = max(0, min(_MARGIN, (view.h - target.h) // 2))
        down = max(0, target.bottom + margin - view.bottom)
        up = max(0, view.y + margin - (target.y - down))
        offset = max(0, min(scroll.most, scroll.offset + down - up))
        if offset != scroll.offset:
            offsets[node.key] = offset
        target = target.moved(0, scroll.offset - offset)
    return offsets


def path_to(tree: Node, key: str) -> list[Node]:
    """Returns the nodes from the window to the one with this key; empty when there is none."""
    if key and tree.key == key:
        return [tree]
    for child in tree.children:
        below = path_to(child, key)
        if below:
            return [tree, *below]
    return []


def primary(tree: Node) -> Node | None:
    """Returns the control that Enter presses when nothing has the focus."""
    return next((node for node in order(tree) if node.state.primary), None)


def numbered(tree: Node, number: int) -> Node | None:
    """Returns the control that a digit presses."""
    return next((node for node in order(tree) if node.state.number == number), None)


def is_written(node: Node | None) -> bool:
    """Tells whether keys go to this node as text."""
    return node is not None and node.role == Role.TEXTBOX


def _clipped(node: Node, clip: Box) -> Iterator[tuple[Node, Box]]:
    yield node, clip
    inner = clip.within(node.bounds) if node.state.scroll else clip
    for child in node.children:
        yield from _clipped(child, inner)
