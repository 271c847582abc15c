"""Draws a story: a picture, or the text from which another program draws one."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game import files
from game.command_line.access import ask_access_code
from game.command_line.known import check_language, opened_story, story_file
from game.command_line.parser import Begin
from game.command_line.refusal import USAGE_WRONG, Refusal, saving
from game.command_line.stored import opened
from game.command_line.words import program_words
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.writing.graph import Walked
    from game.writing.graph.chart import Chart

_FORMATS = ("svg", "mermaid", "dot")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("teken een verhaal als plaatje"), "doorgestuurd -o doorgestuurd.svg")
    made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
    made.add_word(
        "--format",
        _FORMATS,
        default="svg",
        help=_("in welke vorm"),
    )
    made.add_argument("--session", metavar="SESSION", help=_("laat het pad van deze sessie zien"))
    made.add_argument("--lang", metavar="L", help=_("in welke taal, zoals nl, nl@makkelijk of en"))
    made.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=_("het bestand; anders op het scherm")
    )


def run(arguments: Namespace, words: Catalogue) -> int:
    """Draws the story to a file or to the output; the path of a session only where there are pictures."""
    from game.writing.graph import chart, dot, mermaid, svg

    _ = words.words
    if arguments.session is not None:
        ask_access_code(words)
    check_language(arguments.lang, words)
    if arguments.session is not None and arguments.format != "svg":
        raise Refusal(_("Alleen een svg laat het pad van een sessie zien."), USAGE_WRONG)
    language = words if arguments.lang is None else program_words(arguments.lang)
    made = chart(opened_story(story_file(arguments.scenario, words), words), language)
    drawn = {"mermaid": mermaid, "dot": dot}.get(arguments.format)
    told = drawn(made) if drawn else svg(made, language, _walk(arguments.session, made, words))
    if arguments.output is None:
        sys.stdout.buffer.write(told.encode())
        return 0
    with saving(arguments.output, _):
        files.replace(arguments.output, told.encode(), private=False)
    print(_("Bewaard: {file}", file=arguments.output))
    return 0


def _walk(name: str | None, made: "Chart", words: Catalogue) -> "Walked | None":
    """Returns the path of a session; says so when the story has lost parts of it."""
    from game.writing.graph import walked

    _ = words.words
    if name is None:
        return None
    session = opened(name, words)
    if session.scenario.id != made.id:
        told = _("Deze sessie is van een ander verhaal: {found}.", found=session.scenario.id)
        raise Refusal(told)
    walk = walked(session, made)
    if walk.lost:
        told = _(
            "{number} stap van deze sessie staat niet meer in het verhaal.",
            "{number} stappen van deze sessie staan niet meer in het verhaal.",
            walk.lost,
        )
        print(told, file=sys.stderr)
    return walk
