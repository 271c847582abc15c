"""Why an option is hidden and which way a story went: only the values that decide are named."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import answer, asking, ending, scenarios, scene, story
from walking import walked

from game.story import event, model, play
from game.story.condition import Condition, Memory, holds, names, parse
from game.story.frame import frame
from game.story.program import Branch, Pick, program
from game.story.state import State
from game.story.walk import places
from game.story.why import Hidden, Passed, Skipped, decided, hidden, traced
from game.writing.rehearse.marked import mark, marked

QUICK = settings(max_examples=60)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a and b", ["a"]),
        ("a or b", ["b"]),
        ("a or z", ["a", "z"]),
        ("not a", ["a"]),
        ("n > 2 and a", ["n", "a"]),
        ("n > 2 and b", ["n"]),
        ("y and a", ["a"]),
        ("y or a", ["y"]),
        ("not (y and a)", ["a"]),
        ("chose x.y or y", ["y"]),
        ("n = m or n = m", ["n", "m"]),
        ("true", []),
    ],
)
def test_only_what_decides_is_named(text: str, told: list[str]) -> None:
    memory: Memory = {"a": False, "b": True, "n": 1, "m": 1, "y": True}
    assert [name for name, _ in decided(parse(text), memory)] == told


def flipped(condition: Condition, kept: set[str], memory: Memory) -> Iterator[Memory]:
    """Yields the memory with every other name of a condition changed to all kinds of values."""
    others = {name for name in names(condition) if name not in kept}
    for value in (True, False, 7, -7, "x"):
        yield {**memory, **dict.fromkeys(others, value)}


def check_decided(condition: Condition, memory: Memory) -> None:
    """Whatever did not decide may be anything: the condition stays what it is."""
    kept = {name for name, _ in decided(condition, memory)}
    for other in flipped(condition, kept, memory):
        assert holds(condition, other) is holds(condition, memory)


@QUICK
@given(scenarios(), st.integers(0, 99))
def test_what_is_not_offered_is_hidden_and_says_why(scenario: model.Scenario, seed: int) -> None:
    for state, _ in walked(scenario, seed):
        op = play.operation(scenario, state)
        if not isinstance(op, Pick) or state.phase:
            assert hidden(scenario, state) == ()
            continue
        shown = {option.id for option in play.offered(op, state.memory)}
        found = hidden(scenario, state)
        assert shown | {one.option for one in found} == op.options.keys()
        assert not shown & {one.option for one in found}
        for one in found:
            if one.condition is None:
                assert op.options[one.option].once and state.memory[one.decided[0][0]] is True
            else:
                assert not holds(one.condition, state.memory)
                check_decided(one.condition, state.memory)


@QUICK
@given(scenarios(), st.integers(0, 99))
def test_every_branch_that_play_passes_is_traced(scenario: model.Scenario, seed: int) -> None:
    """The same story with a mark in every side remembers by itself which sides it took."""
    seen: set[str] = set()
    state, trace = traced(scenario, lambda watch: play.start(scenario, watch))
    with_marks = play.start(told := marked(scenario))
    chance, known = random.Random(seed), set[str]()
    for _ in range(300):
        for one in trace:
            if isinstance(one, Passed):
                op = program(scenario)[one.scene][one.index]
                assert isinstance(op, Branch) and op.condition == one.condition
                seen.add(mark(places(scenario, one.scene)[one.index], one.held))
        assert seen == {name for name in with_marks.memory if name.startswith("side ")}
        if play.ended(scenario, state):
            return
        done = answer(frame(scenario, state).beat, chance, known)
        with_marks = play.step(told, with_marks, done)
        state, trace = traced(scenario, lambda watch, at=state, did=done: play.step(scenario, at, did, watch))


def two_doors() -> model.Scenario:
    """Returns a story with an option that hides, a choice that may hide as a whole, and a branch."""
    first = [{"id": "a", "do": "A"}, {"id": "b", "do": "B", "if": "vlag and teller > 2"}]
    both = [{"id": "c", "do": "C", "if": "vlag"}, {"id": "d", "do": "D", "if": "teller > 2"}]
    line = {"kind": "narration", "text": "Ja."}
    return story(
        {
            "a0": scene(
                asking("choose", "een", options=first),
                asking("choose", "twee", options=both),
                {"kind": "if", "condition": "not vlag", "then": [line]},
                ending(),
            )
        },
        variables={"vlag": False, "teller": 0},
    )


def test_a_hidden_option_a_skipped_choice_and_a_branch() -> None:
    scenario = two_doors()
    state = play.start(scenario)
    hides = parse("vlag and teller > 2")
    assert hidden(scenario, state) == (Hidden("een", "b", hides, (("vlag", False), ("teller", 0))),)
    after, trace = traced(scenario, lambda watch: play.step(scenario, state, event.Choose("een", "a"), watch))
    skipped, branch = trace
    assert isinstance(skipped, Skipped) and isinstance(branch, Passed)
    assert [(one.option, one.decided) for one in skipped.hidden] == [
        ("c", (("vlag", False),)),
        ("d", (("teller", 0),)),
    ]
    assert places(scenario, skipped.scene)[skipped.index] == ("scenes", "a0", "script", 1)
    assert (branch.held, branch.decided) == (True, (("vlag", False),))
    assert places(scenario, branch.scene)[branch.index] == ("scenes", "a0", "script", 2)
    assert places(scenario, after.scene)[after.index] == ("scenes", "a0", "script", 2, "then", 0)


def test_nothing_is_hidden_while_the_eyes_are_turning() -> None:
    options = [{"id": "a", "do": "A"}, {"id": "b", "do": "B", "if": "false"}]
    scenario = story({"a0": scene(asking("choose", "een", options=options), ending(), seen_by="daan")})
    turning = play.start(scenario)
    assert turning.phase == "turn" and hidden(scenario, turning) == ()
    assert [one.option for one in hidden(scenario, play.step(scenario, turning, event.Next()))] == ["b"]


@QUICK
@given(scenarios())
def test_the_path_of_an_operation_leads_to_its_step(scenario: model.Scenario) -> None:
    for id in scenario.scenes:
        for index, op in enumerate(program(scenario)[id]):
            step = getattr(op, "step", None)
            if step is None and not isinstance(op, Branch):
                continue
            found: object = scenario
            for name in places(scenario, id)[index]:
                part = {"else": "otherwise"}.get(str(name), str(name))
                found = found[name] if isinstance(found, dict | tuple) else getattr(found, part)  # type: ignore[index]
            if isinstance(op, Branch):
                assert isinstance(found, model.If) and parse(found.condition) == op.condition
            else:
                assert found is step


@QUICK
@given(scenarios(), st.integers(0, 99))
def test_a_state_with_the_same_memory_is_the_same_state(scenario: model.Scenario, seed: int) -> None:
    for state, _ in walked(scenario, seed):
        assert play.remembering(scenario, state, state.memory) == state


def test_a_choice_that_hides_as_a_whole_is_left_at_once() -> None:
    scenario = two_doors()
    state = play.step(
        scenario, play.remembering(scenario, play.start(scenario), {"vlag": True}), event.Choose("een", "a")
    )
    assert frame(scenario, state).beat.id == "twee"  # type: ignore[union-attr]
    left = play.remembering(scenario, state, {**state.memory, "vlag": False})
    assert isinstance(left, State) and left.index > state.index
