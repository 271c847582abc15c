"""Which screen is at which place; the one file that knows them all, and only loads what is asked for."""

from typing import TYPE_CHECKING, assert_never

from game.session.trouble import UNCHANGED, SessionTrouble
from game.ui import places
from game.ui.game import Game
from game.ui.screen import AnyScreen

if TYPE_CHECKING:
    from game.session.session import Session


def screen_at(game: Game, place: places.Place) -> AnyScreen:
    """Returns the screen at a place, or one that says what is wrong there."""
    match place:
        case places.Story():
            return _story(game, place)
        case places.Kept():
            return _kept(game, place)
        case places.Compare():
            return _compare(game, place)
        case places.WhatIf():
            return _what_if(game, place)
        case places.Trouble():
            return _trouble(game, place)
        case places.Message(what, details, ways, safe):
            from game.ui.screens.trouble import TroubleScreen

            return TroubleScreen(game, what, details, ways, safe)
        case _:
            return _of_a_play(game, place) if isinstance(place, places.OfAPlay) else _always(game, place)


def _always(game: Game, place: places.Always) -> AnyScreen:
    match place:
        case places.FirstRun():
            from game.ui.screens.first_run import FirstRun

            return FirstRun(game)
        case places.Home():
            from game.ui.screens.home import Home

            return Home(game)
        case places.Display():
            from game.ui.screens.display import DisplayScreen

            return DisplayScreen(game)
        case places.Help(session):
            from game.ui.screens.help import HelpScreen

            return HelpScreen(game, session)
        case places.Sessions(given):
            return _sessions(game, given)
        case places.Code():
            from game.ui.screens.code import CodeScreen

            return CodeScreen(game)
        case places.Forgotten():
            from game.ui.screens.code import ForgottenScreen

            return ForgottenScreen(game)
        case places.TakeIn():
            from game.ui.screens.take_in import TakeInScreen

            return TakeInScreen(game)
        case places.Together():
            from game.ui.screens.together import TogetherScreen

            return TogetherScreen(game)
        case places.GuideForm():
            from game.ui.screens.guide_form import GuideFormScreen

            return GuideFormScreen(game)
        case _:
            assert_never(place)


def _of_a_play(game: Game, place: places.OfAPlay) -> AnyScreen:
    match place:
        case places.Play(session, together):
            return _play(game, session, together)
        case places.Menu(session):
            from game.ui.screens.menu import MenuScreen

            return MenuScreen(game, session)
        case places.Backlog(session):
            from game.ui.screens.backlog import BacklogScreen

            return BacklogScreen(game, session)
        case places.Path(session):
            from game.ui.screens.path import PathScreen

            return PathScreen(game, session)
        case places.Share(session):
            from game.ui.screens.share import ShareScreen

            return ShareScreen(game, session)
        case places.Preview(session, audience):
            from game.ui.screens.preview import PreviewScreen

            return PreviewScreen(game, session, audience)
        case places.Saved(file, by_hand):
            from game.ui.screens.saved import SavedScreen

            return SavedScreen(game, file, by_hand=by_hand)
        case places.TakeAlong(session):
            from game.ui.screens.take_along import TakeAlongScreen

            return TakeAlongScreen(game, session)
        case places.Replay(session, book, notices):
            from game.ui.screens.replay import ReplayScreen

            return ReplayScreen(game, session, book=book, notices=notices)
        case places.TalkNow(session, book):
            from game.ui.screens.talk_now import TalkNowScreen

            return TalkNowScreen(game, session, book)
        case _:
            assert_never(place)


def _sessions(game: Game, given: bool) -> AnyScreen:
    from game.session import access_code
    from game.ui.screens.code import AskScreen
    from game.ui.screens.sessions import SessionsScreen

    return AskScreen(game) if access_code.is_set(game.home) and not given else SessionsScreen(game)


def _play(game: Game, session: "Session", together: bool) -> AnyScreen:
    from game.ui.screens.play import PlayScreen
    from game.ui.screens.together import TogetherPlay

    return TogetherPlay(game, session) if together else PlayScreen(game, session)


def _story(game: Game, place: places.Story) -> AnyScreen:
    """Returns the warning before a story, or what is wrong with it."""
    from game.library.shelf import BrokenStory
    from game.session.opening import open_session
    from game.session.session import changed_since
    from game.story.problem import sentence
    from game.ui.screens.warning import WarningScreen

    _, together = game.words, place.together
    try:
        scenario = game.scenario(place.id)
    except BrokenStory as broken:
        what = _("Dit verhaal kan nu niet worden gespeeld. Er zit een fout in.")
        details = [sentence(problem, game.words) for problem in broken.problems]
        return screen_at(game, places.Message(what, details))
    going = game.going_on(place.id)
    if going is None:
        return WarningScreen(game, scenario, None, together=together)
    try:
        opened = open_session(going)
    except SessionTrouble as trouble:
        return WarningScreen(game, scenario, None, (trouble.render(game.words),), together=together)
    told = [*opened.notices, *filter(None, [changed_since(opened.session, scenario)])]
    notices = tuple(notice.render(game.words) for notice in told)
    kept = None if opened.session.read_only else opened.session
    return WarningScreen(game, scenario, kept, notices, together=together)


def _kept(game: Game, place: places.Kept) -> AnyScreen:
    """Returns a screen about a kept session, or what is wrong with it."""
    from game.session.opening import open_session

    try:
        found = open_session(place.file)
        match place.to:
            case "replay":
                return screen_at(game, places.Replay(found.session, notices=found.notices))
            case "share":
                return screen_at(game, places.Share(found.session))
            case "take_along":
                return screen_at(game, places.TakeAlong(found.session))
    except SessionTrouble as trouble:
        return screen_at(game, places.Trouble(trouble))


def _compare(game: Game, place: places.Compare) -> AnyScreen:
    """Returns plays of one story beside each other, or what is wrong with one of them."""
    from game.session.opening import open_session
    from game.ui.screens.compare import CompareScreen

    try:
        return CompareScreen(game, [open_session(file).session for file in place.files])
    except SessionTrouble as trouble:
        return screen_at(game, places.Trouble(trouble))


def _what_if(game: Game, place: places.WhatIf) -> AnyScreen:
    """Returns a branch of a play, or says that the story has none here: notes can name one that is gone."""
    from game.story.play import NotNow
    from game.ui.screens.what_if import WhatIfScreen

    try:
        return WhatIfScreen(game, place.session, place.book, place.at, place.option, place.picks)
    except (SessionTrouble, NotNow):
        _ = game.words
        return screen_at(game, places.Message(_("Zo kan dit verhaal niet verdergaan.")))


def _trouble(game: Game, place: places.Trouble) -> AnyScreen:
    _, safe = game.words, place.safe
    if not safe and place.trouble.code in UNCHANGED:
        safe = _("Er is niets verloren gegaan.")
    return screen_at(game, places.Message(place.trouble.render(game.words), ways=place.ways, safe=safe))
