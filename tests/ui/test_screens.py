"""Every screen of the game has room for its words, in every size, scale and language."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from test_toolkit_layout import check

from game import paths
from game.text.catalogue import languages
from game.ui import focus
from game.ui.begin import language_of
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.layout import Env, Size, arrange
from game.ui.node import Role, walk
from game.ui.screen import AnyScreen, Context
from game.ui.settings import Settings
from game.window.shots import View, make_shots
from game.window.toolkit import Toolkit

LANGUAGES = [language.code for language in languages(paths.locale())]
VIEWS = [
    ((320, 240), 100),
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


def test_every_control_does_something_that_its_screen_knows(tmp_path: Path, toolkit: Toolkit) -> None:
    """mypy sees what a screen can be asked; only here is seen that its controls ask nothing else."""
    settings = replace(Settings(), first_run=False)
    game = Game(settings, home=tmp_path)
    pressed = set()
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        view = screen.view(Context(Size(1280, 720), settings, game.words))
        known = actions_of(type(screen))
        for node in walk(arrange(view, Env(Size(1280, 720), settings, toolkit.typesetter), screen.title)):
            if node.action is not None and node.role not in (Role.SLIDER, Role.TEXTBOX):
                assert type(node.action) in known, (name, node.name, node.action)
                pressed.add(type(node.action))
    assert len(pressed) > 20


def actions_of(screen: type[AnyScreen]) -> set[type]:
    """Returns the actions in the types of what reacts to them."""
    reacting = [getattr(screen, method) for method in ("handle", "act") if hasattr(screen, method)]
    return {kind for react in reacting for kind in _parts(get_type_hints(react)["action"])}


def _parts(union: Any) -> Iterator[type]:
    for part in get_args(union):
        yield from _parts(part)
    if isinstance(union, type):
        yield union


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


@pytest.mark.parametrize("scale", [100, 200])
def test_on_the_smallest_screen_tab_brings_every_control_into_view(
    tmp_path: Path, toolkit: Toolkit, scale: int
) -> None:
    size = Size(320, 240)
    settings = replace(Settings(), first_run=False, text_scale=scale)
    game = Game(settings, home=tmp_path)
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        view = screen.view(Context(size, settings, game.words))
        tree = arrange(view, Env(size, settings, toolkit.typesetter), screen.title)
        for node in focus.order(tree):
            scrolls = dict(focus.reveal(tree, node.key))
            moved = arrange(view, Env(size, settings, toolkit.typesetter, scrolls=scrolls), screen.title)
            seen = focus.visible(moved, node.key)
            assert seen is not None, (name, node.name)
            assert seen.w == node.bounds.w and seen.h >= min(node.bounds.h, 100), (name, node.name, seen)


@pytest.mark.parametrize("size", [(320, 240), (240, 180), (640, 480), (1024, 600)])
def test_what_stands_still_leaves_room_to_read(
    tmp_path: Path, toolkit: Toolkit, size: tuple[int, int]
) -> None:
    settings = replace(Settings(), first_run=False)
    game = Game(settings, home=tmp_path)
    for name, screen in every_screen(game, game.scenario("doorgestuurd")):
        view = screen.view(Context(Size(*size), settings, game.words))
        tree = arrange(view, Env(Size(*size), settings, toolkit.typesetter), screen.title)
        pages = [node for node in walk(tree) if node.key == "page" and node.state.scroll]
        assert all(node.bounds.h >= 120 for node in pages), name
