"""The first screen ever: which language, and how it should look."""

from dataclasses import dataclass, replace

from game.ui import places
from game.ui.controls import button
from game.ui.elements import LEAD, boxed, heading, text
from game.ui.layout import Element, centered, column, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import ChangeSettings, Command, Context, Replace
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.display import contrast_choice, language_choice, scale_choice
from game.ui.screens.listening import reading_offered
from game.ui.screens.shared_actions import OpenPlace, Set


@dataclass(frozen=True, slots=True)
class Begin:
    """Goes on to the stories."""


class FirstRun(Plain[Set | Begin]):
    """Asks the two things that make the rest readable."""

    title = "Kantelpunt"

    def view(self, context: Context) -> Element:
        """Returns the questions, each answer seen at once."""
        _ = context.words
        example = boxed(text(_("Zo groot zijn de letters in het spel."), size=LEAD), x=20, y=16)
        body = column(
            heading(_("Hoi! Fijn dat je er bent."), 1),
            text(
                _("Kies eerst hoe jij het fijnst leest. Later veranderen kan altijd, met de knop Aa."),
                size=LEAD,
            ),
            reading_offered(context),
            boxed(column(heading(_("Taal"), 2), language_choice(self.game, context), gap=8)),
            boxed(column(heading(_("Letters"), 2), scale_choice(context), example, gap=8)),
            boxed(column(heading(_("Kleuren"), 2), contrast_choice(context), gap=8)),
            gap=18,
        )
        foot = row(
            button(_("Meer instellingen"), OpenPlace(places.Display()), key="more"),
            spacer(),
            button(_("Klaar"), Begin(), style="primary", key="begin"),
        )
        return page(pad(centered(body, 760), 0, 28), top=bar(_), bottom=pad(foot, 56, 14))

    def back(self) -> list[Command]:
        """Stays: there is nothing behind the first screen."""
        return []

    def act(self, action: Set | Begin) -> list[Command]:
        """Changes a setting, or goes on."""
        match action:
            case Set(settings):
                return [ChangeSettings(settings)]
            case Begin():
                settings = replace(self.game.settings, first_run=False)
                return [ChangeSettings(settings), Replace(places.Home())]
