"""Every scene that is named exists."""

from collections.abc import Iterator

from game.story import synonyms
from game.story.checks.case import Case, stands_in
from game.story.problem import Problem


def scenes(case: Case) -> Iterator[Problem]:
    """Reports each start, goto and visit to a scene that does not exist."""
    named = [found for found in case.refs if found.means.list == "scenes"]
    unknown = [(found.value, found.path) for found in named if found.value not in case.names.scenes]
    # As they must be written: of a scene with a capital in its name, only that is told.
    known = {synonyms.name(id) for id in case.names.scenes} if unknown else set()
    for scene, path in unknown:
        if scene not in known and not stands_in(scene):
            yield case.problem("unknown-scene", path, scene, known=known)
