"""Lets a story play itself; tells people or programs what was never met."""

import json
from argparse import Namespace

from game.command_line.known import loaded_story, story_file
from game.command_line.parser import Begin
from game.text.catalogue import Catalogue


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("laat een verhaal zichzelf spelen en zeg wat nooit voorbij kwam"),
        "doorgestuurd --plays 50 --seed 7",
    )
    made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
    made.add_argument("--plays", type=int, default=200, metavar="N", help=_("speel hoogstens zo vaak"))
    made.add_argument("--seed", type=int, default=1, metavar="S", help=_("hetzelfde getal speelt hetzelfde"))
    made.add_argument("--json", action="store_true", help=_("als JSON"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Tells what was met and what was not; always status 0, for luck is no mistake."""
    from game.writing.rehearse import rehearse
    from game.writing.rehearse.as_text import as_data, lines

    file = story_file(arguments.scenario, words)
    scenario, marks = loaded_story(file, words)
    found = rehearse(scenario, arguments.plays, arguments.seed)
    if arguments.json:
        print(json.dumps(as_data(found, file, marks, arguments.seed), ensure_ascii=False, indent=1))
    else:
        for line in lines(found, file, marks, words):
            print(line)
    return 0
