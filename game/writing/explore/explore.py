"""Explores a whole story: endings, paths, lengths, how the indicators fall, and its guarantees."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story import model
from game.story.uncollected import uncollected
from game.story.walk import every_step
from game.writing.explore.grow import MOST_POINTS, Watch, grow, unwatched
from game.writing.explore.length import Words, shown_texts
from game.writing.explore.points import Graph, Way
from game.writing.explore.stated import Stated, about
from game.writing.explore.sweep import Sweep
from game.writing.explore.tally import Counted, count
from game.writing.explore.verdicts import Verdict, verdicts


@dataclass(frozen=True, slots=True)
class Unused:
    """What is written but never comes about: options as `choice.option`, choices, endings."""

    options: tuple[str, ...]
    choices: tuple[str, ...]
    endings: tuple[str, ...]


@dataclass(slots=True)
class Exploration:
    """What is known of a story; what an interruption kept from being counted or checked is missing.

    `endings` has the number of the first point of each ending that was reached, nearest first.
    """

    graph: Graph
    endings: Mapping[str, int]
    unused: Unused
    all_words: int
    counted: Counted | None = None
    verdicts: list[Verdict] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        """Tells whether every path was counted."""
        return not self.graph.stopped and self.counted is not None and not self.counted.tangled

    @property
    def stuck(self) -> list[int]:
        """Returns the points where the story cannot go on."""
        return [number for number, point in enumerate(self.graph.points) if point.kind == "stuck"]

    def route(self, ending: str) -> list[Way]:
        """Returns the ways of a shortest path to an ending."""
        return self.graph.route(self.endings[ending])


def explore(
    scenario: model.Scenario,
    guarantees: Mapping[str, Stated],
    most: int = MOST_POINTS,
    watch: Watch = unwatched,
) -> Exploration:
    """Explores a story and checks the guarantees about it; an interruption gives what is known so far."""
    with uncollected():
        graph = grow(scenario, most, watch)
        found = Exploration(graph, _endings(graph), _unused(graph), _all_words(scenario))
        try:
            sweep = Sweep(graph)
            found.counted = count(graph, sweep, watch)
            for verdict in verdicts(graph, sweep, about(scenario, guarantees), watch):
                found.verdicts.append(verdict)
        except KeyboardInterrupt:
            graph.stopped = "interrupted"
    return found


def _endings(graph: Graph) -> dict[str, int]:
    endings: dict[str, int] = {}
    for number, point in enumerate(graph.points):
        if point.kind == "end" and point.first is not None and (step := graph.step(point)) is not None:
            endings.setdefault(step.id, number)
    return endings


def _unused(graph: Graph) -> Unused:
    """Returns what no path comes to; when not everything was explored, what none came to yet."""
    used = {step.id for step in map(graph.step, graph.points) if step is not None}
    taken = {id(way.option) for point in graph.points for way in point.ways or ()}
    steps = [step for scene in graph.scenario.scenes.values() for step in every_step(scene.script)]
    choices = [step for step in steps if isinstance(step, model.Choose)]
    return Unused(
        tuple(
            f"{step.id}.{option.id}"
            for step in choices
            if step.id in used
            for option in step.options
            if id(option) not in taken
        ),
        tuple(step.id for step in choices if step.id not in used),
        tuple(step.id for step in steps if isinstance(step, model.End) and step.id not in used),
    )


def _all_words(scenario: model.Scenario) -> int:
    words = Words(scenario)
    turns = [scene.turn or "" for scene in scenario.scenes.values()]
    steps = [step for scene in scenario.scenes.values() for step in every_step(scene.script)]
    return words.of(turns, {}) + sum(words.of(shown_texts(step), {}) + words.listed(step) for step in steps)
