"""The summary as it will be, to read before it is kept."""

from collections.abc import Iterator

from game.session.session import Session
from game.summary import wording
from game.summary.data import Audience, Entry, Lane, Part, Summary
from game.summary.projection import summarise
from game.text.say import Say
from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import LEAD, SMALL, Rule, boxed, bullets, heading, slanted, strong, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context, Pop
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.shared_actions import Save


class PreviewScreen(Plain[Save]):
    """Shows exactly what goes along."""

    def __init__(self, game: Game, session: Session, audience: Audience) -> None:
        super().__init__(game)
        self._session, self._audience = session, audience

    def view(self, context: Context) -> Element:
        """Returns the summary as a page."""
        _ = context.words
        catalogue = self.game.catalogue(context.settings.language)
        summary = summarise(self._session, self._audience, catalogue)
        sheet = column(
            text(self._which(summary, _), size=SMALL, ink="soft") if summary.code else None,
            heading(wording.title(self._audience, _), 1),
            text(
                _("Gespreksmiddel over een verzonnen verhaal. Geen beoordeling en geen bewijs."), ink="soft"
            ),
            *(_lane(_, lane) for lane in summary.lanes),
            *(_part(_, part) for part in summary.path),
            column(Rule(), heading(summary.ending.title, 2), text(summary.ending.text), gap=8)
            if summary.ending
            else None,
            *_after(_, summary),
            *(
                column(heading(stage.heading, 3), bullets(*stage.questions), gap=6)
                for stage in summary.questions
            ),
            gap=16,
        )
        body = column(heading(_("Zo ziet je verslag eruit"), 1), boxed(sheet, x=32, y=28), gap=18)
        foot = row(
            button(_("Terug"), Back(), key="not_yet"),
            spacer(),
            button(_("Bewaar als bestand"), Save(), style="primary", icon_name="save", key="save"),
        )
        return page(pad(centered(body, 860), 0, 24), top=bar(_, back=True), bottom=pad(foot, 56, 14))

    @staticmethod
    def _which(summary: Summary, _: Say) -> str:
        return _("Sessie {code} · {story}", code=summary.code, story=summary.story or "")

    def act(self, action: Save) -> list[Command]:
        """Tells the screen below to save."""
        return [Pop(action)]


def _after(_: Say, summary: Summary) -> Iterator[Element]:
    """Yields what looking back together added: other ways, agreements, and what the worker wrote down."""
    if summary.what_ifs:
        ways = (f"{one.name} · {wording.what_if(one, _)}" for one in summary.what_ifs)
        yield column(heading(wording.what_ifs_heading(_), 3), bullets(*ways), gap=6)
    if summary.agreements:
        agreed = [(label, words) for label, _lines, words in wording.agreements(summary, _) if words]
        lines = (text(strong(label), " ", words) for label, words in agreed)
        yield column(heading(wording.agreements_heading(_), 3), *lines, gap=6)
    if summary.notes is not None and summary.notes.remarks:
        title, remarks = wording.notes(summary.notes, _)[0]
        yield column(heading(title, 3), bullets(*remarks), gap=6)


def _lane(_: Say, lane: Lane) -> Element:
    name = _("Empathie") if lane.track == "empathy" else _("Weerbaarheid")
    ink = "empathy" if lane.track == "empathy" else "resilience"
    marks = (
        boxed(
            text(str(marker.number), size=SMALL, ink=ink),
            border=ink,
            line=2,
            radius=16,
            x=10,
            y=3,
            name=_(", ").join(marker.themes),
        )
        for marker in lane.markers
    )
    return row(text(name, bold=True, ink=ink), *marks, gap=10)


def _part(_: Say, part: Part) -> Element:
    where = f"{part.when} · {part.place}"
    return column(
        text(part.later, bold=True) if part.later else None,
        text(where, size=SMALL, ink="soft"),
        *(_entry(_, entry) for entry in part.entries),
        gap=8,
    )


def _entry(_: Say, entry: Entry) -> Element:
    lines = [_("“{words}”", words=answer) if entry.said else answer for answer in entry.answers]
    if entry.guess is not None:
        lines = [
            _("Jij dacht: {feelings}", feelings=_(", ").join(entry.guess.thought)),
            _("{name} vertelt: {feelings}", name=entry.guess.name, feelings=_(", ").join(entry.guess.tells)),
        ]
    own = text(slanted(_("“{words}”", words=entry.own_words)), size=LEAD) if entry.own_words else None
    return column(
        text(f"{entry.number}  {entry.ask}", ink="soft"),
        *(text(line, size=LEAD) for line in lines),
        text(wording.others_told(entry, _), size=SMALL, ink="soft") if entry.others else None,
        own,
        gap=2,
    )
