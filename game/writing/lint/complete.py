"""Makes a story with wrong names whole, so that the rest of it can be checked as well."""

from typing import Any

from game.story import model
from game.story.annotations import Asked, Ref
from game.story.condition import ConditionError, parse
from game.story.fields import LISTS, walk
from game.story.names import PATCH
from game.story.shared import references


def completed(scenario: model.Scenario, shared: model.Shared) -> model.Scenario | None:
    """Returns the story with something harmless where a name leads nowhere; None when that cannot be."""
    lists: dict[str, dict[str, Any]] = {name: dict(getattr(shared, name)) for name in LISTS}
    if not all(_reads(asked.value) for asked in walk(scenario, Asked)) or not all(lists.values()):
        return None
    end = model.End(id=PATCH, title="…", text="…", help=(next(iter(lists["help"])),))
    scene = next(iter(scenario.scenes.values()))
    stub = scene.model_copy(update={"script": (end,), "chat": None, "present": (), "background": None})
    named = (found.value for found in walk(scenario, Ref) if found.means.list == "scenes")
    scenes = {**dict.fromkeys(named, stub), **scenario.scenes}
    for name, entry in references(scenario):
        lists[name].setdefault(entry, next(iter(lists[name].values())))
    entries = model.Shared().model_copy(update=lists)
    fields = {name: getattr(scenario, name) for name in model.Scenario.model_fields}
    return model.Scenario.model_construct(**{**fields, "scenes": scenes, "shared": entries})


def _reads(condition: str) -> bool:
    try:
        parse(condition)
    except ConditionError:
        return False
    return True
