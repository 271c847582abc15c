"""Firefox and Chromium with one handle: somebody opens a page, looks, presses, types, and can pull the plug.

    with browsing("firefox", tmp_path / "profile") as browser:
        tab = browser.open(file.as_uri())
        tab.wait("document.title === 'Kantelpunt'")
        tab.press("button", "Verder")

A script is an expression, or a function that gets what is given; a promise is waited for. Presses are those
of a mouse, keys those of a keyboard. What a page asked for and complained of is kept. The profile stays, so
that the same person can come back to it in a second `browsing`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Protocol, assert_never

import pytest

Which = Literal["chromium", "firefox"]
EITHER = pytest.mark.parametrize("which", ["chromium", "firefox"])
"""Runs a test in both."""


class Tab(Protocol):
    """One page in a browser."""

    asked: list[str]
    """Every address that was asked for, in order; `data:` and `blob:` ask nobody."""
    complaints: list[str]
    """What the console said that is wrong, and errors nobody caught."""

    def go(self, address: str) -> None:
        """Opens an address and waits until it is loaded."""

    def before(self, script: str) -> None:
        """Lets a function run in every page of this tab before the page's own scripts."""

    def evaluate(self, script: str, given: object = None) -> object:
        """Returns what a script gives, as plain data."""

    def wait(self, script: str, given: object = None, seconds: float = 60) -> object:
        """Waits until a script gives something true and returns that; raises TimeoutError."""

    def count(self, role: str, name: str) -> int:
        """Returns how many elements have this role and this name for a screen reader."""

    def press(self, role: str, name: str) -> None:
        """Presses the one element with this role and name; raises LookupError when there is not one."""

    def keys(self, *names: str) -> None:
        """Presses keys one after another: `a`, `Enter`, `Tab`, `Shift+Tab`, `Control+a`."""

    def write(self, text: str) -> None:
        """Types a text."""

    def choose(self, selector: str, *files: Path) -> None:
        """Chooses files in a file field."""

    def size(self, width: int, height: int) -> None:
        """Makes the page so large, in CSS pixels."""

    def screenshot(self, path: Path) -> None:
        """Keeps a picture of what can be seen."""

    def close(self) -> None:
        """Closes the tab."""


class Browser(Protocol):
    """A browser of one person."""

    downloads: Path
    """The folder in which what is downloaded lands, under the name that the page gave it."""

    def open(self, address: str = "about:blank") -> Tab:
        """Opens a new tab."""

    def kill(self) -> None:
        """Ends the whole browser at once, as a battery that is empty does."""


@contextmanager
def browsing(
    which: Which, profile: Path, *, seen: bool = False, environment: dict[str, str] | None = None
) -> Iterator[Browser]:
    """Starts a browser with a profile; without a window, unless `seen` on the screen of `environment`."""
    match which:
        case "chromium":
            from in_chromium import chromium as start
        case "firefox":
            from in_firefox import firefox as start
        case _:
            assert_never(which)
    profile.mkdir(parents=True, exist_ok=True)
    with start(profile, seen, environment) as browser:
        yield browser
