"""Opens the window on a preview: what `python -m game preview` does."""

from functools import partial

from game import paths
from game.ui.app import App
from game.ui.begin import language_of
from game.ui.game import Game
from game.ui.screens.directory import screen_at
from game.ui.screens.workbench import WorkbenchScreen
from game.ui.settings import Settings, in_language, load_settings
from game.window.start import edition_of, run_app
from game.window.toolkit import Toolkit
from game.window.window import Window
from game.writing.preview import Preview


def run(preview: Preview, language: str | None = None) -> None:
    """Shows a preview in a window until that is closed; raises NoDisplay or WrongPygame before it opens."""
    settings = load_settings()
    if language is not None:
        settings = in_language(settings, language)
    window = Window(f"Kantelpunt · {preview.file.name}")
    game = Game(settings)

    def take(changed: Settings) -> bool:
        """Takes other settings for as long as the window is open: those of players stay as they are."""
        game.settings = changed
        return True

    edition, first = edition_of(window, Toolkit.of(paths.assets())), WorkbenchScreen(game, preview)
    run_app(App(edition, first, settings, language_of, partial(screen_at, game), save=take))
