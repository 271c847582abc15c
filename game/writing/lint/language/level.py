"""How hard the words of a level may be, and the sentences of a text."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """Most words a sentence, letters a word, subordinate clauses a sentence; `plain` allows no figures.

    `often` is the least Zipf value of a word: 2 is once in ten million words, 3 once in a million.
    """

    words: int
    letters: int
    clauses: int
    plain: bool
    often: float


ORDINARY = Level(words=22, letters=24, clauses=2, plain=False, often=1.5)
EASY = Level(words=12, letters=18, clauses=1, plain=True, often=2.0)
"""The easy level aims at 8 to 10 words a sentence; two more are let pass."""

AVERAGE = 12
"""So many words a sentence at most on average, in what an ordinary story tells and asks."""

_END = re.compile(r"\n|[.!?…]+[’”\"')\]]*(?=\s+[^a-zà-ÿ]|\s*$)")
_WORD = re.compile(r"\{[^}]*\}|\w+(?:[-’'.]\w+)*")


def measured(text: str) -> list[tuple[int, str, list[str]]]:
    """Returns (where, sentence, its words) of a text; a sentence ends before a capital and with a line."""
    found: list[tuple[int, str, list[str]]] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        if sentence := text[start:end].strip():
            found.append((text.index(sentence, start), sentence, words(sentence)))
        start = end
    return found


def words(sentence: str) -> list[str]:
    """Returns the words of a sentence; a placeholder is one."""
    return _WORD.findall(sentence)
