"""Opens the window on the first screen; what `python -m game` does."""

import gc
import sys
from functools import partial
from pathlib import Path

from game import paths
from game.ui.app import App
from game.ui.begin import first_place, keeper, language_of
from game.ui.edition import Edition
from game.ui.game import Game
from game.ui.notice import BROKEN
from game.ui.ports import Clock
from game.ui.screens.directory import screen_at
from game.ui.settings import NEWER, are_broken, in_language, load_settings, newer
from game.ui.theme import theme_for
from game.window.clipboard import Clipboard
from game.window.documents import Documents
from game.window.input import Reader
from game.window.toolkit import Toolkit
from game.window.view import Display
from game.window.window import Window


def play_window(
    scenario: str | None = None, language: str | None = None, session: Path | None = None
) -> None:
    """Plays in a window until it is closed; raises NoDisplay or WrongPygame before it opens."""
    run_app(open_window(scenario, language, session))


def run_app(app: App) -> None:
    """Runs until the window is closed; tells first which letters are missing, and whose settings stay."""
    app.step()
    _ = app.language.words
    for name, package in app.edition.typesetter.fonts.troubles:
        command = f"python -m pip install {package}"
        print(
            _("Het lettertype {name} ontbreekt. Doe dit: {command}", name=name, command=command),
            file=sys.stderr,
        )
    if newer():
        print(app.language.words(NEWER), file=sys.stderr)
    gc.freeze()
    gc.enable()
    app.run()


def open_window(scenario: str | None = None, language: str | None = None, session: Path | None = None) -> App:
    """Opens the window on its first screen, still hidden; raises NoDisplay or WrongPygame."""
    settings = load_settings()
    if language is not None:
        settings = in_language(settings, language)
    window = Window("Kantelpunt")
    game = Game(settings)

    toolkit = Toolkit.of(paths.assets())
    window.set_icon(toolkit.pictures.icon("speech", 64, theme_for("light").accent))
    first, edition = first_place(game, scenario, session), edition_of(window, toolkit)
    app = App(edition, first, settings, language_of, partial(screen_at, game), save=keeper(game))
    if are_broken():
        app.notices.tell(BROKEN)
    return app


def edition_of(window: Window, toolkit: Toolkit, clock: Clock | None = None) -> Edition:
    """Returns the edition that is played in a window."""
    return Edition(
        window,
        Display(window, toolkit),
        toolkit.typesetter,
        Reader(),
        toolkit.sounds,
        Clipboard(),
        Documents(),
        clock or Clock(),
    )
