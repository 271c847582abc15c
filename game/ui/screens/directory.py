"""Which screen opens by which name; the one place that knows them all, and only opens what is asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.session.trouble import UNCHANGED, SessionTrouble
from game.text.say import Notice
from game.ui.game import Game
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.session.session import Session
    from game.ui.screens.play import PlayScreen


def screen_for(game: Game, name: str, session: "Session | None" = None) -> Screen:
    """Returns the screen of this name; those about a play need its session."""
    from game.session import access_code
    from game.ui.screens.backlog import BacklogScreen
    from game.ui.screens.code import AskScreen, CodeScreen
    from game.ui.screens.display import DisplayScreen
    from game.ui.screens.help import HelpScreen
    from game.ui.screens.menu import MenuScreen
    from game.ui.screens.path import PathScreen
    from game.ui.screens.replay import ReplayScreen
    from game.ui.screens.sessions import SessionsScreen
    from game.ui.screens.share import ShareScreen
    from game.ui.screens.take_along import TakeAlongScreen
    from game.ui.screens.take_in import TakeInScreen
    from game.ui.screens.together import TogetherScreen

    match name:
        case "display":
            return DisplayScreen(game)
        case "help":
            return HelpScreen(game, session)
        case "sessions":
            return AskScreen(game) if access_code.is_set(game.home) else SessionsScreen(game)
        case "code":
            return CodeScreen(game)
        case "together":
            return TogetherScreen(game)
        case "import":
            return TakeInScreen(game)
    assert session is not None, f"{name} is about a play"
    about_a_play = {
        "menu": MenuScreen,
        "path": PathScreen,
        "share": ShareScreen,
        "backlog": BacklogScreen,
        "replay": ReplayScreen,
        "take_along": TakeAlongScreen,
    }
    return about_a_play[name](game, session)


def story_screen(game: Game, id: str, play: "Callable[[Game, Session], PlayScreen] | None" = None) -> Screen:
    """Returns the warning before a story that `play` plays, or what is wrong with it."""
    from game.library.shelf import BrokenStory
    from game.session.opening import open_session
    from game.session.session import changed_since
    from game.story.problem import sentence
    from game.ui.screens.play import PlayScreen
    from game.ui.screens.warning import WarningScreen

    _ = game.words
    play = play or PlayScreen
    try:
        scenario = game.scenario(id)
    except BrokenStory as broken:
        what = _("Dit verhaal kan nu niet worden gespeeld. Er zit een fout in.")
        return message_screen(game, what, [sentence(problem, game.words) for problem in broken.problems])
    going = game.going_on(id)
    if going is None:
        return WarningScreen(game, scenario, None, play=play)
    try:
        opened = open_session(going)
    except SessionTrouble as trouble:
        return WarningScreen(game, scenario, None, (trouble.render(game.words),), play)
    told = [*opened.notices, *filter(None, [changed_since(opened.session, scenario)])]
    notices = tuple(notice.render(game.words) for notice in told)
    return WarningScreen(game, scenario, None if opened.session.read_only else opened.session, notices, play)


def session_screen(game: Game, path: Path, name: str) -> Screen:
    """Returns a screen about a kept session, or what is wrong with it."""
    from game.session.opening import open_session
    from game.ui.screens.replay import ReplayScreen

    try:
        found = open_session(path)
        screen = screen_for(game, name, found.session)
        if isinstance(screen, ReplayScreen):
            screen.notices = found.notices
        return screen
    except SessionTrouble as trouble:
        return trouble_screen(game, trouble)


def compare_screen(game: Game, paths: Sequence[Path]) -> Screen:
    """Returns plays of one story beside each other, or what is wrong with one of them."""
    from game.session.opening import open_session
    from game.ui.screens.compare import CompareScreen

    try:
        return CompareScreen(game, [open_session(path).session for path in paths])
    except SessionTrouble as trouble:
        return trouble_screen(game, trouble)


def trouble_screen(
    game: Game, trouble: SessionTrouble | Notice, ways: Sequence[tuple[str, str]] = (), safe: str = ""
) -> Screen:
    """Returns what could not be done with a session; `ways` are buttons: a label and a result.

    `safe` says what is not lost, where there is more to say than that nothing is.
    """
    _ = game.words
    if not safe and trouble.code in UNCHANGED:
        safe = _("Er is niets verloren gegaan.")
    return message_screen(game, trouble.render(game.words), ways=ways, safe=safe)


def message_screen(
    game: Game,
    what: str,
    details: Sequence[str] = (),
    ways: Sequence[tuple[str, str]] = (),
    safe: str = "",
) -> Screen:
    """Returns a screen that says what went wrong, and what is safe."""
    from game.ui.screens.trouble import TroubleScreen

    return TroubleScreen(game, what, details, ways, safe)
