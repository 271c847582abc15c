"""Before a story: what it is about, and that leaving is fine."""

from dataclasses import dataclass

from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story.model import Scenario
from game.ui import places
from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import LEAD, SMALL, TITLE1, boxed, face, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.rows import row, split
from game.ui.screen import Command, Context, Push, Replace
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.shared_actions import Unkept
from game.ui.screens.teller import Teller


@dataclass(frozen=True, slots=True)
class Play:
    """Starts the story, or goes on with it."""

    anew: bool


class WarningScreen(Plain[Play]):
    """The content warning, with going on where somebody left off."""

    def __init__(
        self,
        game: Game,
        scenario: Scenario,
        going: Session | None,
        notices: tuple[str, ...] = (),
        *,
        together: bool = False,
    ) -> None:
        super().__init__(game)
        self._scenario, self._going, self._notices = scenario, going, notices
        self._together = together
        self.title = scenario.title

    def view(self, context: Context) -> Element:
        """Returns what the story is about."""
        _ = context.words
        scenario = self._scenario
        teller = Teller(context, scenario, self.game.lookup(context.settings.language))
        player = teller.name(scenario.player)
        about = teller.lookup(f"{scenario.id}/warning", scenario.warning)
        read = self.game.catalogue(context.settings.language).has(scenario.id)
        warning = boxed(
            row(icon("info", 28), grow(text(about, size=LEAD)), gap=14),
            fill="view_tint",
            border="",
            line=0,
        )  # fmt: skip
        words = column(
            text(
                _("{number} minuut", "{number} minuten", scenario.minutes),
                size=SMALL,
                bold=True,
                ink="accent_text",
            ),
            heading(teller.lookup(f"{scenario.id}/title", scenario.title), 1, size=TITLE1),
            None if read else text(_("Dit verhaal is er alleen in het Nederlands."), bold=True),
            text(teller.lookup(f"{scenario.id}/about", scenario.about), size=LEAD),
            warning,
            text(_("Jij bent {name}. Kies wat {name} doet. Probeer gerust.", name=player), size=LEAD),
            text(_("Je hoeft hier niets over jezelf te vertellen."), size=LEAD),
            *(text(notice, size=SMALL, ink="soft") for notice in self._notices),
            gap=16,
        )
        portrait = column(face(teller.look(scenario.player), "gewoon", 300, name=player), align="center")
        body = pad(split(portrait, words, width=360, least=420, gap=40), 56, 36)
        return page(body, top=bar(_, back=True), bottom=pad(self._buttons(context), 56, 14))

    def _buttons(self, context: Context) -> Element:
        _ = context.words
        other = button(_("Liever een ander verhaal"), Back(), key="other")
        if self._going is None:
            return row(
                other, spacer(), button(_("Begin"), Play(anew=True), style="primary", key="begin"), gap=12
            )
        return row(
            other,
            spacer(),
            button(_("Opnieuw beginnen"), Play(anew=True), key="anew"),
            button(_("Verder waar ik was"), Play(anew=False), style="primary", key="continue"),
            gap=12,
        )

    def returned(self, result: object) -> list[Command]:
        """Also plays without keeping anything, when keeping is impossible and the player wants to."""
        if result != Unkept():
            return []
        return self._play(self.game.start(self._scenario, kept=False))

    def act(self, action: Play) -> list[Command]:
        """Starts or goes on."""
        _ = self.game.words
        if not action.anew and self._going is not None:
            return self._play(self._going)
        try:
            return self._play(self.game.start(self._scenario))
        except SessionTrouble as trouble:
            ways = ((_("Spelen zonder bewaren"), Unkept()),)
            return [Push(places.Trouble(trouble, ways))]

    def _play(self, session: Session) -> list[Command]:
        return [Replace(places.Play(session, self._together))]
