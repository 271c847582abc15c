"""Opens a story for its writer: at any scene, with any variables, or at the end of what was played."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from game import paths
from game.commands.known import check_language, story_file
from game.commands.played import played
from game.commands.refusal import USAGE_WRONG, Refusal
from game.commands.words import program_words
from game.library.shelf import BrokenStory
from game.story.play import StoryStuck
from game.story.problem import sentence
from game.terminal.console import Ended, terminal
from game.terminal.preview import Workbench
from game.text.catalogue import Catalogue, languages
from game.writing.preview import Notice, Preview, Refused, opened
from game.writing.preview.moves import of_moves, of_play


def preview(arguments: Namespace, words: Catalogue) -> int:
    """Shows a story in the window, or in the terminal, until the writer stops."""
    _ = words.words
    check_language(arguments.lang, words)
    found = _opened(arguments, words)
    if not arguments.text:
        if _in_window(found, arguments.lang, words):
            return 0
        print(
            _("Er is geen scherm om een venster te tonen. Je speelt hier, in de terminal."),
            file=sys.stderr,
        )
    try:
        console = terminal()
    except Ended:
        raise Refusal(_("Hier is geen toetsenbord om mee te spelen.")) from None
    spoken = words if arguments.lang is None else program_words(arguments.lang)
    Workbench(console, found, spoken, _speak).run()
    return 0


def _in_window(found: Preview, language: str | None, words: Catalogue) -> bool:
    from game.commands.play import try_window

    def show() -> None:
        from game.window.workbench import run

        run(found, language)

    return try_window(words, show)


def _opened(arguments: Namespace, words: Catalogue) -> Preview:
    """Returns the preview of the file, scene, variables and answers; refuses what is not in the story."""
    file = story_file(arguments.scenario, words)
    try:
        found = opened(file, arguments.at, dict(_given(arguments.set, words)))
        if arguments.play is not None:
            play = played(arguments.play, found.scenario.id, words)
            found = found.played(of_play(found.scenario, play))
        if arguments.moves is not None:
            found = found.played(of_moves(found.scenario, arguments.moves))
    except BrokenStory as broken:
        raise Refusal("\n".join(sentence(problem, words.words) for problem in broken.problems)) from broken
    except Refused as refused:
        raise Refusal(refused.render(words.words), USAGE_WRONG) from refused
    except StoryStuck as stuck:
        raise Refusal(Notice(stuck.why, {"scene": stuck.scene}).render(words.words)) from stuck
    return found


def _given(pairs: Sequence[str], words: Catalogue) -> list[tuple[str, str]]:
    """Returns the names and values of `--set NAME=VALUE`."""
    _ = words.words
    given = []
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise Refusal(_("Schrijf het zo: --set NAAM=WAARDE"), USAGE_WRONG)
        given.append((name.strip(), value.strip()))
    return given


def _speak(language: str) -> Catalogue | None:
    known = {one.code for one in languages(paths.locale())}
    return program_words(language) if language in known else None
