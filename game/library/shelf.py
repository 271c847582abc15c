"""Which files of a folder are stories, and which are the lists beside them."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.story.problem import Problem

# Written out, though `story/fields.py: LISTS` says it too: who only looks at a folder pays for no model.
SHARED_FILES = tuple(
    f"{name}.yaml" for name in ("cast", "indicators", "feelings", "reasons", "excuses", "plans", "help")
)
NOT_STORIES = (*SHARED_FILES, "guarantees.yaml", "lint.yaml", "released.yaml")
"""The files beside the stories that are none themselves."""


class BrokenStory(Exception):
    """A story that may not be played, and why."""

    def __init__(self, path: Path, problems: "tuple[Problem, ...]") -> None:
        super().__init__(f"{path.name}: {len(problems)} problems")
        self.path, self.problems = path, problems


def is_story(name: str) -> bool:
    """Tells whether a file of this name beside the shared lists is a story."""
    return name not in NOT_STORIES
