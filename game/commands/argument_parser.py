"""An argparse parser that speaks the player's language."""

import argparse
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NoReturn

from game.commands.refusal import USAGE_WRONG, Refusal


class Parser(argparse.ArgumentParser):
    """A parser whose own words are translated, and that refuses instead of ending the program."""

    def __init__(self, words: Callable[..., str], **options: Any) -> None:
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


class _Formatter(argparse.HelpFormatter):
    """Help of which the first word is translated too."""

    def __init__(self, words: Callable[..., str], prog: str) -> None:
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
