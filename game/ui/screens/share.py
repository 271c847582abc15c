"""Save for the talk: what goes along, ticked one by one, seen first, and then kept as a file."""

from dataclasses import dataclass
from typing import Literal

from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.summary.agreements import agreement_label
from game.summary.data import Audience
from game.summary.export import export
from game.summary.ticks import CHOICES, TITLE, Item, items
from game.summary.write import SummaryTrouble
from game.text.say import Say
from game.ui import places
from game.ui.controls import button, checkbox, radio
from game.ui.elements import LEAD, boxed, bullets, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.node import Role
from game.ui.pages import page
from game.ui.ports import Documents
from game.ui.rows import row
from game.ui.screen import Command, Context, Push, WithDocuments
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.own_words import Tick, own_words
from game.ui.screens.shared_actions import OpenPlace, Save
from game.ui.screens.teller import Teller


@dataclass(frozen=True, slots=True)
class For:
    """Makes the summary for somebody else."""

    audience: Audience


Safe = Literal["", "yes", "no", "unsure"]
"""Whether it is safe that parents read this: not asked yet, or what was answered."""


@dataclass(frozen=True, slots=True)
class AtHome:
    """Answers whether it is safe at home; the answer is kept nowhere."""

    answer: Safe


class ShareScreen(Plain[Tick | For | AtHome | Save]):
    """Decides what goes along to the talk."""

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game)
        self._session = session
        self._audience: Audience = "worker"
        self._safe: Safe = ""

    def view(self, context: Context) -> Element:
        """Returns what goes along, and what the player may add."""
        _ = context.words
        teller = Teller(context, self._session.scenario, self.game.lookup(context.settings.language))
        offered = list(items(self._session, self._audience))
        own = [item for item in offered if item.own_words is not None and item.agreement is None]
        made = [item for item in offered if item.agreement is not None]
        home = self._audience == "parents"
        ready = not home or self._safe == "yes"
        body = column(
            heading(_("Bewaar voor het gesprek"), 1),
            text(_("Jij beslist wat meegaat. Kijk eerst, bewaar daarna."), size=LEAD, ink="soft"),
            self._whom(context),
            self._at_home(context) if home else None,
            (self._to_parents(context, offered) if home else self._along(context)) if ready else None,
            self._agreed(context, made) if made and ready else None,
            own_words(teller, own) if own and ready else None,
            gap=18,
        )
        preview = places.Preview(self._session, self._audience)
        foot = row(
            button(_("Eerst bekijken"), OpenPlace(preview), icon_name="eye", key="preview"),
            spacer(),
            button(_("Bewaar als bestand"), Save(), style="primary", icon_name="save", key="save"),
            gap=12,
        )
        bottom = pad(foot, 56, 14) if ready else None
        return page(pad(centered(body, 820), 0, 24), top=bar(_, back=True), bottom=bottom)

    def returned(self, result: object) -> list[Command]:
        """Also saves when the preview says so."""
        return [WithDocuments(self._save)] if result == Save() else []

    def act(self, action: Tick | For | AtHome | Save) -> list[Command]:
        """Ticks, answers, or saves."""
        match action:
            case Tick(item, on):
                try:
                    self._session.do_session(item, on)
                except SessionTrouble as trouble:
                    return [Push(places.Trouble(trouble))]
            case For(audience):
                self._audience, self._safe = audience, ""
            case AtHome(answer):
                self._safe = answer
            case Save():
                return [WithDocuments(self._save)]
        return []

    def _along(self, context: Context) -> Element:
        _ = context.words
        return boxed(
            column(
                heading(_("Dit gaat mee"), 2),
                bullets(
                    _("wat jij koos in het verhaal, en wat toen ook kon"),
                    _("wat jij dacht dat anderen voelden"),
                    _("de kaarten die je meenam"),
                    _("vragen om samen over te praten"),
                ),
                text(_("Niet je naam. Niet hoe lang je speelde. Er staat geen cijfer in."), ink="soft"),
                self._whole_session(_) if self._audience == "worker" else None,
                gap=10,
            )
        )

    def _whole_session(self, _: Say) -> Element:
        """Returns the other way: the play itself, to look back at on another laptop."""
        there = OpenPlace(places.TakeAlong(self._session))
        take = button(_("Meenemen"), there, icon_name="forward", key="take_along")
        words = text(_("Terugkijken op een andere laptop? Neem dan de hele sessie mee."))
        return row(grow(words, basis=240), take, gap=14)

    def _at_home(self, context: Context) -> Element:
        """Returns the question that comes before anything for parents, and what to do unless it is yes."""
        _ = context.words
        answers: tuple[tuple[Safe, str], ...] = (
            ("yes", _("Ja")),
            ("no", _("Nee")),
            ("unsure", _("Weet ik niet")),
        )
        ask = _("Is het thuis veilig om dit te laten lezen?")
        return boxed(
            column(
                heading(ask, 2),
                text(_("Niemand bewaart je antwoord."), ink="soft"),
                column(
                    *(
                        radio(label, self._safe == answer, AtHome(answer), key=f"safe:{answer}")
                        for answer, label in answers
                    ),
                    gap=6,
                    role=Role.RADIOGROUP,
                    name=ask,
                ),
                text(_("Dan maken we niks voor thuis. Praat er eerst over met iemand van Halt."))
                if self._safe in ("no", "unsure")
                else None,
                row(button(_("Wie kan helpen?"), OpenPlace(places.Help()), icon_name="help", key="who_helps"))
                if self._safe in ("no", "unsure")
                else None,
                gap=6,
            )
        )

    def _to_parents(self, context: Context, offered: list[Item]) -> Element:
        _ = context.words
        told = {TITLE: _("hoe het verhaal heet"), CHOICES: _("wat jij koos in het verhaal")}
        return boxed(
            column(
                heading(_("Dit gaat mee"), 2),
                bullets(_("vragen om thuis over te praten")),
                text(_("Dit gaat alleen mee als jij het aanvinkt."), ink="soft"),
                *(
                    checkbox(told[item.id], item.on, Tick(item.id, not item.on), key=item.id)
                    for item in offered
                    if item.id in told
                ),
                gap=10,
            )
        )

    def _agreed(self, context: Context, made: list[Item]) -> Element:
        _ = context.words
        boxes = (
            checkbox(
                f"{agreement_label(item.agreement or '', _)} {item.own_words}",
                item.on,
                Tick(item.id, not item.on),
                key=item.id,
            )
            for item in made
        )
        return boxed(
            column(
                heading(_("Afspraken uit het gesprek"), 2),
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
                radio(_("Voor thuis"), self._audience == "parents", For("parents"), key="for:parents"),
                gap=4,
                role=Role.RADIOGROUP,
                name=_("Voor wie?"),
            )
        )

    def _save(self, documents: Documents) -> list[Command]:
        catalogue = self.game.catalogue(self.game.settings.language)
        _ = catalogue.words
        data = export(self._session, self._audience, "html", catalogue)
        try:
            path = documents.keep_summary(_name(self._session, self._audience), data)
        except SummaryTrouble as trouble:
            safe = _("Er is niets verloren gegaan.")
            return [Push(places.Message(trouble.render(_), safe=safe))]
        return [Push(places.Saved(path, documents.by_hand))]


def _name(session: Session, audience: Audience) -> str:
    """Returns the name of the file that goes along."""
    return (
        f"kantelpunt-{session.code}.html"
        if audience == "worker"
        else f"kantelpunt-{session.code}-{audience}.html"
    )
