"""Puts the parts of a picture in rows, and orders each row so that few ways cross."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

Pair = tuple[str, str]
_SWEEPS = 24


@dataclass(frozen=True, slots=True)
class Rows:
    """Ordered rows; a way that passes rows has a bend in each, and `chains` runs down every way."""

    rows: tuple[tuple[str, ...], ...]
    chains: Mapping[Pair, tuple[str, ...]]
    backwards: frozenset[Pair]

    @property
    def links(self) -> list[Pair]:
        """Returns the pieces of all ways, each from one row to the next."""
        return list(dict.fromkeys(p for chain in self.chains.values() for p in pairwise(chain)))


def in_rows(nodes: Sequence[str], ways: Iterable[Pair]) -> Rows:
    """Returns the nodes in rows, every way downwards but those that close a circle."""
    ways = list(dict.fromkeys(way for way in ways if way[0] != way[1]))
    backwards = _closing(nodes, ways)
    down = {way: (way[1], way[0]) if way in backwards else way for way in ways}
    rank = _ranks(nodes, list(down.values()))
    rows: list[list[str]] = [[] for _ in range(max(rank.values(), default=-1) + 1)]
    for node in nodes:
        rows[rank[node]].append(node)
    chains: dict[Pair, tuple[str, ...]] = {}
    for way, (top, bottom) in down.items():
        bends = [f"bend/{way[0]}/{way[1]}/{row}" for row in range(rank[top] + 1, rank[bottom])]
        for row, bend in enumerate(bends, rank[top] + 1):
            rows[row].append(bend)
        chains[way] = (top, *bends, bottom)
    return _ordered(Rows(tuple(map(tuple, rows)), chains, backwards))


def _closing(nodes: Sequence[str], ways: Sequence[Pair]) -> frozenset[Pair]:
    """Returns the ways that lead back to where they came from, seen from the first node on."""
    following = _neighbours(ways)
    state: dict[str, bool] = {}  # True while what follows is being looked at
    found = set()
    for root in nodes:
        stack = [] if root in state else [(root, iter(following.get(root, ())))]
        state.setdefault(root, True)
        while stack:
            node, rest = stack[-1]
            target = next(rest, None)
            if target is None:
                state[node] = False
                stack.pop()
            elif target not in state:
                state[target] = True
                stack.append((target, iter(following.get(target, ()))))
            elif state[target]:
                found.add((node, target))
    return frozenset(found)


def _ranks(nodes: Sequence[str], ways: Sequence[Pair]) -> dict[str, int]:
    """Returns the row of each node: one below the lowest of those that lead to it."""
    following = _neighbours(ways)
    open_ways = dict.fromkeys(nodes, 0)
    for _, target in ways:
        open_ways[target] += 1
    rank = dict.fromkeys(nodes, 0)
    queue = [node for node in nodes if not open_ways[node]]
    while queue:
        node = queue.pop()
        for target in following.get(node, ()):
            rank[target] = max(rank[target], rank[node] + 1)
            open_ways[target] -= 1
            if not open_ways[target]:
                queue.append(target)
    return rank


def _ordered(found: Rows) -> Rows:
    """Returns the rows ordered by where the neighbours stand, swept down and up; the best one seen."""
    above = _neighbours((b, a) for a, b in found.links)
    below = _neighbours(found.links)
    rows = [list(row) for row in found.rows]
    place = {node: index for row in rows for node, index in _places(row)}
    best, fewest = found.rows, _crossings(found.rows, below)
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        for row in rows if downwards else reversed(rows):
            row.sort(key=partial(_middle, place, above if downwards else below))
            place.update(_places(row))
        crossings = _crossings(rows, below)
        if crossings < fewest:
            best, fewest = tuple(map(tuple, rows)), crossings
    return Rows(best, found.chains, found.backwards)


def _places(row: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yields each part of a row with its place from 0 to 1."""
    for index, node in enumerate(row):
        yield node, index / max(len(row) - 1, 1)


def _middle(place: Mapping[str, float], neighbours: Mapping[str, Sequence[str]], node: str) -> float:
    near = neighbours.get(node, ())
    return sum(place[one] for one in near) / len(near) if near else place[node]


def _crossings(rows: Sequence[Sequence[str]], below: Mapping[str, Sequence[str]]) -> int:
    """Counts how often ways cross between rows."""
    crossings = 0
    for upper, lower in pairwise(rows):
        place = {node: index for index, node in enumerate(lower)}
        seen: list[int] = []
        for node in upper:
            ends = sorted(place[target] for target in below.get(node, ()))
            crossings += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return crossings


def _neighbours(ways: Iterable[Pair]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source, target in ways:
        found.setdefault(source, []).append(target)
    return found
