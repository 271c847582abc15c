"""Conditions that come out the same on every way a story can go."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.story.condition import Condition, holds
from game.story.keypath import KeyPath
from game.story.problem import Problem
from game.story.program import Branch, Pick, program
from game.story.walk import places
from game.writing.explore.points import Graph
from game.writing.lint.slots import every_condition
from game.writing.lint.structure.paths import Spot, paths
from game.writing.lint.study import Study

Found = tuple[str, KeyPath, str]
"""A code, where inside the step, and the option it is about."""
Came = Mapping[tuple[str, int, str], set[bool]]
"""What each condition came to in all states of a story: by scene, operation, and option if it is of one."""


def conditions(study: Study) -> Iterator[Problem]:
    """Warns about a condition that always or never holds, and a choice whose options may all hide at once.

    Values tell most; what takes two names together is looked up in all states. There too it is seen whether
    a choice really hides all it has, and the shortest path to each.
    """
    if not study.values.slots and not any(True for _ in every_condition(study.flow)):
        return
    graph = study.explored
    if graph.stopped:
        yield from (problem for _, problem in _found(study, {}))
        return
    found = list(_found(study, _came(graph)))
    ways = paths(graph, [spot for spot, problem in found if problem.code != "may-all-hide"])
    hidden = paths(graph, [spot for spot, problem in found if problem.code == "may-all-hide"], hidden=True)
    for spot, problem in found:
        if problem.code != "may-all-hide":
            yield replace(problem, path=ways.get(spot, ""))
        elif (*spot, False) in graph.came:
            yield replace(problem, path=hidden.get(spot, ""))


def _came(graph: Graph) -> Came:
    found: dict[tuple[str, int, str], set[bool]] = {}
    for scene, index, held in graph.came:
        found.setdefault((scene, index, ""), set()).add(held)
    for point in graph.points:
        op = program(graph.scenario)[point.scene][point.index]
        if point.kind == "choose" and isinstance(op, Pick):
            for option, condition in op.conditions.items():
                outcomes = found.setdefault((point.scene, point.index, option), set())
                outcomes.add(holds(condition, point.memory))
    return found


def _found(study: Study, came: Came) -> Iterator[tuple[Spot, Problem]]:
    before = study.values.before
    for scene in study.scenario.scenes:
        for index, op in enumerate(study.flow.ops(scene)):
            if not isinstance(op, Branch | Pick) or (state := before.get((scene, index))) is None:
                continue
            spot = (scene, index)
            found = list(
                _of_branch(study, op, state, came.get((*spot, ""), set()))
                if isinstance(op, Branch)
                else _of_choice(study, op, state, spot, came)
            )
            if found:
                path = places(study.scenario, scene)[index]
                for code, part, about in found:
                    yield spot, study.problem(code, (*path, *part), about)


def _of_branch(study: Study, op: Branch, state: int, came: set[bool]) -> Iterator[Found]:
    if (code := _same(study, op.condition, state, came)) is not None:
        yield code, ("condition",), ""


def _of_choice(study: Study, op: Pick, state: int, spot: Spot, came: Came) -> Iterator[Found]:
    for number, option in enumerate(op.step.options):
        if option.id in op.conditions:
            really = came.get((*spot, option.id), set())
            if really == {False}:  # by values that is told below; else `taken` tells it
                really = set()
            code = _same(study, op.conditions[option.id], state, really)
            if code is not None:
                named = "never-offered" if code == "never-holds" else code
                yield named, ("options", number, "if"), option.id
    if study.values.trials.may_all_hide(op, state):
        yield "may-all-hide", ("id",), op.step.id


def _same(study: Study, condition: Condition, state: int, came: set[bool]) -> str | None:
    outcomes = study.values.trials.may(condition, state)
    if len(outcomes) == 2:
        outcomes = frozenset(came)
    if len(outcomes) != 1:
        return None
    return "always-holds" if True in outcomes else "never-holds"
