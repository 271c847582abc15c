"""The id is the name of the file."""

from collections.abc import Iterator
from pathlib import PurePath

from game.story.checks.case import Case, stands_in
from game.story.problem import Problem


def file_name(case: Case) -> Iterator[Problem]:
    """Reports an id that is not the file's name: translations and sessions find a story by it."""
    name = PurePath(case.file)
    id = case.scenario.id
    if name.suffix in (".yaml", ".yml") and id not in (name.stem, "…") and not stands_in(id):
        yield case.problem("wrong-name", ("id",), id, name.stem)
