"""Makes a picture of every screen."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from game.command_line.known import broken, check_language, check_story
from game.command_line.parser import Begin
from game.command_line.refusal import USAGE_WRONG, Refusal, saving
from game.text.catalogue import Catalogue
from game.text.say import Say

_THEMES = ("light", "dark", "contrast_light", "contrast_dark")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(
        _("maak een plaatje van elk scherm"),
        "plaatjes --size 1920x1080 --scale 150 --theme dark --lang en",
    )
    made.add_argument("folder", type=Path, metavar="FOLDER", help=_("de map voor de plaatjes"))
    made.add_argument("--story", default="doorgestuurd", metavar="SCENARIO", help=_("uit welk verhaal"))
    made.add_argument(
        "--size",
        default="1280x720",
        type=partial(_size, _),
        metavar="WxH",
        help=_("hoe groot het venster is"),
    )
    made.add_argument(
        "--scale",
        default=100,
        type=int,
        metavar="80-200",
        help=_("hoe groot de letters zijn, in procenten"),
    )
    made.add_word(
        "--theme",
        _THEMES,
        default="light",
        help=_("welke kleuren"),
    )
    made.add_argument("--lang", default="nl", metavar="L", help=_("in welke taal"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Makes the pictures, and tells which."""
    from game.library.shelf import BrokenStory
    from game.ui.settings import Settings
    from game.window.shots import View, make_shots

    _ = words.words
    check_story(arguments.story, words)
    check_language(arguments.lang, words)
    settings = Settings(
        language=arguments.lang,
        text_scale=arguments.scale,
        theme=arguments.theme,
        calm=arguments.lang.endswith("@makkelijk"),
    ).checked()
    try:
        with saving(arguments.folder, _):
            made = make_shots(arguments.folder, View(arguments.size, settings), arguments.story)
    except BrokenStory as error:
        raise broken(error.problems, words) from error
    for path in made:
        print(path)
    return 0


def _size(_: Say, found: str) -> tuple[int, int]:
    """Reads a size such as 1280x720."""
    width, _x, height = found.partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 320 <= int(width) <= 8000 and 240 <= int(height) <= 8000
    ):
        raise Refusal(_("“{found}” is geen maat. Schrijf bijvoorbeeld 1280x720.", found=found), USAGE_WRONG)
    return int(width), int(height)
