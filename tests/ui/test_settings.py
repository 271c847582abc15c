"""Settings are kept in one small file; whatever is the matter with it, the game goes on."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_toolkit_layout import check

from game.ui.game import Game
from game.ui.node import find
from game.ui.notice import BROKEN, UNKEPT
from game.ui.screens.display import DisplayScreen
from game.ui.settings import Settings, are_broken, load_settings, save_settings
from game.window.driver import Driver
from game.window.start import open_window

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def test_settings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    chosen = replace(Settings(), language="ar", text_scale=175, captions=True)
    save_settings(chosen, path)
    assert load_settings(path) == chosen
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_settings_that_are_not_known_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"from_later": [1], "volume": 20}))
    save_settings(replace(load_settings(path), volume=30), path)
    kept = json.loads(path.read_text())
    assert kept["from_later"] == [1] and kept["volume"] == 30


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", "null", "\x00\xff", '"x"', "[" * 99_000, "{}" + " " * 100_000]
)
def test_broken_settings_are_put_aside(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(broken.encode("latin-1"))
    assert load_settings(path) == Settings() and are_broken(path)
    assert save_settings(Settings(volume=10), path)
    assert load_settings(path) == Settings(volume=10) and not are_broken(path)
    assert (tmp_path / "settings.broken.json").read_bytes() == broken.encode("latin-1")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"text_scale": 9000}, replace(Settings(), text_scale=200)),
        ({"text_scale": "large", "volume": -4}, replace(Settings(), volume=0)),
        ({"theme": "mauve", "captions": 1}, Settings()),
        ({"read_aloud": "yes", "read_speed": 9000}, replace(Settings(), read_speed=200)),
        ({"volume": 20}, Settings(volume=20, read_aloud=False, read_speed=100)),
    ],
)
def test_strange_values_are_left_out(tmp_path: Path, data: dict[str, object], expected: Settings) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(data))
    assert load_settings(path) == expected


def test_settings_go_home(home: Path) -> None:
    save_settings(replace(Settings(), volume=10))
    assert (home / "settings.json").exists()
    assert load_settings().volume == 10


@posix
@pytest.mark.parametrize(
    "make",
    [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")],
    ids=["pipe", "folder", "endless"],
)
def test_what_is_no_file_is_put_aside(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "settings.json"
    make(path)
    assert load_settings(path) == Settings() and are_broken(path)
    assert save_settings(Settings(volume=10), path)
    assert load_settings(path).volume == 10 and path.is_file() and not path.is_symlink()


def test_half_a_character_does_not_keep_settings_from_being_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"volume": 20, "\\ud800": "\\udfff"}')
    assert load_settings(path).volume == 20
    assert save_settings(Settings(volume=30), path)
    assert json.loads(path.read_text()) == {**json.loads(path.read_text()), "volume": 30, "\ud800": "\udfff"}


def test_where_nothing_can_be_kept_nothing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert not save_settings(Settings(), tmp_path / "file" / "settings.json")
    assert not save_settings(Settings(), tmp_path / ("x" * 300) / "settings.json")
    assert not save_settings(Settings(), tmp_path / "a\0b" / "settings.json")
    assert load_settings(tmp_path / "file" / "settings.json") == Settings()


def test_it_is_said_once_that_settings_cannot_be_kept(
    home: Path, game: Game, drive: Callable[..., Any]
) -> None:
    home.rmdir()
    home.write_text("no folder")
    driver: Driver = drive(DisplayScreen(game))
    assert not driver.has("status")
    driver.press("125 %")
    assert driver.app.settings.text_scale == game.settings.text_scale == 125, "they hold all the same"
    assert driver.has("status", UNKEPT)
    driver.press("150 %")
    assert driver.has("status", UNKEPT)
    driver.press("Oké")
    assert not driver.has("status") and not driver.closed
    driver.press("175 %")
    assert not driver.has("status"), "it was said"


def test_it_is_not_said_any_longer_than_it_is_true(home: Path, game: Game, drive: Callable[..., Any]) -> None:
    home.rmdir()
    home.write_text("no folder")
    driver: Driver = drive(DisplayScreen(game))
    driver.press("125 %")
    assert driver.has("status", UNKEPT)
    home.unlink()
    driver.press("150 %")
    assert not driver.has("status") and load_settings().text_scale == 150


def test_it_is_said_that_settings_could_not_be_read(home: Path) -> None:
    (home / "settings.json").write_text("[" * 99_000, encoding="utf-8")
    app = open_window()
    assert find(app.refresh(), "status", BROKEN)
    app.edition.glass.close()


def test_what_is_said_has_room_beside_large_letters(game: Game, drive: Callable[..., Any]) -> None:
    driver: Driver = drive(DisplayScreen(game), size=(960, 540), text_scale=200)
    driver.app.notices.tell(UNKEPT)
    driver.app.stale = True
    check(driver.tree)
