"""The values that may be remembered hold everything that really is: in every play of every shipped story."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import answer

from game import paths
from game.library.read import load
from game.story import play
from game.story.checks.control_flow import Flow
from game.story.condition import parse
from game.story.frame import frame
from game.story.model import Scenario
from game.writing.lint.reaching import Values
from game.writing.lint.run import stories
from game.writing.lint.slots import FEWEST, MOST, Slot
from game.writing.lint.trials import narrowed

NUMBERS = Slot(3, tuple(range(FEWEST, MOST + 1)))
FILES = stories(paths.scenarios())
PLAYS, LONGEST = 25, 600


def clipped(number: int) -> int:
    """Returns a number as a slot keeps it."""
    return min(max(number, FEWEST), MOST)


@given(st.sets(st.integers(-60, 60), min_size=1), st.lists(st.integers(-45, 45), max_size=4))
def test_adding_never_loses_a_number(numbers: set[int], amounts: list[int]) -> None:
    state = 0b101
    for number in numbers:
        state |= NUMBERS.bit(number)
    for amount in amounts:
        state = NUMBERS.moved(state, amount)
        numbers = {number + amount for number in numbers}
    assert {clipped(number) for number in numbers} <= set(NUMBERS.held(state))
    assert state & 0b111 == 0b101 and state >> NUMBERS.start + len(NUMBERS.values) == 0


@given(st.integers(-15, 15), st.integers(-4, 4))
def test_adding_to_one_number_between_the_ends_is_exact(number: int, amount: int) -> None:
    assert NUMBERS.held(NUMBERS.moved(NUMBERS.bit(number), amount)) == (number + amount,)


def test_narrowing_keeps_what_fits() -> None:
    slots = {"a": Slot(0, (False, True)), "n": Slot(2, tuple(range(FEWEST, MOST + 1)))}
    every = slots["a"].mask | slots["n"].mask
    for text, wanted, name, held in (
        ("a", True, "a", (True,)), ("not a", True, "a", (False,)), ("a and n > 18", True, "n", (19, 20)),
        ("a or n > -19", False, "n", (-20, -19)), ("a or n > 18", True, "a", (False, True)),
    ):  # fmt: skip
        assert slots[name].held(narrowed(every, parse(text), wanted, slots)) == held, text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_play_stays_within_the_values(file: object) -> None:
    scenario = load(file, paths.scenarios()).scenario  # type: ignore[arg-type]
    assert scenario is not None
    values = Values(Flow(scenario))
    assert sum(_inside(scenario, values, seed) for seed in range(PLAYS)) > PLAYS


def _inside(scenario: Scenario, values: Values, seed: int) -> int:
    """Plays once, checks every place that is followed, and returns how many there were."""
    chance, state, looked = random.Random(seed), play.start(scenario), 0
    for _ in range(LONGEST):
        if (state.scene, state.index) in values.before:
            looked += 1
            held = values.before[state.scene, state.index]
            for name, slot in values.slots.items():
                value = state.memory.get(name, scenario.variables.get(name, False))
                value = clipped(value) if type(value) is int else value
                assert value in slot.held(held), (state.scene, state.index, name)
        if play.ended(scenario, state):
            break
        state = play.step(scenario, state, answer(frame(scenario, state).beat, chance, set()))
    return looked
