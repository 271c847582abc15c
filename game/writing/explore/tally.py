"""Counts the paths of a story: how many, how long, and how often each indicator is on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from game.story import model
from game.writing.explore.grow import Watch, unwatched
from game.writing.explore.length import cost
from game.writing.explore.points import Graph, Way
from game.writing.explore.sweep import Sweep

MOST_TIMES = 9
"""From here on how often an indicator is on a path is no longer told apart."""

Mark = tuple[str, str]
"""`shows` or `could_be`, and an indicator."""

Times = tuple[int, ...]
"""Numbers of paths: with a mark never, once, twice and so on; of thousands of digits, so rarely added up."""


@dataclass(slots=True)
class Tally:
    """Of a number of paths: the words and time of all together, the least and most, and how often each mark.

    `times` has for each mark that is on some path the number of paths by how often it is on them, never
    included; time is in units of `length.cost`.
    """

    paths: int
    all_words: int
    all_costs: int
    words: tuple[int, int]
    costs: tuple[int, int]
    times: dict[Mark, Times] = field(default_factory=dict)

    def add(self, other: "Tally") -> "Tally":
        """Returns this tally after adding the paths of another."""
        paths = self.paths
        self.paths += other.paths
        self.all_words += other.all_words
        self.all_costs += other.all_costs
        self.words = (min(self.words[0], other.words[0]), max(self.words[1], other.words[1]))
        self.costs = (min(self.costs[0], other.costs[0]), max(self.costs[1], other.costs[1]))
        for mark in {*self.times, *other.times}:
            mine = self.times.get(mark, (paths,))
            others = other.times.get(mark, (other.paths,))
            self.times[mark] = tuple(one + more for one, more in zip_longest(mine, others, fillvalue=0))
        return self

    def at(self, mark: Mark) -> dict[int, int]:
        """Returns the number of paths by how often a mark is on them, never included."""
        times = self.times.get(mark, (self.paths,))
        return {often: paths for often, paths in enumerate(times) if paths or not often}


@dataclass(frozen=True, slots=True)
class Counted:
    """The tally of all paths together and by ending; `tangled` names scenes with paths not followed."""

    whole: Tally | None
    endings: Mapping[str, Tally]
    tangled: tuple[str, ...]


def count(graph: Graph, sweep: Sweep, watch: Watch = unwatched) -> Counted:
    """Returns the tally of every path to an ending."""
    swept = sweep.run(Tally(1, 0, 0, (0, 0), (0, 0)), _Along(graph), Tally.add, watch)
    endings: dict[str, Tally] = {}
    whole: Tally | None = None
    for number, tally in swept.arrived.items():
        step = graph.step(graph.points[number])
        assert isinstance(step, model.End)
        endings[step.id] = endings[step.id].add(tally) if step.id in endings else _copy(tally)
        whole = whole.add(tally) if whole is not None else _copy(tally)
    return Counted(whole, endings, swept.tangled)


class _Along:
    """Takes a tally along a way and through the point it leads to."""

    def __init__(self, graph: Graph) -> None:
        self._points = graph.points

    def __call__(self, tally: Tally, way: Way) -> Tally:
        target = self._points[way.target]
        words = way.words + target.words
        taken = cost(words, way.seconds + target.seconds)
        return Tally(
            tally.paths,
            tally.all_words + tally.paths * words,
            tally.all_costs + tally.paths * taken,
            (tally.words[0] + words, tally.words[1] + words),
            (tally.costs[0] + taken, tally.costs[1] + taken),
            _marked(tally, way.option),
        )


def _marked(tally: Tally, option: model.Option | None) -> dict[Mark, Times]:
    times = dict(tally.times)
    if option is not None:
        for kind, names in (("shows", option.shows), ("could_be", option.could_be)):
            for name in names:
                times[kind, name] = _once_more(times.get((kind, name), (tally.paths,)))
    return times


def _once_more(times: Times) -> Times:
    more = (0, *times)
    return more if len(more) <= MOST_TIMES + 1 else (*more[:MOST_TIMES], more[MOST_TIMES] + more[-1])


def _copy(tally: Tally) -> Tally:
    return replace(tally, times=dict(tally.times))
