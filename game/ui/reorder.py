"""The order in which mixed left-to-right and right-to-left text is seen."""

import re
import unicodedata
from collections.abc import Sequence

NUMBER = re.compile(r"\d+(?:[-/]\d+)+(?: \d+)*")
"""A telephone number or a date, whose parts keep their order in a text from right to left."""
_STRONG_RTL = frozenset({"R", "AL"})


def runs_right_to_left(text: str, otherwise: bool = False) -> bool:
    """Tells the direction of the first letter that has one; `otherwise` when none has."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in _STRONG_RTL:
            return True
        if kind == "L":
            return False
    return otherwise


def in_sight_order(run_levels: Sequence[int]) -> list[int]:
    """Returns the indices of runs as they are seen from left to right (rule L2 of the Unicode algorithm)."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            if run_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
