"""How long something shown stays the last thing, before the next comes by itself."""

from game.story import beat
from game.ui.settings import Settings

_FIRST = 0.7  # seconds before anybody has started to read
_LETTER = 0.04  # seconds a letter: about 270 words a minute, calmer than chat really is
_LONGEST = 4.5
PATIENCE = 90.0  # longer than anything is read aloud: whoever listens does not miss a line
_PRESSURE = 1.3  # somebody types, others look on: long enough to feel, too short to annoy


def wait_before_next(shown: beat.Beat, words: str, settings: Settings) -> float | None:
    """Returns the seconds until the next beat comes by itself; None when it waits for the player."""
    match shown:
        case beat.Typing() | beat.Watching():
            return 0.0 if settings.lines_at_once else _PRESSURE
        case beat.Line() | beat.Private() | beat.Narration():
            if settings.lines_at_once:
                return 0.0
            return None if settings.calm else min(_LONGEST, _FIRST + _LETTER * len(words))
        case beat.Recap():
            return None if settings.calm else 0.0
        case beat.Turn() | beat.Later() | beat.Stop() | beat.Reveal() | beat.End():
            return None
        case beat.Choose() | beat.Guess() | beat.Reason() | beat.Write() | beat.Plan():
            return None
