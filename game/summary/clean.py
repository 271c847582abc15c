"""Takes out what could hide, reorder or break words: control characters and halves of characters."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_KEPT = frozenset("\n\u200c\u200d\u200e\u200f\u061c")
"""Line ends, the joiners of Arabic letters and emoji, and the marks (not the overrides) of direction."""


def clean(words: str) -> str:
    """Returns the words without unseen characters; every kind of line end becomes one."""
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    words = words.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    kept = (sign for sign in words if sign in _KEPT or unicodedata.category(sign) not in _UNSEEN)
    return "".join(kept).strip()
