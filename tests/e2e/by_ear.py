"""Plays the browser edition as who sees nothing does: by what AT-SPI tells, and nothing else.

Runs under the system's own Python, for that has AT-SPI: `/usr/bin/python3 by_ear.py Firefox doorgestuurd`.
Prints a line of JSON a press: what was pressed, and what has the focus after it. What a screen reader says
itself is not heard here: `test_screen_reader.py` lets Orca say it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LONGEST = 90  # seconds to wait for something that should take one
PATIENCE = 10  # seconds in which the focus must come to be somewhere
MOST = 260  # presses in a play
SETTLED = 1.2  # seconds before what was just shown may be pressed: nobody means it sooner
PRESSED = ("push button", "button", "check box", "radio button", "toggle button")
AROUND = ("Weergave en geluid", "Menu", "Stop / hulp", "Terug", "Lees voor")
ON = ("Klaar", "Begin", "Verstuur", "Doe het", "Bewaar als bestand", "Bewaar voor het gesprek")


def safe(what: Callable[..., Any], *given: Any, default: Any = None) -> Any:
    """Returns what a call gives; what is gone meanwhile gives the default."""
    try:
        return what(*given)
    except (GLib.Error, RuntimeError):
        return default


def name(thing: Any) -> str:
    """Returns what something is called."""
    return safe(thing.get_name, default="") or ""


def role(thing: Any) -> str:
    """Returns what something is."""
    return safe(thing.get_role_name, default="") or ""


def has(thing: Any, state: Any) -> bool:
    """Tells whether something is in a state."""
    states = safe(thing.get_state_set)
    return states is not None and states.contains(state)


def walk(thing: Any, depth: int = 0) -> Iterator[Any]:
    """Yields something and all in it, in the order of reading."""
    yield thing
    for number in range(min(safe(thing.get_child_count, default=0) or 0, 500) if depth < 60 else 0):
        child = safe(thing.get_child_at_index, number)
        if child is not None:
            yield from walk(child, depth + 1)


def pump(seconds: float) -> None:
    """Lets what the browser tells come in: libatspi does not bear a thread of its own for that."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().pending():
            GLib.MainContext.default().iteration(False)
        time.sleep(0.02)


def until(what: Callable[[], Any], told: str) -> Any:
    """Waits until something is there."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if found := what():
            return found
        pump(0.2)
    raise SystemExit(f"{told} did not come")


def application(wanted: str) -> Any:
    """Returns the browser, if it is there."""
    desktop = Atspi.get_desktop(0)
    there = (safe(desktop.get_child_at_index, n) for n in range(desktop.get_child_count()))
    return next((one for one in there if one is not None and wanted.lower() in name(one).lower()), None)


def document(browser: Any) -> Any:
    """Returns the page of the game, if it is there."""
    kinds = ("document web", "document frame")
    return next((one for one in walk(browser) if role(one) in kinds and "Kantelpunt" in name(one)), None)


class Player:
    """Somebody who hears what there is and presses what is called so."""

    def __init__(self, browser: str) -> None:
        self.browser = until(lambda: application(browser), browser)
        until(lambda: self.controls(), "the first screen")

    def controls(self) -> list[Any]:
        """Returns what can be pressed now."""
        page = document(self.browser)
        found = [] if page is None else [one for one in walk(page) if role(one) in PRESSED]
        return [one for one in found if has(one, Atspi.StateType.ENABLED)]

    def focused(self) -> tuple[str, str]:
        """Returns the role and the name of what has the focus; ("", "") when that is nothing in the page."""
        page = document(self.browser)
        held = [one for one in walk(page) if has(one, Atspi.StateType.FOCUSED)] if page is not None else []
        told = (role(held[-1]), name(held[-1])) if held and held[-1] != page else ("", "")
        return told if told[0] != "invalid" else ("", "")

    def settled(self) -> tuple[str, str]:
        """Returns what has the focus once it is somewhere, for a new screen takes a moment."""
        end = time.monotonic() + PATIENCE
        while not any(told := self.focused()) and time.monotonic() < end:
            pump(0.2)
        return told

    def press(self) -> tuple[str, str]:
        """Does what a screen reader does to press what comes next; returns its role and name."""

        def ready() -> Any:
            thing = self.next()
            return thing if thing is not None and safe(thing.get_n_actions, default=0) else None

        thing = until(ready, "something to press")
        told = role(thing), name(thing)
        safe(thing.do_action, 0)
        return told

    def next(self) -> Any:
        """Returns what to press to get further: the first option of a question, and what hands it in."""
        there = {name(one): one for one in reversed(self.controls())}
        for label in ON:
            if label in there:
                return there[label]
        story = [one for label, one in there.items() if label.startswith("Doorgestuurd.")]
        if story:
            return story[0]
        offered = [one for one in self.controls() if name(one) not in (*AROUND, "Verder", "Sla over")]
        picked = any(has(one, Atspi.StateType.CHECKED) for one in offered)
        if offered and not picked:
            return offered[0]
        return there.get("Verder")


def main() -> None:
    """Plays until the summary is saved."""
    Atspi.init()
    Atspi.set_timeout(8000, 30000)
    player = Player(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else MOST
    for _ in range(most):
        pump(SETTLED)
        what = player.press()
        pump(SETTLED / 2)
        at = player.settled()
        print(json.dumps({"pressed": what, "focus": at}, ensure_ascii=False), flush=True)
        page = document(player.browser)
        headings = [name(one) for one in walk(page) if role(one) == "heading"] if page is not None else []
        if "Je verslag is bewaard." in headings:
            print(json.dumps({"end": headings[0]}, ensure_ascii=False), flush=True)
            return


main()
