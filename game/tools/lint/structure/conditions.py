"""Conditions that come out the same on every way a story can go."""

from collections.abc import Iterator
from dataclasses import replace

from game.story.checks.graph import places
from game.story.condition import Condition
from game.story.problem import Problem
from game.story.program import Branch, Pick
from game.story.sugar import Path
from game.tools.lint.structure.paths import Spot, paths
from game.tools.lint.study import Study

Found = tuple[str, Path, str]
"""A code, where inside the step, and the option it is about."""


def conditions(study: Study) -> Iterator[Problem]:
    """Warns about a condition that always or never holds, and a choice whose options may all hide at once.

    Each comes with the shortest path to it. Of a choice all states are looked at: the values of two names
    may each hide its options, and never do so together.
    """
    found = list(_told(study))
    graph = study.explored if found else None
    if graph is None or graph.stopped:
        yield from (problem for _, problem in found)
        return
    ways = paths(graph, [spot for spot, problem in found if problem.code != "may-all-hide"])
    hidden = paths(graph, [spot for spot, problem in found if problem.code == "may-all-hide"], hidden=True)
    for spot, problem in found:
        if problem.code != "may-all-hide":
            yield replace(problem, path=ways.get(spot, ""))
        elif spot in hidden:
            yield replace(problem, path=hidden[spot])


def _told(study: Study) -> Iterator[tuple[Spot, Problem]]:
    before = study.values.before
    for scene, written in study.scenario.scenes.items():
        for index, op in enumerate(study.flow.ops(scene)):
            if not isinstance(op, (Branch, Pick)) or (state := before.get((scene, index))) is None:
                continue
            found = list(
                _of_branch(study, op, state) if isinstance(op, Branch) else _of_choice(study, op, state)
            )
            if found:
                path = places(written.script, ("scenes", scene, "script"))[index]
                for code, part, about in found:
                    yield (scene, index), study.problem(code, (*path, *part), about)


def _of_branch(study: Study, op: Branch, state: int) -> Iterator[Found]:
    if (code := _same(study, op.condition, state)) is not None:
        yield code, ("condition",), ""


def _of_choice(study: Study, op: Pick, state: int) -> Iterator[Found]:
    for number, option in enumerate(op.step.options):
        if option.id in op.conditions:
            code = _same(study, op.conditions[option.id], state)
            if code is not None:
                named = "never-offered" if code == "never-holds" else code
                yield named, ("options", number, "if"), option.id
    if study.values.trials.may_all_hide(op, state):
        yield "may-all-hide", ("id",), op.step.id


def _same(study: Study, condition: Condition, state: int) -> str | None:
    outcomes = study.values.trials.may(condition, state)
    if len(outcomes) == 2:
        return None
    return "always-holds" if True in outcomes else "never-holds"
