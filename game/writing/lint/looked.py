"""What is known of one story once it was looked at: enough for the folder around it, and to be kept."""

from dataclasses import dataclass

from game.story.fields import LISTS
from game.story.problem import Problem
from game.writing.lint.pictures.emoji import EMOJI
from game.writing.lint.study import Study


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a story, at which line each scene begins, and what it uses of what lies around it.

    `id` is None when too little could be read to study it; entries stand as `plans/bellen`, pictures by file.
    """

    problems: tuple[Problem, ...]
    scenes: tuple[tuple[int, str], ...]
    id: str | None = None
    uses: frozenset[str] = frozenset()


def uses(study: Study) -> frozenset[str]:
    """Returns the entries of shared lists and the pictures that a story uses."""
    story = study.scenario
    entries = {f"{name}/{id}" for name in LISTS for id in getattr(story.shared, name)}
    backgrounds = {f"backgrounds/{scene.background}.svg" for scene in story.scenes.values()}
    told = "".join(text for _, _, text in study.shown())
    return frozenset(entries | backgrounds | {f"emoji/{ord(sign):x}.svg" for sign in EMOJI.findall(told)})
