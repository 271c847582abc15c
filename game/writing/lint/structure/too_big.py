"""A story that no session can hold, and that nobody can play therefore."""

from collections.abc import Iterator

from game.session.log import holds
from game.story.problem import Problem
from game.writing.lint.study import Study


def too_big(study: Study) -> Iterator[Problem]:
    """Reports a story that nobody could begin: written out, it takes more than a session holds."""
    if not holds(study.scenario.model_dump_json(by_alias=True).encode()):
        yield study.problem("too-big-to-play", (), severity="error")
