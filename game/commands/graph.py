"""Draws a story: a picture, or the text from which another program draws one."""

import sys
from argparse import Namespace
from pathlib import Path

from game import files, paths
from game.commands.known import check_language, story_file
from game.commands.refusal import USAGE_WRONG, Refusal
from game.commands.words import program_words
from game.library.open import open_scenario
from game.library.shelf import BrokenStory
from game.session.session import Session
from game.story.problem import sentence
from game.text.catalogue import Catalogue
from game.writing.graph import Walked, chart, dot, mermaid, svg, walked
from game.writing.graph.chart import Chart


def graph(arguments: Namespace, session: Session | None, words: Catalogue) -> int:
    """Draws the story to a file or to the output; the path of a session only where there are pictures."""
    _ = words.words
    check_language(arguments.lang, words)
    if session is not None and arguments.format != "svg":
        raise Refusal(_("Alleen een svg laat het pad van een sessie zien."), USAGE_WRONG)
    language = words if arguments.lang is None else program_words(arguments.lang)
    made = _chart(story_file(arguments.scenario, words), language, words)
    drawn = {"mermaid": mermaid, "dot": dot}.get(arguments.format)
    told = drawn(made) if drawn else svg(made, language, _walk(session, made, words))
    if arguments.output is None:
        sys.stdout.buffer.write(told.encode())
        return 0
    try:
        files.replace(arguments.output, told.encode(), private=False)
    except OSError as error:
        raise Refusal(_("Hier kan niets worden bewaard: {file}", file=arguments.output)) from error
    print(_("Bewaard: {file}", file=arguments.output))
    return 0


def _chart(file: Path, language: Catalogue, words: Catalogue) -> Chart:
    beside = file.parent if files.is_there(file.parent / "cast.yaml") else paths.scenarios()
    try:
        return chart(open_scenario(file, beside), language)
    except BrokenStory as broken:
        told = "\n".join(sentence(problem, words.words) for problem in broken.problems)
        raise Refusal(told) from broken


def _walk(session: Session | None, made: Chart, words: Catalogue) -> Walked | None:
    """Returns the path of a session; says so when the story has lost parts of it."""
    _ = words.words
    if session is None:
        return None
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
