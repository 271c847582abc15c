"""Looking back with the youth beside you: the path, the moment as it was seen, and what to talk about."""

from dataclasses import replace

from game.session.moments import Moment, moments
from game.session.notes import Notebook
from game.session.session import Session
from game.session.transcript import transcript
from game.session.trouble import SessionTrouble
from game.story import beat
from game.text.say import Notice
from game.ui import places
from game.ui.game import Game
from game.ui.layout import Element
from game.ui.pace import PATIENCE, wait_before_next
from game.ui.screen import Command, Context, Focus, Push, Reveal, Wake
from game.ui.screens import replay_view
from game.ui.screens.base import Plain
from game.ui.screens.guide import GuideScreen
from game.ui.screens.guide_form import Form
from game.ui.screens.guide_offered import OfferedGuide
from game.ui.screens.jotting import jot, keep
from game.ui.screens.replay_actions import GoTo, Instead, Playing, ReplayAct, Step, Talk
from game.ui.screens.teller import Teller

_AT_A_CARD = 5.0
"""Seconds that a question or a card stays when the play goes on by itself."""


class ReplayScreen(Plain[ReplayAct]):
    """One play, looked back at."""

    def __init__(
        self,
        game: Game,
        session: Session,
        at: int | None = None,
        book: Notebook | None = None,
        notices: tuple[Notice, ...] = (),
    ) -> None:
        """Opens the notes, unless the screen below has them open already; notices are about the file."""
        super().__init__(game)
        self.session = session
        self.title = session.scenario.title
        self.moments = moments(session)
        self.shown = transcript(session)
        self.book = book or Notebook(session)
        self._guide: GuideScreen | None = None  # it stays at its question
        self._notices = notices
        self.unsaved: SessionTrouble | None = None
        self.playing = False
        self._due: float | None = None
        self._go(self.moments[0].move if at is None and self.moments else at or 0)

    def view(self, context: Context) -> Element:
        """Returns the three parts beside each other, or below each other where there is little room."""
        lookup = self.game.lookup(context.settings.language)
        teller = Teller(context, self.session.scenario, lookup, self.mode)
        now = replay_view.Now(
            self.game,
            self.session,
            self.at,
            self.moments,
            self.here,
            self.shown,
            self.book,
            self._notices,
            self.unsaved,
            self.playing,
        )
        return replay_view.page_of(now, teller)

    @property
    def last(self) -> int:
        """The last place to go to: what is seen now in this play."""
        return len(self.session.moves)

    def slid(self, key: str, value: float) -> list[Command]:
        """Goes to another place in the play."""
        return self._go(round(value))

    def changed(self, key: str, text: str) -> list[Command]:
        """Keeps a note."""
        self.unsaved = jot(self.book, key, text)
        return []

    def returned(self, result: object) -> list[Command]:
        """Goes where the screen above asked to go."""
        match result:
            case GoTo(at):
                return [Focus(""), *self._go(at)]
            case Form():
                return self._talk(result)
            case _:
                self._read_notes_again()
                return []

    def back(self) -> list[Command]:
        """Tries once more to keep what could not be kept."""
        keep(self.book, self.book.notes)
        return super().back()

    def act(self, action: ReplayAct) -> list[Command]:
        """Moves, plays on, or opens what the screen offers."""
        match action:
            case GoTo(at):
                return self._go(at)
            case Step(by, by_moment):
                seen = self._go(self._moment_from_here(by) if by_moment else self.at + by)
                if self.at not in (0, self.last):
                    return seen
                return [*seen, Focus("moment_back" if by > 0 else "moment_on")]  # the way on is no more
            case Playing(on):
                self.playing, self._due = on, None
                return []
            case Instead(at, option, picks):
                return [Push(places.WhatIf(self.session, self.book, at, option, picks))]
            case Talk():
                return [Push(self._guide or places.GuideForm())]

    def tick(self, now: float) -> list[Command]:
        """Goes on to the next line when it is time."""
        if not self.playing:
            return []
        if self._due is None:
            self._due = now + self._seconds()
        elif now >= self._due:
            seen = self._go(self.at + 1)
            self.playing = self.at < self.last
            self._due = now + self._seconds()
            return [*seen, Wake(self._due, PATIENCE)]
        return [Wake(self._due, PATIENCE)]

    def _talk(self, form: Form) -> list[Command]:
        if not form.name:
            return [Push(places.GuideForm())]
        kind = OfferedGuide if form.name == "offered" else GuideScreen
        self._guide = kind(self.game, self.session, self.book)
        return [Push(self._guide)]

    def _seconds(self) -> float:
        shown = self.session.frame_at(self.at).beat
        words = shown.text.source if isinstance(shown, beat.Line | beat.Narration) else ""
        pace = replace(self.game.settings, calm=False, lines_at_once=False)
        seconds = wait_before_next(shown, words, pace)
        return _AT_A_CARD if seconds is None else seconds

    @property
    def here(self) -> Moment | None:
        """The moment that the lines of now lead to, or the last."""
        coming = (moment for moment in self.moments if moment.move >= self.at)
        return next(coming, self.moments[-1] if self.moments else None)

    def _go(self, at: int) -> list[Command]:
        self.at = max(0, min(at, self.last))
        self._due = None
        eyes = self.session.frame_at(self.at).setting.eyes
        self.mode = "day" if eyes == self.session.scenario.player else "other"
        return [Reveal(f"moment:{self.here.move}")] if self.here else []

    def _moment_from_here(self, by: int) -> int:
        places = [moment.move for moment in self.moments]
        if by < 0:
            return max((place for place in places if place < self.at), default=0)
        return min((place for place in places if place > self.at), default=self.last)

    def _read_notes_again(self) -> None:
        """Own words may have been erased on the screen above."""
        self.moments = moments(self.session)
        self.shown = transcript(self.session)
