"""The shortest path to a place in a story, played along what the explorer found."""

from collections.abc import Iterable, Iterator, Mapping

from game.story import event, model, play
from game.story.program import Ask, Finish, Pick
from game.story.state import State
from game.writing.explore.points import Graph, Point, Way
from game.writing.explore.route import answers

Spot = tuple[str, int]
"""A scene and the index of an operation; -1 is anywhere in the scene."""

_MOST_BEATS = 10_000
"""Beats that may pass without an answer before what is played counts as going round."""


def answers_on(graph: Graph, ways: Iterable[Way]) -> str:
    """Returns a path as the answers on it; without any it is the first scene."""
    return " → ".join(answers(tuple(ways))) or graph.scenario.start


def paths(graph: Graph, wanted: Iterable[Spot], hidden: bool = False) -> Mapping[Spot, str]:
    """Returns a shortest path to each condition, choice or scene; `hidden`: to a choice without options."""
    left = set(wanted)
    found: dict[Spot, str] = {}
    for way, number in _ways(graph):
        if not left:
            break
        before = graph.points[number] if number >= 0 else None
        met = left.intersection(_met(graph, before, way, hidden))
        left -= met
        if met:
            found |= dict.fromkeys(met, answers_on(graph, (*graph.route(number), way)))
    return found


def _ways(graph: Graph) -> Iterator[tuple[Way, int]]:
    """Yields every way with the number of the point it begins at, fewest answers first."""
    if graph.entry is not None:
        yield graph.entry, -1
    for number, point in enumerate(graph.points):
        yield from ((way, number) for way in point.ways or ())


def _met(graph: Graph, before: Point | None, way: Way, hidden: bool) -> set[Spot]:
    """Returns what is passed unseen on a way, and unless only what is `hidden` counts what it ends at."""
    scenario, passed = graph.scenario, set[Spot]()

    def watch(scene: str, index: int, _: object) -> None:
        passed.update(((scene, index), (scene, -1)))

    target = graph.points[way.target]
    try:
        state = play.start(scenario, watch) if before is None else _answered(graph, before, way, watch)
        for _ in range(_MOST_BEATS):
            passed.add((state.scene, -1))
            if not state.phase and (state.scene, state.index) == (target.scene, target.index):
                break
            if not state.phase and isinstance(play.operation(scenario, state), Pick | Finish):
                break
            state = play.step(scenario, state, _next(scenario, state), watch)
    except play.StoryStuck:
        return passed
    return passed if hidden else passed | {(state.scene, state.index)}


def _answered(graph: Graph, point: Point, way: Way, watch: play.Watch) -> State:
    eyes = graph.scenario.scenes[point.scene].seen_by
    state = State(point.scene, point.index, "", point.back, eyes, point.memory)
    assert way.answer is not None
    return play.step(graph.scenario, state, way.answer, watch)


def _next(scenario: model.Scenario, state: State) -> event.Event:
    """Returns what goes on where nothing is decided."""
    op = play.operation(scenario, state)
    if state.phase or not isinstance(op, Ask):
        return event.Next()
    match op.step:
        case model.Guess(id=id, options=options):
            return event.Guess(id, options[:1])
        case model.Reason(id=id):
            return event.Reason(id)
        case model.Write(id=id):
            return event.Write(id)
        case model.Plan(id=id):
            return event.Plan(id)
