"""Which of a language's plural forms goes with a number, as the header of its catalogue says it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

HEADER = "Plural-Forms"
USUAL = "nplurals=2; plural=(n != 1);"
"""As gettext writes it; the rule of Dutch and English, and of a language that does not tell its own."""
_RULE = re.compile(r"\s*nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")
_TRIED = range(1000)


@dataclass(frozen=True, slots=True)
class Plurals:
    """How many forms a language has, and the one that goes with a number."""

    count: int
    form: Callable[[int], int]

    def is_of_one(self, form: int) -> bool:
        """Tells whether a form goes with one number only, so that its words may leave the number out."""
        return sum(self.form(number) == form for number in _TRIED) == 1


def plurals(header: Mapping[str, str]) -> Plurals:
    """Returns the rule of a catalogue; raises ValueError when it makes no sense."""
    rule = header.get(HEADER, USUAL)
    if rule == USUAL:
        return Plurals(2, lambda number: int(number != 1))
    from gettext import c2py

    told = _RULE.fullmatch(rule)
    if told is None:
        raise ValueError(rule)
    found = Plurals(int(told[1]), c2py(told[2]))
    try:
        forms = {found.form(number) for number in _TRIED}
    except ZeroDivisionError as error:
        raise ValueError(told[0]) from error
    if not forms <= set(range(found.count)):
        raise ValueError(told[0])
    return found
