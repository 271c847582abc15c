"""Checks whether a story keeps its guarantees, and finds the shortest path that breaks one."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

from game.writing.explore.grow import Watch, unwatched
from game.writing.explore.length import cost, minutes
from game.writing.explore.points import Graph, Way
from game.writing.explore.stated import MEASURES, Stated, subject
from game.writing.explore.subjects import Events, Subject
from game.writing.explore.sweep import Sweep

Answer = Literal["kept", "broken", "unknown"]
_BROKEN, _FINE = -1, -2


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a guarantee is kept, and the ways of the shortest path that breaks it.

    `without` maps what was left out to why; `amount` is the most or least found, where the form has a number.
    """

    id: str
    says: str
    answer: Answer
    path: tuple[Way, ...] = ()
    without: tuple[tuple[str, str], ...] = ()
    amount: float | None = None


def verdicts(
    graph: Graph, sweep: Sweep, stated: Mapping[str, Stated], watch: Watch = unwatched
) -> Iterator[Verdict]:
    """Yields a verdict for each guarantee."""
    for done, (id, one) in enumerate(stated.items()):
        watch("guarantees", done, len(stated))
        yield _verdict(graph, sweep, id, one)


def _verdict(graph: Graph, sweep: Sweep, id: str, one: Stated) -> Verdict:
    story = graph.scenario.id
    without = {
        name: why for name, why in one.without.items() if name == story or name.startswith(f"{story}.")
    }
    if story in without:
        return Verdict(id, one.says, "kept", (), tuple(without.items()))
    left_out = frozenset(name.removeprefix(f"{story}.") for name in without)
    found = _FORMS[one.form](_Case(graph, sweep, one, left_out))
    return Verdict(id, one.says, found.answer, found.path, tuple(without.items()), found.amount)


class _Found(NamedTuple):
    """What checking one form comes to."""

    answer: Answer
    path: tuple[Way, ...] = ()
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """One guarantee of one story under the check."""

    graph: Graph
    sweep: Sweep
    one: Stated
    left_out: frozenset[str]

    def subject(self, word: str, otherwise: str = "") -> Subject:
        """Returns what stands after a word of the form."""
        found = subject(str(self.one.word(word) or otherwise))
        assert found is not None, "was checked when the file was read"
        return found

    @property
    def when_none(self) -> Answer:
        """Returns what to answer when nothing that breaks it was found."""
        return "unknown" if self.graph.stopped else "kept"


def _always(case: _Case) -> _Found:
    """Holds when every path meets the first before it meets the second."""
    events = Events(case.graph, (case.subject("always"), case.subject("before", "ending")))
    path = _shortest(case.graph, events, lambda state, event: _FINE if event == 0 else _BROKEN)
    return _Found("broken", path) if path else _Found(case.when_none)


def _never(case: _Case) -> _Found:
    """Holds when no path meets the first, or none after it met the second."""
    if case.one.after is None:
        path = _met(case, "never")
        return _Found("broken", path) if path else _Found(case.when_none)
    path = _met_after(case, "never")
    return _Found("broken", path) if path else _Found(case.when_none)


def _possible(case: _Case) -> _Found:
    """Holds when some path meets the first after it met the second, or when no path meets the second."""
    if case.one.after is None:
        if _met(case, "possible"):
            return _Found("kept")
        return _Found("unknown" if case.graph.stopped else "broken")
    if _met_after(case, "possible"):
        return _Found("kept")
    path = _met(case, "after")
    return _Found("unknown" if case.graph.stopped else "broken", path) if path else _Found(case.when_none)


def _met(case: _Case, word: str) -> tuple[Way, ...]:
    events = Events(case.graph, (case.subject(word),))
    return _shortest(case.graph, events, lambda state, event: _BROKEN)


def _met_after(case: _Case, word: str) -> tuple[Way, ...]:
    events = Events(case.graph, (case.subject(word), case.subject("after")))
    return _shortest(
        case.graph, events, lambda state, event: 1 if event == 1 else _BROKEN if state == 1 else state
    )


def _from(case: _Case) -> _Found:
    """Holds when from wherever the first is met, some way leads to the second."""
    graph = case.graph
    events = Events(graph, (case.subject("from"), case.subject("reach")))
    hopeful = _hopeful(graph, events)
    for number, way in _ways(graph):
        if hopeful[way.target]:
            continue
        met = events.on(way)
        # What comes last is at the point the way leads to: only that can be left out by its name.
        last = len(met) - 1 if _name(graph, way) in case.left_out else len(met)
        if any(event == 0 and 1 not in met[place:] for place, event in enumerate(met[:last])):
            return _Found("broken", (*graph.route(number), way))
    return _Found(case.when_none)


