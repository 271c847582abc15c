"""An old id in `was:` is no living id, and becomes one new id only."""

from collections.abc import Iterator

from game.story import model
from game.story.checks.case import Case, stands_in
from game.story.keypath import KeyPath
from game.story.problem import Problem

_Named = list[tuple[str, tuple[str, ...], KeyPath, KeyPath]]
"""Of each part that has an id: the id, its old ones, where the id stands, and where the old ones do."""


def renamed(case: Case) -> Iterator[Problem]:
    """Reports an old id that is still in use, or that two parts claim."""
    scenes = case.scenario.scenes.items()
    yield from _among(case, [(id, scene.was, ("scenes", id), ("scenes", id, "was")) for id, scene in scenes])
    yield from _variables(case)
    asking = [(path, step) for path, _, step in case.deeds if isinstance(step, model.Named)]
    yield from _among(case, [(step.id, step.was, (*path, "id"), (*path, "was")) for path, step in asking])
    for path, step in asking:
        if isinstance(step, model.Choose) and any(one.was for one in step.options):
            places = [(*path, "options", number) for number in range(len(step.options))]
            options = zip(step.options, places, strict=True)
            yield from _among(case, [(one.id, one.was, (*at, "id"), (*at, "was")) for one, at in options])


def _variables(case: Case) -> Iterator[Problem]:
    """Reports old names of variables likewise, and a new name that is no variable."""
    scenario, known = case.scenario, case.names.variables
    for name in scenario.was:
        if name not in known and not stands_in(name):
            yield case.no_variable(("was", name), name)
    named: _Named = [(name, scenario.was.get(name, ()), ("variables", name), ("was", name)) for name in known]
    yield from _among(case, named)


def _among(case: Case, named: _Named) -> Iterator[Problem]:
    if not any(was for _, was, _, _ in named):
        return
    living = {id: case.mark(at).name_line for id, _, at, _ in named if not stands_in(id)}
    claimed: dict[str, int] = {}
    for _, was, _, path in named:
        for number, old in enumerate(was):
            here = (*path, number)
            if old in living:
                yield case.problem("was-in-use", here, old, str(living[old]))
            elif old in claimed:
                yield case.problem("was-twice", here, old, str(claimed[old]))
            else:
                claimed[old] = case.mark(here).line
