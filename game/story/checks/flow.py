"""Every way through a scene goes on: to another scene, to an ending, or back to where it was visited from."""

from collections.abc import Iterator

from game.story.checks.case import Case
from game.story.problem import Problem
from game.story.program import Enter, Finish, Pick, Return
from game.story.walk import places


def dead_ends(case: Case) -> Iterator[Problem]:
    """Reports where a scene that was not visited just stops."""
    flow = case.flow
    for scene, ways in flow.entered.items():
        if False not in ways:
            continue
        end = len(flow.ops(scene)) - 1
        if end not in flow.reached[scene]:
            continue
        where = places(case.scenario, scene)
        for index in sorted(flow.reached[scene]):
            if index != end and end in flow.following(scene, index):
                yield case.problem("no-way-on", where[index], scene)


def only_again(case: Case) -> Iterator[Problem]:
    """Reports a choice from which every way only comes back: no ending, no other scene."""
    flow = case.flow
    for scene in flow.entered:
        ops = flow.ops(scene)
        for index in sorted(flow.reached[scene]):
            op = ops[index]
            if not isinstance(op, Pick):
                continue
            onward = (ops[other] for other in flow.beyond(scene, index))
            if not any(isinstance(other, (Enter, Finish, Return)) for other in onward):
                where = places(case.scenario, scene)
                yield case.problem("only-again", where[index], op.step.id)
