"""Makes a story with wrong names whole, so that the rest of it can be checked as well."""

from collections.abc import Iterator
from typing import Any

from game.story import model
from game.story.condition import ConditionError, parse
from game.story.shared import LISTS, references
from game.story.walk import steps


def completed(scenario: model.Scenario, shared: model.Shared) -> model.Scenario | None:
    """Returns the story with something harmless where a name leads nowhere; None when that cannot be."""
    lists: dict[str, dict[str, Any]] = {name: dict(getattr(shared, name)) for name in LISTS}
    if not all(map(_reads, _conditions(scenario))) or not all(lists.values()):
        return None
    end = model.End(id="mended--", title="…", text="…", help=(next(iter(lists["help"])),))
    scene = next(iter(scenario.scenes.values()))
    stub = scene.model_copy(update={"script": (end,), "chat": None, "present": (), "background": None})
    scenes = {**dict.fromkeys(_targets(scenario), stub), **scenario.scenes}
    for name, entry in references(scenario):
        lists[name].setdefault(entry, next(iter(lists[name].values())))
    entries = model.Shared().model_copy(update=lists)
    fields = {name: getattr(scenario, name) for name in model.Scenario.model_fields}
    return model.Scenario.model_construct(**{**fields, "scenes": scenes, "shared": entries})


def _targets(scenario: model.Scenario) -> Iterator[str]:
    yield scenario.start
    for _, _, step in steps(scenario):
        if isinstance(step, model.Goto | model.Visit):
            yield step.scene
        elif isinstance(step, model.Choose):
            yield from (option.goto for option in step.options if option.goto is not None)


def _conditions(scenario: model.Scenario) -> Iterator[str]:
    for _, _, step in steps(scenario):
        if isinstance(step, model.If):
            yield step.condition
        elif isinstance(step, model.Choose):
            yield from (option.condition for option in step.options if option.condition is not None)


def _reads(condition: str) -> bool:
    try:
        parse(condition)
    except ConditionError:
        return False
    return True
