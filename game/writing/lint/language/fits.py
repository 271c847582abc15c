"""What is said is read at once too by somebody who needs the largest letters."""

import re
from collections.abc import Iterator, Mapping

from game.story import model
from game.story.problem import Problem
from game.writing.lint.language.room import MOST_LINES, set_out, there
from game.writing.lint.study import Study

_SURE, _LINE = 150, 20
"""A text of at most so many letters fits whatever the letters are; a new line costs a line."""
_LONG_WORD = re.compile(r"\S{16}")
_NAME = re.compile(r"\{name\.(\w+)\}")


def fits(study: Study) -> Iterator[Problem]:
    """Warns about a text that is too tall, or has a word too wide, for its bubble at 200 %."""
    for path, _, text in study.shown():
        for code, found, expected in too_large(text, study.shared.cast):
            yield study.in_text(code, path, found, text.find(found), expected)


def too_large(said: str, cast: Mapping[str, model.Person]) -> Iterator[tuple[str, str, str]]:
    """Yields (code, what was found, what is the most) of what does not fit in a text."""
    if len(said) + _LINE * said.count("\n") <= _SURE and not _LONG_WORD.search(said):
        return
    if not there():
        return
    named = _NAME.sub(lambda slot: cast[slot[1]].name if slot[1] in cast else slot[0], said)
    found = set_out(named)
    if found.lines > MOST_LINES:
        yield "too-tall", said, str(MOST_LINES)
    if found.too_wide in said and found.too_wide:
        yield "too-wide", found.too_wide, ""
