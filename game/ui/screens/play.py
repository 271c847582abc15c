"""The screen on which a story is played: it shows the frame of now and turns what people do into events."""

from collections.abc import Sequence
from dataclasses import replace

from game.session.session import Session
from game.session.transcript import Shown, transcript
from game.session.trouble import LAST_STEP, UNCHANGED, SessionTrouble
from game.story import beat, event
from game.story.progress import questions_left
from game.ui import places
from game.ui.actions import Back, Brought, Changed, Common, Complete, History, Menu, Returned, Slid
from game.ui.game import Game
from game.ui.layout import Element
from game.ui.pace import PATIENCE, wait_before_next
from game.ui.screen import Command, Context, Focus, Play, Pop, Push, Replace, Screen, Wake, Write
from game.ui.screens import story_page
from game.ui.screens.questions import SEND, WORDS_KEY, Answering, answer_to, option_key, skipped
from game.ui.screens.shared_actions import (
    Again,
    GoOn,
    OpenPlace,
    PickOption,
    Skip,
    Starter,
    StoryAct,
    Toggle,
    ToHome,
    ToPath,
    ToShare,
    Unkept,
)
from game.ui.screens.teller import Teller
from game.ui.settings import Settings

_MOST_SILENT = 500
"""Lines shown at once before the window breathes: a story that loops over lines still answers keys."""


