"""What a summary needs to know of a language: its words, its direction, its months."""

from datetime import date
from typing import Protocol

from game.text.say import Say


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

    def words(self, source: str, many: str = "", number: int = 0, /, **values: object) -> str:
        """Returns the program's own words."""


def tag(language: str) -> str:
    """Returns the language as HTML names it: a level such as `@makkelijk` is no language of its own."""
    return language.partition("@")[0].replace("_", "-")


def day(played: str, _: Say) -> str:
    """Returns a day (YYYY-MM-DD) without its year, as in `14 november`."""
    when = date.fromisoformat(played)
    return _("{day} {month}", day=when.day, month=_months(_)[when.month - 1])


def _months(_: Say) -> tuple[str, ...]:
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
