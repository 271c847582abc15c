"""A pause in a story that is played together: what just happened, what to ask, and room for notes."""

from typing import Never

from game.session.moments import Moment, moments
from game.session.notes import Notebook
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import beat
from game.ui import places
from game.ui.actions import Back
from game.ui.controls import button
from game.ui.elements import BODY, LEAD, SMALL, boxed, bullets, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad, spacer
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import Command, Context
from game.ui.screens.answers import answers, question
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.jotting import jot, keep, note_boxes
from game.ui.screens.shared_actions import OpenPlace
from game.ui.screens.teller import Teller


class TalkNowScreen(Plain[Never]):
    """What can be asked now; it knows nothing of what is still to come."""

    def __init__(self, game: Game, session: Session, book: Notebook) -> None:
        super().__init__(game)
        self._session, self._book = session, book
        answered = [moment for moment in moments(session) if moment.number]
        self._last = answered[-1] if answered else None
        self._unsaved: SessionTrouble | None = None

    def view(self, context: Context) -> Element:
        """Returns the last answer, the questions and the notes."""
        _ = context.words
        teller = Teller(context, self._session.scenario, self.game.lookup(context.settings.language))
        body = column(
            heading(_("Even praten"), 1),
            _answered(teller, self._last) if self._last else None,
            bullets(*self._questions(teller), size=LEAD),
            note_boxes(self.game, _, self._book, self._unsaved, self._last.move if self._last else None),
            gap=18,
        )
        replay = places.Replay(self._session, self._book)
        foot = row(
            button(_("Terugkijken"), OpenPlace(replay), icon_name="path", key="replay")
            if self._session.ended
            else None,
            spacer(),
            button(
                _("Terug") if self._session.ended else _("Verder spelen"),
                Back(),
                style="primary",
                key="on",
            ),
        )
        return page(pad(centered(body, 820), 0, 30), top=bar(_, back=True), bottom=pad(foot, 56, 14))

    def back(self) -> list[Command]:
        """Tries once more to keep what could not be kept."""
        keep(self._book, self._book.notes)
        return super().back()

    def changed(self, key: str, text: str) -> list[Command]:
        """Keeps a note."""
        self._unsaved = jot(self._book, key, text)
        return []

    def _questions(self, teller: Teller) -> list[str]:
        """Returns the story's questions about the last answer, and those that fit every moment."""
        _ = teller.words
        asked = [teller.say(words) for words in self._last.discuss] if self._last else []
        if self._session.ended:
            return [*asked, _("Hoe denk je er nu over?")]
        name = teller.name(teller.scenario.player)
        if isinstance(self._session.frame().beat, beat.Choose):
            now = [_("Wat kan {name} nu doen?", name=name), _("Wat gebeurt er dan, denk je?")]
        else:
            now = [_("Wat gebeurt hier?"), _("Hoe is dit voor de anderen, denk je?")]
        return [*asked, *now]


def _answered(teller: Teller, moment: Moment) -> Element:
    """Returns what was asked and answered last; of a guess only the guess, for the other may still tell."""
    said = answers(teller, moment)
    if moment.kind == "guess":
        said = said[:1]
    return boxed(
        column(
            text(question(teller, moment), size=SMALL, ink="soft"),
            *(text(words, size=BODY) for words in said),
            gap=4,
        )
    )
