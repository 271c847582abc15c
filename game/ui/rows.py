"""Elements beside each other: rows that break when they do not fit, grids, and a side beside a main part."""

from game.ui.box import Box
from game.ui.layout import Child, Element, Env, Grow, Size, aligned, present, shares
from game.ui.node import Node, Role
from game.ui.value import Value


class Row(Value):
    """Elements beside each other, on more lines when needed; `align` is center, start, end or stretch."""

    children: tuple[Element, ...]
    gap: float = 0
    align: str = "center"
    justify: str = "start"
    role: Role = Role.GROUP
    name: str = ""
    backwards: bool = False

    def measure(self, env: Env, width: int) -> Size:
        """Returns the width of the longest line and the height of all lines."""
        lines = self._lines(env, width)
        heights = [max(env.measure(child, w).h for child, w in line) for line in lines]
        space = env.px(self.gap)
        widest = max((self._natural(env, line, width) for line in lines), default=0)
        return Size(min(width, widest), sum(heights) + space * max(0, len(lines) - 1))

    def place(self, env: Env, box: Box) -> Node:
        """Places the children line by line."""
        placed: list[Node] = []
        y, space = box.y, env.px(self.gap)
        lines = self._lines(env, box.w)
        for line in lines:
            height = max(env.measure(child, w).h for child, w in line)
            height = max(height, box.h) if len(lines) == 1 else height
            used = sum(w for _, w in line) + space * (len(line) - 1)
            x = box.x + aligned(self.justify, box.w - used)
            for child, width in line:
                own = height if self.align == "stretch" else min(height, env.measure(child, width).h)
                left = box.x + box.right - x - width if self.backwards else x
                placed.append(child.place(env, Box(left, y + aligned(self.align, height - own), width, own)))
                x += width + space
            y += height + space
        return Node(self.role, box, self.name, children=tuple(placed))

    def _natural(self, env: Env, line: list[tuple[Element, int]], width: int) -> int:
        wide = [env.measure(child, width).w if isinstance(child, Grow) else w for child, w in line]
        return sum(wide) + env.px(self.gap) * (len(line) - 1)

    def _lines(self, env: Env, width: int) -> list[list[tuple[Element, int]]]:
        """Returns the lines, each with its children and their widths."""
        lines: list[list[tuple[Element, int]]] = []
        space, used = env.px(self.gap), 0
        for child in self.children:
            least = self._least(env, child, width)
            if lines and used + space + least <= width:
                lines[-1].append((child, least))
                used += space + least
            else:
                lines.append([(child, least)])
                used = least
        return [self._stretched(env, line, width) for line in lines]

    def _least(self, env: Env, child: Element, width: int) -> int:
        natural = env.measure(child, width).w
        return (
            min(natural, env.text_px(child.basis), width) if isinstance(child, Grow) else min(natural, width)
        )

    def _stretched(self, env: Env, line: list[tuple[Element, int]], width: int) -> list[tuple[Element, int]]:
        weights = [child.weight if isinstance(child, Grow) else 0 for child, _ in line]
        space = env.px(self.gap) * (len(line) - 1)
        if not any(weights):
            return line
        fixed = sum(w for (_, w), weight in zip(line, weights, strict=True) if not weight)
        parts = shares(max(0, width - fixed - space), weights)
        natural = [
            env.measure(child, width).w if weight else w
            for (child, w), weight in zip(line, weights, strict=True)
        ]
        if all(part >= w for part, w, weight in zip(parts, natural, weights, strict=True) if weight):
            return self._with(
                line, [part if weight else w for part, w, weight in zip(parts, natural, weights, strict=True)]
            )
        # Equal weights would squeeze one: everybody gets what it needs first, and then a share of the rest.
        least = natural if sum(natural) + space <= width else [w for _, w in line]
        extra = shares(max(0, width - sum(least) - space), weights)
        return self._with(line, [w + more for w, more in zip(least, extra, strict=True)])

    def _with(self, line: list[tuple[Element, int]], widths: list[int]) -> list[tuple[Element, int]]:
        return [(child, width) for (child, _), width in zip(line, widths, strict=True)]


def row(
    *children: Child, gap: float = 12, align: str = "center", justify: str = "start",
    role: Role = Role.GROUP, name: str = "", backwards: bool = False,
) -> Row:  # fmt: skip
    """Puts elements beside each other; what does not fit goes to the next line.

    With `backwards` the first lies at the end: it is read first, and keeps its place whatever comes with it.
    """
    return Row(present(children), gap, align, justify, role, name, backwards)


