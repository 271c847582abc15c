"""Whether a scenario from a session file holds together, so that playing it cannot crash."""

import re
from collections.abc import Iterable, Iterator

from game.story import model
from game.story.annotations import Ref
from game.story.condition import ConditionError
from game.story.fields import LISTS, walk
from game.story.program import program
from game.story.walk import every_step

_PLAIN = re.compile(r"#?[A-Za-z0-9_-]{0,40}")


def playable(scenario: model.Scenario) -> bool:
    """Tells whether a scenario can be played and shown to the end of each of its branches."""
    try:
        for scene in scenario.scenes:
            program(scenario)[scene]
    except (ConditionError, RecursionError):
        return False
    steps = [step for scene in scenario.scenes.values() for step in every_step(scene.script)]
    return (
        _all_known(scenario)
        and _named_once(steps)
        and _counts(scenario, steps)
        and all(_plain(person) for person in scenario.shared.cast.values())
    )


def _all_known(scenario: model.Scenario) -> bool:
    """Tells whether every name is in its list; a picture that is gone only leaves its place empty."""
    lists = {name: getattr(scenario.shared, name) for name in LISTS} | {"scenes": scenario.scenes}
    return all(
        found.value in lists[found.means.list] for found in walk(scenario, Ref) if found.means.list in lists
    )


def _options(steps: Iterable[model.Step]) -> Iterator[model.Option]:
    for step in steps:
        if isinstance(step, model.Choose):
            yield from step.options


def _named_once(steps: list[model.Step]) -> bool:
    choices = [step for step in steps if isinstance(step, model.Choose)]
    return len({choice.id for choice in choices}) == len(choices) and all(
        len({option.id for option in choice.options}) == len(choice.options) for choice in choices
    )


def _counts(scenario: model.Scenario, steps: list[model.Step]) -> bool:
    """Tells whether what is counted is a number from start to end."""
    given = [scenario.variables, *(option.set for option in _options(steps))]
    added = [option.change for option in _options(steps)]
    for step in steps:
        if isinstance(step, model.Set):
            given.append(step.values)
        elif isinstance(step, model.Change):
            added.append(step.amounts)
    words = {name for values in given for name, value in values.items() if isinstance(value, str)}
    return not words & {name for amounts in added for name in amounts}


def _plain(person: model.Person) -> bool:
    """Tells whether a face is made of plain names and colours, never of paths."""
    values = [person.color, person.color_dark, person.backdrop]
    for value in person.look.model_dump().values():
        values += value if isinstance(value, list | tuple) else [value]
    return all(
        value is None or isinstance(value, bool) or (isinstance(value, str) and _PLAIN.fullmatch(value))
        for value in values
    )
