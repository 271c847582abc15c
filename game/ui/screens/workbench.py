"""The writer's workbench: the story as players see it, beside everything a writer wants to know of it."""

from collections.abc import Callable
from dataclasses import replace

from game.story import event
from game.story.condition import Value
from game.text.say import Notice
from game.ui.actions import Back, Changed, Common, History, Menu
from game.ui.game import Game
from game.ui.layout import Element
from game.ui.screen import ChangeSettings, Command, Context, Focus, Wake, Write
from game.ui.screens import workbench_view
from game.ui.screens.play import PlayScreen
from game.ui.screens.questions import WORDS_KEY, Answering
from game.ui.screens.shared_actions import Again, OpenPlace, StoryAct, ToPath, ToShare
from game.ui.screens.workbench_actions import (
    BACK,
    FIND,
    FORWARD,
    LANGUAGE,
    Desk,
    Give,
    Remark,
    ShowPanel,
    Speak,
    Step,
    ToScene,
    WorkAct,
    matching,
    variable_of,
    word_key,
    words_in,
)
from game.ui.settings import Settings, in_language
from game.writing.preview import Changed as Given
from game.writing.preview import Preview, Refused
from game.writing.preview.as_play import PreviewedPlay

_LOOK = 0.25
"""Seconds between two looks at the file; reading it takes less, so half a second together."""


class WorkbenchScreen(PlayScreen):
    """Plays a preview: what a player does lets the story flow, everywhere else it stands still."""

    session: PreviewedPlay

    def __init__(self, game: Game, preview: Preview) -> None:
        super().__init__(game, PreviewedPlay(preview))
        self.title = preview.file.name
        self.told: tuple[Notice | Remark, ...] = preview.notices
        """What just happened."""
        self.wanted: bool | None = None
        """Whether the writer wants the panel; None as long as that was not said."""
        self._looked = 0.0
        self._in_panel = False  # where Escape brought the focus last
        self._boxes = words_in(preview)  # what stands in the boxes for words
        self._rest(self.told)

    @property
    def preview(self) -> Preview:
        """Returns the preview as it is now."""
        return self.session.preview

    def view(self, context: Context) -> Element:
        """Returns the story and the panel, beside each other where there is room."""
        desk = Desk(self.preview, self.told, self.wanted, self.game.languages())
        return workbench_view.page_of(desk, context, super().view)

    def waits(self, settings: Settings) -> bool:
        """Tells whether the next line comes only when the writer asks for it."""
        return self._resting or super().waits(settings)

    def drafts(self) -> bool:
        """Never here: a writer goes through the story with one press an option."""
        return False

    def handle(self, action: StoryAct | WorkAct | Common) -> list[Command]:
        """Goes through the story and changes it, or plays on as a player does."""
        match action:
            case History(by):
                return self._go(self.preview.back() if by < 0 else self.preview.forward())
            case ToScene(scene):
                return [*self._try(lambda: self.preview.jump(scene)), *self._to_story()]
            case Give(name, value):
                return self._give(name, value)
            case Changed(key, value) if key == FIND or variable_of(key):
                return self._typed(key, value)
            case Speak(language):
                return [ChangeSettings(in_language(self.game.settings, language))]
            case Step(by):
                return self._step(by)
            case ShowPanel(on):
                self.wanted = on
                return self._to_panel() if on else self._to_story()
            case Back() | Menu():
                return self._to_story() if self._in_panel else self._to_panel()
            case _:
                return super().handle(action)

    def tick(self, now: float) -> list[Command]:
        """Lets the next line come by itself, and looks whether the file was saved."""
        commands: list[Command] = []
        if now - self._looked >= _LOOK:
            self._looked = now
            if self.preview.changed():
                commands = self._go(self.preview.reload(), Remark.READ_AGAIN)
        if not self._resting:
            commands += [command for command in super().tick(now) if not isinstance(command, Wake)]
        look = self._looked + _LOOK
        return [*commands, Wake(look if self._due is None else min(look, self._due))]

    def _do(self, happened: event.Event, sound: str) -> list[Command]:
        self._resting = self._in_panel = False
        commands = super()._do(happened, sound)
        self.told = self.preview.notices
        if self.told:  # the story cannot go on from here
            self._rest(self.told)
        return [*commands, *self._words_again()]

    def _go(self, preview: Preview, *told: Remark) -> list[Command]:
        """Shows another place, or another version of the story, and stands still there."""
        before = self.frame.beat
        self.session.take(preview)
        self._look_again()
        self._rest((*told, *preview.notices))
        if self.frame.beat == before:  # what was half answered stays
            return self._words_again()
        self.answering = Answering()
        return [Write(WORDS_KEY, ""), *self._words_again()]

    def _step(self, by: int) -> list[Command]:
        """Goes as the buttons do; the focus stays on one that can still be pressed."""
        commands = self.handle(History(by))
        ways = {BACK: self.preview.can_back, FORWARD: self.preview.can_forward}
        here, there = (BACK, FORWARD) if by < 0 else (FORWARD, BACK)
        return [*commands, Focus(here if ways[here] else there)]

    def _rest(self, told: tuple[Notice | Remark, ...]) -> None:
        self.told, self._resting, self._due, self._fresh = told, True, None, False

    def _try(self, act: Callable[[], Preview]) -> list[Command]:
        try:
            return self._go(act())
        except Refused as refused:
            self.told = (refused.notice,)
            return []

    def _give(self, name: str, value: Value) -> list[Command]:
        """Changes a variable; changed more than once on end, it is one step back."""
        preview = self.preview
        last = preview.walked[preview.at].act
        if isinstance(last, Given) and last.name == name:
            preview = preview.back()
        return self._try(lambda: preview.set(name, value))

    def _typed(self, key: str, value: str) -> list[Command]:
        """Takes what was typed in the panel; Enter hands it in."""
        words, entered = value.replace("\n", ""), "\n" in value
        again: list[Command] = [Write(key, words)] if entered else []
        if name := variable_of(key):
            self._boxes[name] = words
            return [*again, *self._give(name, words.strip())]
        found = matching(self.preview, words)
        return [*again, *(self.handle(ToScene(found[0][0])) if entered and found else ())]

    def _words_again(self) -> list[Command]:
        """Writes in each box with a word what the story remembers now, unless it says so already."""
        now = words_in(self.preview)
        others = {name: word for name, word in now.items() if self._boxes.get(name, "").strip() != word}
        self._boxes = {**self._boxes, **others}
        return [Write(word_key(name), word) for name, word in others.items()]

    def _to_panel(self) -> list[Command]:
        self._in_panel = self.wanted = True
        preview = self.preview
        return [Focus(BACK if preview.can_back else FORWARD if preview.can_forward else LANGUAGE)]

    def _to_story(self) -> list[Command]:
        self._in_panel = False
        self.wanted = None if self.wanted else self.wanted  # alone in a small window, the panel gives way
        return [Focus("")]

    def _open(self, action: OpenPlace | ToPath | ToShare | Again) -> list[Command]:
        """Opens what players can open, except what is about a play that is kept."""
        match action:
            case OpenPlace():
                return super()._open(action)
            case Again():
                return self._go(replace(self.preview, at=0, notices=()))
            case ToPath() | ToShare():
                self.told = (Remark.NOT_KEPT,)
                return []
