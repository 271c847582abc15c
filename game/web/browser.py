"""What the browser's page does for the game: `page/page.js` does it, and tests may."""

from collections.abc import Callable
from typing import Protocol


class Page(Protocol):
    """The page that the game is seen in; only plain values and JSON go in and out."""

    def width(self) -> int:
        """Returns the width of what is seen, in pixels of CSS."""

    def height(self) -> int:
        """Returns the height of what is seen, in pixels of CSS."""

    def measure(self, font: str, text: str) -> float:
        """Returns the width of a text in a font as CSS names it, in pixels."""

    def show(self, picture: str) -> None:
        """Shows a `picturing.Picture`."""

    def listen(self, heard: Callable[[str], object]) -> None:
        """Lets whoever listens hear each thing that is done, as `reader.Reader.hear` takes it."""

    def hide(self) -> None:
        """Blanks the page, its title and its picture in the tab."""

    def uncover(self) -> None:
        """Gives the page its title and its picture again."""

    def full_screen(self) -> None:
        """Fills the screen, or becomes again what it was."""

    def play(self, name: str, notes: str, volume: int) -> bool:
        """Plays notes, as JSON of `art/tones.py`, at a volume in percent; tells whether it may sound."""

    def silence(self) -> None:
        """Is silent at once."""

    def copy(self, text: str) -> None:
        """Puts a text on the clipboard."""

    def download(self, name: str, data: str) -> None:
        """Hands over a file of this name, its bytes as base64."""

    def pick(self) -> None:
        """Lets somebody choose a file; `reader.Reader.hear` hears of it."""

    def open(self, data: str) -> bool:
        """Opens a page, its bytes as base64, in another tab; tells whether that may be."""

    def calm(self) -> bool:
        """Tells whether the system asks for less motion."""

    async def fonts(self, wanted: str) -> None:
        """Fetches fonts, given as JSON pairs of a font as CSS names it and letters to write with it."""

    def gone(self, words: str, again: str) -> None:
        """Shows that the game has ended, in words, with a button of this name that begins again."""
