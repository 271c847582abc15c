"""The system's clipboard."""

import contextlib

import pygame


class Clipboard:
    """The system's clipboard; where there is none, a private one."""

    def __init__(self) -> None:
        """Starts empty."""
        self._own = ""

    def read(self) -> str:
        """Returns the text on the clipboard."""
        with contextlib.suppress(pygame.error, AttributeError):
            return pygame.scrap.get_text() if pygame.scrap.has_text() else self._own
        return self._own

    def write(self, text: str) -> None:
        """Puts a text on the clipboard."""
        self._own = text
        with contextlib.suppress(pygame.error, AttributeError):
            pygame.scrap.put_text(text)
