"""From everywhere an ending can be reached."""

from collections.abc import Iterator, Mapping

from game.story.problem import Problem
from game.story.program import Enter, Finish
from game.writing.explore.points import Graph
from game.writing.lint.structure.paths import answers_on, paths
from game.writing.lint.study import Study


def way_out(study: Study) -> Iterator[Problem]:
    """Warns about a scene from which the story never comes to an ending, for all or on some path."""
    out = _leading_out(study)
    lost = [scene for scene in study.flow.entered if scene not in out]
    graph = study.explored if lost or study.values.slots else None
    if graph is None or graph.stopped:
        yield from (study.at_name("no-ending", ("scenes", scene), scene) for scene in lost)
        return
    ways = paths(graph, [(scene, -1) for scene in lost]) if lost else {}
    for scene in lost:
        yield study.at_name("no-ending", ("scenes", scene), scene, way=ways.get((scene, -1), ""))
    for scene, way in _trapped(graph).items():
        if scene not in lost:
            yield study.at_name("trapped", ("scenes", scene), scene, way=way)


def _trapped(graph: Graph) -> Mapping[str, str]:
    """Returns the scenes in which somebody who took a path comes to no ending any more, and that path."""
    points = graph.points
    out = bytearray(point.kind == "end" for point in points)
    left, before = [number for number in range(len(points) - 1, -1, -1) if not out[number]], -1
    while left and len(left) != before:  # what comes later was mostly found later: one round does nearly all
        before = len(left)
        for number in left:
            for way in points[number].ways or ():
                if out[way.target]:
                    out[number] = 1
                    break
        left = [number for number in left if not out[number]]
    found: dict[str, str] = {}
    for number in reversed(left):
        before = points[number].before
        if before < 0 or out[before]:
            found.setdefault(points[number].scene, answers_on(graph, graph.route(number)))
    return found


def _leading_out(study: Study) -> set[str]:
    """Returns the scenes from which some way leads to an ending, whatever the conditions."""
    flow, entered = study.flow, study.flow.entered
    leading: dict[str, set[str]] = {}
    ending: list[str] = []
    for scene in entered:
        for index in flow.reached[scene]:
            op = flow.ops(scene)[index]
            if isinstance(op, Finish):
                ending.append(scene)
            elif isinstance(op, Enter):
                leading.setdefault(op.scene, set()).add(scene)
                if op.returning and op.scene in flow.returning:
                    leading.setdefault(scene, set()).add(op.scene)
    good = set[str]()
    while ending:
        scene = ending.pop()
        if scene not in good:
            good.add(scene)
            ending += leading.get(scene, ())
    return good
