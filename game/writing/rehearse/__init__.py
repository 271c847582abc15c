"""A story that plays itself, preferring what was least seen, and what was never met in all those plays."""

from game.writing.rehearse.rehearse import Rehearsal, rehearse

__all__ = ["Rehearsal", "rehearse"]
