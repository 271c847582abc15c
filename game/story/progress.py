"""How far along a story is: the fewest questions between here and an ending."""

from collections import deque
from collections.abc import Iterator

from game.story import model
from game.story.play import DEEPEST_VISIT
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Pick, Return, Show, program
from game.story.state import State

Place = tuple[str, int, tuple[tuple[str, int], ...]]


def questions_left(scenario: model.Scenario, state: State) -> int:
    """Returns the fewest questions still to come, whatever the conditions; 0 where none is in reach."""
    first: Place = (state.scene, state.index, state.back)
    queue: deque[tuple[int, Place]] = deque([(0, first)])
    seen: set[Place] = set()
    while queue:
        questions, place = queue.popleft()
        if place in seen:
            continue
        seen.add(place)
        scene, index, back = place
        op = program(scenario)[scene][index]
        if isinstance(op, Finish):
            return questions
        asks = isinstance(op, Ask | Pick)
        for following in _following(scenario, scene, index, back):
            if asks:
                queue.append((questions + 1, following))
            else:
                queue.appendleft((questions, following))
    return 0


def _following(
    scenario: model.Scenario, scene: str, index: int, back: tuple[tuple[str, int], ...]
) -> Iterator[Place]:
    match program(scenario)[scene][index]:
        case Pick(targets=targets):
            for target in targets.values():
                yield scene, target, back
        case Jump(to):
            yield scene, to, back
        case Branch(otherwise=otherwise):
            yield scene, index + 1, back
            yield scene, otherwise, back
        case Enter(to, returning):
            if len(back) < DEEPEST_VISIT:
                yield to, 0, (*back, (scene, index + 1)) if returning else back
        case Return():
            if back:
                (to, at), rest = back[-1], back[:-1]
                yield to, at, rest
        case Show() | Ask() | Assign() | Add() | Finish():
            yield scene, index + 1, back
