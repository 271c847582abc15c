"""The settings with which most screens are tested: nothing moves and nothing sounds."""

from game.ui.settings import Settings

FAST = Settings(first_run=False, reduced_motion=True, sound=False)
