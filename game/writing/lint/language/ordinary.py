"""The Dutch of the story itself can be read at the ordinary level."""

from collections.abc import Iterator

from game.story import model
from game.story.problem import Problem
from game.writing.lint.language.level import AVERAGE, ORDINARY, measured
from game.writing.lint.language.wording import hard
from game.writing.lint.study import Study

_FEWEST = 20
"""Fewer sentences than this have no average worth telling."""


def ordinary(study: Study) -> Iterator[Problem]:
    """Warns about sentences and words that are hard to read, and about a story that is so as a whole."""
    lines = {path for path, _, step in study.steps if isinstance(step, model.Line)}
    lengths: list[int] = []
    for path, _, text in study.shown():
        told = path[:-1] not in lines and path[-1] not in ("say", "tells")
        parts = measured(text)
        for found in hard(parts, ORDINARY, told):
            yield study.in_text(found.code, path, found.found, found.start, found.expected)
        if told:
            lengths += [len(words) for _, _, words in parts]
    if len(lengths) >= _FEWEST and sum(lengths) > AVERAGE * len(lengths):
        average = f"{sum(lengths) / len(lengths):.1f}".replace(".", ",")
        yield study.at_name("long-average", ("scenes",), average, str(AVERAGE))
