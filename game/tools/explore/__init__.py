"""Explores every state of a story: what can happen, how often, how long, and what always holds."""

from game.tools.explore.explore import Exploration, explore
from game.tools.explore.grow import MOST_POINTS, Watch
from game.tools.explore.stated import Guarantees, read

__all__ = ["MOST_POINTS", "Exploration", "Guarantees", "Watch", "explore", "read"]
