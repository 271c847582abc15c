"""What if: another option at one choice, played on as a branch, beside how it went."""

from dataclasses import dataclass

from game.session.branch import Pick, open_question, what_if
from game.session.moments import moment_at
from game.session.notes import Notebook, WhatIf
from game.session.session import Session
from game.session.transcript import Shown, transcript
from game.session.trouble import SessionTrouble
from game.story import beat, naming
from game.story.text import Text
from game.ui import places
from game.ui.controls import button, checkbox, field, option
from game.ui.elements import LEAD, SMALL, boxed, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad
from game.ui.node import Role
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Push
from game.ui.screens import transcript_view
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.teller import Teller, portrait

_NAME = "branch_name"


@dataclass(frozen=True, slots=True)
class GoOnWith:
    """Answers the question that a branch rests at."""

    question: str
    id: str


@dataclass(frozen=True, slots=True)
class Along:
    """Lets the branch go along in the summary, or not."""

    on: bool


@dataclass(frozen=True, slots=True)
class Undo:
    """Goes one choice back in the branch."""


class WhatIfScreen(Plain[GoOnWith | Undo | Along]):
    """One branch beside the play it parts from."""

    def __init__(
        self, game: Game, session: Session, book: Notebook, at: int, option: str, picks: tuple[Pick, ...] = ()
    ) -> None:
        """Plays the branch; raises NotNow or SessionTrouble where it cannot be played."""
        super().__init__(game)
        self.session, self._book, self._at, self._option = session, book, at, option
        self._picks: tuple[Pick, ...] = ()
        self._play(picks)
        moment = moment_at(session, at)
        assert moment is not None and moment.ask is not None  # a branch parts at a choice
        self._ask = moment.ask
        self._went = transcript(session)

    def view(self, context: Context) -> Element:
        """Returns both ways beside each other from where they part."""
        _ = context.words
        teller = Teller(context, self.session.scenario, self.game.lookup(context.settings.language))
        before = transcript_view.before(self._went, self.session.frame_at(self._at), self._at)[-2:]
        went = self._side(teller, _("Zo ging het"), self.session, self._went)
        could = self._side(teller, _("Zo kon het ook gaan"), self.other, self._could)
        body = column(
            heading(_("Wat als?"), 1),
            *transcript_view.transcript(teller, before),
            text(_("Hier gaan de wegen uit elkaar: {question}", question=teller.say(self._ask)), size=LEAD),
            row(grow(went, basis=360), grow(could, basis=360), gap=24, align="start"),
            self._keeping(teller),
            gap=16,
        )
        return page(pad(centered(body, 1180), 0, 20), top=bar(_, back=True), key=f"branch:{len(self._picks)}")

    def act(self, action: GoOnWith | Undo | Along) -> list[Command]:
        """Goes on with the branch, or keeps it."""
        match action:
            case GoOnWith(question, id):
                try:
                    self._play((*self._picks, (question, id)))
                except SessionTrouble as trouble:
                    return [Push(places.Trouble(trouble))]
            case Undo():
                self._play(self._picks[:-1])
            case Along(on):
                return self._keep("" if self._kept is None else self._kept.name, on)
        return []

    def changed(self, key: str, text: str) -> list[Command]:
        """Names the branch, which keeps it."""
        return self._keep(text, along=self._kept is not None and self._kept.along)

    @property
    def _kept(self) -> WhatIf | None:
        return self._book.notes.branch(self._at, self._option, self._picks)

    def _play(self, picks: tuple[Pick, ...]) -> None:
        self.other = what_if(self.session, self._at, self._option, picks)
        self._picks, self._could = picks, transcript(self.other)

    def _keep(self, name: str, along: bool) -> list[Command]:
        notes = self._book.notes
        if name.strip():
            notes = notes.with_branch(WhatIf(name, self._at, self._option, self._picks, along))
        elif self._kept is not None:
            notes = notes.without_branch(self._kept)
        try:
            self._book.keep(notes)
        except SessionTrouble as trouble:
            return [Push(places.Trouble(trouble))]
        return []

    def _side(self, teller: Teller, title: str, session: Session, shown: list[Shown]) -> Element:
        """Returns one way from the choice on, with how people stood there at the end of it."""
        after = [item for item in shown if item.move >= self._at]
        return boxed(
            column(
                heading(title, 2),
                column(*transcript_view.by_scene(teller, after), gap=8, role=Role.LIST),
                self._open(teller, session),
                *_people(teller, after),
                gap=12,
            ),
            fill="paper",
            x=18,
            y=14,
            name=title,
        )

    def _open(self, teller: Teller, session: Session) -> Element | None:
        """Returns the question at the end of a way: to answer in the branch, where the play stopped else."""
        _ = teller.words
        if session.ended:
            return None
        asked = open_question(session)
        if session is self.session or asked is None:
            return text(_("Tot hier is er gespeeld."), ink="soft")
        scenario = session.scenario
        answers: list[tuple[str, Text]] = (
            [(offer.id, offer.text) for offer in asked.options]
            if isinstance(asked, beat.Choose)
            else [(id, naming.feeling(scenario, id)) for id in asked.feelings]
        )
        return column(
            text(teller.say(asked.ask), size=LEAD, bold=True),
            *(
                option(teller.say(words), GoOnWith(asked.id, id), number=number, key=f"{asked.id}.{id}")
                for number, (id, words) in enumerate(answers, 1)
            ),
            gap=8,
        )

    def _keeping(self, teller: Teller) -> Element | None:
        _ = teller.words
        undo = button(_("Een keuze terug"), Undo(), key="undo") if self._picks else None
        if self._book.locked:
            return undo
        kept = self._kept
        agreed = checkbox(
            _("De jongere vindt het goed dat dit in het verslag komt."),
            kept is not None and kept.along,
            Along(kept is None or not kept.along),
            key="along",
            disabled=kept is None,
        )
        name = field(
            _NAME,
            _("Geef deze weg een naam om hem te bewaren"),
            placeholder=_("bijvoorbeeld: Sam appt Daan"),
            start=kept.name if kept else "",
            lines=1,
        )
        return column(row(undo) if undo else None, boxed(column(name, agreed, gap=8)), gap=12)


def _people(teller: Teller, shown: list[Shown]) -> list[Element]:
    """Returns how everybody who spoke looked the last time: a face and a word, no more."""
    _ = teller.words
    last: dict[str, str] = {}
    for item in shown:
        if isinstance(item.item, beat.Line):
            last[item.item.who] = item.item.mood
        elif isinstance(item.item, beat.Reveal):
            last[item.item.of] = teller.scenario.shared.feelings[item.item.feelings[0]].mood
    if not last:
        return []
    words = mood_words(teller)
    faces = (
        column(
            portrait(teller, who, mood, 64, named=False),
            text(_("{name}, {mood}", name=teller.name(who), mood=words[mood]), size=SMALL, align="center"),
            gap=4,
            align="center",
        )
        for who, mood in last.items()
    )
    return [heading(_("Zo stonden ze er het laatst bij"), 3), row(*faces, gap=16)]


def mood_words(teller: Teller) -> dict[str, str]:
    """Returns what each mood is called."""
    _ = teller.words
    return {
        "gewoon": _("gewoon"),
        "blij": _("blij"),
        "bezorgd": _("bezorgd"),
        "verdrietig": _("verdrietig"),
        "boos": _("boos"),
        "beschaamd": _("beschaamd"),
        "grijns": _("met een grijns"),
        "bang": _("bang"),
        "opgelucht": _("opgelucht"),
        "verrast": _("verrast"),
        "eenzaam": _("eenzaam"),
        "trots": _("trots"),
    }
