"""What every edition begins with: the first screen, its language, and what keeps the settings."""

from collections.abc import Callable
from pathlib import Path

from game import paths
from game.text.catalogue import load_catalogue
from game.ui.game import Game
from game.ui.loop import Language
from game.ui.places import FirstRun, Home, Kept, Place, Story
from game.ui.settings import Settings, save_settings


def keeper(game: Game) -> Callable[[Settings], bool]:
    """Returns what takes other settings and keeps them; it tells whether they could be kept."""

    def keep(changed: Settings) -> bool:
        game.settings = changed
        return save_settings(changed)

    return keep


def first_place(game: Game, scenario: str | None = None, session: Path | None = None) -> Place:
    """Returns where to open: the first-run questions, home, or the story or session asked for."""
    if session is not None:
        return Kept(session)
    if scenario is not None:
        return Story(scenario)
    return FirstRun() if game.settings.first_run else Home()


def language_of(settings: Settings) -> Language:
    """Returns the words and the direction of the player's language."""
    catalogue = load_catalogue(settings.language, paths.locale())
    return Language(catalogue.words, catalogue.direction == "rtl")
