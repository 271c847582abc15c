"""The explorer finds exactly what playing finds: every place, every path, every word."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from strategies import scenarios

sys.path.insert(0, str(Path(__file__).parent))

import brute

from game.story.model import Guess, Scenario
from game.story.program import Ask, Finish, Pick, program
from game.writing.explore import explore
from game.writing.explore.liveness import Needs, project
from game.writing.explore.points import Graph
from game.writing.explore.runner import Runner

QUICK = settings(max_examples=150, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


def places(graph: Graph) -> Iterator[tuple[object, ...]]:
    """Yields every place that the graph passes: scene, index and phase."""
    ways = [graph.entry, *(way for point in graph.points for way in point.ways or ())]
    for number in {number for way in ways if way is not None for number in way.stretches}:
        stretch = graph.stretches[number]
        if stretch.start == stretch.stop:
            yield (stretch.scene, "turn")
        for index in range(stretch.start, stretch.stop):
            yield (stretch.scene, index)
    for point in graph.points:
        yield (point.scene, point.index)


def decided(scenario: Scenario, runner: Runner, state: object) -> bool:
    """Tells whether a state is one that the explorer calls a point."""
    assert isinstance(state, brute.State)
    op = program(scenario)[state.scene][state.index]
    guess = isinstance(op, Ask) and isinstance(op.step, Guess) and runner.decides(op.step)
    return state.phase == "" and (isinstance(op, Pick | Finish) or guess)


@given(scenarios())
@QUICK
def test_every_state_is_found_and_no_other(scenario: Scenario) -> None:
    try:
        check_states(scenario)
    except brute.TooMuch:
        assume(False)


def check_states(scenario: Scenario) -> None:
    """Holds the explorer's states against all that playing comes to."""
    every = brute.states(scenario, 4000)
    found = explore(scenario, {})
    assert not found.graph.stopped and not found.stuck
    needs, runner = Needs(scenario), Runner(Graph(scenario))
    expected = {
        (s.scene, s.index, s.back, project(needs.at(s.scene, s.index, s.back), s.memory))
        for s in every
        if decided(scenario, runner, s)
    }
    points = {(p.scene, p.index, p.back, tuple(p.memory.values())) for p in found.graph.points}
    assert points == expected
    assert len(points) == len(found.graph.points)
    turns = {(s.scene, "turn") for s in every if s.phase == "turn"}
    assert set(places(found.graph)) == {(s.scene, s.index) for s in every} | turns


@given(scenarios())
@QUICK
def test_every_path_is_counted_once_with_its_words_and_indicators(scenario: Scenario) -> None:
    try:
        check_paths(scenario)
    except brute.TooMuch:
        assume(False)


def check_paths(scenario: Scenario) -> None:
    """Holds the explorer's counts against every path played."""
    every = brute.paths(scenario, 20_000)
    assert len({path.answers for path in every}) == len(every)
    counted = explore(scenario, {}).counted
    assert counted is not None and counted.whole is not None and not counted.tangled
    whole = counted.whole
    assert whole.paths == len(every)
    assert {id: tally.paths for id, tally in counted.endings.items()} == Counter(p.ending for p in every)
    lengths = [path.words for path in every]
    assert (whole.all_words, *whole.words) == (sum(lengths), min(lengths), max(lengths))
    for mark in {mark for path in every for mark in path.marks}:
        times = Counter(path.marks.count(mark) for path in every)
        assert {n: paths for n, paths in whole.at(mark).items() if paths} == times


@given(scenarios())
@QUICK
def test_the_shortest_path_to_an_ending_is_the_shortest_and_can_be_played(scenario: Scenario) -> None:
    try:
        every = brute.paths(scenario, 20_000)
    except brute.TooMuch:
        assume(False)
    found = explore(scenario, {})
    for id in found.endings:
        ways = found.route(id)
        answers = [way.answer for way in ways if way.answer is not None]
        assert len(answers) == min(len(path.answers) for path in every if path.ending == id)
    assert set(found.endings) == {path.ending for path in every}


@given(scenarios())
@QUICK
def test_what_is_never_chosen_is_never_chosen(scenario: Scenario) -> None:
    try:
        every = brute.states(scenario, 4000)
    except brute.TooMuch:
        assume(False)
    taken = {
        f"{step.id}.{option.id}"
        for state in every
        if state.phase == "" and isinstance(op := program(scenario)[state.scene][state.index], Pick)
        for step in [op.step]
        for option in brute.play.offered(op, state.memory)
    }
    unused = explore(scenario, {}).unused
    assert not taken & set(unused.options)
    written = {
        f"{step.id}.{option.id}"
        for scene in scenario.scenes.values()
        for step in brute.every_step(scene.script)
        if isinstance(step, brute.Choose) and step.id not in unused.choices
        for option in step.options
    }
    assert written - taken == set(unused.options)
