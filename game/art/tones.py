"""Four soft sounds, made of sines."""

import array
from collections.abc import Mapping
from math import exp, sin, tau
from types import MappingProxyType

RATE = 22_050
# Each sound: notes of (start in seconds, hertz, seconds, loudness).
_NOTES: Mapping[str, tuple[tuple[float, float, float, float], ...]] = MappingProxyType(
    {
        "message": ((0.0, 523.3, 0.16, 0.5), (0.06, 784.0, 0.2, 0.35)),
        "choice": ((0.0, 392.0, 0.18, 0.5),),
        "turn": ((0.0, 196.0, 0.7, 0.5), (0.08, 293.7, 0.6, 0.35), (0.16, 440.0, 0.5, 0.2)),
        "card": ((0.0, 329.6, 0.4, 0.4), (0.12, 246.9, 0.5, 0.4)),
    }
)


def names() -> frozenset[str]:
    """Returns the names of the sounds."""
    return frozenset(_NOTES)


def notes(name: str) -> tuple[tuple[float, float, float, float], ...]:
    """Returns the notes of a sound: start in seconds, hertz, seconds and loudness (0 to 1)."""
    return _NOTES[name]


def samples(name: str) -> "array.array[int]":
    """Returns a sound as 16-bit samples, 22,050 a second: notes that swell quickly and die away."""
    length = int(RATE * max(start + seconds for start, _, seconds, _ in _NOTES[name]))
    wave = [0.0] * length
    for start, hertz, seconds, loudness in _NOTES[name]:
        first, count = int(start * RATE), int(seconds * RATE)
        for step in range(min(count, length - first)):
            time = step / RATE
            swell = (
                min(1.0, time / 0.012) * exp(-5 * time / seconds) * min(1.0, (count - step) / (0.02 * RATE))
            )
            wave[first + step] += (
                loudness * swell * (sin(tau * hertz * time) + 0.15 * sin(2 * tau * hertz * time))
            )
    return array.array("h", (round(max(-1.0, min(1.0, value)) * 20_000) for value in wave))
