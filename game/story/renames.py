"""What was renamed: the `was:` of a story, so that what was played before still finds its way."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.story import event, model
from game.story.walk import deeds


@dataclass(frozen=True, slots=True)
class Renames:
    """Each old id with the new one; those of options under (new id of the choice, old id).

    Nothing that is kept names a variable; a preview that goes on after an edit does.
    """

    scenes: Mapping[str, str]
    asked: Mapping[str, str]
    options: Mapping[tuple[str, str], str]
    variables: Mapping[str, str]

    def event(self, happened: event.Event) -> event.Event:
        """Returns what the player did, under the ids of today."""
        if isinstance(happened, event.Next):
            return happened
        at = self.asked.get(happened.at, happened.at)
        if isinstance(happened, event.Choose):
            return event.Choose(at, self.options.get((at, happened.option), happened.option))
        return replace(happened, at=at)


def renames(scenario: model.Scenario) -> Renames:
    """Returns every rename a story tells of."""
    scenes = {old: id for id, scene in scenario.scenes.items() for old in scene.was}
    asked: dict[str, str] = {}
    options: dict[tuple[str, str], str] = {}
    for _, _, step in deeds(scenario):
        if isinstance(step, model.Named):
            asked |= dict.fromkeys(step.was, step.id)
        if isinstance(step, model.Choose):
            options |= {(step.id, old): option.id for option in step.options for old in option.was}
    variables = {old: name for name, was in scenario.was.items() for old in was}
    return Renames(scenes, asked, options, variables)
