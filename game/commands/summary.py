"""Writes the summary of a session for the talk, to a file or to the output."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.command_line.access import ask_access_code
from game.command_line.known import check_language
from game.command_line.parser import Begin
from game.command_line.refusal import Refusal
from game.command_line.stored import opened
from game.command_line.words import program_words
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.session.session import Session

_AUDIENCES = ("worker", "youth", "parents")
_FORMATS = ("html", "md", "json")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("maak een samenvatting voor het gesprek"),
        "7KQM --for worker -o gesprek.html",
    )
    made.add_argument("session", metavar="SESSION", help=_("de code of het bestand van een sessie"))
    made.add_word(
        "--for",
        _AUDIENCES,
        dest="audience",
        default="worker",
        help=_("voor wie: Halt-medewerker, jongere of ouders"),
    )
    made.add_word(
        "--format",
        _FORMATS,
        default="html",
        help=_("in welke vorm"),
    )
    made.add_argument("--lang", metavar="L", help=_("in welke taal; anders de taal van de sessie"))
    made.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=_("het bestand; anders op het scherm")
    )
    made.add_argument(
        "--safe-at-home", action="store_true", help=_("voor ouders: het is al gevraagd en het is veilig")
    )


def run(arguments: Namespace, words: Catalogue) -> int:
    """Exports the summary; for parents only after the question whether that is safe at home."""
    from game.summary import export, write_summary

    _ = words.words
    check_language(arguments.lang, words)
    ask_access_code(words)
    session = opened(arguments.session, words)
    ticked = session.ticked
    if arguments.audience == "parents" and not arguments.safe_at_home:
        _ask_safe_at_home(words)
        ticked = _ask_agreements(session, words)
    language = program_words(arguments.lang or session.language)
    made = export(session, arguments.audience, arguments.format, language, ticked)
    if arguments.output is not None:
        write_summary(arguments.output, made)
        print(_("Bewaard: {file}", file=arguments.output))
    elif sys.stdout is not None:
        sys.stdout.buffer.write(made)
    return 0


def _ask_safe_at_home(words: Catalogue) -> None:
    """Asks whether it is safe that parents read this; raises Refusal unless the answer is yes."""
    _ = words.words
    print(_("Is het thuis veilig als ouders dit lezen? Typ ja, nee of weet niet."), file=sys.stderr)
    if not _agreed(words):
        raise Refusal(
            _(
                "Dan maken we dit nu niet. Praat er eerst over met de jongere en een collega. "
                "Veilig Thuis denkt mee: 0800-2000, dag en nacht."
            )
        )


def _ask_agreements(session: "Session", words: Catalogue) -> set[str]:
    """Asks of each agreement from the talk whether it goes home; returns what is ticked then."""
    from game.summary import items
    from game.summary.agreements import agreement_label

    _, ticked = words.words, set(session.ticked)
    for item in items(session, "parents"):
        if item.agreement is not None:
            print(f"{agreement_label(item.agreement, _)} {item.own_words}", file=sys.stderr)
            print(_("Mag dit mee naar huis? De jongere beslist. Typ ja of nee."), file=sys.stderr)
            (ticked.add if _agreed(words) else ticked.discard)(item.id)
    return ticked


def _agreed(words: Catalogue) -> bool:
    _ = words.words
    answer = "" if sys.stdin is None else sys.stdin.readline().strip().casefold()
    return answer == _("ja").casefold()
