"""Conditions that come out the same on every way a story can go."""

from collections.abc import Iterator

from game.story.checks.graph import places
from game.story.condition import Condition
from game.story.problem import Problem
from game.story.program import Branch, Pick
from game.story.sugar import Path
from game.tools.lint.study import Study


def conditions(study: Study) -> Iterator[Problem]:
    """Warns about a condition that always or never holds, and a choice whose options may all hide at once."""
    before = study.values.before
    for scene, written in study.scenario.scenes.items():
        where: tuple[Path, ...] | None = None
        for index, op in enumerate(study.flow.ops(scene)):
            state = before.get((scene, index))
            if state is None or not isinstance(op, Branch | Pick):
                continue
            where = where or places(written.script, ("scenes", scene, "script"))
            if isinstance(op, Branch):
                yield from _same(study, op.condition, (*where[index], "condition"), state, "")
            else:
                yield from _choice(study, op, where[index], state)


def _same(study: Study, condition: Condition, path: Path, state: int, option: str) -> Iterator[Problem]:
    outcomes = study.values.may(condition, state)
    if len(outcomes) == 1:
        code = "always-holds" if True in outcomes else "never-offered" if option else "never-holds"
        yield study.problem(code, path, option)


def _choice(study: Study, op: Pick, path: Path, state: int) -> Iterator[Problem]:
    for number, option in enumerate(op.step.options):
        if option.id in op.conditions:
            here = (*path, "options", number, "if")
            yield from _same(study, op.conditions[option.id], here, state, option.id)
    if study.values.may_all_hide(op, state):
        yield study.problem("may-all-hide", (*path, "id"), op.step.id)
