"""Walks through a story at random, without a session."""

import random
from collections.abc import Iterator

from strategies import answer

from game.story import play
from game.story.frame import Frame, frame
from game.story.model import Scenario
from game.story.state import State


def walked(scenario: Scenario, seed: int, most: int = 300) -> Iterator[tuple[State, Frame]]:
    """Yields every state and frame of one random play."""
    chance, seen = random.Random(seed), set[str]()
    state = play.start(scenario)
    for _ in range(most):
        shown = frame(scenario, state)
        yield state, shown
        if play.ended(scenario, state):
            return
        state = play.step(scenario, state, answer(shown.beat, chance, seen))
