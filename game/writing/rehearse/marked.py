"""A story with a mark in every side of its conditions, so that its own memory tells which way it went."""

from collections.abc import Sequence

from game.story import model
from game.story.keypath import KeyPath


def marked(scenario: model.Scenario) -> model.Scenario:
    """Returns the same story; every `if` remembers which side it took, every line is the very same object."""
    scenes = {
        id: scene.model_copy(update={"script": _script(scene.script, ("scenes", id, "script"))})
        for id, scene in scenario.scenes.items()
    }
    fields = {name: getattr(scenario, name) for name in model.Scenario.model_fields}
    return model.Scenario.model_construct(**{**fields, "scenes": scenes})


def mark(path: KeyPath, holds: bool) -> str:
    """Returns the name under which a side is remembered; no writer can choose it."""
    return f"side {'/'.join(map(str, path))} {holds}"


def _script(script: Sequence[model.Step], path: KeyPath) -> tuple[model.Step, ...]:
    return tuple(_step(step, (*path, index)) for index, step in enumerate(script))


def _step(step: model.Step, path: KeyPath) -> model.Step:
    match step:
        case model.If(then=then, otherwise=otherwise):
            return step.model_copy(
                update={
                    "then": (_set(mark(path, True)), *_script(then, (*path, "then"))),
                    "otherwise": (_set(mark(path, False)), *_script(otherwise, (*path, "else"))),
                }
            )
        case model.Choose(options=options):
            places = [(*path, "options", number, "then") for number in range(len(options))]
            pairs = zip(options, places, strict=True)
            made = tuple(one.model_copy(update={"then": _script(one.then, at)}) for one, at in pairs)
            return step.model_copy(update={"options": made})
        case model.Line() | model.Private() | model.Narration() | model.Typing() | model.Watching():
            return step
        case model.Guess() | model.Reason() | model.Write() | model.Plan() | model.Later() | model.Recap():
            return step
        case model.Set() | model.Change() | model.Goto() | model.Visit() | model.Help() | model.End():
            return step


def _set(name: str) -> model.Set:
    return model.Set.model_construct(values={name: True})
