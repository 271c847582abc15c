"""What the pointer, the keys and what carries out commands may know and do of the loop."""

from dataclasses import dataclass
from typing import Protocol

from game.text.say import Say
from game.ui.actions import Point
from game.ui.edition import Edition
from game.ui.entry import Entry
from game.ui.node import Node
from game.ui.places import Place
from game.ui.screen import AnyScreen
from game.ui.settings import Settings


@dataclass(frozen=True)
class Language:
    """The words of a language, and whether it runs from right to left."""

    words: Say
    rtl: bool = False


class Loop(Protocol):
    """A stack of screens, and what is known of how it is used now; `App` is one."""

    edition: Edition
    settings: Settings
    language: Language
    entries: list[Entry]
    stale: bool
    keys_used: bool
    sounded: str
    pressed_at: Point | None

    @property
    def top(self) -> Entry:
        """The screen that is seen."""

    @property
    def now(self) -> float:
        """The time in seconds."""

    def open(self, screen: AnyScreen | Place, *, instead: bool = False) -> None:
        """Puts a screen on the stack, or instead of the one on top."""

    def close(self, result: object = None) -> None:
        """Closes the screen on top."""

    def change(self, settings: Settings) -> None:
        """Takes other settings."""

    def tell(self, action: object) -> None:
        """Lets the screen on top react to something."""

    def press(self, node: Node) -> None:
        """Lets the screen on top react to a pressed node."""

    def refresh(self) -> Node:
        """Asks for the view again and lays it out."""
