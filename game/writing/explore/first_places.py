"""Where in a story something can first happen: before that, nobody needs to remember whether it did."""

from collections.abc import Iterator, Mapping, Sequence

from game.story import model
from game.story.program import Ask, Enter, Op, Pick, program

NOWHERE = -1
"""The part of a scene that nothing leads to."""


class Homes:
    """The parts of a story (scenes that lead to one another), and in which part each thing first can happen.

    Once somebody is past a part they never come back to it; a scene that is visited belongs to the part it is
    visited from, for it leads back there.
    """

    def __init__(self, scenario: model.Scenario, parts: Sequence[Sequence[str]]) -> None:
        self.part = {scene: number for number, part in enumerate(parts) for scene in part}
        owner = _owners(scenario, parts, self.part)
        self._names: list[set[str]] = [set() for _ in parts]
        for scene in scenario.scenes:
            if owner[scene] != NOWHERE:
                self._names[owner[scene]].update(_happening(scene, program(scenario)[scene]))

    def first(self, scene: str) -> set[str]:
        """Returns what first can happen in the part of a scene, so not before it is entered."""
        return self._names[self.part[scene]]


def onward(ops: Sequence[Op]) -> set[str]:
    """Returns the scenes that a scene goes to or visits."""
    return {op.scene for op in ops if isinstance(op, Enter)}


def _owners(
    scenario: model.Scenario, parts: Sequence[Sequence[str]], part: Mapping[str, int]
) -> Mapping[str, int]:
    """Returns the part that each scene belongs to: its own, or of a visited scene that from which it is."""
    inside = _visited(scenario)
    owners: dict[str, int] = {scene: number for scene, number in part.items() if scene not in inside}
    for scenes in reversed(parts):  # a part comes before what it leads to
        owner = next((owners[scene] for scene in scenes if scene in owners), None)
        if owner is None:
            continue
        owners.update(dict.fromkeys(scenes, owner))
        for scene in scenes:
            for other in onward(program(scenario)[scene]) & inside:
                if part[other] != part[scene]:
                    # Visited from more parts: the first. No part before that leads there.
                    for member in parts[part[other]]:
                        owners.setdefault(member, owner)
    return {scene: owners.get(scene, NOWHERE) for scene in scenario.scenes}


def _visited(scenario: model.Scenario) -> set[str]:
    """Returns the scenes that are visited, and those that they lead to."""
    queue = [
        op.scene
        for scene in scenario.scenes
        for op in program(scenario)[scene]
        if isinstance(op, Enter) and op.returning
    ]
    found: set[str] = set()
    while queue:
        scene = queue.pop()
        if scene not in found:
            found.add(scene)
            queue += onward(program(scenario)[scene])
    return found


def _happening(scene: str, ops: Sequence[Op]) -> Iterator[str]:
    """Yields what a scene lets happen, as the memory calls it."""
    yield f"seen {scene}"
    for op in ops:
        if isinstance(op, Pick):
            yield f"said:{op.step.id}"
            yield from (f"chose {op.step.id}.{option}" for option in op.options)
        elif isinstance(op, Ask) and isinstance(op.step, model.Guess):
            yield from (f"guessed {op.step.id}.{feeling}" for feeling in op.step.options)
