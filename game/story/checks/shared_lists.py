"""Every person, indicator, feeling, reason, excuse, plan and service that is named is in its shared list."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from game.story.checks.case import Case, stands_in
from game.story.fields import LISTS
from game.story.format import grammar
from game.story.keypath import KeyPath
from game.story.problem import Problem

CODES: Mapping[str, str] = MappingProxyType(
    {
        "cast": "unknown-person",
        "indicators": "unknown-indicator",
        "feelings": "unknown-feeling",
        "reasons": "unknown-reason",
        "excuses": "unknown-excuse",
        "plans": "unknown-plan",
        "help": "unknown-service",
    }
)
_MOST_NAMED = 40


def shared_lists(case: Case) -> Iterator[Problem]:
    """Reports each entry that its shared list does not have."""
    lists = {name: getattr(case.shared, name) for name in LISTS}
    for ref, entry, path, *_ in case.refs:
        if ref.list in lists and entry not in (known := lists[ref.list]) and not stands_in(entry):
            more = tuple(grammar().steps) if _speaks(path) else ()
            there = ", ".join(list(known)[:_MOST_NAMED])
            yield case.problem(CODES[ref.list], path, entry, there, known=(*known, *more))


def _speaks(path: KeyPath) -> bool:
    """Tells whether this is who says a line, where a step word may have been meant."""
    return path[-1] == "who" and len(path) > 2
