"""Who says `u` in a scene does not say `je` in the same breath."""

import re
from collections.abc import Iterator

from game.story import model
from game.story.problem import Problem
from game.tools.lint.study import Study

_FORMAL = re.compile(r"(?<![\w'’])(?:u|uw|uzelf)(?![\w'’]|\.\w)", re.IGNORECASE)
_FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)


def address(study: Study) -> Iterator[Problem]:
    """Warns about one line, or the lines of one person in a scene with one other, that mix u and je."""
    for path, scene, step in study.steps:
        if not isinstance(step, model.Line) or (formal := _FORMAL.search(step.text)) is None:
            continue
        alone = len(study.scenario.scenes[scene].present) <= 2
        if _FAMILIAR.search(step.text) or (alone and _familiar(study, scene, step.who)):
            yield study.in_text("form-of-address", (*path, "text"), formal[0], formal.start())


def _familiar(study: Study, scene: str, who: str) -> bool:
    return any(
        isinstance(step, model.Line) and step.who == who and _FAMILIAR.search(step.text)
        for _, at, step in study.steps
        if at == scene
    )
