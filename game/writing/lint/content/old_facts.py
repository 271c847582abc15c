"""What is told about who helps was looked up not long ago."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.story.shape import place
from game.story.shared import LoadedShared
from game.writing.lint.study import Around


def old_facts(shared: LoadedShared, folder: str, around: Around) -> Iterator[Problem]:
    """Warns about a help service that was checked over twelve months ago."""
    year, _, rest = around.today.partition("-")
    oldest = f"{int(year) - 1:04}-{rest}"
    for id, service in shared.shared.help.items():
        if service.checked < oldest:
            mark = place(shared.marks["help"], ("help", id, "checked"))
            yield Problem(
                "old-fact",
                f"{folder}/help.yaml",
                mark.line,
                mark.column,
                id,
                service.checked,
                severity="warning",
            )
