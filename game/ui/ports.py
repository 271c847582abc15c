"""What an edition gives the screens: the ports that `window` implements, and any other edition may."""

from typing import Protocol


class Clipboard(Protocol):
    """Where text is cut to and pasted from."""

    def read(self) -> str:
        """Returns the text on it."""

    def write(self, text: str) -> None:
        """Puts a text on it."""
