"""Every person, indicator, feeling, reason, excuse, plan and service that is named is in its shared list."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from game.story.checks.case import Case, stands_in
from game.story.problem import Problem
from game.story.shared import located_references
from game.story.sugar import STEP_WORDS, Path

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
    for name, entry, path in located_references(case.scenario):
        known = getattr(case.shared, name)
        if entry not in known and not stands_in(entry):
            more = tuple(STEP_WORDS) if _speaks(path) else ()
            there = ", ".join(list(known)[:_MOST_NAMED])
            yield case.problem(CODES[name], path, entry, there, known=(*known, *more))


def _speaks(path: Path) -> bool:
    """Tells whether this is who says a line, where a step word may have been meant."""
    return path[-1] == "who" and len(path) > 2
