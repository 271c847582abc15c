"""Variables that do something."""

from collections.abc import Iterator

from game.story import model
from game.story.condition import names
from game.story.problem import Problem
from game.story.walk import deeds
from game.writing.lint.slots import every_condition
from game.writing.lint.study import Study


def variables(study: Study) -> Iterator[Problem]:
    """Warns about a variable that is never read, or never gets another value than its first."""
    read = {name for condition in every_condition(study.flow) for name in names(condition)}
    written = set(_written(study))
    for name in study.scenario.variables:
        if name not in read:
            yield study.at_name("never-read", ("variables", name), name)
        elif name not in written:
            yield study.at_name("never-set", ("variables", name), name)


def _written(study: Study) -> Iterator[str]:
    for _, _, step in deeds(study.scenario):
        if isinstance(step, model.Set):
            yield from step.values
        elif isinstance(step, model.Change):
            yield from step.amounts
        elif isinstance(step, model.Choose):
            for option in step.options:
                yield from (*option.set, *option.change)
