"""Every background there is a picture of."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.study import Study


def backgrounds(study: Study) -> Iterator[Problem]:
    """Warns about a background without a picture."""
    known = {path.stem for path in (study.around.assets / "backgrounds").glob("*.svg")}
    for id, scene in study.scenario.scenes.items():
        if scene.background is not None and scene.background not in known:
            yield study.problem(
                "unknown-background", ("scenes", id, "background"), scene.background, known=known
            )
