"""Every screen of the game has room for its words, in every size, scale and language."""

from dataclasses import replace
from pathlib import Path

import pytest
from test_toolkit_layout import check

from game import paths
from game.text.catalogue import languages
from game.ui.game import Game
from game.ui.layout import Env, Size, arrange
from game.ui.screen import Context
from game.ui.settings import Settings
from game.ui.shots import View, every_screen, make_shots
from game.ui.start import language_of
from game.ui.toolkit import Toolkit

LANGUAGES = [language.code for language in languages(paths.locale())]
VIEWS = [
    ((960, 540), 100),
    ((960, 540), 200),
    ((1280, 720), 80),
    ((1280, 720), 100),
    ((1280, 720), 200),
    ((1920, 1080), 150),
]


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return Toolkit.of(paths.assets())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "scale"), VIEWS, ids=lambda value: str(value))
def test_every_screen_has_room(
    tmp_path: Path, toolkit: Toolkit, size: tuple[int, int], scale: int, language: str
) -> None:
    settings = replace(Settings(), language=language, text_scale=scale, first_run=False)
    game = Game(settings, home=tmp_path)
    words = language_of(settings)
    names = []
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        env = Env(Size(*size), settings, toolkit.typesetter, rtl=words.rtl)
        view = screen.view(Context(Size(*size), settings, words.words, words.rtl))
        try:
            check(arrange(view, env, screen.title))
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error
        names.append(name)
    assert {"replay-choose", "what-if", "guide-8", "compare", "import"} <= set(names)
    assert {"guide-form", "guide-said-back", "together", "talk-now", "code", "code-asked"} <= set(names)
    assert {"home", "choose", "other-guess", "other-reveal", "write", "plan", "end", "help", "share"} <= set(
        names
    )


def test_the_mirrored_screens_have_room_too(tmp_path: Path, toolkit: Toolkit) -> None:
    settings = replace(Settings(), first_run=False)
    game = Game(settings, home=tmp_path)
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        env = Env(Size(1280, 720), settings, toolkit.typesetter, rtl=True)
        view = screen.view(Context(Size(1280, 720), settings, game.words, True))
        try:
            check(arrange(view, env, screen.title))
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error


def test_every_screen_becomes_a_picture(tmp_path: Path) -> None:
    import pygame

    made = make_shots(tmp_path, View((960, 540), Settings(theme="dark")))
    assert len(made) > 25
    for path in made:
        picture = pygame.image.load(str(path))
        assert picture.get_size() == (960, 540)
        if "cover" not in path.name:
            colours = {tuple(picture.get_at((x, y))) for x in range(0, 960, 7) for y in range(0, 540, 7)}
            assert len(colours) > 8, path.name
