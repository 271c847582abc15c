"""Every translation is of a story that there is."""

from collections.abc import Iterator, Sequence

from game.story.problem import Problem
from game.writing.lint.study import Around, Study

_OF_ALL = frozenset({"ui", "shared"})
"""The files beside those of the stories: the program's own words, and the shared lists."""


def leftover(around: Around, studies: Sequence[Study]) -> Iterator[Problem]:
    """Warns about a translation of a story that is gone, or that is called otherwise."""
    known = _OF_ALL | {study.scenario.id for study in studies}
    for path in sorted(around.locale.glob("*/*.po")):
        if path.stem not in known:
            name = f"{path.parent.name}/{path.name}"
            yield Problem("unused-translation", str(path), found=name, severity="warning")
