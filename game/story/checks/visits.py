"""Scenes do not visit themselves, not through others either."""

from collections.abc import Iterator, Mapping

from game.story import model
from game.story.checks.case import Case
from game.story.problem import Problem
from game.story.program import Enter, program


def visits(case: Case) -> Iterator[Problem]:
    """Reports each visit that can lead back into itself before it has returned."""
    onward = onward_scenes(case.scenario)
    for path, scene, step in case.deeds:
        if isinstance(step, model.Visit) and scene in _from(step.scene, onward):
            yield case.problem("visits-itself", (*path, "scene"), scene)


def onward_scenes(scenario: model.Scenario) -> Mapping[str, frozenset[str]]:
    """Returns for each scene the scenes it goes to or visits."""
    return {
        scene: frozenset(op.scene for op in program(scenario)[scene] if isinstance(op, Enter))
        for scene in scenario.scenes
    }


def _from(scene: str, onward: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    queue = [scene]
    while queue:
        here = queue.pop()
        if here not in found:
            found.add(here)
            queue += onward[here]
    return frozenset(found)
