"""Makes the pictures in the manual from the running game: `python -m game manual`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from game.session.moments import moments
from game.session.notes import Notebook
from game.session.session import Session
from game.ui.gallery import moments_worth_a_picture
from game.ui.game import Game
from game.ui.screen import AnyScreen
from game.ui.screens.guide_offered import OfferedGuide, PickAnswer
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.screens.talk_now import TalkNowScreen
from game.ui.screens.what_if import WhatIfScreen
from game.ui.settings import Settings
from game.window.shots import shoot_all

_PLAYED = (
    ("nepprofiel", date(2026, 3, 2)),
    ("doorgestuurd", date(2026, 3, 4)),
    ("doorgestuurd", date(2026, 3, 25)),
)


def make_manual_pictures(folder: Path) -> list[Path]:
    """Writes the pictures of the manual; returns their paths."""
    settings = Settings(reduced_motion=True, first_run=False)
    with TemporaryDirectory() as home:
        game = Game(settings, home=Path(home))
        return shoot_all(folder, game, (1280, 720), _pictures(game))


def _pictures(game: Game) -> Iterator[tuple[str, AnyScreen]]:
    """Yields each screen under the name that the manual gives its picture."""
    _ = game.words
    for story, day in _PLAYED:
        session = Session.create(game.home, game.scenario(story), "nl", day)
        list(moments_worth_a_picture(session))  # plays it to its ending
    yield "sessies", SessionsScreen(game)
    choice = next(moment for moment in moments(session) if moment.not_chosen)
    yield "terugkijken", ReplayScreen(game, session, choice.move)
    book = Notebook(session)
    yield "wat-als", WhatIfScreen(game, session, book, choice.move, choice.not_chosen[0].id)
    guide = OfferedGuide(game, session, book)
    guide.act(PickAnswer(_("Lastig")))
    yield "gids", guide
    half = Session.create(None, session.scenario, "nl", date(2026, 3, 25))
    for move in session.moves[: choice.move + 1]:
        half.do(move.event)
    yield "samen", TalkNowScreen(game, half, Notebook(half))
