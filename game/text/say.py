"""Sentences for people: who says them in their language, their blanks filled in, and what carries one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

_BLANK = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def mark(sentence: str) -> str:
    """Returns a sentence as it is; imported as `_` it marks that sentence for the translators."""
    return sentence


_ = mark
_NEAREST = _("Bedoelde je “{nearest}”?")


class Say(Protocol):
    """Gives the program's own words in some language, their blanks filled in."""

    def __call__(self, source: str, many: str = "", number: int = 0, /, **values: object) -> str:
        """Returns the words for a Dutch sentence; with `many` and a number, those that go with the number."""


def fill(sentence: str, values: Mapping[str, object]) -> str:
    """Returns a sentence with its blanks filled in; a blank of an unknown name stays as it is."""
    return _BLANK.sub(lambda blank: str(values.get(blank[1], blank[0])), sentence) if values else sentence


def dutch(source: str, many: str = "", number: int = 0, /, **values: object) -> str:
    """Returns the Dutch words themselves."""
    if not many:
        return fill(source, values)
    return fill(source if number == 1 else many, {"number": number, **values})


def did_you_mean(told: str, nearest: str, say: Say) -> str:
    """Returns a sentence, and behind it the question whether the nearest was meant, if there is one."""
    return f"{told} {say(_NEAREST, nearest=nearest)}" if nearest else told


@dataclass(frozen=True, slots=True)
class Notice:
    """Something people should know: its code, its Dutch sentence, what it names, and what is nearest."""

    code: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)
    nearest: str = ""

    def render(self, say: Say = dutch) -> str:
        """Returns the sentence in the language of `say`, filled in; with the nearest there is, if any."""
        return did_you_mean(say(self.sentence, **self.values), self.nearest, say)


class Trouble(Exception):
    """Something that could not be done, in a sentence for people."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.render())
        self.notice = notice

    @property
    def code(self) -> str:
        """Returns the code of what is wrong."""
        return self.notice.code

    def render(self, say: Say = dutch) -> str:
        """Returns the sentence in the language of `say`."""
        return self.notice.render(say)
