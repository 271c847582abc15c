"""Animation: values between 0 and 1 beside the tree, never a second truth."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.ui.looks import Appears, TypingDots
from game.ui.node import Node, walk

_LONGEST = 0.7  # seconds that something may take to appear


def eased(share: float) -> float:
    """Returns a share of time as a share of the way: quick first, then calm."""
    return 1 - (1 - max(0.0, min(1.0, share))) ** 3


@dataclass
class Seen:
    """When each appearing node of a screen was first seen."""

    since: dict[str, float] = field(default_factory=dict)

    def note(self, tree: Node, now: float, still: bool) -> None:
        """Starts what is new in the tree; when `still`, as if it had been there for long."""
        keys = {node.key: node for node in walk(tree) if isinstance(node.look, Appears)}
        for key in keys:
            self.since.setdefault(key, now - 10 if still else now)
        for key in [key for key in self.since if key not in keys]:
            del self.since[key]

    def finish(self, now: float) -> bool:
        """Ends every animation at once; tells whether there was one."""
        running = [key for key, start in self.since.items() if now - start < _LONGEST]
        self.since.update(dict.fromkeys(running, now - 10))
        return bool(running)

    def values(self, tree: Node, now: float) -> Mapping[str, float]:
        """Returns how far each node that is still appearing is."""
        found: dict[str, float] = {}
        if all(now - start >= _LONGEST for start in self.since.values()):
            return found
        for node in walk(tree):
            if isinstance(node.look, Appears):
                share = (now - self.since.get(node.key, now - 10)) / node.look.seconds
                if share < 1:
                    found[node.key] = eased(share)
        return found


def moving(tree: Node) -> list[Node]:
    """Returns the nodes that keep moving as long as they are there."""
    return [node for node in walk(tree) if isinstance(node.look, TypingDots)]
