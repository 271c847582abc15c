"""Whether a scenario from a session file holds together, so that playing it cannot crash."""

import re
from collections.abc import Iterable, Iterator

from game.story import model
from game.story.condition import ConditionError
from game.story.program import every_step

_PLAIN = re.compile(r"#?[A-Za-z0-9_-]{0,40}")


def sound(scenario: model.Scenario) -> bool:
    """Tells whether a scenario can be played and shown to the end of each of its branches."""
    try:
        for scene in scenario.scenes:
            scenario.program.ops(scene)
    except (ConditionError, RecursionError):
        return False
    steps = [step for scene in scenario.scenes.values() for step in every_step(scene.script)]
    return (
        {scenario.start, *_scenes(steps)} <= scenario.scenes.keys()
        and {scenario.player, scenario.cover.who, *_people(scenario, steps)} <= scenario.shared.cast.keys()
        and all(_listed(scenario.shared, step) for step in steps)
        and _named_once(steps)
        and _counts(scenario, steps)
        and all(_plain(person) for person in scenario.shared.cast.values())
    )


def _options(steps: Iterable[model.Step]) -> Iterator[model.Option]:
    for step in steps:
        if isinstance(step, model.Choose):
            yield from step.options


def _scenes(steps: list[model.Step]) -> Iterator[str]:
    for step in steps:
        if isinstance(step, model.Goto | model.Visit):
            yield step.scene
    yield from (option.goto for option in _options(steps) if option.goto is not None)


def _people(scenario: model.Scenario, steps: list[model.Step]) -> Iterator[str]:
    for scene in scenario.scenes.values():
        yield scene.seen_by
        yield from scene.present
        yield from () if scene.chat is None else scene.chat.members
    for step in steps:
        match step:
            case model.Line(who=who) | model.Private(who=who) | model.Typing(who=who):
                yield who
            case model.Guess(of=who):
                yield who
            case model.Write(to=str(who)):
                yield who


def _listed(shared: model.Shared, step: model.Step) -> bool:
    match step:
        case model.Choose(options=options):
            named = {id for option in options for id in (*option.shows, *option.could_be)}
            return named <= shared.indicators.keys()
        case model.Guess(options=ids, answers=answers):
            return {*ids, *answers} <= shared.feelings.keys()
        case model.Reason(options=ids):
            return set(ids) <= shared.reasons.keys()
        case model.Plan(cards=ids):
            return set(ids) <= shared.plans.keys()
        case model.Help(services=ids) | model.End(help=ids):
            return set(ids) <= shared.help.keys()
        case _:
            return True


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
