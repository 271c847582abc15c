"""Plays what was played before on the story of today; tells people or programs what became of it."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.command_line.access import ask_access_code
from game.command_line.known import loaded_story, story_file
from game.command_line.parser import Begin
from game.command_line.played import played
from game.command_line.stored import opened
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.writing.regress import OldPlay

_GOLDEN = Path("tests", "golden", "stories")
_BAD = ("changed", "lost")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("speel wat eerder gespeeld is op het verhaal van nu; stopt met 1 als er iets anders gaat"),
        "doorgestuurd",
    )
    made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
    made.add_argument(
        "plays",
        nargs="*",
        metavar="PLAY|SESSION",
        help=_("een bestand .play, of een sessie; anders alles van dit verhaal"),
    )
    made.add_argument("--json", action="store_true", help=_("als JSON"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Tells what became of each play; status 1 when one changed or was lost."""
    from game.writing.regress import regress
    from game.writing.regress.as_text import as_data, lines

    file = story_file(arguments.scenario, words)
    scenario, marks = loaded_story(file, words)
    named = [played(name, scenario.id, words) for name in arguments.plays]
    reports = regress(scenario, marks, named or _all(scenario.id, words))
    if arguments.json:
        print(json.dumps([as_data(report, file) for report in reports], ensure_ascii=False, indent=1))
    else:
        for line in lines(reports, file, words):
            print(line)
    return 1 if any(report.answer in _BAD for report in reports) else 0


def _all(story: str, words: Catalogue) -> "list[OldPlay]":
    """Returns every play that is written down, and every stored session that opens, of a story."""
    from game.session.store import sessions
    from game.session.trouble import SessionTrouble
    from game.writing.regress import of_session

    files = sorted((paths.scenarios().parent / _GOLDEN / story).glob("*.play"))
    plays = [played(str(file), story, words) for file in files]
    cards = [card for card in sessions(paths.home()).cards if card.scenario == story]
    if cards:
        ask_access_code(words)
    for card in cards:
        try:
            plays.append(of_session(opened(str(card.path), words)))
        except SessionTrouble as trouble:
            print(f"{card.code}: {trouble.render(words.words)}", file=sys.stderr)
    return plays
