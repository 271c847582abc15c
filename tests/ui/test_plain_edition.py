"""Every screen is shown, and a story played, by an edition that has neither pygame nor pixels."""

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from game import paths, ui
from game.text.catalogue import languages
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.screen import Screen
from game.ui.screens.base import Plain
from game.ui.screens.code import _Coded
from game.ui.settings import Settings

HERE = Path(__file__).parent
RUN = f"""
import sys
sys.path[:0] = {[str(HERE), str(HERE.parent), str(HERE.parents[1])]}
from without import refuse
refuse("pygame", "bidi")
import plain
plain.main()
"""
LANGUAGES = [language.code for language in languages(paths.locale())]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """What the plain edition prints: lines by heading."""
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "KANTELPUNT_HOME": str(home), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", RUN], env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    parts = (part.splitlines() for part in ran.stdout.split("== ")[1:])
    return {heading: lines for heading, *lines in parts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_told(told: Mapping[str, list[str]], game: Game, language: str) -> None:
    names = [name for name, _ in every_screen(game, game.scenario("doorgestuurd"))]
    for name in names:
        lines = told[f"{language} {name}"]
        roles = {line.split()[0] for line in lines}
        assert "button" in roles and roles & {"text", "heading"}, name


def test_the_gallery_has_every_screen(game: Game) -> None:
    for module in pkgutil.walk_packages(ui.__path__, "game.ui."):
        importlib.import_module(module.name)
    shown = {type(screen) for _, screen in every_screen(game, game.scenario("doorgestuurd"))}
    assert shown == {kind for kind in _kinds(Screen) if kind not in (Plain, _Coded)}


def _kinds(of: type[Screen]) -> Iterator[type[Screen]]:
    for kind in of.__subclasses__():
        if kind.__module__.startswith("game.ui."):
            yield kind
            yield from _kinds(kind)


def test_each_language_has_its_own_words(told: Mapping[str, list[str]]) -> None:
    assert len({"\n".join(told[f"{language} help"]) for language in LANGUAGES}) == len(LANGUAGES) == 4
    assert any("\u0600" <= char <= "\u06ff" for char in "".join(told["ar help"]))


def test_a_story_is_played_to_its_ending(told: Mapping[str, list[str]], game: Game) -> None:
    _ = Game(Settings()).words
    assert f"text {_('Einde van dit verhaal')}" in [line.strip() for line in told["played"]]
    assert {"choice", "message"} <= set(told["heard"])


def test_a_summary_is_kept_where_the_edition_keeps_it(told: Mapping[str, list[str]]) -> None:
    assert any(re.fullmatch(r"text kantelpunt-\w{4}\.html", line.strip()) for line in told["kept"])
