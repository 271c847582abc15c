"""Placeholders in texts name a choice or a person that exists."""

import re
from collections.abc import Iterator

from game.story.checks.case import Case
from game.story.problem import Problem
from game.story.walk import braced

_BRACES = re.compile(r"\{([^{}]*)\}?")
_FORM = re.compile(r"(said|name)\.([a-z][a-z0-9_-]*)")


def placeholders(case: Case) -> Iterator[Problem]:
    """Reports each placeholder that nothing fills."""
    for path, text in braced(case.scenario):
        mark = case.mark(path)
        for match in _BRACES.finditer(text):
            offset = match.start() + (1 if mark.quoted else 0)
            yield from _of(case, match[0], match[1], path, offset)


def _of(case: Case, written: str, inside: str, path: tuple[str | int, ...], offset: int) -> Iterator[Problem]:
    form = _FORM.fullmatch(inside)
    if (
        form is None
        or not written.endswith("}")
        or path[-1] in ("name", "place", "when")
        or path[0] != "scenes"
    ):
        yield case.problem("unknown-placeholder", path, written, offset=offset)
    elif form[1] == "said" and form[2] in case.names.own_words:
        yield case.problem("own-words", path, written, offset=offset)
    elif form[1] == "said" and form[2] not in case.names.choices:
        yield case.problem("unknown-choice", path, form[2], known=case.names.choices, offset=offset)
    elif form[1] == "name" and form[2] not in case.shared.cast:
        yield case.problem("unknown-person", path, form[2], known=case.shared.cast, offset=offset)
