"""What every edition begins with: the first screen, its language, and what keeps the settings."""

from collections.abc import Callable
from pathlib import Path

from game import paths
from game.text.catalogue import load_catalogue
from game.ui.app import Language
from game.ui.game import Game
from game.ui.screen import Screen
from game.ui.settings import Settings, save_settings


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
