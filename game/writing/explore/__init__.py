"""Explores every state of a story: what can happen, how often, how long, and what always holds."""

from game.writing.explore.explore import Exploration, explore
from game.writing.explore.grow import MOST_POINTS, Watch
from game.writing.explore.stated import Guarantees, read

__all__ = ["MOST_POINTS", "Exploration", "Guarantees", "Watch", "explore", "read"]
