"""Makes a picture of every screen: `python -m game shots FOLDER`, in any size, scale, theme and language."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from game import files, paths
from game.ui.app import App
from game.ui.begin import language_of
from game.ui.gallery import Named, every_screen
from game.ui.game import Game
from game.ui.ports import Clock
from game.ui.screen import AnyScreen
from game.ui.screens.directory import screen_at
from game.ui.settings import Settings
from game.window.start import edition_of
from game.window.toolkit import Toolkit
from game.window.window import Window


@dataclass(frozen=True)
class View:
    """How the pictures are made."""

    size: tuple[int, int] = (1280, 720)
    settings: Settings = field(default_factory=Settings)


def make_shots(folder: Path, view: View, story: str = "doorgestuurd") -> list[Path]:
    """Writes a PNG of every screen and of every kind of beat of a story; returns their paths."""
    settings = replace(view.settings, reduced_motion=True, first_run=False)
    game = Game(settings)
    screens = enumerate(every_screen(game, game.scenario(story)), 1)
    numbered = ((f"{number:02}-{name}", screen) for number, (name, screen) in screens)
    return shoot_all(folder, game, view.size, numbered)


def shoot_all(folder: Path, game: Game, size: tuple[int, int], screens: Iterable[Named]) -> list[Path]:
    """Writes a PNG of each screen under its name; returns their paths."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    files.make_folder(folder, private=False)
    window = Window("Kantelpunt", size)
    toolkit = Toolkit.of(paths.assets())
    made = []
    for name, screen in screens:
        made.append(folder / f"{name}.png")
        _shoot(window, toolkit, screen, game, made[-1])
    window.close()
    return made


def _shoot(window: Window, toolkit: Toolkit, screen: AnyScreen, game: Game, path: Path) -> None:
    edition = edition_of(window, toolkit, Clock(lambda: 0.0, lambda seconds: None))
    app = App(edition, screen, game.settings, language_of, partial(screen_at, game))
    app.step()
    app.step()  # what a screen leaves until after its first picture
    files.replace(path, window.picture(), private=False)
