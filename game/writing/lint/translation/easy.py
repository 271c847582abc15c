"""Makkelijke taal is easy: short sentences, each on a line of its own, plain words, nothing figurative."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.language.level import EASY, measured
from game.writing.lint.language.wording import hard
from game.writing.lint.translation.translated import Translated

_LONG = 3
"""A shorter sentence, such as a greeting or an answer, may share its line."""
_QUOTES = ("‘", "’", "“", "„")


def easy(file: Translated) -> Iterator[Problem]:
    """Warns about what is hard to read at the easy level; what workers read is left alone."""
    for entry in file.easy_entries:
        for found in hard(measured(entry.msgstr), EASY, told=True):
            yield file.problem(found.code, entry, found.found, found.expected)
        for line in entry.msgstr.split("\n"):
            long = [sentence for _, sentence, words in measured(line) if len(words) >= _LONG]
            if len(long) > 1 and not any(mark in line for mark in _QUOTES):
                yield file.problem("line-a-sentence", entry, line)