class PlayScreen(Screen[StoryAct]):
    """Plays one session."""

    together = False
    """Whether a worker sits beside the player."""

    def __init__(self, game: Game, session: Session) -> None:
        self.game, self.session = game, session
        self.title = session.scenario.title
        self.answering = Answering()
        self.shown: list[Shown] = transcript(session)
        self.frame = session.frame()
        self.steps = (0, 1)
        self._due: float | None = None
        self._fresh = True  # the frame has not been timed yet
        self._look_again()

    def view(self, context: Context) -> Element:
        """Returns the page of the frame of now."""
        lookup = self.game.lookup(context.settings.language)
        teller = Teller(context, self.session.scenario, lookup, self.mode)
        return story_page.page_of(
            story_page.Now(
                teller,
                self.frame,
                self.shown,
                self.answering,
                self.steps,
                self.waits(context.settings),
                self.beside(context),
            )
        )

    def beside(self, context: Context) -> Element | None:
        """Returns what stands in the bar for who sits beside the player: nothing here."""
        return None

    def waits(self, settings: Settings) -> bool:
        """Tells whether the next line comes only when the player asks for it."""
        return wait_before_next(self.frame.beat, "", settings) is None

    def drafts(self) -> bool:
        """Tells whether a picked option stands there first."""
        return self.game.settings.drafts

    def handle(self, action: StoryAct | Common) -> list[Command]:
        """Turns an action into an event of the session, or into another screen."""
        match action:
            case GoOn() | Complete():
                return self._go_on(asked=isinstance(action, GoOn))
            case PickOption(option):
                return self._pick(option)
            case Toggle(id):
                return self._toggle(id)
            case Starter(words):
                return [Write(WORDS_KEY, words.removesuffix("…"), insert=True), Focus(WORDS_KEY)]
            case Skip(sure):
                return self._skip(sure)
            case Back() | Menu():
                return self._back(action)
            case ToHome():
                return [Pop()]
            case OpenPlace() | ToPath() | ToShare() | Again():
                return self._open(action)
            case Changed(key, text):
                if key == WORDS_KEY:
                    self.answering = replace(self.answering, written=text)
                return []
            case Returned(result):
                return self._returned(result)
            case History() | Slid() | Brought():
                return []

    def tick(self, now: float) -> list[Command]:
        """Lets the next line come by itself when it is time."""
        settings = self.game.settings
        commands: list[Command] = []
        for _ in range(_MOST_SILENT):
            if self._fresh:
                seconds = wait_before_next(self.frame.beat, self._words(), settings)
                self._due = None if seconds is None else now + seconds
                self._fresh = False
            if self._due is None or now < self._due:
                break
            commands = self._do(event.Next(), "message")
            if any(isinstance(command, Push) for command in commands):
                return commands
        return commands if self._due is None else [*commands, Wake(self._due, PATIENCE)]

    def _back(self, action: Back | Menu) -> list[Command]:
        """Closes what is asked or takes back what is picked, and opens the menu where there is neither."""
        if self.answering.leaving:
            self.answering = replace(self.answering, leaving=False)
            return []
        if isinstance(action, Back) and isinstance(self.frame.beat, beat.Choose) and self.answering.picked:
            return self._toggle(self.answering.picked[0])
        return [Push(places.Menu(self.session))]

    def _go_on(self, *, asked: bool) -> list[Command]:
        now = self.frame.beat
        if isinstance(now, beat.Question):
            answer = answer_to(now, self.answering) if asked else None
            return [] if answer is None else self._do(answer, "choice")
        if isinstance(now, beat.End):
            return []
        card = isinstance(now, beat.Turn | beat.Later | beat.Stop | beat.Reveal | beat.Recap)
        return self._do(event.Next(), "card" if card else "message") if asked or not card else []

    def _skip(self, sure: bool) -> list[Command]:
        nothing = skipped(self.frame.beat)
        if nothing is None:
            return []
        if not sure and answer_to(self.frame.beat, self.answering) is not None:
            self.answering = replace(self.answering, leaving=True)
            return []
        return self._do(nothing, "choice")

    def _do(self, happened: event.Event, sound: str) -> list[Command]:
        try:
            self.session.do(happened)
        except SessionTrouble as trouble:
            self._due = None
            return [Push(self._trouble(trouble))]
        question = isinstance(self.frame.beat, beat.Question)
        eyes = self.mode
        self._look_again(self.shown)
        commands: list[Command] = [Play("turn" if eyes != self.mode else sound)]
        if question:
            self.answering = Answering()
            commands.append(Write(WORDS_KEY, ""))
        return commands

    def _look_again(self, before: Sequence[Shown] = ()) -> None:
        self.frame = self.session.frame()
        self.shown = transcript(self.session, before=before)
        scenario = self.session.scenario
        self.mode = "day" if self.frame.setting.eyes == scenario.player else "other"
        answered = sum(not isinstance(move.event, event.Next) for move in self.session.moves)
        self.steps = (answered, answered + max(1, questions_left(scenario, self.session.state)))
        self._fresh = True

    def _words(self) -> str:
        text = getattr(self.frame.beat, "text", None)
        return "" if text is None else str(text.source)

    def _pick(self, option: str) -> list[Command]:
        """Lets an option stand there as a draft; nothing of it is kept until it is sent."""
        now = self.frame.beat
        if not isinstance(now, beat.Choose):
            return []
        if not self.drafts():
            return self._do(event.Choose(now.id, option), "choice")
        self.answering = replace(self.answering, picked=(option,))
        return [Focus(SEND)]

    def _toggle(self, id: str) -> list[Command]:
        self.answering = replace(self.answering, picked=self._toggled(id))
        now = self.frame.beat
        return [Focus(option_key(now, id))] if isinstance(now, beat.Choose) else []

    def _toggled(self, id: str) -> tuple[str, ...]:
        picked = self.answering.picked
        if id in picked:
            return tuple(other for other in picked if other != id)
        most = self.frame.beat.most if isinstance(self.frame.beat, beat.Plan) else len(picked) + 1
        return (*picked, id)[-most:]

    def _open(self, action: OpenPlace | ToPath | ToShare | Again) -> list[Command]:
        match action:
            case OpenPlace(places.Help()):
                return [Push(places.Help(self.session))]
            case OpenPlace(place):
                return [Push(place)]
            case ToPath():
                return [Push(places.Path(self.session))]
            case ToShare():
                return [Push(places.Share(self.session))]
            case Again():
                return [Replace(places.Story(self.session.scenario.id, self.together))]

    def _trouble(self, trouble: SessionTrouble) -> places.Trouble:
        """What was kept stays, unless the file is gone, and the same step can be tried again."""
        _ = self.game.words
        ways = ((_("Verder zonder bewaren"), Unkept()),) if self.session.path else ()
        safe = self.game.words(LAST_STEP) if trouble.code in UNCHANGED else ""
        return places.Trouble(trouble, ways, safe)

    def _returned(self, result: object) -> list[Command]:
        if result == ToHome():
            return [Pop()]
        if result == Unkept():
            self.session.detach()
        return []
