"""What the other tells was among the feelings to guess."""

from collections.abc import Iterator

from game.story import model
from game.story.checks.case import Case, stands_in
from game.story.problem import Problem


def offered(case: Case) -> Iterator[Problem]:
    """Reports an answer that is not among the options of its guess."""
    for path, _, step in case.deeds:
        if not isinstance(step, model.Guess) or any(map(stands_in, step.options)):
            continue
        for index, answer in enumerate(step.answers):
            if answer not in step.options and answer in case.shared.feelings:
                yield case.problem("not-offered", (*path, "answers", index), answer, known=step.options)
