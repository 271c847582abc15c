"""What if: another way a play could have gone, played by the same rules, in memory only. Pure."""

from collections import deque
from collections.abc import Iterable, Sequence

from game.session.session import Session
from game.story import beat, event, play

Pick = tuple[str, str]
"""An answer to an open question of a branch: the question, and the option or the feeling."""


def branch(original: Session, at: int, events: Iterable[event.Event] = ()) -> Session:
    """Returns a play in memory that did as the original before the move at `at`, and then the events.

    Raises NotNow where an event does not fit, SessionTrouble where the story cannot go on.
    """
    other = Session(original.header, original.scenario)
    other.code, other.ticked = original.code, set(original.ticked)
    other.moves, other.state = list(original.moves[:at]), original.state_at(at)
    for happened in events:
        other.do(happened)
    return other


def what_if(original: Session, at: int, option: str, picks: Sequence[Pick] = ()) -> Session:
    """Returns the branch that picks another option at the choice of the move at `at`, and goes on.

    It answers as the original did wherever the same question comes again, and reads on. It rests at an end,
    or at a choice or a guess that the original never came to, unless `picks` answers that.
    Raises NotNow where there is no such option, SessionTrouble where the story cannot go on.
    """
    asked = original.frame_at(at).beat if at < len(original.moves) else None
    if not isinstance(asked, beat.Choose):
        raise play.NotNow(event.Choose("", option), f"a choice at move {at}")
    other = branch(original, at, [event.Choose(asked.id, option)])
    _go_on(other, _answers(original, at + 1), deque(picks))
    return other


def open_question(other: Session) -> beat.Choose | beat.Guess | None:
    """Returns what a branch rests at; None at an ending."""
    shown = other.frame().beat
    return shown if isinstance(shown, beat.Choose | beat.Guess) else None


def _answers(original: Session, start: int) -> dict[str, deque[event.Event]]:
    """Returns what the original answered from a move on, by question, in order."""
    found: dict[str, deque[event.Event]] = {}
    for move in original.moves[start:]:
        if not isinstance(move.event, event.Next):
            found.setdefault(move.event.at, deque()).append(move.event)
    return found


def _go_on(other: Session, answers: dict[str, deque[event.Event]], picks: deque[Pick]) -> None:
    while not other.ended:
        shown = other.frame().beat
        if not isinstance(shown, beat.Question):
            other.do(event.Next())
        elif not _as_before(other, answers.get(shown.id)) and not _answered(other, shown, picks):
            return


def _as_before(other: Session, answers: deque[event.Event] | None) -> bool:
    """Answers as the original did, where that answer can still be given; tells whether it could."""
    if not answers:
        return False
    try:
        other.do(answers.popleft())
    except play.NotNow:
        return False
    return True


def _answered(other: Session, shown: beat.Question, picks: deque[Pick]) -> bool:
    """Answers an open question with the next pick; what asks for own words or cards is skipped."""
    match shown:
        case beat.Reason(id):
            other.do(event.Reason(id))
        case beat.Write(id):
            other.do(event.Write(id))
        case beat.Plan(id):
            other.do(event.Plan(id))
        case beat.Choose(id) | beat.Guess(id):
            if not picks or picks[0][0] != id:
                return False
            picked = picks.popleft()[1]
            chosen = isinstance(shown, beat.Choose)
            other.do(event.Choose(id, picked) if chosen else event.Guess(id, (picked,)))
    return True
