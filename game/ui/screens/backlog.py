"""Read back: everything that was shown in this story, from the start."""

from typing import Never

from game.session.session import Session
from game.session.transcript import transcript
from game.ui.elements import heading
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad
from game.ui.longlist import Line, LongList
from game.ui.pages import page
from game.ui.screen import Context
from game.ui.screens import talk
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.teller import Teller


class BacklogScreen(Plain[Never]):
    """The story so far, to scroll through."""

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game)
        self._session = session
        self._told = talk.everything(transcript(session))

    def view(self, context: Context) -> Element:
        """Returns all bubbles, with where and when between them."""
        _ = context.words
        teller = Teller(context, self._session.scenario, self.game.lookup(context.settings.language))
        lines = [Line(str(number), 10, reachable=False) for number in range(len(self._told))]
        told = LongList("told", lines, lambda number: talk.line_of(teller, self._told[number]))
        body = column(heading(_("Teruglezen"), 1), told, gap=18)
        return page(pad(centered(body, 760), 0, 24), top=bar(_, back=True), follow=True, key="backlog")
