"""An argparse parser that speaks the player's language."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NoReturn

from game.command_line.refusal import USAGE_WRONG, Refusal
from game.text.nearest import nearest
from game.text.say import Say, did_you_mean


class Parser(argparse.ArgumentParser):
    """A parser whose own words are translated, and that refuses instead of ending the program."""

    def __init__(self, words: Say, **options: Any) -> None:
        super().__init__(
            add_help=False, allow_abbrev=False, formatter_class=partial(_Formatter, words), **options
        )
        self._ = words
        self._positionals.title, self._optionals.title = self._("argumenten"), self._("opties")
        self.add_argument("-h", "--help", action="help", help=self._("toon deze uitleg"))

    def error(self, message: str) -> NoReturn:
        """Refuses with what argparse found, and where the explanation is."""
        wrong = self._("Dit commando klopt niet: {what}", what=message)
        more = self._("Uitleg: {command}", command=f"{self.prog} --help")
        raise Refusal(f"{wrong}\n{more}", USAGE_WRONG)

    def unknown(self, found: str, known: Sequence[str]) -> NoReturn:
        """Refuses a word that is not one of these, and proposes the nearest."""
        told = self._("“{found}” bestaat niet. Kies uit: {known}.", found=found, known=", ".join(known))
        raise Refusal(did_you_mean(told, nearest(found, known), self._), USAGE_WRONG)

    def add_word(self, name: str, known: Sequence[str], **options: Any) -> None:
        """Adds an argument that is one of these words."""

        def one_of(found: str) -> str:
            if found not in known:
                self.unknown(found, known)
            return found

        self.add_argument(name, type=one_of, metavar="|".join(known), **options)


Begin = Callable[[str, str], Parser]
"""Begins the parser of a command, from what it does and the arguments of an example."""


class _Formatter(argparse.HelpFormatter):
    """Help of which the first word is translated too."""

    def __init__(self, words: Say, prog: str) -> None:
        super().__init__(prog, max_help_position=30)
        self._ = words

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Adds the line that tells how to call the command."""
        super().add_usage(usage, actions, groups, self._("gebruik: ") if prefix is None else prefix)
