"""Stop or help: this can wait, nothing is lost, and these people help."""

from typing import TYPE_CHECKING

from game.text.say import Say
from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import LEAD, boxed, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Pop
from game.ui.screens.base import Plain
from game.ui.screens.listening import how_to_stop
from game.ui.screens.services import service_list
from game.ui.screens.shared_actions import ToHome

if TYPE_CHECKING:
    from game.session.session import Session


class HelpScreen(Plain[ToHome]):
    """Who helps, and the ways to stop."""

    def __init__(self, game: Game, session: "Session | None" = None) -> None:
        super().__init__(game)
        self._session = session
        self._services = game.shared().help

    def view(self, context: Context) -> Element:
        """Returns what can be done now, and every service."""
        _ = context.words
        lookup = self.game.lookup(context.settings.language)
        calm = boxed(
            column(
                *(text(sentence, size=LEAD) for sentence in self._stopping(_)),
                text(_("Druk op F1, of twee keer op Esc, om het venster meteen te verbergen."), size=LEAD),
                text(how_to_stop(_), size=LEAD) if context.voice and context.settings.read_aloud else None,
                gap=8,
            ),
            fill="empathy_tint",
            border="",
            line=0,
        )
        danger = boxed(
            row(icon("phone", 28), grow(text(_("Is er nu gevaar? Bel 112."), size=LEAD, bold=True)), gap=12)
        )
        body = column(
            heading(_("Stop of hulp"), 1),
            calm,
            heading(_("Praat met iemand"), 2),
            text(
                _("Met iemand die je vertrouwt: thuis, op school of bij Halt. Of bel of chat met:"), size=LEAD
            ),
            danger,
            service_list(_, lookup, self._services),
            gap=18,
        )
        home = button(_("Stoppen en naar het begin"), ToHome(), icon_name="home", key="home")
        on = button(_("Verder spelen") if self._session else _("Terug"), Back(), style="primary", key="on")
        foot = row(home if self._session else None, spacer(), on, gap=12)
        return page(pad(centered(body, 860), 0, 26), bottom=pad(foot, 56, 14))

    def _stopping(self, _: Say) -> tuple[str, ...]:
        """Returns that stopping is fine, and what is kept of this play."""
        if self._session is None:
            return (_("Je mag altijd stoppen."),)
        if self._session.path is None:
            return _("Je mag altijd stoppen."), _("Let op: dit spel wordt niet bewaard.")
        return (_("Je mag altijd stoppen. Wat je speelde, blijft bewaard."),)

    def act(self, action: ToHome) -> list[Command]:
        """Stops the story."""
        return [Pop(action)]
