"""Reading aloud: what is new on the screen goes to the voices of the browser; the story waits for them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol
from weakref import WeakKeyDictionary

from game.text.say import Say
from game.ui import actions
from game.ui.actions import Signal
from game.ui.node import Node, Role
from game.ui.ports import Missing
from game.ui.screen import AnyScreen
from game.ui.settings import Settings
from game.web.sayings import Piece, Saying, choices, pieces, sayings

_MOST_OLD = 3
"""Lines of a chat that are read when somebody begins to listen halfway."""
_PRESSES = (
    actions.PressOn, actions.Press, actions.Pick, actions.Complete, actions.Back, actions.Menu,
    actions.History, actions.ToggleReading,
)  # fmt: skip
_HANDS = (actions.WriteIn, actions.ScrolledTo, actions.SlideTo)
"""What changes words on the screen that nobody needs to hear."""
_SCRIPTS = MappingProxyType({"ar": re.compile("[؀-ۿ]")})
"""Letters without which a text is not in a language, but in that of the stories."""
_SOURCE = "nl"


class Speech(Protocol):
    """What `page/aloud.js` does: it reads one sentence after another, and marks it."""

    def look(self) -> None:
        """Looks which voices there are, and tells the game whenever that changes; nothing sounds."""

    def say(self, batch: str) -> None:
        """Reads a `Batch`, given as JSON, and tells the game its number once nothing is left to read."""

    def stop(self) -> None:
        """Is silent at once, and forgets what was to be read."""


@dataclass
class _Heard:
    """What was read of a screen."""

    heading: str = ""
    known: set[tuple[str, str, str]] = field(default_factory=set)


@dataclass
class Aloud:
    """Reads what is new; implements `ports.Voice`."""

    speech: Speech
    on: bool = False
    _asked: bool = False  # it is in the settings
    _asleep: bool = True  # nobody pressed anything since
    _voices: frozenset[str] | None = None  # the languages that can be read; None while that is not known
    _language: str = _SOURCE
    _said: int = 0
    _done: int = 0
    _speaker: str = ""
    _tree: Node | None = None
    _screen: AnyScreen | None = None
    _heard: WeakKeyDictionary[AnyScreen, _Heard] = field(default_factory=WeakKeyDictionary)

    @property
    def busy(self) -> bool:
        """Whether something is being read, or waits to be."""
        return self.on and self._done < self._said

    def toggle(self) -> None:
        """Stops at once, or begins again with what is on the screen."""
        self._asleep = False
        if self.on:
            self.stop()
        else:
            self.on = True
            self._begin_again()

    def stop(self) -> None:
        """Is silent at once, until it is asked to begin again."""
        self.on = False
        self.speech.stop()

    def missing(self, language: str) -> Missing:
        """Tells what it lacks to read a language."""
        if self._voices is None or _plain(language) in self._voices:
            return "nothing"
        return "voice" if self._voices else "voices"

    def hear(self, done: Mapping[str, str | float]) -> bool:
        """Takes what `page/aloud.js` tells; tells whether the screen may be another for it."""
        match done["do"]:
            case "spoken":
                self._done = max(self._done, int(done["number"]))
                return False
            case "voices":
                lacked = self._voices is not None and self.missing(self._language) != "nothing"
                self._voices = frozenset(str(done["languages"]).split())
                if lacked and self.on and self.missing(self._language) == "nothing":
                    self._begin_again()  # nothing was heard so far
                return True
            case "hushed":
                self.stop()
                return True
            case _:
                return False

    def follow(self, settings: Settings, signals: Sequence[Signal]) -> bool:
        """Begins once it is asked for, but never before a press; tells whether that changed anything."""
        before, self._language = self.on, settings.language
        if settings.read_aloud and not self._asked:
            self.speech.look()
        elif self._asked and not settings.read_aloud:
            self.stop()
            self._asleep = True
        self._asked = settings.read_aloud
        if self._asked and self._asleep and _pressed(signals):
            self._asleep, self.on = False, True
            self._begin_again()
        return self.on != before

    def see(
        self, screen: AnyScreen, tree: Node, settings: Settings, words: Say, signals: Sequence[Signal]
    ) -> None:
        """Reads what is new on a screen; `signals` say what was done since the last time."""
        if not self.on or tree is self._tree:
            return
        self._tree = tree
        new = self._new(screen, pieces(tree))
        other, self._screen = screen is not self._screen, screen
        if any(isinstance(signal, _HANDS) for signal in signals) and not other:
            return
        interrupts = other or (_pressed(signals) and bool(new))
        if interrupts:
            self._speaker = ""
        if new or interrupts:
            spoken, self._speaker = sayings(new, choices(tree), self._speaker, words)
            self._say(spoken, settings, interrupts)

    def _begin_again(self) -> None:
        self._heard.clear()
        self._tree = self._screen = None

    def _new(self, screen: AnyScreen, there: Sequence[Piece]) -> list[Piece]:
        """Returns what was not read of a screen, and its heading where somebody comes back to it."""
        heading = next((piece.words for piece in there if piece.role is Role.HEADING), "")
        heard = self._heard.get(screen)
        if heard is None:
            heard = self._heard[screen] = _Heard()
            old = [piece for piece in there if piece.passing][:-_MOST_OLD]
            heard.known = {piece.identity for piece in old}
        elif heard.heading != heading:
            heard.known = {one for one in heard.known if one[0]}
        elif screen is not self._screen:
            heard.known = {one for one in heard.known if one[2] != heading}
        new = [piece for piece in there if piece.identity not in heard.known]
        # What has a key is known for good; other words only as long as they stand there.
        heard.known = {one for one in heard.known if one[0]} | {piece.identity for piece in there}
        heard.heading = heading
        return new

    def _say(self, spoken: Sequence[Saying], settings: Settings, interrupts: bool) -> None:
        self._said += 1
        batch = {
            "number": self._said,
            "stop": interrupts,
            "rate": settings.read_speed / 100,
            "sayings": [
                {
                    "words": saying.words,
                    "before": saying.before,
                    "key": saying.key,
                    "language": language_of(saying.words, settings.language),
                }
                for saying in spoken
            ],
        }
        self.speech.say(json.dumps(batch, ensure_ascii=False))


def _pressed(signals: Sequence[Signal]) -> bool:
    return any(isinstance(signal, _PRESSES) for signal in signals)


def language_of(words: str, language: str) -> str:
    """Returns the language that a text is in, as two letters: what was not translated is in Dutch."""
    script = _SCRIPTS.get(language)
    return _SOURCE if script is not None and not script.search(words) else _plain(language)


def _plain(language: str) -> str:
    return language.partition("@")[0]
