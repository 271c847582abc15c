"""The start of the talk guide: which form fits this youth."""

from dataclasses import dataclass
from typing import Literal

from game.ui.controls import option
from game.ui.elements import LEAD, SMALL, heading, text
from game.ui.layout import Element, centered, column, pad
from game.ui.node import Role
from game.ui.pages import page
from game.ui.screen import Command, Context, Pop
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar


@dataclass(frozen=True, slots=True)
class Form:
    """Opens the guide in a form: "open" or "offered"; "" asks which."""

    name: Literal["open", "offered", ""]


class GuideFormScreen(Plain[Form]):
    """Asks in which form the talk goes."""

    def view(self, context: Context) -> Element:
        """Returns the two forms."""
        _ = context.words
        forms = column(
            option(_("Open vragen. De vragen van dit verhaal."), Form("open"), number=1, key="form:open"),
            option(
                _("Korte vragen met antwoorden om uit te kiezen. We herhalen wat je zegt."),
                Form("offered"),
                number=2,
                key="form:offered",
            ),
            gap=12,
            role=Role.LIST,
        )
        body = column(
            heading(_("Hoe praten we?"), 1),
            text(_("Steeds één vraag tegelijk. Wisselen kan altijd."), size=LEAD, ink="soft"),
            forms,
            text(_("Overslaan mag altijd."), size=SMALL, ink="soft"),
            gap=18,
        )
        return page(
            pad(centered(body, 760), 0, 40),
            top=bar(_, text(_("Gespreksgids"), size=SMALL, ink="soft"), back=True),
        )

    def act(self, action: Form) -> list[Command]:
        """Gives the form to the screen below."""
        return [Pop(action)]
