"""One play of one story: what the player did, kept on disk before it is shown, or in memory only."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from game.session import log
from game.session.trouble import SessionTrouble
from game.story import event, model, play
from game.story.frame import Frame, frame
from game.story.state import State

MOST_MOVES = 20_000


@dataclass(frozen=True, slots=True)
class Move:
    """What the player did, and the state it was done in; `erased` when own words were taken out."""

    state: State
    event: event.Event
    erased: bool = False


class Session:
    """A play that goes on; every move is on disk before the state changes."""

    def __init__(self, header: log.Header, scenario: model.Scenario) -> None:
        self.header, self.scenario = header, scenario
        self.code, self.played, self.language = header.code, header.played, header.language
        self.moves: list[Move] = []
        self.ticked: set[str] = set()
        self.state = _safely_started(scenario)
        self.read_only = False

    @property
    def ended(self) -> bool:
        """Tells whether the story has come to an ending."""
        return play.ended(self.scenario, self.state)

    @classmethod
    def create(cls, folder: Path | None, scenario: model.Scenario, language: str, today: date) -> "Session":
        """Starts a session in a folder, or in memory when there is none; raises SessionTrouble."""
        header = log.header_for(scenario, "2222", today.isoformat(), language, "0")
        return cls(header, scenario)

    def frame(self) -> Frame:
        """Returns what may be seen now."""
        return frame(self.scenario, self.state)

    def frame_at(self, index: int) -> Frame:
        """Returns what was seen before the move at `index`; the number of moves gives what is seen now."""
        return frame(self.scenario, self.state_at(index))

    def state_at(self, index: int) -> State:
        """Returns the state before the move at `index`; the number of moves gives the state now."""
        return self.state if index == len(self.moves) else self.moves[index].state

    def do(self, happened: event.Event) -> None:
        """Does one thing: step, keep, advance; on NotNow or SessionTrouble nothing has changed."""
        happened = _writable(happened)
        after = _safely_stepped(self.scenario, self.state, happened)
        self.advance(Move(self.state, happened), after)

    def advance(self, move: Move, after: State) -> None:
        """Takes a move that is kept into the memory."""
        self.moves.append(move)
        self.state = after

    def do_session(self, item: str, on: bool) -> None:
        """Lets an item go along to the talk, or not; raises SessionTrouble, and then nothing has changed."""
        if not log.is_item(item):
            raise ValueError(f"{item!r} is not an item")
        self.take_tick(log.Ticked(item, on))

    def take_tick(self, tick: log.Ticked) -> None:
        """Takes a tick that is kept into the memory."""
        (self.ticked.add if tick.on else self.ticked.discard)(tick.item)


def fold(scenario: model.Scenario, events: Iterable[event.Event]) -> State:
    """Returns the state after some events; raises NotNow at the first that does not fit."""
    state = play.start(scenario)
    for happened in events:
        state = play.step(scenario, state, happened)
    return state


def _safely_started(scenario: model.Scenario) -> State:
    try:
        return play.start(scenario)
    except play.StoryStuck as stuck:
        raise SessionTrouble("stuck") from stuck


def _safely_stepped(scenario: model.Scenario, state: State, happened: event.Event) -> State:
    try:
        return play.step(scenario, state, happened)
    except play.StoryStuck as stuck:
        raise SessionTrouble("stuck") from stuck


def _writable(happened: event.Event) -> event.Event:
    """Returns the event with words that can be written: halves of characters become a question mark."""
    if isinstance(happened, event.Reason | event.Write) and happened.words is not None:
        return replace(happened, words=happened.words.encode("utf-8", "replace").decode("utf-8"))
    return happened
