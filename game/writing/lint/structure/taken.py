"""Every option can be taken by somebody: looked up in all states a story can be in."""

from collections.abc import Iterator, Mapping

from game.story import model
from game.story.problem import Problem
from game.story.program import Pick
from game.story.walk import deeds
from game.writing.explore.points import Graph
from game.writing.lint.structure.paths import answers_on
from game.writing.lint.study import Study


def taken(study: Study) -> Iterator[Problem]:
    """Warns about an option nobody can take, with the shortest path to it, and an ending nobody comes to."""
    if not study.values.slots:
        return
    graph = study.explored
    if graph.stopped:
        return
    first, offered = _met(graph), {*_offered(graph), *_hopeless(study)}
    for path, scene, step in deeds(study.scenario):
        if isinstance(step, model.End) and step.id not in first and scene in study.flow.entered:
            yield study.problem("never-ends", (*path, "id"), step.id)
        if not isinstance(step, model.Choose) or step.id not in first:
            continue
        for index, option in enumerate(step.options):
            if f"{step.id}.{option.id}" not in offered:
                way = answers_on(graph, graph.route(first[step.id]))
                yield study.problem("never-taken", (*path, "options", index, "id"), option.id, way=way)


def _met(graph: Graph) -> Mapping[str, int]:
    """Returns the first point of every choice and ending that somebody comes to."""
    first: dict[str, int] = {}
    for number, point in enumerate(graph.points):
        if (step := graph.step(point)) is not None:
            first.setdefault(step.id, number)
    return first


def _offered(graph: Graph) -> Iterator[str]:
    ways = (way for point in graph.points for way in point.ways or ())
    yield from (f"{way.answer.at}.{way.option.id}" for way in ways if way.option and way.answer)


def _hopeless(study: Study) -> Iterator[str]:
    """Yields the options of which the condition alone never holds: they are told about by that."""
    for (scene, index), state in study.values.before.items():
        op = study.flow.ops(scene)[index]
        if isinstance(op, Pick):
            for option, condition in op.conditions.items():
                if study.values.trials.may(condition, state) == {False}:
                    yield f"{op.step.id}.{option}"
