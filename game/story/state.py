"""Where a story is: a place, and what is remembered. Small, frozen, and comparable."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.story.condition import Value

Phase = Literal["", "turn", "told"]
"""`turn`: the perspective is turning here first. `told`: the guess was made, the other tells."""


@dataclass(frozen=True, slots=True)
class State:
    """The scene, the index of its operation, the return addresses, whose eyes, and the memory.

    The memory holds the variables, and under `chose c.o`, `seen s`, `guessed g.f` what happened;
    `said:c` is the last option at a choice and `guess:g` the last guess. It is never changed in place.
    """

    scene: str
    index: int
    phase: Phase
    back: tuple[tuple[str, int], ...]
    eyes: str
    memory: Mapping[str, Value]
