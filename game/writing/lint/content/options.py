"""Every option says what it shows, or what it could have shown."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.study import Study


def options(study: Study) -> Iterator[Problem]:
    """Warns about an option without a tag, unless it only asks something and comes back to the choice."""
    for path, _, step in study.choices:
        for index, option in enumerate(step.options):
            if not (option.shows or option.could_be or option.again):
                yield study.problem("untagged-option", (*path, "options", index, "id"), option.id)
