"""Explores a story point by point, fewest answers first, until nothing is new or somebody stops it."""

from collections.abc import Callable

from game.story import model
from game.story.uncollected import uncollected
from game.writing.explore.points import Graph
from game.writing.explore.runner import Runner

Watch = Callable[[str, int, int], None]
"""Hears what is being done (`points`, `paths`, `guarantees`), how far it is, and how far it knows to go."""

MOST_POINTS = 1_000_000
_EACH = 1000


def unwatched(doing: str, done: int, known: int) -> None:
    """Hears nothing."""


def grow(
    scenario: model.Scenario, most: int = MOST_POINTS, watch: Watch = unwatched, timed: bool = True
) -> Graph:
    """Returns the graph of a story; what was found so far when it is interrupted or grows past `most`.

    Words and seconds are counted only when it is `timed`.
    """
    graph = Graph(scenario)
    try:
        with uncollected():
            _grow(graph, Runner(graph, timed), most, watch)
    except KeyboardInterrupt:
        graph.stopped = "interrupted"
    return graph


def _grow(graph: Graph, runner: Runner, most: int, watch: Watch) -> None:
    graph.entry = runner.enter()
    graph.points[0].first = graph.entry
    done = 0
    while done < len(graph.points):
        if done % _EACH == 0:
            watch("points", done, len(graph.points))
        if len(graph.points) > most:
            graph.stopped = "limit"
            return
        point = graph.points[done]
        if point.ways is None:
            ways = tuple(runner.ways(point))
            for way in ways:
                target = graph.points[way.target]
                if target.first is None:
                    target.first, target.before = way, done
            point.ways = ways
        done += 1
