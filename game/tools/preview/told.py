"""Acts in the words of a writer, as they stand in the story."""

from game.story import event
from game.story.condition import Literal, Value, written
from game.tools.preview.acts import Act, Changed, Jumped


def act_told(act: Act) -> str:
    """Returns an act as a writer would name it, without own words."""
    match act:
        case Jumped(scene):
            return f"scene {scene}"
        case Changed(name, value):
            return f"{name} = {value_told(value)}"
        case event.Choose(at, option):
            return f"{at}.{option}"
        case event.Guess(at, picked) | event.Reason(at, picked) | event.Plan(at, picked):
            return f"{at}.{','.join(picked) or NOTHING}"
        case event.Write(at):
            return f"{at}.{NOTHING}"
        case event.Next():
            return ""


def value_told(value: Value) -> str:
    """Returns a value as it is written in a condition."""
    return written(Literal(value))


NOTHING = "-"
"""Stands for a question that was skipped."""
