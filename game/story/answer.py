"""An answer in short, as `choice.option` or `guess.feeling,feeling`; own words are left out."""

from game.story import event

SKIPPED = "-"
"""Stands for the answer to a question that was skipped."""


def short(happened: event.Event) -> str:
    """Returns an answer in short; nothing for reading on."""
    match happened:
        case event.Next():
            return ""
        case event.Choose(at, option):
            return f"{at}.{option}"
        case event.Guess(at, picked) | event.Reason(at, picked) | event.Plan(at, picked):
            return f"{at}.{','.join(picked) or SKIPPED}"
        case event.Write(at):
            return f"{at}.{SKIPPED}"
