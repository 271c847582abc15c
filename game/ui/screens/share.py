"""Save for the talk: what goes along, ticked one by one, seen first, and then kept as a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.tools.summary.data import Audience
from game.tools.summary.export import export
from game.tools.summary.ticks import Item, items
from game.tools.summary.write import SummaryTrouble, write_summary
from game.ui.actions import Returned
from game.ui.controls import button, checkbox, radio
from game.ui.elements import LEAD, boxed, bullets, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Push
from game.ui.screens.acts import Open
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.directory import message_screen, trouble_screen
from game.ui.screens.preview import PreviewScreen
from game.ui.screens.saved import SavedScreen
from game.ui.screens.teller import Teller


@dataclass(frozen=True, slots=True)
class Tick:
    """Lets own words go along, or not."""

    item: str
    on: bool


@dataclass(frozen=True, slots=True)
class For:
    """Makes the summary for somebody else."""

    audience: Audience


@dataclass(frozen=True, slots=True)
class Save:
    """Writes the file."""


class ShareScreen(Plain):
    """Decides what goes along to the talk."""

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game)
        self._session = session
        self._audience: Audience = "worker"

    def view(self, context: Context) -> Element:
        """Returns what goes along, and what the player may add."""
        _ = context.words
        teller = Teller(context, self._session.scenario, self.game.lookup(context.settings.language))
        own = [item for item in items(self._session, self._audience) if item.own_words is not None]
        along = boxed(
            column(
                heading(_("Dit gaat mee"), 2),
                bullets(
                    _("wat jij koos in het verhaal"),
                    _("wat jij dacht dat anderen voelden"),
                    _("de kaarten die je meenam"),
                    _("vragen om samen over te praten"),
                ),
                text(_("Niet je naam. Niet hoe lang je speelde. Er staat geen cijfer in."), ink="soft"),
                gap=10,
            )
        )
        body = column(
            heading(_("Bewaar voor het gesprek"), 1),
            text(_("Jij beslist wat meegaat. Kijk eerst, bewaar daarna."), size=LEAD, ink="soft"),
            along,
            self._own(teller, own) if own else None,
            self._whom(context),
            gap=18,
        )
        foot = row(
            button(_("Eerst bekijken"), Open("preview"), icon_name="eye", key="preview"),
            spacer(),
            button(_("Bewaar als bestand"), Save(), style="primary", icon_name="save", key="save"),
            gap=12,
        )
        return page(pad(centered(body, 820), 0, 24), top=bar(_, back=True), bottom=pad(foot, 56, 14))

    def handle(self, action: Any) -> list[Command]:
        """Also saves when the preview says so."""
        if action == Returned("save"):
            return self._save()
        return super().handle(action)

    def act(self, action: Any) -> list[Command]:
        """Ticks, shows, or saves."""
        match action:
            case Tick(item, on):
                try:
                    self._session.do_session(item, on)
                except SessionTrouble as trouble:
                    return [Push(trouble_screen(self.game, trouble))]
            case For(audience):
                self._audience = audience
            case Open("preview"):
                return [Push(PreviewScreen(self.game, self._session, self._audience))]
            case Save():
                return self._save()
        return []

    def _own(self, teller: Teller, own: list[Item]) -> Element:
        _ = teller.words
        boxes = (
            column(
                text(teller.say(item.ask), ink="soft") if item.ask else None,
                checkbox(
                    _("“{words}”", words=item.own_words or ""),
                    item.on,
                    Tick(item.id, not item.on),
                    key=item.id,
                ),
                gap=4,
            )
            for item in own
        )
        return boxed(
            column(
                heading(_("Je eigen woorden"), 2),
                text(_("Deze gaan alleen mee als jij ze aanvinkt."), ink="soft"),
                *boxes,
                gap=12,
            )
        )

    def _whom(self, context: Context) -> Element:
        _ = context.words
        return boxed(
            column(
                heading(_("Voor wie?"), 2),
                radio(
                    _("Voor het gesprek met Halt"),
                    self._audience == "worker",
                    For("worker"),
                    key="for:worker",
                ),
                radio(_("Voor mezelf"), self._audience == "youth", For("youth"), key="for:youth"),
                gap=4,
            )
        )

    def _save(self) -> list[Command]:
        catalogue = self.game.catalogue(self.game.settings.language)
        data = export(self._session, self._audience, "html", catalogue)
        path = summary_path(self._session, self._audience)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_summary(path, data)
        except SummaryTrouble as trouble:
            return [Push(message_screen(self.game, trouble.render(catalogue.words)))]
        except OSError:
            return [Push(message_screen(self.game, catalogue.words("Het verslag kon niet worden bewaard.")))]
        return [Push(SavedScreen(self.game, path))]


def summary_path(session: Session, audience: Audience) -> Path:
    """Returns where the window keeps a summary: among the player's documents."""
    from platformdirs import user_documents_path

    name = (
        f"kantelpunt-{session.code}.html"
        if audience == "worker"
        else f"kantelpunt-{session.code}-{audience}.html"
    )
    return user_documents_path() / "Kantelpunt" / name
