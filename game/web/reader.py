"""What is done on the page, as signals."""

import json
from asyncio import Event, wait_for
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType

from game.ui import actions
from game.ui.actions import Signal
from game.web.documents import brought

_TWICE = 0.6  # seconds between two presses of Escape that hide the page
_KEYS: Mapping[str, Signal] = MappingProxyType(
    {
        "F1": actions.Hide(),
        "F8": actions.ToggleReading(),
        "F11": actions.ToggleFullScreen(),
        "ArrowUp": actions.Move("up"),
        "ArrowDown": actions.Move("down"),
        "ArrowLeft": actions.Move("left"),
        "ArrowRight": actions.Move("right"),
        "Home": actions.Move("first"),
        "End": actions.Move("last"),
        "Enter": actions.Press(),
        " ": actions.Press(space=True),
        "PageUp": actions.Scroll(-1, -1, pages=-1),
        "PageDown": actions.Scroll(-1, -1, pages=1),
        "Alt+ArrowLeft": actions.History(-1),
        "Alt+ArrowRight": actions.History(1),
        **{str(number): actions.Pick(number) for number in range(1, 10)},
    }
)


class Reader:
    """Keeps what was done until the loop asks for it, and wakes the loop."""

    def __init__(self) -> None:
        """Has heard nothing yet; `other` hears what is no signal of the game, such as fonts that came in."""
        self._waiting: list[Signal] = []
        self.other: Callable[[Mapping[str, str | float]], object] = lambda done: None
        self.given: Sequence[Signal] = ()  # what was read last
        self._escaped = float("-inf")
        self._awake = Event()
        self.heard = 0

    def start_gamepads(self) -> None:
        """Does nothing: a gamepad that a browser offers is not read yet."""

    def read(self, now: float, size: tuple[int, int], writing: bool) -> list[Signal]:
        """Returns what happened since the last time."""
        waiting, self._waiting = self._waiting, []
        self.given = given = [self._timed(signal, now) for signal in waiting]
        return given

    async def wait(self, seconds: float | None) -> None:
        """Waits until something is done, but never longer than so many seconds."""
        with suppress(TimeoutError):
            await wait_for(self._awake.wait(), seconds)
        self._awake.clear()

    def hear(self, what: str) -> None:
        """Takes what was done on the page, as JSON: `{"do": "press", "key": "send"}`."""
        self.heard += 1
        done: dict[str, str | float] = json.loads(what)
        signal = signal_of(done)
        if signal is None:
            self.other(done)
        else:
            self._waiting.append(signal)
        self._awake.set()

    def give(self, signal: Signal) -> None:
        """Takes a signal as if it was done on the page."""
        self._waiting.append(signal)
        self._awake.set()

    def _timed(self, signal: Signal, now: float) -> Signal:
        """Returns Escape as going back, and a second one at once as hiding."""
        if signal != actions.Back():
            return signal
        twice = now - self._escaped <= _TWICE
        self._escaped = float("-inf") if twice else now
        return actions.Hide() if twice else signal


def signal_of(done: Mapping[str, str | float]) -> Signal | None:
    """Returns what was done as a signal; None for what is none."""
    key = str(done.get("key", ""))
    match done["do"]:
        case "press":
            return actions.PressOn(key)
        case "focus":
            return actions.FocusOn(key)
        case "write":
            return actions.WriteIn(key, str(done["text"]))
        case "slide":
            return actions.SlideTo(key, float(done["value"]))
        case "scroll":
            return actions.ScrolledTo(key, round(float(done["offset"])))
        case "key":
            return actions.Back() if key == "Escape" else _KEYS.get(key)
        case "brought":
            return actions.Brought(brought(str(done["name"]), str(done["data"])))
        case "complete":
            return actions.Complete()
        case "resized":
            return actions.Resized()
        case "shown":
            return actions.Shown()
        case "hide":
            return actions.Hide()
        case _:
            return None
