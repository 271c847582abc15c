"""The access code on the sessions screen: set, asked for, changed and removed, with keys alone."""

import webbrowser
from typing import Any

import pytest
from looking_back import tab_to

from game.session import access_code
from game.session.session import Session
from game.ui.game import Game
from game.ui.screens.code import AskScreen, CodeScreen
from game.ui.screens.display import DisplayScreen
from game.ui.screens.home import Home
from game.ui.screens.play import PlayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.settings import NEWER
from game.window.driver import Driver


def enter(driver: Driver, key: str, words: str, button: str) -> None:
    tab_to(driver, key)
    driver.type(words)
    tab_to(driver, button)
    driver.key("return")


def test_a_code_is_set_and_asked_for(game: Game, session: Session, drive: Any) -> None:
    driver = drive(Home(game))
    driver.press("Terugkijken met Halt")
    tab_to(driver, "code")
    driver.key("return")
    assert any("gordijn, geen kluis" in words for words in driver.texts)
    enter(driver, "code_new", "1", "keep_code")
    assert isinstance(driver.screen, CodeScreen) and not access_code.is_set(game.home)
    enter(driver, "code_new", "maan7", "keep_code")
    assert isinstance(driver.screen, SessionsScreen) and access_code.fits(game.home, "maan7")
    driver.key("esc")
    driver.press("Terugkijken met Halt")
    assert isinstance(driver.screen, AskScreen)
    assert not any(session.code in words for words in driver.texts)
    enter(driver, "code_now", "zon7", "enter")
    assert isinstance(driver.screen, AskScreen)
    assert "Deze code klopt niet. Probeer het nog eens." in driver.texts
    enter(driver, "code_now", "maan7", "enter")
    assert isinstance(driver.screen, SessionsScreen)
    driver.press("Terug")
    assert isinstance(driver.screen, Home)


def test_it_changes_and_goes_only_with_the_code(game: Game, drive: Any) -> None:
    access_code.choose(game.home, "oude")
    driver = drive(SessionsScreen(game), CodeScreen(game))
    enter(driver, "code_new", "nieuw", "keep_code")
    assert "De code van nu klopt niet. Er is niets veranderd." in driver.texts
    assert access_code.fits(game.home, "oude")
    tab_to(driver, "remove_code")
    driver.key("return")
    assert access_code.is_set(game.home)
    enter(driver, "code_now", "oude", "keep_code")
    assert access_code.fits(game.home, "nieuw") and not access_code.fits(game.home, "oude")
    driver = drive(SessionsScreen(game), CodeScreen(game))
    enter(driver, "code_now", "nieuw", "remove_code")
    assert not access_code.is_set(game.home)


@pytest.mark.parametrize(("screen", "button"), [(AskScreen, "enter"), (CodeScreen, "remove_code")])
def test_a_code_of_a_later_version_fits_nothing_and_says_why(
    game: Game, drive: Any, screen: Any, button: str
) -> None:
    access_code.code_file(game.home).write_text('{"kantelpunt-code": 2}', "utf-8")
    driver = drive(SessionsScreen(game), screen(game))
    enter(driver, "code_now", "zon7", button)
    assert access_code.NEWER in driver.texts and access_code.is_set(game.home)


def test_settings_of_a_later_version_stay_and_the_screen_says_so(game: Game, drive: Any) -> None:
    file = game.home / "settings.json"
    file.write_text('{"kantelpunt-settings": 2}', "utf-8")
    driver = drive(Home(game), DisplayScreen(game))
    assert NEWER in driver.texts
    file.unlink()
    assert NEWER not in drive(Home(game), DisplayScreen(game)).texts


def test_playing_on_from_home_needs_no_code(game: Game, drive: Any) -> None:
    access_code.choose(game.home, "oude")
    begun = game.start(game.scenario("doorgestuurd"))
    code = begun.code
    begun.detach()
    driver = drive(Home(game))
    driver.app.press(next(node for node in walk_keys(driver) if node.key == "story:doorgestuurd"))
    driver.step()
    driver.press("Verder waar ik was")
    assert isinstance(driver.screen, PlayScreen) and driver.screen.session.code == code


def walk_keys(driver: Driver) -> Any:
    from game.ui.node import walk

    return walk(driver.tree)


@pytest.mark.parametrize("opens", [True, False])
def test_a_forgotten_code_leads_to_the_manual(
    game: Game, drive: Any, monkeypatch: pytest.MonkeyPatch, opens: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda uri: asked.append(uri) or opens)
    access_code.choose(game.home, "oude")
    driver = drive(AskScreen(game))
    driver.press("Code vergeten?")
    driver.press("Handleiding")
    assert asked[0].startswith("file://") and asked[0].endswith("handleiding.html")
    assert isinstance(driver.screen, TroubleScreen) is not opens
    assert opens or any("handleiding.html" in words for words in driver.texts)
