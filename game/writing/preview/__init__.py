"""A story under the writer's hands: played from anywhere, read again after every save at the same place."""

from game.writing.preview.acts import Act, Beginning, Changed, Jumped, Place
from game.writing.preview.preview import Preview, Remembered, Variable, Why, opened
from game.writing.preview.sentences import Refused

__all__ = [
    "Act",
    "Beginning",
    "Changed",
    "Jumped",
    "Place",
    "Preview",
    "Refused",
    "Remembered",
    "Variable",
    "Why",
    "opened",
]
