"""From everywhere an ending can be reached."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.story.program import Enter, Finish
from game.tools.lint.study import Study


def way_out(study: Study) -> Iterator[Problem]:
    """Warns about a scene from which the story never comes to an ending: a loop without a way out."""
    flow, entered = study.flow, study.flow.entered
    leading: dict[str, set[str]] = {}
    ending: list[str] = []
    for scene in entered:
        for index in flow.reached[scene]:
            op = flow.ops(scene)[index]
            if isinstance(op, Finish):
                ending.append(scene)
            elif isinstance(op, Enter):
                leading.setdefault(op.scene, set()).add(scene)
                if op.returning and op.scene in flow.returning:
                    leading.setdefault(scene, set()).add(op.scene)
    good = set[str]()
    while ending:
        scene = ending.pop()
        if scene not in good:
            good.add(scene)
            ending += leading.get(scene, ())
    for scene in entered:
        if scene not in good:
            yield study.at_name("no-ending", ("scenes", scene), scene)
