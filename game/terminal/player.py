"""Plays one session in the terminal, from where it is to its ending."""

from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import beat, event
from game.story.frame import Setting
from game.terminal.ask import Asker
from game.terminal.console import Console
from game.terminal.spoken import DIM, Teller
from game.text.catalogue import Catalogue

_LINES_BACK = 6
_EASY = "nl@makkelijk"


class Player:
    """Shows frame after frame, and does in the session what the player answers."""

    def __init__(self, console: Console, words: Catalogue, session: Session) -> None:
        self.session = session
        self.teller = Teller(console, words, session.scenario)
        self.asker = Asker(self.teller, session)
        self._console, self._words, self._ = console, words, words.words
        self._before: Setting | None = None
        self.lost: SessionTrouble | None = None
        """Why the last step is not kept, when it should have been."""

    def play(self) -> None:
        """Plays until the ending is told; raises Stopped, Ended and SessionTrouble, and then all is kept."""
        self._open()
        while True:
            frame = self.session.frame()
            if not isinstance(frame.beat, beat.Turn):
                self.teller.setting(frame.setting, self._before)
                self._before = frame.setting
            if isinstance(frame.beat, beat.End):
                self.teller.end(frame.beat)
                return
            if isinstance(frame.beat, beat.Question):
                answer = self.asker.event(frame.beat)
                self._echo(frame.beat, answer, frame.setting.eyes)
                self._do(answer)
            else:
                self._show(frame.beat)
                self._do(event.Next())

    def _do(self, happened: event.Event) -> None:
        """Does something; where it can no longer be kept, asks whether to go on in memory only."""
        try:
            self.session.do(happened)
        except SessionTrouble as trouble:
            self.lost = trouble
            if self.session.path is None or self.session.read_only:
                raise
            self._console.say(trouble.render(self._))
            go_on, stop = self._("Verder zonder bewaren"), self._("Stoppen")
            self._console.say(f"  1  {go_on}\n  2  {stop}")
            explain = self._("Typ het nummer van wat je kiest en druk op Enter.")
            while (typed := self.asker.line("> ", lambda: explain)) != "1":
                if typed == "2":
                    raise
            self.session.detach()
            self.lost = None
            self.session.do(happened)

    def _open(self) -> None:
        """Tells what the player is asked to do, or what was said last when the story goes on."""
        if self.session.moves:
            self._console.say(self._("Hier was je gebleven:"), style=DIM)
            self.asker.look_back(_LINES_BACK, with_now=False)
            self._before = self.session.frame_at(len(self.session.moves) - 1).setting
            return
        name = self.teller.name(self.session.scenario.player)
        self._console.say()
        begin = self._("Jij bent {name}. Kies wat {name} doet. Probeer gerust.", name=name)
        nothing = self._("Je hoeft hier niets over jezelf te vertellen.")
        self._console.say(f"{begin} {nothing}")
        if self._console.waits:
            self._console.say(self._("Enter = verder."), style=DIM)
        self.asker.commands()

    def _show(self, shown: beat.Passing) -> None:
        if isinstance(shown, beat.Recap) and self._words.language != _EASY:
            return
        self.teller.show(shown)
        if self._console.waits and not isinstance(shown, beat.Typing | beat.Watching):
            self.asker.line("", lambda: self._("Druk op Enter om verder te lezen."))

    def _echo(self, asked: beat.Question, answer: event.Event, eyes: str) -> None:
        """Tells what was chosen as part of the story: said aloud, or done."""
        if isinstance(asked, beat.Choose) and isinstance(answer, event.Choose):
            picked = next(offer for offer in asked.options if offer.id == answer.option)
            if picked.said:
                self.teller.show(beat.Line(eyes, "gewoon", picked.text, mine=True))
            else:
                self.teller.show(beat.Narration(picked.text))
