"""A guess can be right and can be wrong."""

from collections.abc import Iterator

from game.story import model
from game.story.problem import Problem
from game.story.walk import deeds
from game.writing.lint.study import Study


def guesses(study: Study) -> Iterator[Problem]:
    """Warns about a guess of which every option is an answer, and about guessing what the player feels."""
    for path, scene, step in deeds(study.scenario):
        if not isinstance(step, model.Guess):
            continue
        if set(step.options) <= set(step.answers):
            yield study.problem("always-right", (*path, "answers"), step.id)
        if step.of == study.scenario.scenes[scene].seen_by == study.scenario.player:
            yield study.problem("guess-yourself", (*path, "of"), step.of)
