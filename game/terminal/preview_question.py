"""A question in a terminal: what is numbered, how many numbers fit, and the answer they make."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.story import beat, event
from game.terminal.spoken import Teller


@dataclass(frozen=True, slots=True)
class Asked:
    """The names in the order of their numbers, the fewest and most that may be picked, and the answer."""

    names: tuple[str, ...]
    least: int
    most: int
    answer: Callable[[tuple[int, ...]], event.Event]


def asked(question: beat.Question, teller: Teller) -> Asked:
    """Returns how a question is asked in a terminal; own words are skipped, nobody keeps them here."""
    match question:
        case beat.Choose(id, _, offers):
            said = [(teller.text(offer.text), offer.said) for offer in offers]
            names = tuple(f"“{words}”" if aloud else words for words, aloud in said)
            return Asked(names, 1, 1, lambda found: event.Choose(id, offers[found[0] - 1].id))
        case beat.Guess(id, _, _, feelings):
            names = tuple(teller.feeling(feeling) for feeling in feelings)
            return Asked(names, 1, len(names), lambda found: event.Guess(id, _picked(feelings, found)))
        case beat.Reason(id, _, reasons):
            names = tuple(teller.reason(reason) for reason in reasons)
            return Asked(names, 0, len(names), lambda found: event.Reason(id, _picked(reasons, found)))
        case beat.Plan(id, _, cards, most):
            names = tuple(teller.plan(card) for card in cards)
            return Asked(names, 0, most, lambda found: event.Plan(id, _picked(cards, found)))
        case beat.Write(id):
            return Asked((), 0, 0, lambda _: event.Write(id))


def _picked(ids: Sequence[str], numbers: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(ids[number - 1] for number in numbers)
