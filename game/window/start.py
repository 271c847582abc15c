"""Opens the window on the first screen; what `python -m game` does."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from game import paths
from game.text.catalogue import load_catalogue
from game.ui.app import App, Language
from game.ui.game import Game
from game.ui.notice import BROKEN
from game.ui.screen import Screen
from game.ui.settings import NEWER, Settings, are_broken, load_settings, newer, save_settings
from game.ui.theme import theme_for
from game.window.toolkit import Toolkit
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
    for name, package in app.toolkit.typesetter.fonts.troubles:
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
        from game.ui.screens.display import Set

        settings = Set("language", language).on(settings)
    window = Window("Kantelpunt")
    game = Game(settings)

    toolkit = Toolkit.of(paths.assets())
    window.set_icon(toolkit.pictures.icon("speech", 64, theme_for("light").accent))
    first = first_screen(game, scenario, session)
    app = App(window, toolkit, first, settings, language_of, save=keeper(game))
    if are_broken():
        app.notices.tell(BROKEN)
    return app


def keeper(game: Game) -> Callable[[Settings], bool]:
    """Returns what takes other settings and keeps them; it tells whether they could be kept."""

    def keep(changed: Settings) -> bool:
        game.settings = changed
        return save_settings(changed)

    return keep


def first_screen(game: Game, scenario: str | None = None, session: Path | None = None) -> Screen:
    """Returns the screen to open on: the first-run questions, home, or the story or session asked for."""
    if session is not None:
        from game.ui.screens.directory import session_screen

        return session_screen(game, session, "replay")
    if scenario is not None:
        from game.ui.screens.directory import story_screen

        return story_screen(game, scenario)
    if game.settings.first_run:
        from game.ui.screens.first_run import FirstRun

        return FirstRun(game)
    from game.ui.screens.home import Home

    return Home(game)


def language_of(settings: Settings) -> Language:
    """Returns the words and the direction of the player's language."""
    catalogue = load_catalogue(settings.language, paths.locale())
    return Language(catalogue.words, catalogue.direction == "rtl")
