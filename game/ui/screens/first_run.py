"""The first screen ever: which language, and how it should look."""

from dataclasses import dataclass, replace
from typing import Any

from game.ui.controls import button, radio
from game.ui.elements import LEAD, boxed, heading, text
from game.ui.layout import Element, centered, column, pad, spacer
from game.ui.pages import page
from game.ui.rows import grid, row
from game.ui.screen import ChangeSettings, Command, Context, Push, Replace
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.display import DisplayScreen, Set, contrast_choice, scale_choice


@dataclass(frozen=True, slots=True)
class Begin:
    """Goes on to the stories."""


@dataclass(frozen=True, slots=True)
class More:
    """Opens every setting."""


class FirstRun(Plain):
    """Asks the two things that make the rest readable."""

    title = "Kantelpunt"

    def view(self, context: Context) -> Element:
        """Returns the questions, each answer seen at once."""
        _ = context.words
        languages = (
            radio(known.name, known.code == context.settings.language, Set("language", known.code))
            for known in self.game.languages()
        )
        example = boxed(text(_("Zo groot zijn de letters in het spel."), size=LEAD), x=20, y=16)
        body = column(
            heading(_("Hoi! Fijn dat je er bent."), 1),
            text(
                _("Kies eerst hoe jij het fijnst leest. Later veranderen kan altijd, met de knop Aa."),
                size=LEAD,
            ),
            boxed(column(heading(_("Taal"), 2), grid(*languages, least=200, most=3, gap=4), gap=8)),
            boxed(column(heading(_("Letters"), 2), scale_choice(context), example, gap=8)),
            boxed(column(heading(_("Kleuren"), 2), contrast_choice(context), gap=8)),
            gap=18,
        )
        foot = row(
            button(_("Meer instellingen"), More(), key="more"),
            spacer(),
            button(_("Klaar"), Begin(), style="primary", key="begin"),
        )
        return page(pad(centered(body, 760), 0, 28), top=bar(_), bottom=pad(foot, 56, 14))

    def back(self) -> list[Command]:
        """Stays: there is nothing behind the first screen."""
        return []

    def act(self, action: Any) -> list[Command]:
        """Changes a setting, or goes on."""
        match action:
            case Set():
                return [ChangeSettings(action.on(self.game.settings))]
            case More():
                return [Push(DisplayScreen(self.game))]
            case Begin():
                from game.ui.screens.home import Home

                return [
                    ChangeSettings(replace(self.game.settings, first_run=False)),
                    Replace(Home(self.game)),
                ]
        return []
