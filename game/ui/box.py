"""A rectangle in whole pixels that can be a key and never changes."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle: left, top, width and height in pixels."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column to the right of the box."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row below the box."""
        return self.y + self.h

    @property
    def middle(self) -> tuple[int, int]:
        """The point in the middle."""
        return self.x + self.w // 2, self.y + self.h // 2

    def moved(self, dx: int, dy: int) -> "Box":
        """Returns the box at another place."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def inset(self, dx: int, dy: int | None = None) -> "Box":
        """Returns the box made smaller on every side (larger when negative)."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, max(0, self.w - 2 * dx), max(0, self.h - 2 * dy))

    def within(self, other: "Box") -> "Box":
        """Returns the part of this box that lies in the other one; without surface when none does."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def around(self, other: "Box") -> "Box":
        """Returns the smallest box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def holds(self, x: float, y: float) -> bool:
        """Tells whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def touches(self, other: "Box") -> bool:
        """Tells whether the boxes share a pixel."""
        part = self.within(other)
        return part.w > 0 and part.h > 0

    def mirrored(self, width: int) -> "Box":
        """Returns the box as seen in a mirror that is so wide."""
        return Box(width - self.x - self.w, self.y, self.w, self.h)
