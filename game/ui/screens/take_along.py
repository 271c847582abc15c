"""Takes a session along to another laptop: what goes along, ticked one by one, and then where the file is."""

from pathlib import Path

from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.summary.ticks import items
from game.ui import places
from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import LEAD, boxed, bullets, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.ports import Documents
from game.ui.rows import row
from game.ui.screen import Command, Context, Focus, Push, WithDocuments
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.own_words import Tick, own_words
from game.ui.screens.shared_actions import Save
from game.ui.screens.teller import Teller


class TakeAlongScreen(Plain[Tick | Save]):
    """Decides what goes along, and keeps the file."""

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game)
        self._session = session
        self._kept: Path | None = None
        self._by_hand = False

    def view(self, context: Context) -> Element:
        """Returns what goes along, or where the file is."""
        return self._choose(context) if self._kept is None else _where(context, self._kept, self._by_hand)

    def act(self, action: Tick | Save) -> list[Command]:
        """Ticks, or keeps the file."""
        match action:
            case Tick(item, on):
                try:
                    self._session.do_session(item, on)
                except SessionTrouble as trouble:
                    return [Push(places.Trouble(trouble))]
                return []
            case Save():
                return [WithDocuments(self._keep)]

    def _keep(self, documents: Documents) -> list[Command]:
        try:
            self._kept = documents.keep_session(self._session)
        except SessionTrouble as trouble:
            return [Push(places.Trouble(trouble))]
        self._by_hand = documents.by_hand
        return [Focus("")]

    def _choose(self, context: Context) -> Element:
        _ = context.words
        teller = Teller(context, self._session.scenario, self.game.lookup(context.settings.language))
        own = list(items(self._session, "worker"))
        goes = boxed(
            column(
                heading(_("Dit gaat mee"), 2),
                bullets(_("het verhaal, en wat jij koos"), _("de code en de dag")),
                text(_("Niet je naam. Niet hoe lang je speelde. Ook geen notities van Halt."), ink="soft"),
                gap=10,
            )
        )
        body = column(
            heading(_("Neem deze sessie mee"), 1),
            text(_("Dan kunnen jullie op een andere laptop samen terugkijken."), size=LEAD, ink="soft"),
            goes,
            own_words(teller, own) if own else None,
            gap=18,
        )
        keep = button(_("Bewaar als bestand"), Save(), style="primary", icon_name="save", key="keep")
        bottom = pad(row(spacer(), keep), 56, 14)
        return page(pad(centered(body, 820), 0, 24), top=bar(_, back=True), bottom=bottom)


def _where(context: Context, kept: Path, by_hand: bool) -> Element:
    _ = context.words
    title = row(icon("check", 36, "empathy"), grow(heading(_("Je sessie is bewaard."), 1), basis=160), gap=14)
    body = column(
        title,
        text(
            _("Het bestand staat bij je downloads:") if by_hand else _("Het bestand staat hier:"), size=LEAD
        ),
        boxed(text(str(kept), bold=True)),
        text(_("Geef het zelf aan iemand van Halt, bijvoorbeeld op een usb-stick."), size=LEAD),
        text(_("Op de andere laptop: “Terugkijken met Halt” en dan “Bestand toevoegen”."), ink="soft"),
        gap=18,
    )
    done = button(_("Klaar"), Back(), style="primary", key="done")
    return page(
        pad(centered(body, 760), 0, 60),
        top=bar(_),
        bottom=pad(row(spacer(), done), 56, 14),
        key="kept",
    )
