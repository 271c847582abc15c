"""Starts the game: in the window, or in the terminal where there is none."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from game import paths
from game.commands.known import check_language, check_story
from game.commands.missing import IN_A_WINDOW, TO_PLAY, refuse_missing
from game.commands.refusal import Refusal
from game.text.catalogue import Catalogue

_REINSTALL = 'python -m pip uninstall -y pygame pygame-ce && python -m pip install "pygame-ce>=2.5.8"'


def play(arguments: Namespace, words: Catalogue) -> int:
    """Plays in the window; in the terminal when asked, or when nothing can show a window."""
    _ = words.words
    check_story(arguments.scenario, words)
    check_language(arguments.lang, words)
    if arguments.text or arguments.all:
        return _in_terminal(arguments, words)
    if in_window(words, arguments.scenario, arguments.lang):
        return 0
    print(
        _("Er is geen scherm om een venster te tonen. Je speelt hier, in de terminal."),
        file=sys.stderr,
    )
    return _in_terminal(arguments, words)


def in_window(
    words: Catalogue, scenario: str | None = None, language: str | None = None, session: Path | None = None
) -> bool:
    """Opens the window, on a story or on looking back at a session; False when nothing can show one."""

    def run() -> None:
        from game.window.start import play_window

        play_window(scenario, language, session)

    return try_window(words, run)


def try_window(words: Catalogue, run: Callable[[], None]) -> bool:
    """Runs what opens a window; False when nothing can show one."""
    if not _has_display():
        return False
    refuse_missing(IN_A_WINDOW, words)
    from game.window.window import NoDisplay

    gc.disable()  # nothing made while starting is garbage; what runs the window turns it on again
    try:
        _prepare(words)
        run()
    except NoDisplay:
        return False
    return True


def _has_display() -> bool:
    """Tells whether a window can be tried; the drivers for tests need no display."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))


def _prepare(words: Catalogue) -> None:
    """Sets SDL up before anything imports it; refuses classic pygame, which lacks what the window needs."""
    from game.window.window import WrongPygame, prepare

    _ = words.words
    try:
        prepare()
    except (ImportError, WrongPygame) as error:
        told = _("Hier staat niet de goede pygame. Doe eerst dit: {command}", command=_REINSTALL)
        raise Refusal(told) from error


def _in_terminal(arguments: Namespace, words: Catalogue) -> int:
    refuse_missing(TO_PLAY, words)
    from game.commands.words import program, program_words
    from game.library.cards import cards
    from game.library.open import open_scenario
    from game.terminal.console import Ended, terminal
    from game.terminal.game import Game, Place
    from game.text.catalogue import languages

    _ = words.words
    stories, cache = paths.scenarios(), paths.cache_folder()
    place = Place(
        sessions=paths.home(),
        summaries=paths.documents(),
        cards=[card for card in cards(stories, cache) if not card.broken],
        open=lambda id: open_scenario(stories / f"{id}.yaml", stories, cache),
        languages={language.code: language.name for language in languages(paths.locale())},
        words=program_words,
        today=date.today(),
        again=f"{program()} play --text",
    )
    nobody = Refusal(_("Hier is geen toetsenbord om mee te spelen."))
    try:
        console = terminal(at_once=arguments.all)
    except Ended:
        raise nobody from None
    status = Game(console, place, words).visit(arguments.lang, arguments.scenario)
    if not (console.person or console.answered):
        raise nobody
    return status
