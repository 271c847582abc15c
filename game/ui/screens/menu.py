"""The menu of a story: read back, look at the path, the display, stop."""

from game.session.session import Session
from game.ui import places
from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import LEAD, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad
from game.ui.pages import page
from game.ui.screen import Command, Context, Pop
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.shared_actions import OpenPlace, ToHome


class MenuScreen(Plain[ToHome]):
    """What can be done halfway a story."""

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game)
        self._session = session

    def view(self, context: Context) -> Element:
        """Returns the ways on."""
        _ = context.words
        session = self._session
        backlog, path = OpenPlace(places.Backlog(session)), OpenPlace(places.Path(session))
        display = OpenPlace(places.Display())
        buttons = (
            button(_("Verder spelen"), Back(), style="primary", key="on"),
            button(_("Teruglezen"), backlog, icon_name="speech", key="backlog"),
            button(_("Kijk naar mijn pad"), path, icon_name="path", key="path"),
            button(_("Weergave en geluid"), display, icon_name="text_size", key="settings"),
            button(_("Stop of hulp"), OpenPlace(places.Help()), icon_name="help", key="stop_or_help"),
            button(_("Naar het begin"), ToHome(), icon_name="home", key="home"),
        )
        kept = _("Alles wat je koos, is bewaard onder code {code}.", code=session.code)
        if session.path is None:
            kept = _("Let op: dit spel wordt niet bewaard.")
        body = column(heading(_("Menu"), 1), text(kept, size=LEAD, ink="soft"), *buttons, gap=14)
        return page(pad(centered(body, 460), 0, 30), top=bar(_, back=True))

    def act(self, action: ToHome) -> list[Command]:
        """Stops the story."""
        return [Pop(action)]

    def returned(self, result: object) -> list[Command]:
        """Passes the wish to stop on to the story."""
        return [Pop(result)] if result == ToHome() else []
