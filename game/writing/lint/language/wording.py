"""What is hard to read in one text: what it is called, what was found, and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.writing.lint.language.level import Level
from game.writing.lint.words import lists, spots

_CLAUSES = re.compile(r"[,;:–]|\b(?:en|of|maar|want|dus|die|dat|als|of)\b")


@dataclass(frozen=True, slots=True)
class Hard:
    """Something hard to read."""

    code: str
    start: int
    found: str
    expected: str = ""


def hard(text: Sequence[tuple[int, str, list[str]]], level: Level, told: bool) -> Iterator[Hard]:
    """Yields what is hard in a measured Dutch text; not `told` is what people say: that is as people talk."""
    for start, sentence, found in text:
        if len(found) > level.words and (told or level.plain):
            yield Hard("long-sentence", start, sentence, str(level.words))
        for word in found:
            if len(word) > level.letters and not word.startswith("{"):
                yield Hard("long-word", start + sentence.index(word), word, str(level.letters))
        if told or level.plain:
            clauses = list(spots(sentence, lists()["clauses"]))
            if len(clauses) > level.clauses:
                yield Hard("many-clauses", start, sentence, str(level.clauses))
        if level.plain:
            yield from _not_plain(sentence, start)


def _not_plain(sentence: str, start: int) -> Iterator[Hard]:
    for where, figure in spots(sentence, lists()["figurative"]):
        yield Hard("figurative", start + where, figure)
    begin = 0
    for part in _CLAUSES.split(sentence):
        negations = [word for _, word in spots(part, lists()["negation"])]
        if len(negations) > 1 and len({word.lower() for word in negations}) > 1:
            where = sentence.find(part, begin)
            yield Hard("double-negation", start + where, " … ".join(negations))
        begin = sentence.find(part, begin) + len(part)
