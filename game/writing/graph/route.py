"""The path of a session through the picture of its story."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.session.session import Session
from game.story import beat, event
from game.writing.graph.chart import Chart, choice_node, end_node, option_node, scene_node, when_node

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Walked:
    """The parts and ways a session went along, and how many of its stops are not in the picture."""

    nodes: frozenset[str] = frozenset()
    ways: frozenset[Pair] = frozenset()
    lost: int = 0


def walked(session: Session, chart: Chart) -> Walked:
    """Returns what a session went along."""
    stops = _stops(session, chart)
    known = [stop for stop in stops if stop in chart.nodes]
    pairs = {(way.source, way.target) for way in chart.ways}
    nodes, ways = set(known), set[Pair]()
    for index, target in enumerate(known):
        for way in _into(known[:index], target, pairs):
            nodes |= set(way)
            ways.add(way)
    return Walked(frozenset(nodes), frozenset(ways), len(set(stops) - set(known)))


def _into(before: Sequence[str], target: str, pairs: Collection[Pair]) -> tuple[Pair, ...]:
    """Returns the ways to a stop from the latest stop that leads there; none when a visit came back."""
    for number, source in enumerate(reversed(before)):
        if number and target in before:
            break
        between = when_node(source, target)
        if (source, target) in pairs:
            return ((source, target),)
        if (source, between) in pairs:
            return ((source, between), (between, target))
    return ()


def _stops(session: Session, chart: Chart) -> list[str]:
    """Returns the scenes, later questions, options and ending of a session, in order."""
    found: list[str] = []
    scene = ""
    for index in range(len(session.moves) + 1):
        seen = session.frame_at(index)
        if seen.setting.scene != scene:
            scene = seen.setting.scene
            found.append(scene_node(scene))
        if isinstance(seen.beat, beat.Choose) and choice_node(seen.beat.id) in chart.nodes:
            found.append(choice_node(seen.beat.id))
        if isinstance(seen.beat, beat.End):
            found.append(end_node(seen.beat.id))
        if index < len(session.moves) and isinstance(done := session.moves[index].event, event.Choose):
            found.append(option_node(done.at, done.option))
    return found
