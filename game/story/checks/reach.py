"""Everything that was written can be come to."""

from collections.abc import Iterator

from game.story.checks.case import Case
from game.story.checks.control_flow import Flow
from game.story.problem import Problem
from game.story.program import Enter, Jump, Return
from game.story.walk import places


def reach(case: Case) -> Iterator[Problem]:
    """Warns about scenes nothing leads to, and steps behind a goto, an end or a choice that always leaves."""
    flow = case.flow
    lost = _lost(flow)
    for scene in case.scenario.scenes:
        path = ("scenes", scene)
        if scene in lost:
            mark = case.mark(path)
            yield Problem(
                "unreached-scene", case.file, mark.name_line, mark.name_column, scene, severity="warning"
            )
        if scene not in flow.entered:
            continue
        where = places(case.scenario, scene)
        passed = False
        for index, op in enumerate(flow.ops(scene)):
            if index in flow.reached[scene]:
                passed = False
            elif not passed and not isinstance(op, (Jump, Return)):
                passed = True
                yield case.problem("unreachable", where[index], severity="warning")


def _lost(flow: Flow) -> set[str]:
    """Returns the scenes that cannot be come to, without those that only follow another of these."""
    leading = {
        scene: {
            op.scene for op in map(flow.ops(scene).__getitem__, flow.reached[scene]) if isinstance(op, Enter)
        }
        for scene in flow.scenario.scenes
        if scene not in flow.entered
    }
    led = {target for scene, targets in leading.items() for target in targets if target != scene}
    found, covered = set[str](), set[str]()
    for scene in sorted(leading, key=led.__contains__):
        if scene in covered:
            continue
        found.add(scene)
        queue = [scene]
        while queue:
            if (here := queue.pop()) not in covered and here in leading:
                covered.add(here)
                queue += leading[here]
    return found
