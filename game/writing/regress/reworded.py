"""Whether a line of a play is another wording of a line of before, or another line."""

import re
from collections.abc import Iterable

from game.story import model
from game.story.text import PLACEHOLDER
from game.story.texts import texts

_SPOKEN = re.compile(r"([\w-]+)>? \([^()]*\): (.*)")
_NAMED = re.compile(
    r"(@ \S+|[?#] [\w-]+|= [\w-]+: [^:]*: [^:]*|  [\w-]+|kort|~ door de ogen van \S+)(?::| |$)(.*)"
)


def split(line: str) -> tuple[str, str]:
    """Returns who or what a line names, and its words; a face is no name."""
    if line.startswith("> "):
        return line, ""
    if match := _SPOKEN.fullmatch(line) or _NAMED.fullmatch(line):
        return match[1], match[2].strip().strip('"')
    return "", line.strip()


class Wording:
    """Knows the words of the story of today and those of every play of before."""

    def __init__(self, scenario: model.Scenario, before: Iterable[str]) -> None:
        sources = {entry.source for entry in texts(scenario)}
        self._sources = frozenset(sources)
        self._filled = [_pattern(source) for source in sorted(sources) if PLACEHOLDER.search(source)]
        self._before = frozenset(split(line)[1] for line in before)

    def same(self, was: str, now: str) -> bool:
        """Tells whether one line is the other, perhaps in new words, none that were or are elsewhere."""
        (name, old), (naming, new) = split(was), split(now)
        if name != naming:
            return False
        return old == new or not (self._stands(old) or new in self._before)

    def _stands(self, words: str) -> bool:
        return words in self._sources or any(pattern.fullmatch(words) for pattern in self._filled)


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(part) for part in re.split(r"\{[^{}]*\}", source)))
