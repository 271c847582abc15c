"""Reads the command line; only the command that was typed is imported, and all of them to list them."""

from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any

from game.command_line.parser import Parser
from game.command_line.words import program, version
from game.text.catalogue import Catalogue

COMMANDS = (
    "play",
    "replay",
    "summary",
    "sessions",
    "new",
    "preview",
    "schema",
    "lint",
    "explore",
    "regress",
    "rehearse",
    "graph",
    "i18n",
    "shots",
    "manual",
    "web",
)
"""The commands in the order in which people meet them; each is a file of `game/commands`."""
_WITHOUT = "play"


def parse(argv: Sequence[str], words: Catalogue) -> Namespace:
    """Returns the arguments, with what to do in `run`; raises Refusal, or SystemExit after help."""
    named = argv[0] if argv else _WITHOUT
    parser = _whole(COMMANDS if named.startswith("-") else (named,), words)
    found = parser.parse_args(argv)
    return found if "run" in found else parse([_WITHOUT], words)


def _whole(names: Sequence[str], words: Catalogue) -> Parser:
    """Returns the parser of the program with these commands; refuses a name that is none."""
    _ = words.words
    parser = Parser(
        _,
        prog=program(),
        description=_("Kantelpunt: een verhaal waarin jij kiest. Zonder commando begint het spel."),
        epilog=_example("play doorgestuurd --lang en --text", words),
    )
    if unknown := [name for name in names if name not in COMMANDS]:
        parser.unknown(unknown[0], COMMANDS)
    parser.add_argument(
        "--version", action="version", version=f"kantelpunt {version()}", help=_("toon de versie")
    )
    made: Any = partial(Parser, _)
    commands = parser.add_subparsers(title=_("commando's"), metavar="", parser_class=made)
    for name in names:
        _add(commands, name, words)
    return parser


def _add(commands: Any, name: str, words: Catalogue) -> None:
    """Adds one command; argparse keeps the class of its subparsers to itself."""
    command = import_module(f"game.commands.{name}")

    def begin(does: str, example: str) -> Parser:
        made = commands.add_parser(
            name, help=does, description=does, epilog=_example(f"{name} {example}", words)
        )
        assert isinstance(made, Parser)
        made.set_defaults(run=command.run)
        return made

    command.arguments(begin, words)


def _example(arguments: str, words: Catalogue) -> str:
    _ = words.words
    return _("voorbeeld: {command}", command=f"{program()} {arguments}")
