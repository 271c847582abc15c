"""Every translation is of a story that there is."""

from collections.abc import Iterator, Set

from game.story.problem import Problem
from game.writing.lint.study import Around

_OF_ALL = frozenset({"ui", "shared"})
"""The files beside those of the stories: the program's own words, and the shared lists."""


def leftover(around: Around, stories: Set[str]) -> Iterator[Problem]:
    """Warns about a translation of a story that is gone, or that is called otherwise."""
    known = _OF_ALL | stories
    for path in sorted(around.locale.glob("*/*.po")):
        if path.stem not in known:
            name = f"{path.parent.name}/{path.name}"
            yield Problem("unused-translation", str(path), found=name, severity="warning")
