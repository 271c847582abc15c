"""Two plays of one story beside each other, question by question, without a measure. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from game.session.moments import Moment, moments
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class Pair:
    """One question in both plays; None in the play that never came to it."""

    first: Moment | None
    second: Moment | None

    @property
    def other(self) -> bool:
        """Tells whether it was answered otherwise, in either words or choice."""
        if self.first is None or self.second is None:
            return True
        return _answer(self.first) != _answer(self.second)


def compare(first: Session, second: Session) -> list[Pair]:
    """Returns every question of both plays in order, a question that came twice twice."""
    one, two = _answers_and_ending(first), _answers_and_ending(second)
    matcher = SequenceMatcher(None, _places(one), _places(two), autojunk=False)
    pairs: list[Pair] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pairs += (Pair(left, right) for left, right in zip(one[a:b], two[c:d], strict=True))
        else:
            pairs += [Pair(left, None) for left in one[a:b]] + [Pair(None, right) for right in two[c:d]]
    return pairs


def _answers_and_ending(session: Session) -> list[Moment]:
    """Returns the answers of a play and its ending; turns and time jumps are nobody's choice."""
    return [moment for moment in moments(session) if moment.number or moment.kind == "end"]


def _places(found: Sequence[Moment]) -> list[str]:
    """Returns what makes two moments the same question; all endings are one."""
    return ["end" if moment.kind == "end" else f"{moment.setting.scene}/{moment.id}" for moment in found]


def _answer(moment: Moment) -> object:
    if moment.kind == "end":
        return moment.id
    return [text.context for text in moment.answer], [text.source for text in moment.answer], moment.own_words
