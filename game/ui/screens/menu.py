"""The menu of a story: read back, look at the path, the display, stop."""

from typing import Any

from game.ui.actions import Returned
from game.ui.controls import button
from game.ui.elements import LEAD, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad
from game.ui.pages import page
from game.ui.screen import Command, Context, Pop, Push
from game.ui.screens.acts import Open
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.directory import screen_for


class MenuScreen(Plain):
    """What can be done halfway a story."""

    def __init__(self, game: Game, session: Any) -> None:
        super().__init__(game)
        self._session = session

    def view(self, context: Context) -> Element:
        """Returns the ways on."""
        _ = context.words
        buttons = (
            button(_("Verder spelen"), Open("back"), style="primary", key="on"),
            button(_("Teruglezen"), Open("backlog"), icon_name="speech", key="backlog"),
            button(_("Kijk naar mijn pad"), Open("path"), icon_name="path", key="path"),
            button(_("Weergave en geluid"), Open("display"), icon_name="text_size", key="settings"),
            button(_("Stop of hulp"), Open("help"), icon_name="help", key="stop_or_help"),
            button(_("Naar het begin"), Open("home"), icon_name="home", key="home"),
        )
        kept = _("Alles wat je koos, is bewaard onder code {code}.", code=self._session.code)
        if self._session.path is None:
            kept = _("Let op: dit spel wordt niet bewaard.")
        body = column(heading(_("Menu"), 1), text(kept, size=LEAD, ink="soft"), *buttons, gap=14)
        return page(pad(centered(body, 460), 0, 30), top=bar(_, back=True))

    def handle(self, action: Any) -> list[Command]:
        """Passes the wish to stop on to the story."""
        if action == Returned("home"):
            return [Pop("home")]
        return super().handle(action)

    def act(self, action: Any) -> list[Command]:
        """Opens a screen."""
        match action:
            case Open("home"):
                return [Pop("home")]
            case Open("backlog" | "path" as screen):
                return [Push(screen_for(self.game, screen, self._session))]
        return []
