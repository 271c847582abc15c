"""Everything that was written can be come to."""

from collections.abc import Iterator

from game.story.checks.case import Case
from game.story.checks.graph import places
from game.story.problem import Problem
from game.story.program import Jump, Return


def reach(case: Case) -> Iterator[Problem]:
    """Warns about scenes nothing leads to, and steps behind a goto, an end or a choice that always leaves."""
    flow = case.flow
    for scene, written in case.scenario.scenes.items():
        path = ("scenes", scene)
        if scene not in flow.entered:
            mark = case.mark(path)
            yield Problem(
                "unreached-scene", case.file, mark.name_line, mark.name_column, scene, severity="warning"
            )
            continue
        where = places(written.script, (*path, "script"))
        passed = False
        for index, op in enumerate(flow.ops(scene)):
            if index in flow.reached[scene]:
                passed = False
            elif not passed and not isinstance(op, Jump | Return):
                passed = True
                yield case.problem("unreachable", where[index], severity="warning")
