"""Questions, options and endings have ids of their own."""

from collections.abc import Iterator

from game.story import model
from game.story.checks.case import Case, stands_in
from game.story.keypath import KeyPath
from game.story.problem import Problem


def ids(case: Case) -> Iterator[Problem]:
    """Reports an id used twice: by two questions or endings of the story, or two options of a choice."""
    first: dict[str, KeyPath] = {}
    for path, _, step in case.deeds:
        if isinstance(step, model.Named):
            yield from _again(case, first, step.id, (*path, "id"))
        if isinstance(step, model.Choose):
            options: dict[str, KeyPath] = {}
            for index, option in enumerate(step.options):
                yield from _again(case, options, option.id, (*path, "options", index, "id"))


def _again(case: Case, first: dict[str, KeyPath], name: str, path: KeyPath) -> Iterator[Problem]:
    if first.setdefault(name, path) is not path and not stands_in(name):
        yield case.problem("duplicate-id", path, name, str(case.mark(first[name]).line))
