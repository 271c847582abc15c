"""A choice has at most three options, each either done or said, each with one way on."""

from collections.abc import Iterator

from game.story import model
from game.story.checks.case import Case, stands_in
from game.story.problem import Problem

MOST_OPTIONS = 3


def option_shape(case: Case) -> Iterator[Problem]:
    """Reports too many options, options that are neither or both done and said, and goto beside again."""
    for path, _, step in case.deeds:
        if not isinstance(step, model.Choose):
            continue
        if len(step.options) > MOST_OPTIONS:
            yield case.problem(
                "too-many-options", (*path, "options", MOST_OPTIONS), expected=str(MOST_OPTIONS)
            )
        for index, option in enumerate(step.options):
            here = (*path, "options", index)
            if (option.do is None) == (option.say is None) and not stands_in(option.id):
                yield case.problem("do-or-say", here, option.id)
            if option.goto is not None and option.again:
                yield case.problem("goto-and-again", (*here, "again"), option.id)