def _name(graph: Graph, way: Way) -> str:
    return str(getattr(graph.step(graph.points[way.target]), "id", ""))


def _hopeful(graph: Graph, events: Events) -> list[bool]:
    """Tells for each point whether it is, or leads to, what should be reached; the unexplored may."""
    before: list[list[int]] = [[] for _ in graph.points]
    hopeful = [point.ways is None for point in graph.points]
    for number, way in _ways(graph):
        met = events.on(way)
        if number >= 0:
            before[way.target].append(number)
            hopeful[number] = hopeful[number] or 1 in met
        hopeful[way.target] = hopeful[way.target] or events.at(way.target, 1)
    queue = [number for number, hope in enumerate(hopeful) if hope]
    while queue:
        for number in before[queue.pop()]:
            if not hopeful[number]:
                hopeful[number] = True
                queue.append(number)
    return hopeful


def _at_most(case: _Case) -> _Found:
    """Holds when no path has more than the number."""
    found = _extreme(case, most=True)
    assert case.one.at_most is not None
    if found.amount is not None and found.amount > case.one.at_most:
        return found._replace(answer="broken")
    return found._replace(path=())


def _at_least(case: _Case) -> _Found:
    """Holds when no path has less than the number."""
    found = _extreme(case, most=False)
    assert case.one.at_least is not None
    if found.amount is not None and found.amount < case.one.at_least:
        return found._replace(answer="broken")
    return found._replace(path=())


class _Trail(NamedTuple):
    """A path as far as it goes, and how much there is on it."""

    amount: int
    way: Way | None
    before: "_Trail | None"


def _extreme(case: _Case, most: bool) -> _Found:
    """Returns the path with the most or the least of what the guarantee counts."""
    count, scale = _counter(case)

    def along(trail: _Trail, way: Way) -> _Trail:
        return _Trail(trail.amount + count(way), way, trail)

    def better(one: _Trail, other: _Trail) -> _Trail:
        return other if (other.amount > one.amount) is most and other.amount != one.amount else one

    swept = case.sweep.run(_Trail(0, None, None), along, better)
    answer: Answer = "unknown" if case.graph.stopped or swept.tangled else "kept"
    if not swept.arrived:
        return _Found(answer)
    pick = max if most else min
    best = pick(swept.arrived.values(), key=lambda trail: trail.amount)
    trail: _Trail | None = best
    ways: list[Way] = []
    while trail is not None and trail.way is not None:
        ways.append(trail.way)
        trail = trail.before
    return _Found(answer, tuple(ways[::-1]), scale(best.amount))


def _counter(case: _Case) -> tuple[Callable[[Way], int], Callable[[int], float]]:
    """Returns how much of what the guarantee counts is on a way, and what a sum of that amounts to."""
    points = case.graph.points
    if case.one.of in MEASURES:

        def length(way: Way) -> int:
            target = points[way.target]
            words = way.words + target.words
            return words if case.one.of == "words" else cost(words, way.seconds + target.seconds)

        return length, (lambda words: words) if case.one.of == "words" else minutes
    events = Events(case.graph, (case.subject("of"),))
    return (lambda way: len(events.on(way))), lambda number: number


def _ways(graph: Graph) -> Iterator[tuple[int, Way]]:
    """Yields every way with the number of the point it starts at, -1 for the start of the story."""
    if graph.entry is not None:
        yield -1, graph.entry
    for number, point in enumerate(graph.points):
        for way in point.ways or ():
            yield number, way


def _shortest(graph: Graph, events: Events, onward: Callable[[int, int], int]) -> tuple[Way, ...]:
    """Returns the path of fewest answers on which `onward(state, event)` comes to broken; empty for none."""
    before: dict[tuple[int, int], tuple[tuple[int, int], Way]] = {}
    queue: deque[tuple[int, int]] = deque([(-1, 0)])
    while queue:
        here = queue.popleft()
        number, state = here
        for way in [graph.entry] if number < 0 else graph.points[number].ways or ():
            if way is None:
                continue
            after = state
            for event in events.on(way):
                after = onward(after, event)
                if after < 0:
                    break
            there = (way.target, after)
            if after == _BROKEN:
                return (*_back(before, here), way)
            if after != _FINE and there not in before:
                before[there] = (here, way)
                queue.append(there)
    return ()


def _back(before: Mapping[tuple[int, int], tuple[tuple[int, int], Way]], here: tuple[int, int]) -> list[Way]:
    ways: list[Way] = []
    while here in before:
        here, way = before[here]
        ways.append(way)
    return ways[::-1]


_FORMS: Mapping[str, Callable[[_Case], _Found]] = MappingProxyType(
    {
        "always": _always,
        "from": _from,
        "never": _never,
        "possible": _possible,
        "at_most": _at_most,
        "at_least": _at_least,
    }
)
