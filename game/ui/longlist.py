"""Lists of any length: laid out is what can be seen, and what the focus can go to next.

A row that was never seen counts for the usual height. Once seen, its own height is remembered, and what is on
the glass stays where it is. A list of few is laid out whole.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby
from operator import add
from typing import NamedTuple

from game.ui.box import Box
from game.ui.layout import Element, Env, Size, gap
from game.ui.node import Node, Role, State
from game.ui.rows import Grid, columns

_FEW = 40  # cells that are laid out whole
_SAMPLE = 12  # cells whose heights tell the usual one
_MARGIN = 120  # pixels laid out above and below what can be seen


class Line(NamedTuple):
    """A row that is not laid out yet."""

    id: str  # the key of a control in it is what it does, a colon, and this
    gap: float = 0  # room above it, in units
    part: str = ""  # the list within the list that it belongs to
    reachable: bool = True  # something in it can have the focus


@dataclass(frozen=True)
class LongList:
    """Rows below each other, made when they are needed; `named` gives the name of each part."""

    key: str
    lines: Sequence[Line]
    make: Callable[[int], Element]
    role: Role = Role.LIST
    name: str = ""
    named: Callable[[str], str] = str
    number: Callable[[str], int | None] | None = None  # from an id to its row, where more share one
    cells: int = 1  # in each row
    made: dict[int, Element] = field(default_factory=dict, compare=False)
    room: dict[float, list[int]] = field(default_factory=dict, compare=False)  # below each row, by unit

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width and the heights that are known or usual."""
        return Size(width, self._tops(env, self._heights(env, width))[-1])

    def place(self, env: Env, box: Box) -> Node:
        """Places what is needed; where a row is not as high as it counted, all is laid out again."""
        heights = self._heights(env, box.w)
        tops = self._tops(env, heights)
        known = env.lists.known(self.key, box.w)
        placed: list[tuple[int, Node]] = []
        other = False
        for number in self._needed(env, box, tops):
            row = self._row(number)
            height = known[self.lines[number].id] = env.measure(row, box.w).h
            other = other or height != heights[number]
            place = Box(box.x, box.y + tops[number], box.w, heights[number])
            placed.append((number, row.place(env, place)))
        if other:  # the first row in sight stays where it is
            first = max(0, bisect_right(tops, env.seen.y - box.y) - 1)
            better = self._tops(env, self._heights(env, box.w))
            env.lists.change(env.scroller, better[first] - tops[first])
        state = State(left_out=len(self.lines) - len(placed))
        return Node(self.role, box, self.name, state=state, children=tuple(self._parts(placed)))

    def _row(self, number: int) -> Element:
        if number not in self.made:
            self.made[number] = self.make(number)
        return self.made[number]

    def _heights(self, env: Env, width: int) -> list[int]:
        count = len(self.lines)
        if self._is_whole(env):
            return [env.measure(self._row(number), width).h for number in range(count)]
        known = env.lists.known(self.key, width)
        if not known:
            some = range(0, count, max(1, count * self.cells // _SAMPLE))
            known.update((self.lines[number].id, env.measure(self._row(number), width).h) for number in some)
            known[""] = round(sum(known.values()) / len(known))
        usual = known[""]
        return [known.get(line.id, usual) for line in self.lines]

    def _is_whole(self, env: Env) -> bool:
        return env.whole or len(self.lines) * self.cells <= _FEW

    def _tops(self, env: Env, heights: list[int]) -> list[int]:
        """Returns where each row begins, and where the last one ends."""
        if not self.lines:
            return [0]
        if env.unit not in self.room:
            pixels = {units: env.px(units) for units in {line.gap for line in self.lines}}
            self.room[env.unit] = [*(pixels[line.gap] for line in self.lines[1:]), 0]
        return [0, *accumulate(map(add, heights, self.room[env.unit]))]

    def _needed(self, env: Env, box: Box, tops: list[int]) -> list[int]:
        """Returns the rows to place: in sight, with or beside the focus, and the ends of the list."""
        count = len(self.lines)
        if self._is_whole(env):
            return list(range(count))
        first = max(0, bisect_right(tops, env.seen.y - _MARGIN - box.y) - 1)
        beyond = min(count, bisect_left(tops, env.seen.bottom + _MARGIN - box.y))
        needed = {*range(first, beyond), 0, count - 1}
        for start, by in ((0, 1), (count - 1, -1)):
            needed |= self._next(start, by)
        for key in env.wanted:
            number = self._number(key)
            if number is not None:
                needed |= {number} | self._next(number - 1, -1) | self._next(number + 1, 1)
        return sorted(needed)

    def _next(self, start: int, by: int) -> set[int]:
        """Returns the first row from here where the focus can be, if there is one."""
        numbers = range(start, len(self.lines) if by > 0 else -1, by)
        found = next((number for number in numbers if self.lines[number].reachable), None)
        return set() if found is None else {found}

    def _number(self, key: str) -> int | None:
        id = key.partition(":")[2]
        if not id or self.number is not None:
            return self.number(id) if self.number and id else None
        return next((number for number, line in enumerate(self.lines) if line.id == id), None)

    def _parts(self, placed: list[tuple[int, Node]]) -> Iterator[Node]:
        """Yields the rows, those of one part in a list of their own."""
        for part, rows in groupby(placed, lambda row: self.lines[row[0]].part):
            nodes = tuple(node for _, node in rows)
            if not part:
                yield from nodes
                continue
            box = nodes[0].bounds.around(nodes[-1].bounds)
            yield Node(Role.LIST, box, self.named(part), children=nodes)


@dataclass(frozen=True)
class LongGrid:
    """Equal cells in a grid of any length, made when they are needed."""

    key: str
    ids: Sequence[str]
    make: Callable[[int], Element]
    least: float
    most: int
    gap: float = 12
    name: str = ""
    lists: dict[int, LongList] = field(default_factory=dict, compare=False)

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width and the heights of the rows."""
        return env.measure(self._rows(env, width), width)

    def place(self, env: Env, box: Box) -> Node:
        """Places the cells that are needed in reading order."""
        found = self._rows(env, box.w).place(env, box)
        return replace(found, children=tuple(cell for row in found.children for cell in row.children))

    def _rows(self, env: Env, width: int) -> LongList:
        across = columns(env, width, len(self.ids), self.least, self.most, self.gap)
        if across not in self.lists:
            starts = range(0, len(self.ids), across)
            lines = [Line(self.ids[start], self.gap if start else 0) for start in starts]
            number = {id: at // across for at, id in enumerate(self.ids)}.get
            self.lists[across] = LongList(
                self.key,
                lines,
                lambda row: self._cells(row, across),
                name=self.name,
                number=number,
                cells=across,
            )
        return self.lists[across]

    def _cells(self, row: int, across: int) -> Element:
        numbers = range(row * across, min((row + 1) * across, len(self.ids)))
        room = (gap(0) for _cell in range(across - len(numbers)))
        return Grid((*(self.make(number) for number in numbers), *room), self.least, across, self.gap)
