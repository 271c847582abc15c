"""What else the game needs of a page: the glass, sounds and the clipboard."""

import json
from dataclasses import dataclass

from game.art import tones
from game.web.browser import Page


@dataclass(frozen=True)
class Glass:
    """The page as what the game is seen on."""

    page: Page

    @property
    def size(self) -> tuple[int, int]:
        """The size of what is seen, in pixels of CSS."""
        return self.page.width(), self.page.height()

    def show(self) -> None:
        """Does nothing: the page is seen already."""

    def close(self) -> None:
        """Does nothing: a page cannot close itself, and says so at the end."""

    def toggle_full_screen(self) -> None:
        """Fills the screen, or becomes again what it was."""
        self.page.full_screen()

    def hide(self) -> None:
        """Blanks it at once, under a title that says nothing."""
        self.page.hide()

    def uncover(self) -> None:
        """Gives it its own title again."""
        self.page.uncover()

    def start_text(self) -> None:
        """Does nothing: the page has text boxes of its own."""

    def place_text(self, place: tuple[int, int, int, int]) -> None:
        """Does nothing: the page has text boxes of its own."""

    def stop_text(self) -> None:
        """Does nothing: the page has text boxes of its own."""


@dataclass(frozen=True)
class Sounds:
    """The sounds, made by the page of their notes."""

    page: Page

    def play(self, name: str, volume: int) -> bool:
        """Plays a sound at a volume in percent; tells whether it could be heard."""
        return name in tones.names() and self.page.play(name, json.dumps(tones.notes(name)), volume)

    def stop(self) -> None:
        """Is silent at once."""
        self.page.silence()


@dataclass(frozen=True)
class Clipboard:
    """The browser's clipboard; pasting is its own doing, in its own text boxes."""

    page: Page

    def read(self) -> str:
        """Returns nothing: a page may not look at the clipboard unasked."""
        return ""

    def write(self, text: str) -> None:
        """Puts a text on it."""
        self.page.copy(text)
