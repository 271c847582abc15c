"""The talk guide: one question at a time, large, with the moment it is about, and agreements taken down."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.session.moments import Moment, moments
from game.session.notes import Notebook
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story.text import Text
from game.summary.agreements import KINDS, agreement_label
from game.summary.talk import story_questions
from game.text.say import Say
from game.ui.actions import Back
from game.ui.controls import button, field
from game.ui.elements import DISPLAY, LEAD, SMALL, TITLE1, boxed, heading, progress_steps, text
from game.ui.game import Game
from game.ui.layout import Child, Element, centered, column, grow, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Focus, Pop
from game.ui.screens.answers import answers, question
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.guide_form import Form
from game.ui.screens.jotting import keep
from game.ui.screens.replay_actions import GoTo
from game.ui.screens.teller import Teller

_AGREE = "agree:"


@dataclass(frozen=True, slots=True)
class Turn:
    """Goes to another question."""

    to: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the guide: its stage and heading, its moment, what to agree on, answers on offer."""

    stage: str
    heading: str
    question: str
    moment: Moment | None
    agree: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


class GuideScreen(Plain[Turn | GoTo | Form]):
    """Walks through the guide of a story."""

    def __init__(self, game: Game, session: Session, book: Notebook) -> None:
        super().__init__(game)
        self.session, self.book = session, book
        self.moments = moments(session)
        self.at = 0
        self.unsaved: SessionTrouble | None = None

    def view(self, context: Context) -> Element:
        """Returns the question of now."""
        _ = context.words
        teller = Teller(context, self.session.scenario, self.game.lookup(context.settings.language))
        asked = self.asked(teller)
        now = asked[min(self.at, len(asked) - 1)]
        count = _("Vraag {number} van {count}", number=self.at + 1, count=len(asked))
        body = column(
            progress_steps(self.at, len(asked), count),
            text(now.heading, size=LEAD, bold=True, ink="accent_text"),
            heading(now.question, 1, size=TITLE1 if context.compact else DISPLAY),
            _about(teller, now.moment) if now.moment else None,
            self.below(teller, now),
            gap=18,
        )
        last = self.at >= len(asked) - 1
        on = (
            button(_("Klaar"), Back(), style="primary", key="done")
            if last
            else button(_("Volgende"), Turn(self.at + 1), style="primary", key="next")
        )
        foot = row(
            button(_("Vorige"), Turn(self.at - 1), key="previous", disabled=self.at == 0),
            spacer(),
            on,
            gap=12,
        )
        return page(
            pad(centered(body, 900), 0, 30),
            top=bar(
                _,
                text(_("Gespreksgids"), size=SMALL, ink="soft"),
                button(_("Andere vorm"), Form(""), key="form"),
                back=True,
            ),
            bottom=pad(foot, 56, 14),
            key=f"guide:{self.at}",
        )

    def act(self, action: Turn | GoTo | Form) -> list[Command]:
        """Turns to another question, or hands what is asked for to the screen below."""
        match action:
            case Turn(to):
                self.at = max(0, to)
                return [Focus("")]
            case GoTo() | Form():
                return [Pop(action)]

    def changed(self, key: str, text: str) -> list[Command]:
        """Keeps an agreement."""
        notes = self.book.notes.with_agreement(key.removeprefix(_AGREE), text)
        self.unsaved = keep(self.book, notes)
        return []

    def asked(self, teller: Teller) -> list[Asked]:
        """Returns the questions, in order."""
        return list(_questions(self.session, self.moments, teller.words, teller.say))

    def below(self, teller: Teller, now: Asked) -> Child:
        """Returns what stands below a question: boxes for agreements."""
        _ = teller.words
        if not now.agree:
            return None
        if self.book.trouble is not None:
            return text(self.book.trouble.render(self.game.words), ink="accent_text")
        kept = self.book.notes.agreements
        boxes = (
            field(f"{_AGREE}{kind}", agreement_label(kind, _), start=kept.get(kind, ""), lines=2)
            for kind in now.agree
        )
        return column(
            *boxes,
            text(self.unsaved.render(self.game.words), ink="accent_text", bold=True)
            if self.unsaved
            else None,
            text(
                _("In de woorden van de jongere. Dit komt in het verslag. Schrijf geen echte namen."),
                size=SMALL,
                ink="soft",
            ),
            gap=12,
        )


def _about(teller: Teller, moment: Moment) -> Element:
    _ = teller.words
    said = (text(words) for words in answers(teller, moment)) if moment.number else ()
    show = button(_("Bekijk dit moment"), GoTo(moment.move), icon_name="eye", key="moment")
    words = column(text(question(teller, moment), size=SMALL, ink="soft"), *said, gap=4)
    return boxed(row(grow(words, basis=240), show, gap=14), radius=14, x=18, y=12)


def _questions(
    session: Session, found: Sequence[Moment], _: Say, say: Callable[[Text], str]
) -> Iterator[Asked]:
    """Yields the questions: how it was first, then the story's own, and at the end what is agreed."""
    yield Asked("feelings", _("Eerst even"), _("Hoe was het om dit verhaal te spelen?"), None)
    for stage in story_questions(session.scenario, False, _, say):
        agree = {"next_time": ("do",), "who_helps": ("helps",)}.get(stage.stage, ())
        for words in stage.questions or (stage.heading,):
            yield Asked(stage.stage, stage.heading, words, moment_for(stage.stage, found), agree)
        if stage.stage == "affected":
            heading = _("Wat als?")
            yield Asked(
                "what_if", heading, _("Waar had het anders kunnen lopen?"), moment_for("what_if", found)
            )
    yield Asked("agree", _("Afspraken"), _("Wat spreken jullie af?"), None, KINDS)


def moment_for(stage: str, found: Sequence[Moment]) -> Moment | None:
    """Returns the moment that a stage of the talk can start from; None when the play has none."""
    kinds = {
        "thought": ("choose",),
        "since": ("later",),
        "affected": ("guess",),
        "what_if": ("choose",),
        "repair": ("write",),
        "next_time": ("plan",),
        "who_helps": ("end",),
    }.get(stage, ())
    fitting = [moment for moment in found if moment.kind in kinds]
    if stage == "thought":
        return fitting[0] if fitting else None
    if stage == "what_if":
        fitting = [moment for moment in fitting if moment.not_chosen]
    return fitting[-1] if fitting else None
