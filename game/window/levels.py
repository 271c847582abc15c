"""The direction of each character in mixed left-to-right and right-to-left text, by python-bidi."""

import unicodedata
from typing import Any

from game.ui.reorder import NUMBER

_RTL = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_UNKNOWN = "\ufffd"  # stands for a character that this Python does not know yet, such as a new emoji
_FIRST_RTL = "\u0590"  # nothing before the Hebrew block runs from right to left


def levels(text: str, rtl: bool) -> list[int]:
    """Returns the embedding level of each character: odd runs from right to left."""
    if not rtl and (not text or max(text) < _FIRST_RTL or not any(map(_is_rtl, text))):
        return [0] * len(text)
    return _resolved(text, rtl)


def _is_rtl(char: str) -> bool:
    return unicodedata.bidirectional(char) in _RTL


def _resolved(text: str, rtl: bool) -> list[int]:
    # Only texts that need it pay for it.
    from bidi import algorithm  # type: ignore[import-untyped]

    base = int(rtl)
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    text = "".join(char if unicodedata.bidirectional(char) else _UNKNOWN for char in text)
    algorithm.get_embedding_levels(text, storage)
    for index, char in enumerate(storage["chars"]):
        char["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = {char["index"]: char["level"] for char in storage["chars"]}
    result: list[int] = []
    for index in range(len(text)):  # a removed direction mark keeps its neighbour's level
        result.append(found.get(index, result[-1] if result else base))
    for number in NUMBER.finditer(text):  # a telephone number or a date; the algorithm would turn its parts
        start, end = number.span()
        result[start:end] = [result[start]] * (end - start)
    ending = len(text.rstrip())  # rule L1: spaces at the end of a line follow the line
    return result[:ending] + [base] * (len(text) - ending)
