"""What a summary needs to know of a language: its words, its direction, its months."""

from collections.abc import Callable
from datetime import date
from typing import Protocol


class Words(Protocol):
    """Gives the program's own words in a language, their blanks filled in."""

    def __call__(self, source: str, /, **values: object) -> str:
        """Returns the words for a Dutch source string."""


class Language(Protocol):
    """A catalogue, as far as a summary needs it."""

    @property
    def language(self) -> str:
        """Returns the code of the language, as in `nl@makkelijk`."""

    @property
    def direction(self) -> str:
        """Returns `ltr` or `rtl`."""

    def lookup(self, context: str, source: str) -> str:
        """Returns the words of a story's text."""

    def words(self, source: str, /, **values: object) -> str:
        """Returns the program's own words."""


def tag(language: str) -> str:
    """Returns the language as HTML names it: a level such as `@makkelijk` is no language of its own."""
    return language.partition("@")[0].replace("_", "-")


def day(played: str, _: Words) -> str:
    """Returns a day (YYYY-MM-DD) without its year, as in `14 november`."""
    when = date.fromisoformat(played)
    return _("{day} {month}", day=when.day, month=_months(_)[when.month - 1])


def _months(_: Callable[[str], str]) -> tuple[str, ...]:
    return (
        _("januari"),
        _("februari"),
        _("maart"),
        _("april"),
        _("mei"),
        _("juni"),
        _("juli"),
        _("augustus"),
        _("september"),
        _("oktober"),
        _("november"),
        _("december"),
    )
