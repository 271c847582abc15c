"""What somebody may have meant: the known word that looks most like what was written."""

import difflib
from collections.abc import Iterable

_MOST_KNOWN, _LONGEST = 5000, 60
"""Beyond these a word takes too long to find, and is no slip of the pen."""


def nearest(found: str, known: Iterable[str]) -> str:
    """Returns the known word that looks most like what was found, capitals aside, or an empty string."""
    words = {word.lower(): word for word in sorted(set(known))[:_MOST_KNOWN]}
    close = difflib.get_close_matches(found[:_LONGEST].lower(), words, n=1)
    return words[close[0]] if close else ""
