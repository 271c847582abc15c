"""Four soft sounds, made of sines when first heard. Without a sound device the game goes on in silence."""

import array
import logging
from collections.abc import Mapping
from math import exp, sin, tau
from types import MappingProxyType
from typing import Any

import pygame

_RATE = 22_050
_LOG = logging.getLogger(__name__)
# Each sound: notes of (start in seconds, hertz, seconds, loudness).
_NOTES: Mapping[str, tuple[tuple[float, float, float, float], ...]] = MappingProxyType(
    {
        "message": ((0.0, 523.3, 0.16, 0.5), (0.06, 784.0, 0.2, 0.35)),
        "choice": ((0.0, 392.0, 0.18, 0.5),),
        "turn": ((0.0, 196.0, 0.7, 0.5), (0.08, 293.7, 0.6, 0.35), (0.16, 440.0, 0.5, 0.2)),
        "card": ((0.0, 329.6, 0.4, 0.4), (0.12, 246.9, 0.5, 0.4)),
    }
)


class Sounds:
    """Plays sounds; never raises."""

    def __init__(self) -> None:
        """Opens no device yet."""
        self._made: dict[str, Any] = {}
        self._works: bool | None = None

    def play(self, name: str, volume: int) -> bool:
        """Plays a sound at a volume in percent; tells whether it could be heard."""
        if name not in _NOTES or volume <= 0 or not self._ready():
            return False
        try:
            if name not in self._made:
                self._made[name] = pygame.mixer.Sound(buffer=samples(name).tobytes())
            self._made[name].set_volume(volume / 100)
            self._made[name].play()
        except pygame.error as error:
            _LOG.debug("geen geluid: %s", error)
            return False
        return True

    def stop(self) -> None:
        """Is silent at once."""
        if self._works:
            pygame.mixer.stop()

    def _ready(self) -> bool:
        if self._works is None:
            try:
                pygame.mixer.init(_RATE, -16, 1, 512)
                self._works = True
            except pygame.error as error:
                _LOG.debug("geen geluid: %s", error)
                self._works = False
        return self._works


def samples(name: str) -> "array.array[int]":
    """Returns a sound as 16-bit samples, 22,050 a second: notes that swell quickly and die away."""
    notes = _NOTES[name]
    length = int(_RATE * max(start + seconds for start, _, seconds, _ in notes))
    wave = [0.0] * length
    for start, hertz, seconds, loudness in notes:
        first, count = int(start * _RATE), int(seconds * _RATE)
        for step in range(min(count, length - first)):
            time = step / _RATE
            swell = (
                min(1.0, time / 0.012) * exp(-5 * time / seconds) * min(1.0, (count - step) / (0.02 * _RATE))
            )
            wave[first + step] += (
                loudness * swell * (sin(tau * hertz * time) + 0.15 * sin(2 * tau * hertz * time))
            )
    return array.array("h", (round(max(-1.0, min(1.0, value)) * 20_000) for value in wave))
