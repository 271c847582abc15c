"""The sounds, made when first heard. Without a sound device the game goes on in silence."""

from typing import Any

import pygame

from game.art import tones


class Sounds:
    """Plays sounds; never raises."""

    def __init__(self) -> None:
        """Opens no device yet."""
        self._made: dict[str, Any] = {}
        self._works: bool | None = None

    def play(self, name: str, volume: int) -> bool:
        """Plays a sound at a volume in percent; tells whether it could be heard."""
        if name not in tones.names() or volume <= 0 or not self._ready():
            return False
        try:
            if name not in self._made:
                self._made[name] = pygame.mixer.Sound(buffer=tones.samples(name).tobytes())
            self._made[name].set_volume(volume / 100)
            self._made[name].play()
        except pygame.error as error:
            _note(error)
            return False
        return True

    def stop(self) -> None:
        """Is silent at once."""
        if self._works:
            pygame.mixer.stop()

    def _ready(self) -> bool:
        if self._works is None:
            try:
                pygame.mixer.init(tones.RATE, -16, 1, 512)
                self._works = True
            except pygame.error as error:
                _note(error)
                self._works = False
        return self._works


def _note(error: Exception) -> None:
    """Leaves a word for whoever looks for why nothing is heard."""
    import logging

    logging.getLogger(__name__).debug("geen geluid: %s", error)
