"""The loop: reads signals, lets the screen on top react, and draws what changed."""

from collections.abc import Callable

from game.ui import actions, direct, focus, notice, pointer, writing
from game.ui.actions import Signal
from game.ui.captions import CAPTIONS
from game.ui.commands import carry_out
from game.ui.edition import Edition
from game.ui.entry import Entry
from game.ui.layout import Env, Lists, Size, arranged
from game.ui.loop import Language
from game.ui.node import Node
from game.ui.places import Place
from game.ui.screen import AnyScreen, Command, Context, Screen
from game.ui.settings import Settings
from game.ui.theme import theme_for

_MOST_SCROLLS = 3  # rows that come into view may be higher than they counted for
_FRAME, _IDLE = 1 / 60, 1 / 30  # seconds between two looks


class App:
    """A stack of screens in an edition."""

    def __init__(
        self,
        edition: Edition,
        first: AnyScreen | Place,
        settings: Settings,
        language: Callable[[Settings], Language],
        directory: Callable[[Place], AnyScreen],
        *,
        save: Callable[[Settings], bool] = lambda settings: True,
    ) -> None:
        """Opens the first screen; nothing is drawn yet."""
        self.edition, self.settings = edition, settings
        self.save = save
        self.notices = notice.Notices()
        self._language, self._directory = language, directory
        self.language = language(settings)
        self.entries: list[Entry] = []
        self.stale = True  # the view must be asked for again, and drawn
        self._text_on = True  # an edition may start so; the first view without a text box ends it
        self.passed = False  # time passed in a screen: its view may be another one
        self.keys_used = False
        self.sounded = ""  # the name of the last sound
        self.pressed_at: actions.Point | None = None
        self.open(first)

    @property
    def top(self) -> Entry:
        """The screen that is seen."""
        return self.entries[-1]

    @property
    def now(self) -> float:
        """The time in seconds."""
        return self.edition.clock.now()

    def run(self) -> None:
        """Runs until the last screen is closed."""
        self.draw()
        self.edition.glass.show()
        self.edition.reader.start_gamepads()
        while self.entries:
            self.edition.clock.wait(self.step())
        self.edition.glass.close()

    def step(self) -> float:
        """Does what there is to do now; returns how many seconds it may wait."""
        edition, written = self.edition, focus.is_written(self._focused())
        for signal in edition.reader.read(self.now, edition.glass.size, written):
            if not self.entries:
                break
            self.look()
            self.receive(signal)
        if self.entries and self.top.is_due(self.now) and not self._waits():
            self.top.wake = None
            self.tick()
        return self.draw() if self.entries else 0

    def open(self, screen: AnyScreen | Place, *, instead: bool = False) -> None:
        """Puts a screen on the stack, or instead of the one on top."""
        if not isinstance(screen, Screen):
            screen = self._directory(screen)
        if instead:
            self.entries.pop()
        self.entries.append(Entry(screen))
        self.edition.display.change(self.now, self.settings)
        self.stale = True
        self.tick()

    def close(self, result: object = None) -> None:
        """Closes the screen on top; the one below hears of it."""
        self.entries.pop()
        if self.entries:
            self.edition.display.change(self.now, self.settings)
            self.edition.glass.uncover()
            self.tell(actions.Returned(result))

    def tell(self, action: object) -> None:
        """Lets the screen on top react to something, and then to the time it is now."""
        entry = self.top
        if action == notice.Read():
            self.notices.now = ""
        elif action == actions.ToggleReading():
            self.toggle_reading()
        else:
            carry_out(self, entry.screen.handle(action))
        self.stale = True
        if self.entries and self.top is entry:
            self.tick()

    def due(self) -> float | None:
        """Returns when the screen on top must be woken: later while it is read aloud."""
        entry, voice = self.top, self.edition.voice
        busy = voice is not None and voice.busy
        return None if entry.wake is None else entry.wake + (entry.patience if busy else 0)

    def _waits(self) -> bool:
        """Tells whether what is due lets somebody listen first."""
        due = self.due()
        return due is not None and self.now < due

    def tick(self) -> None:
        """Lets the screen on top react to the time."""
        commands: list[Command] = self.top.screen.tick(self.now)
        self.passed = True
        carry_out(self, commands)

    def change(self, settings: Settings) -> None:
        """Takes other settings."""
        if settings.language != self.settings.language:
            self.language = self._language(settings)
        if settings.theme != self.settings.theme:
            self.edition.display.change(self.now, settings)
        self.settings = settings
        self.notices.settings_kept(self.save(settings))
        self.stale = True

    def receive(self, signal: Signal) -> None:
        """Does what a signal means."""
        entry = self.top
        match signal:
            case actions.Close():
                self.entries.clear()
            case actions.Hide():
                self.hide()
            case actions.Resized() | actions.Shown():
                self.stale = True
            case actions.ToggleFullScreen():
                self.edition.glass.toggle_full_screen()
                self.stale = True
            case actions.ToggleReading():
                self.toggle_reading()
            case (
                actions.PressOn()
                | actions.FocusOn()
                | actions.WriteIn()
                | actions.SlideTo()
                | actions.ScrolledTo()
            ):
                direct.receive(self, signal)
            case actions.Point():
                pointer.point(self, signal)
            case actions.Scroll():
                pointer.scroll(self, signal)
            case actions.Text() | actions.Compose() | actions.Edit():
                self._write(signal)
            case actions.Move() | actions.Press() | actions.Pick():
                entry.seen.finish(self.now)
                pointer.key(self, signal)
            case _:
                entry.seen.finish(self.now)
                self.tell(signal)

    def hide(self) -> None:
        """Blanks and minimises the window; a neutral screen waits for whoever comes back."""
        from game.ui.cover import Cover

        self.edition.sounds.stop()
        if self.edition.voice is not None:
            self.edition.voice.stop()
        self.edition.display.cut()
        if not isinstance(self.top.screen, Cover):
            self.entries.append(Entry(Cover()))
        self.stale = True
        self.refresh()
        self.edition.display.cut()
        self.edition.glass.hide()

    def toggle_reading(self) -> None:
        """Stops what is read aloud, or begins again; nothing where nobody asked for a voice."""
        if self.edition.voice is not None and self.settings.read_aloud:
            self.edition.voice.toggle()
            self.stale = True

    def press(self, node: Node) -> None:
        """Lets the screen react to a pressed node that was on the glass long enough to be meant."""
        if not focus.is_written(node) and node.state.range is None and self.top.settled(node, self.now):
            self.tell(node.action)

    def _write(self, signal: actions.Text | actions.Compose | actions.Edit) -> None:
        entry = self.top
        before = entry.texts().get(entry.focus)
        if writing.receive(entry, signal, self.edition.typesetter, self.edition.clipboard):
            entry.reveal = True
            self.stale = True
            after = entry.texts()[entry.focus]
            if after != before:
                self.tell(actions.Changed(entry.focus, after))

    def _focused(self) -> Node | None:
        return self.top.focused() if self.entries else None

    def context(self) -> Context:
        """Returns what the view may know."""
        entry = self.top
        return Context(
            Size(*self.edition.glass.size),
            self.settings,
            self.language.words,
            self.language.rtl,
            self.now,
            entry.texts(),
            entry.focus,
            self._caption(),
            self.edition.voice,
        )

    def _caption(self) -> str:
        """What sounded last, in words, when the player wants to read it."""
        if not (self.settings.captions and self.sounded):
            return ""
        return self.language.words(CAPTIONS[self.sounded])

    def look(self) -> None:
        """Asks for the view again where it may have changed: no screen has to say that it did."""
        if self.stale or self.passed:
            self.refresh()

    def refresh(self) -> Node:
        """Asks the screen on top for its view and lays it out; scrolls the focus into view when it moved."""
        entry = self.top
        before = entry.tree, entry.mode
        tree = self._arranged()
        entry.take(tree)
        tree = self._brought_in_sight(tree)
        entry.seen.note(tree, self.now, self.settings.reduced_motion)
        if self.stale or before != (entry.tree, entry.mode):
            self.edition.display.changed = True
        self.stale = self.passed = False
        self._follow_caret()
        return tree

    def _brought_in_sight(self, tree: Node) -> Node:
        """Scrolls what must be seen into view, and then the focus when it moved."""
        entry = self.top
        for key in filter(None, (entry.show, entry.focus if entry.reveal else "")):
            for _ in range(_MOST_SCROLLS):
                offsets = focus.reveal(tree, key)
                if not offsets:
                    break
                entry.scroll_by(offsets)
                tree = self._arranged()
                entry.take(tree)
        entry.reveal, entry.show = False, ""
        return tree

    def whole(self) -> Node:
        """Returns the tree of now with every row of a long list, also those out of sight."""
        return self._laid_out(whole=True)[0]

    def _arranged(self) -> Node:
        tree, self.top.scrolls = self._laid_out()
        return tree

    def _laid_out(self, *, whole: bool = False) -> tuple[Node, dict[str, int]]:
        entry, context = self.top, self.context()
        entry.lists.fit((context.size, self.settings))
        env = Env(
            context.size,
            self.settings,
            self.edition.typesetter,
            context.rtl,
            entry.scrolls,
            entry.models(),
            Lists() if whole else entry.lists,
            frozenset((entry.focus, entry.show)),
            whole,
            reading=self.edition.voice.on if self.edition.voice and self.settings.read_aloud else None,
        )
        view = self.notices.beside(entry.screen.view(context), context.words)
        return arranged(view, env, entry.screen.title)

    def _follow_caret(self) -> None:
        place = writing.caret_place(self.top, self.edition.typesetter)
        if place is not None:
            self.edition.glass.place_text(place)
        if (place is not None) != self._text_on:
            self.edition.glass.start_text() if place is not None else self.edition.glass.stop_text()
        self._text_on = place is not None

    def draw(self) -> float:
        """Draws what changed; returns how many seconds until there is something to do again."""
        self.look()
        entry = self.top
        assert entry.tree is not None  # look made it
        theme = theme_for(self.settings.theme, entry.mode)
        busy = self.edition.display.draw(entry, theme, self.now, self.settings)
        entry.note_shown(self.now)
        if busy:
            return _FRAME
        due = self.due()
        return _IDLE if due is None else max(0.0, min(_IDLE, due - self.now))
