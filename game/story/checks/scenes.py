"""Every scene that is named exists."""

from collections.abc import Iterator

from game.story import meant, model
from game.story.checks.case import Case, stands_in
from game.story.problem import Problem
from game.story.sugar import Path


def scenes(case: Case) -> Iterator[Problem]:
    """Reports each start, goto and visit to a scene that does not exist."""
    unknown = [(scene, path) for scene, path in _named(case) if scene not in case.names.scenes]
    # As they must be written: of a scene with a capital in its name, only that is told.
    known = {meant.name(id) for id in case.names.scenes} if unknown else set()
    for scene, path in unknown:
        if scene not in known and not stands_in(scene):
            yield case.problem("unknown-scene", path, scene, known=known)


def _named(case: Case) -> Iterator[tuple[str, Path]]:
    yield case.scenario.start, ("start",)
    for path, _, step in case.deeds:
        if isinstance(step, (model.Goto, model.Visit)):
            yield step.scene, (*path, "scene")
        elif isinstance(step, model.Choose):
            for index, option in enumerate(step.options):
                if option.goto is not None:
                    yield option.goto, (*path, "options", index, "goto")
