"""Carries something along every path at once: from the start, through the graph, to each ending.

A path gives the same answer in the same point at most once. Where points lead back to one another, the
paths through them are told apart by the ways already used; elsewhere no path can come back, and none need be.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from game.story.components import components
from game.writing.explore.grow import Watch, unwatched
from game.writing.explore.points import Graph, Way

Load = TypeVar("Load")

MOST_TRAILS = 200_000
"""Combinations of used ways that are told apart in one tangle of points, before it counts as too tangled."""

_EACH = 1000


@dataclass(frozen=True, slots=True)
class Swept(Generic[Load]):
    """What arrived at each ending, by point; `tangled` are the scenes where not every path was followed."""

    arrived: Mapping[int, Load]
    tangled: tuple[str, ...]


class Sweep:
    """The order in which a graph can be swept; made once, used for every question."""

    def __init__(self, graph: Graph, most: int = MOST_TRAILS) -> None:
        self._graph, self._most = graph, most
        onward = [[way.target for way in point.ways or ()] for point in graph.points]
        self._parts = list(components(onward))[::-1]

    def run(
        self,
        first: Load,
        along: Callable[[Load, Way], Load],
        merge: Callable[[Load, Load], Load],
        watch: Watch = unwatched,
    ) -> Swept[Load]:
        """Carries `first` along every way, merging where paths meet; `merge` may change what it got first."""
        waiting: dict[int, Load] = {}
        arrived: dict[int, Load] = {}
        tangled: list[str] = []

        def give(target: int, load: Load) -> None:
            known = waiting.get(target)
            waiting[target] = load if known is None else merge(known, load)

        if self._graph.entry is not None:
            give(self._graph.entry.target, along(first, self._graph.entry))
        for done, part in enumerate(self._parts):
            if done % _EACH == 0:
                watch("paths", done, len(self._parts))
            inside = frozenset(part)
            loads = {number: waiting.pop(number) for number in part if number in waiting}
            if len(part) > 1 or self._loops(part[0]):
                if not self._tangle(inside, loads, along, merge, give):
                    tangled.append(self._graph.points[part[0]].scene)
                continue
            for number, load in loads.items():
                point = self._graph.points[number]
                if point.kind == "end":
                    arrived[number] = load
                for way in point.ways or ():
                    give(way.target, along(load, way))
        return Swept(arrived, tuple(dict.fromkeys(tangled)))

    def _loops(self, number: int) -> bool:
        return any(way.target == number for way in self._graph.points[number].ways or ())

    def _tangle(
        self,
        inside: frozenset[int],
        loads: Mapping[int, Load],
        along: Callable[[Load, Way], Load],
        merge: Callable[[Load, Load], Load],
        give: Callable[[int, Load], None],
    ) -> bool:
        """Follows every path through points that lead back to one another; tells whether it could."""
        bits = self._bits(inside)
        layer = {(number, 0): load for number, load in loads.items()}
        followed = 0
        while layer:
            followed += len(layer)
            if followed > self._most:
                return False
            following: dict[tuple[int, int], Load] = {}
            for (number, used), load in layer.items():
                for way in self._graph.points[number].ways or ():
                    if way.target not in inside:
                        give(way.target, along(load, way))
                    elif not used & bits[way]:
                        key = (way.target, used | bits[way])
                        carried = along(load, way)
                        known = following.get(key)
                        following[key] = carried if known is None else merge(known, carried)
            layer = following
        return True

    def _bits(self, inside: Iterable[int]) -> Mapping[Way, int]:
        ways = [
            way for number in inside for way in self._graph.points[number].ways or () if way.target in inside
        ]
        return {way: 1 << place for place, way in enumerate(ways)}
