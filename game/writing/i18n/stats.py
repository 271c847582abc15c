"""Counts how far a translation is."""

from collections.abc import Sequence
from dataclasses import dataclass

import polib

from game.writing.i18n.merge import is_whole, plural_rule
from game.writing.i18n.source import Source


@dataclass(frozen=True, slots=True)
class Count:
    """How many texts there are, how many have their words, and how many of those are doubtful."""

    texts: int
    done: int
    doubtful: int

    @property
    def missing(self) -> int:
        """Returns how many texts have no words yet."""
        return self.texts - self.done - self.doubtful

    def __add__(self, other: "Count") -> "Count":
        """Returns both together."""
        return Count(self.texts + other.texts, self.done + other.done, self.doubtful + other.doubtful)


def counted(known: polib.POFile, found: Sequence[Source]) -> Count:
    """Returns how far a catalogue is."""
    entries = {(entry.msgctxt or "", entry.msgid): entry for entry in known if not entry.obsolete}
    rule = plural_rule(known)
    there = [
        entry for source in found if (entry := entries.get(source.key)) and is_whole(entry, source, rule)
    ]
    doubtful = sum(entry.fuzzy for entry in there)
    return Count(len(found), len(there) - doubtful, doubtful)
