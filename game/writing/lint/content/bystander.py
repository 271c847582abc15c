"""Where private material goes round in a group, somebody can do something about it."""

from collections.abc import Iterator

from game.story import model
from game.story.problem import Problem
from game.story.program import Enter, Pick
from game.writing.lint.study import Study

BYSTANDER = frozenset(
    {
        "aanspreken", "hulp_bieden", "hulp_vragen", "medestander", "stoppen", "grens_stellen",
        "reden_geven", "humor", "weggaan", "eerlijk_zijn", "iets_anders",
    }
)  # fmt: skip
"""Indicators of saying stop, standing by somebody, deleting, leaving, and telling."""
_GROUP = 3


def bystander(study: Study) -> Iterator[Problem]:
    """Warns about a group scene with private material, where no option is a bystander's."""
    for path, scene_id, step in study.steps:
        if not isinstance(step, model.Private) or not _is_group(study.scenario.scenes[scene_id]):
            continue
        if not _helps(study, scene_id):
            yield study.problem("no-bystander", path, scene_id)


def _is_group(scene: model.Scene) -> bool:
    people = len(scene.chat.members) + scene.chat.others if scene.chat else len(scene.present)
    return people >= _GROUP


def _helps(study: Study, scene: str) -> bool:
    """Tells whether a bystander's option is in the scene, or in what comes right after it."""
    onward = [op.scene for op in study.flow.ops(scene) if isinstance(op, Enter)]
    return any(_offers(study, near) for near in (scene, *onward))


def _offers(study: Study, scene: str) -> bool:
    return any(
        BYSTANDER.intersection(option.shows)
        for op in study.flow.ops(scene)
        if isinstance(op, Pick)
        for option in op.step.options
    )
