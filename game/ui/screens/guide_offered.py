"""The talk guide in short: one question, two or three answers to pick from, and what was said said back."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.session.moments import Moment
from game.session.notes import Notebook, Notes
from game.session.session import Session
from game.summary.agreements import KINDS
from game.text.say import Say
from game.ui.controls import button, option
from game.ui.elements import LEAD, SMALL, boxed, text
from game.ui.game import Game
from game.ui.layout import Child, Element, column
from game.ui.node import Role
from game.ui.rows import row
from game.ui.screen import Command, Focus
from game.ui.screens.guide import Asked, GuideScreen, Turn, moment_for
from game.ui.screens.guide_form import Form
from game.ui.screens.jotting import keep
from game.ui.screens.replay_actions import GoTo
from game.ui.screens.teller import Teller

_OTHER_WAYS = 2
"""Options that were not chosen, offered at "what if"; a third answer is always something else."""


@dataclass(frozen=True, slots=True)
class PickAnswer:
    """Picks an offered answer."""

    answer: str


@dataclass(frozen=True, slots=True)
class Right:
    """Tells whether the answer was understood well; then it is written down where it belongs."""

    yes: bool
    question: str
    moment: Moment | None = None


class OfferedGuide(GuideScreen):
    """Walks through the guide with answers to pick from."""

    def __init__(self, game: Game, session: Session, book: Notebook) -> None:
        super().__init__(game, session, book)
        self._said = ""
        self._kept = False

    def act(self, action: Turn | GoTo | Form | PickAnswer | Right) -> list[Command]:
        """Picks an answer, and keeps it once the youth says that it is right."""
        match action:
            case PickAnswer(answer):
                self._said, self._kept = answer, False
                return [Focus("right")]
            case Right(yes, asked, moment):
                if not yes:
                    self._said = ""
                    return [Focus("offer:1")]
                self._keep(asked, moment)
                return [Focus("next")]
            case Turn():
                self._said, self._kept = "", False
                return super().act(action)
            case GoTo() | Form():
                return super().act(action)

    def asked(self, teller: Teller) -> list[Asked]:
        """Returns the short questions."""
        return list(_questions(self, teller))

    def below(self, teller: Teller, now: Asked) -> Child:
        """Returns the answers on offer, or what was said, repeated back."""
        if not now.offers:
            return super().below(teller, now)
        _ = teller.words
        offers = (
            option(
                words, PickAnswer(words), number=number, key=f"offer:{number}", selected=words == self._said
            )
            for number, words in enumerate(now.offers, 1)
        )
        where = _("Zeg je ja, dan komt het in de notities van de Halt-medewerker. Overslaan mag.")
        return column(
            column(*offers, gap=10, role=Role.LIST),
            self._back(teller, now),
            text(where, size=SMALL, ink="soft"),
            gap=14,
        )

    def _back(self, teller: Teller, now: Asked) -> Element | None:
        _ = teller.words
        if not self._said:
            return None
        said = text(_("Dus jij zegt: “{answer}”. Klopt dat?", answer=self._said), size=LEAD, bold=True)
        buttons = row(
            button(_("Ja, dat klopt"), Right(True, now.question, now.moment), icon_name="check", key="right"),
            button(_("Nee, anders"), Right(False, now.question), key="wrong"),
            gap=12,
        )
        trouble = self.book.trouble or self.unsaved
        if trouble is not None:
            kept = text(trouble.render(self.game.words), ink="accent_text", bold=True)
        else:
            kept = text(_("Opgeschreven."), bold=True)
        return boxed(column(said, kept if self._kept else buttons, gap=12), border="chosen")

    def _keep(self, asked: str, moment: Moment | None) -> None:
        self._kept = True
        self.unsaved = keep(self.book, _noted(self.book.notes, asked, self._said, moment))


def _noted(notes: Notes, asked: str, answer: str, moment: Moment | None) -> Notes:
    """Writes an answer in the note where it belongs, in the place of an earlier answer to the question."""
    before = notes.whole if moment is None else notes.moments.get(moment.move, "")
    lines = [line for line in before.splitlines() if not line.startswith(f"{asked} ")]
    words = "\n".join([*lines, f"{asked} “{answer}”"])
    return notes.with_whole(words) if moment is None else notes.with_moment(moment.move, words)


def _questions(guide: OfferedGuide, teller: Teller) -> Iterator[Asked]:
    _, found = teller.words, guide.moments
    name = teller.name(teller.scenario.player)
    for stage, heading, question, offers in _stages(_, name):
        yield Asked(stage, heading, question, moment_for(stage, found), offers=offers)
        other = moment_for("what_if", found)
        if stage == "affected" and other is not None:
            ways = tuple(teller.say(offer.text) for offer in other.not_chosen[:_OTHER_WAYS])
            ask = _("Wat had {name} hier ook kunnen doen?", name=name)
            yield Asked("what_if", _("Wat als?"), ask, other, offers=(*ways, _("Nog iets anders")))
    yield Asked("agree", _("Afspraken"), _("Wat spreken jullie af?"), None, KINDS)


def _stages(_: Say, name: str) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Returns stage, heading, question and answers that fit every story; none is the right one."""
    unsure = _("Dat weet ik niet")
    return (
        (
            "feelings",
            _("Eerst even"),
            _("Hoe was het om te spelen?"),
            (_("Fijn"), _("Lastig"), _("Allebei een beetje")),
        ),
        (
            "happened",
            _("Wat gebeurde er?"),
            _("Snapte je wat er gebeurde?"),
            (_("Ja"), _("Een deel"), _("Nee, vertel het nog eens")),
        ),
        (
            "thought",
            _("Wat dacht je toen?"),
            _("Waarom koos je dit?"),
            (_("Dit leek me het beste"), _("Ik durfde niet anders"), unsure),
        ),
        (
            "affected",
            _("Wie had er last van?"),
            _("Voor wie was dit het moeilijkst?"),
            (_("Voor {name}", name=name), _("Voor iemand anders"), _("Voor iedereen een beetje")),
        ),
        (
            "repair",
            _("Wat is er nodig om het goed te maken?"),
            _("Wat kan hier helpen?"),
            (_("Sorry zeggen"), _("Iets doen voor de ander"), _("Eerst met iemand praten")),
        ),
        (
            "next_time",
            _("Wat doe je een volgende keer?"),
            _("Wat doe jij als je zoiets ziet?"),
            (_("Ik doe niet mee"), _("Ik zeg er iets van"), _("Ik vraag hulp")),
        ),
        (
            "who_helps",
            _("Wie helpt je daarbij?"),
            _("Naar wie ga jij dan toe?"),
            (_("Iemand thuis"), _("Iemand op school"), _("Een vriend of vriendin")),
        ),
    )
