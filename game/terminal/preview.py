"""A preview in the terminal: the story as it is played, and letters for everything a writer can do."""

from collections.abc import Callable

from game.story import beat, event
from game.story.frame import Setting
from game.story.problem import sentence
from game.terminal.ask import numbers
from game.terminal.console import Console, Ended
from game.terminal.preview_question import asked
from game.terminal.spoken import BOLD, DIM, Teller
from game.text.catalogue import Catalogue
from game.text.say import Say
from game.writing.lint.wording import SENTENCES
from game.writing.preview.preview import Preview
from game.writing.preview.reasons import state_told, why_told
from game.writing.preview.sentences import Refused

_MOST_PROBLEMS = 5

Speak = Callable[[str], Catalogue | None]
"""Gives the words of a language, None where there is no such language."""


class Workbench:
    """One preview in one terminal."""

    def __init__(self, console: Console, preview: Preview, words: Catalogue, speak: Speak) -> None:
        self._say, self._ask = console.say, console.ask
        self._console, self._preview, self._words, self._speak = console, preview, words, speak
        self._before: Setting | None = None

    def run(self) -> None:
        """Plays until the writer stops or no line comes any more."""
        self._commands()
        self._problems()
        self._show()
        try:
            while (typed := self._ask("> ")) != "q":
                # What was saved since is read first: nobody answers a question they have not seen.
                if self._preview.changed():
                    self._reload()
                else:
                    self._do(typed)
        except (Ended, KeyboardInterrupt):
            self._say()

    @property
    def _(self) -> Say:
        return self._words.words

    def _do(self, typed: str) -> None:
        """Does what was typed: a letter with what belongs to it, or else what a player does."""
        letter, _, rest = typed.partition(" ")
        rest = rest.strip()
        match letter.lower():
            case "b":
                self._go(self._preview.back(), self._preview.can_back)
            case "f":
                self._go(self._preview.forward(), self._preview.can_forward)
            case "j" if not rest:
                for id, line in self._preview.scenes():
                    self._say(f"  {id} ({line})")
            case "j":
                self._try(lambda: self._preview.jump(rest))
            case "set":
                name, _, value = rest.replace("=", " ").partition(" ")
                self._try(lambda: self._preview.set(name, value.strip()))
            case "?":
                for told in why_told(self._preview, self._):
                    self._say(told, indent="  ")
            case "s":
                for told in state_told(self._preview, self._):
                    self._say(told, indent="  ")
            case "r":
                self._reload()
            case "l":
                self._switch(rest)
            case _:
                self._play(typed)

    def _play(self, typed: str) -> None:
        """Reads on or answers; explains what may be typed when this is neither."""
        now = self._preview.frame().beat
        if isinstance(now, beat.Question):
            question = asked(now, self._teller())
            found = numbers(typed, len(question.names)) if typed else ()
            if found is not None and question.least <= len(found) <= question.most:
                self._go(self._preview.move(question.answer(found)))
                return
        elif not typed and not isinstance(now, beat.End):
            self._go(self._preview.move(event.Next()))
            return
        self._commands()

    def _try(self, act: Callable[[], Preview]) -> None:
        try:
            self._go(act())
        except Refused as refused:
            self._say(refused.render(self._))

    def _go(self, to: Preview, possible: bool = True) -> None:
        if not possible:
            self._say(self._("Verder gaat het niet."))
            return
        self._preview = to
        self._show()

    def _reload(self) -> None:
        self._preview = self._preview.reload()
        self._say(self._("Het bestand is opnieuw gelezen."), style=DIM)
        self._problems()
        self._before = None
        self._show()

    def _switch(self, language: str) -> None:
        words = self._speak(language)
        if words is None:
            self._say(self._("Deze taal is er niet: {found}.", found=language))
            return
        self._words, self._before = words, None
        self._show()

    def _problems(self) -> None:
        """Tells the first problems of the file as it is now, and what is played when that cannot be."""
        problems = self._preview.problems
        for problem in problems[:_MOST_PROBLEMS]:
            self._say(sentence(problem, self._, SENTENCES), indent="  ", style=BOLD)
        if len(problems) > _MOST_PROBLEMS:
            left = len(problems) - _MOST_PROBLEMS
            self._say(self._("En nog {number} melding.", "En nog {number} meldingen.", left))
        if not self._preview.playable:
            self._say(self._("Zo kan het verhaal niet spelen. Je speelt de laatste versie die klopte."))

    def _show(self) -> None:
        """Tells what is seen here, as a player sees it, and above it where that stands in the file."""
        for notice in self._preview.notices:
            self._say(notice.render(self._), style=BOLD)
        frame, teller = self._preview.frame(), self._teller()
        where = self._("scène {scene}, regel {line}", scene=frame.setting.scene, line=self._preview.line)
        self._say(f"[{where}]", style=DIM)
        if not isinstance(frame.beat, beat.Turn):
            teller.setting(frame.setting, self._before)
            self._before = frame.setting
        if isinstance(frame.beat, beat.End):
            teller.end(frame.beat)
        elif isinstance(frame.beat, beat.Question):
            self._say(teller.text(frame.beat.ask), style=BOLD)
            for number, name in enumerate(asked(frame.beat, teller).names, start=1):
                self._say(f"  {number}  {name}", indent="     ")
        else:
            teller.show(frame.beat)

    def _teller(self) -> Teller:
        return Teller(self._console, self._words, self._preview.scenario)

    def _commands(self) -> None:
        """Tells what may be typed."""
        play = self._("Enter = verder of overslaan, een nummer = kiezen.")
        go = self._("b = terug, f = vooruit, j SCÈNE = spring, set NAAM WAARDE = verander.")
        look = self._("? = waarom, s = wat het verhaal onthoudt, r = lees opnieuw, l TAAL = taal, q = stop.")
        self._say(f"{play} {go} {look}", style=DIM)
