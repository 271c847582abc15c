"""Lists to pick from hold everything once."""

from collections.abc import Iterator

from game.story.checks.case import Case, stands_in
from game.story.keypath import KeyPath
from game.story.problem import Problem


def repeats(case: Case) -> Iterator[Problem]:
    """Reports an entry that stands twice in one list."""
    seen: set[tuple[KeyPath, str]] = set()
    for _, entry, path, *_ in case.refs:
        if isinstance(path[-1], int):
            if (path[:-1], entry) in seen and not stands_in(entry):
                yield case.problem("repeated", path, entry)
            seen.add((path[:-1], entry))