class Grid(Value):
    """Equal cells, as many beside each other as fit."""

    children: tuple[Element, ...]
    least: float
    most: int
    gap: float = 12
    role: Role = Role.LIST
    name: str = ""

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width and the heights of the rows."""
        heights = self._heights(env, width)
        return Size(width, sum(heights) + env.px(self.gap) * max(0, len(heights) - 1))

    def place(self, env: Env, box: Box) -> Node:
        """Places the cells in reading order; those in one row are equally high."""
        widths, space = self._widths(env, box.w), env.px(self.gap)
        placed: list[Node] = []
        y = box.y
        for number, height in enumerate(self._heights(env, box.w)):
            x = box.x
            cells = self.children[number * len(widths) : (number + 1) * len(widths)]
            for child, width in zip(cells, widths, strict=False):
                placed.append(child.place(env, Box(x, y, width, height)))
                x += width + space
            y += height + space
        return Node(self.role, box, self.name, children=tuple(placed))

    def _widths(self, env: Env, width: int) -> list[int]:
        count = columns(env, width, len(self.children), self.least, self.most, self.gap)
        return shares(width - env.px(self.gap) * (count - 1), [1] * count)

    def _heights(self, env: Env, width: int) -> list[int]:
        widths = self._widths(env, width)
        rows = [
            self.children[start : start + len(widths)] for start in range(0, len(self.children), len(widths))
        ]
        return [max(env.measure(child, w).h for child, w in zip(row, widths, strict=False)) for row in rows]


def columns(env: Env, width: int, cells: int, least: float, most: int, gap: float) -> int:
    """Returns how many of so many cells fit beside each other, in rows as full as can be."""
    space, wide = env.px(gap), env.text_px(least)
    count = max(1, min(most, cells, (width + space) // (wide + space)))
    if count > 1 and cells % count:  # four cells are better as two rows of two than as three and one
        count = min(range(1, count + 1), key=lambda n: (-(-cells // n), n))
    return count


def grid(
    *children: Child, least: float = 200, most: int = 4, gap: float = 12, role: Role = Role.LIST,
    name: str = "",
) -> Grid:  # fmt: skip
    """Puts elements in equal cells of at least this width in text units, at most so many in a row."""
    return Grid(present(children), least, most, gap, role, name)


class Split(Value):
    """A part of fixed width beside one that takes the rest; when too narrow, the first goes on top."""

    side: Element
    main: Element
    width: float
    least: float
    gap: float = 0
    narrow: Element | None = None
    after: bool = False
    stacked: Element | None = None

    def is_narrow(self, env: Env, width: int) -> bool:
        """Tells whether there is no room for both beside each other."""
        return width - env.px(self.width) - env.px(self.gap) < env.text_px(self.least)

    def _stacked(self) -> tuple[Element, ...]:
        first = self.side if self.narrow is None else self.narrow
        return (self.main, first) if self.after else (first, self.main)

    def measure(self, env: Env, width: int) -> Size:
        """Returns the higher of both, or the sum when they are stacked."""
        if self.is_narrow(env, width):
            if self.stacked is not None:
                return env.measure(self.stacked, width)
            sizes = [env.measure(part, width) for part in self._stacked()]
            return Size(width, sum(size.h for size in sizes) + env.px(self.gap))
        side, space = env.px(self.width), env.px(self.gap)
        return Size(
            width, max(env.measure(self.side, side).h, env.measure(self.main, width - side - space).h)
        )

    def place(self, env: Env, box: Box) -> Node:
        """Places both parts."""
        if self.is_narrow(env, box.w):
            if self.stacked is not None:
                return self.stacked.place(env, box)
            first, second = self._stacked()
            height = min(box.h, env.measure(first, box.w).h)
            if self.after:  # the main part is the one that grows
                height = max(height, box.h - env.px(self.gap) - env.measure(second, box.w).h)
            top = box.y + height + env.px(self.gap)
            nodes = (
                first.place(env, Box(box.x, box.y, box.w, height)),
                second.place(env, Box(box.x, top, box.w, max(1, box.bottom - top))),
            )
            return Node(Role.GROUP, box, children=nodes)
        side, space = env.px(self.width), env.px(self.gap)
        main = box.w - side - space
        places = (Box(box.x + main + space, box.y, side, box.h), Box(box.x, box.y, main, box.h))
        if not self.after:
            places = (Box(box.x, box.y, side, box.h), Box(box.x + side + space, box.y, main, box.h))
        nodes = (self.side.place(env, places[0]), self.main.place(env, places[1]))
        return Node(Role.GROUP, box, children=nodes[::-1] if self.after else nodes)


def split(
    side: Element, main: Element, *, width: float = 400, least: float = 420, gap: float = 0,
    narrow: Element | None = None, after: bool = False, stacked: Element | None = None,
) -> Split:  # fmt: skip
    """Puts a side of fixed width before (or `after`) a main part.

    Where there is no room beside each other, `narrow` stands in for the side, on top; or `stacked` for both.
    """
    return Split(side, main, width, least, gap, narrow, after, stacked)
