"""What was shown so far in a session, in order, with what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.session.moments import Moment, moment_at
from game.session.session import Session
from game.story import beat
from game.story.frame import Setting


@dataclass(frozen=True, slots=True)
class Shown:
    """A beat that was shown, or the moment of an answer, in its setting; `move` is the index of its move."""

    setting: Setting
    item: beat.Beat | Moment
    move: int


def transcript(session: Session, upto: int | None = None, before: Sequence[Shown] = ()) -> list[Shown]:
    """Returns what was shown in the first `upto` moves (all of them) and stands there then.

    A question is told by its answer, so one that still waits is left out, and so is typing. `before` is what
    was returned when this session had fewer moves: what was shown stays as it was, and is not made again.
    """
    last = len(session.moves) if upto is None else upto
    shown = list(before)
    number = sum(isinstance(item.item, Moment) for item in shown)
    for index in range(shown[-1].move + 1 if shown else 0, last + 1):
        frame = session.frame_at(index)
        if isinstance(frame.beat, beat.Typing):
            continue
        if not isinstance(frame.beat, beat.Question):
            shown.append(Shown(frame.setting, frame.beat, index))
        elif index < last:
            number += 1
            moment = moment_at(session, index, number)
            assert moment is not None
            shown.append(Shown(frame.setting, moment, index))
    return shown
