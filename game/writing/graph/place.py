"""Gives every part of a picture its place: rows below each other, each part near what it is connected to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.writing.graph.layers import Pair, Rows, in_rows

Point = tuple[float, float]
Size = tuple[float, float]

GAP, BETWEEN_ROWS, BEND = 26.0, 46.0, 10.0
_SWEEPS, _STRAIGHT = 40, 4.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part stands: its middle, its top, and its size."""

    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everything stands; a line bends between rows and runs straight inside one."""

    places: Mapping[str, Place]
    lines: Mapping[Pair, tuple[Point, ...]]
    width: float
    height: float


def placed(sizes: Mapping[str, Size], ways: Iterable[Pair]) -> Placed:
    """Returns where parts of these sizes stand and how the ways run between them."""
    found = in_rows(list(sizes), ways)
    widths = {node: sizes[node][0] if node in sizes else BEND for row in found.rows for node in row}
    xs = _columns(found, widths)
    tops, deep = [], 0.0
    heights = [max((sizes[node][1] for node in row if node in sizes), default=0.0) for row in found.rows]
    for height in heights:
        tops.append(deep)
        deep += height + BETWEEN_ROWS
    places: dict[str, Place] = {}
    for row, top, height in zip(found.rows, tops, heights, strict=True):
        for node in row:
            own = sizes[node][1] if node in sizes else height
            places[node] = Place(xs[node], top, widths[node], own)
    return Placed(
        places={node: places[node] for node in sizes},
        lines={way: _line(chain, places, way in found.backwards) for way, chain in found.chains.items()},
        width=max((place.x + place.width / 2 for place in places.values()), default=0.0),
        height=max(deep - BETWEEN_ROWS, 0.0),
    )


def _line(chain: Sequence[str], places: Mapping[str, Place], backwards: bool) -> tuple[Point, ...]:
    first, *bends, last = (places[node] for node in chain)
    points = [(first.x, first.top + first.height)]
    for bend in bends:
        points += [(bend.x, bend.top), (bend.x, bend.top + bend.height)]
    points.append((last.x, last.top))
    return tuple(reversed(points)) if backwards else tuple(points)


def _columns(found: Rows, widths: Mapping[str, float]) -> dict[str, float]:
    """Returns the middle of each part, swept down and up until everything hangs near its neighbours."""
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for top, bottom in found.links:
        below.setdefault(top, []).append(bottom)
        above.setdefault(bottom, []).append(top)
    xs: dict[str, float] = {}
    for row in found.rows:
        xs |= _spread(row, dict.fromkeys(row, 0.0), widths, {})
    for sweep in range(_SWEEPS):
        down, last = sweep % 2 == 0, sweep >= _SWEEPS - 2
        for row in found.rows if down else tuple(reversed(found.rows)):
            pulled = {}
            for node in row:
                both = (*above.get(node, ()), *below.get(node, ()))
                near = (above if down else below).get(node, ())
                pulled[node] = _pull(node, both if last or not near else near, xs)
            wanted = {node: to for node, (to, _) in pulled.items()}
            xs |= _spread(row, wanted, widths, {node: strength for node, (_, strength) in pulled.items()})
    left = min((x - widths[node] / 2 for node, x in xs.items()), default=0.0)
    return {node: x - left for node, x in xs.items()}


def _pull(node: str, near: Sequence[str], xs: Mapping[str, float]) -> tuple[float, float]:
    """Returns where its neighbours draw a part, and how hard: a long way wants to be straight."""
    strengths = [_STRAIGHT ** (node.startswith("bend/") + one.startswith("bend/")) for one in near]
    total = sum(strengths)
    if not total:
        return xs[node], 0.1
    return sum(xs[one] * strength for one, strength in zip(near, strengths, strict=True)) / total, total


def _spread(
    row: Sequence[str], wanted: Mapping[str, float], widths: Mapping[str, float], weights: Mapping[str, float]
) -> dict[str, float]:
    """Returns places in the order of the row, as near to what is wanted as the widths leave room for.

    Least squares with an order to keep: parts that would overlap are pooled and share their mean.
    """
    offsets, reach = [0.0], 0.0
    for left, right in pairwise(row):
        reach += (widths[left] + widths[right]) / 2 + GAP
        offsets.append(reach)
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for node, offset in zip(row, offsets, strict=True):
        mean, weight, count = wanted[node] - offset, weights.get(node, 1.0), 1
        while pools and pools[-1][0] > mean:
            before, heavy, many = pools.pop()
            mean = (mean * weight + before * heavy) / (weight + heavy)
            weight, count = weight + heavy, count + many
        pools.append((mean, weight, count))
    means = [mean for mean, _, count in pools for _ in range(count)]
    return {node: mean + offset for node, mean, offset in zip(row, means, offsets, strict=True)}
