"""One play of one story: what the player did, kept on disk before it is shown, or in memory only."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from game import files
from game.session import copies, log
from game.session.codes import file_of, new_code
from game.session.disk import trouble
from game.session.journal import Journal
from game.session.redact import Edit, Worded, edited
from game.session.trouble import SessionTrouble, notice
from game.story import event, model, play
from game.story.frame import Frame, frame
from game.story.program import Finish
from game.story.state import State
from game.text.say import Notice

MOST_MOVES = 20_000


@dataclass(frozen=True, slots=True)
class Move:
    """What the player did, and the state it was done in; `erased` when own words were taken out."""

    state: State
    event: event.Event
    erased: bool = False


class Session:
    """A play that goes on; every move is on disk before the state changes."""

    def __init__(self, header: log.Header, scenario: model.Scenario, journal: Journal | None = None) -> None:
        self.header, self.scenario, self.journal = header, scenario, journal
        self.code, self.played, self.language = header.code, header.played, header.language
        self.moves: list[Move] = []
        self.ticked: set[str] = set()
        self.state = _start(scenario)
        self.read_only = False

    @classmethod
    def create(cls, folder: Path | None, scenario: model.Scenario, language: str, today: date) -> "Session":
        """Starts a session in a folder, or in memory when there is none; raises SessionTrouble."""
        try:
            header = log.header_for(scenario, new_code(folder), today.isoformat(), language, _version())
            line = log.encode_header(header)
        except UnicodeEncodeError as error:
            raise SessionTrouble("bad_story") from error
        except log.TooMuch as error:
            raise SessionTrouble("story_too_big") from error
        session = cls(header, scenario)
        if folder is not None:
            session.journal = _created(folder, header.code, line)
        return session

    @property
    def path(self) -> Path | None:
        """Returns where the session is kept; None when it is in memory only."""
        return None if self.journal is None else self.journal.path

    @property
    def ended(self) -> bool:
        """Tells whether the story has come to an ending."""
        return play.ended(self.scenario, self.state)

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
        self._may_change()
        if len(self.moves) >= MOST_MOVES:
            raise SessionTrouble("full")
        move = Move(self.state, _writable(happened))
        after = _step(self.scenario, move)
        self._keep(log.Did(move.event, ended=_ending(self.scenario, after)))
        self.advance(move, after)

    def do_session(self, item: str, on: bool) -> None:
        """Lets an item go along to the talk, or not; raises SessionTrouble, and then nothing has changed."""
        self._may_change()
        if not log.is_item(item):
            raise ValueError(f"{item!r} is not an item")
        tick = log.Ticked(item, on)
        self._keep(tick)
        self.tick(tick)

    def advance(self, move: Move, after: State) -> None:
        """Takes a move that is already kept into the memory."""
        self.moves.append(move)
        self.state = after

    def tick(self, tick: log.Ticked) -> None:
        """Takes a tick that is already kept into the memory."""
        (self.ticked.add if tick.on else self.ticked.discard)(tick.item)

    def erase(self, index: int) -> Notice | None:
        """Takes the own words of a move out, here, on disk and in copies beside it.

        Returns a notice naming other files that hold them still; on SessionTrouble nothing has changed.
        """
        return self._change_words(index, None)

    def rewrite_words(self, index: int, words: str) -> Notice | None:
        """Puts other own words at a move; the old ones go as in `erase`. Raises NotNow on too many words."""
        return self._change_words(index, words)

    def detach(self) -> None:
        """Plays on in memory only, when nothing can be kept any more."""
        self.journal = None

    def _change_words(self, index: int, words: str | None) -> Notice | None:
        move = self.moves[index]
        if not isinstance(move.event, Worded):
            raise ValueError(f"move {index} has no own words")
        happened = _writable(replace(move.event, words=words))
        erased = words is None and (move.erased or move.event.words is not None)
        changed = Move(move.state, happened, erased)
        _step(self.scenario, changed)
        if changed == move:
            return None
        edit = Edit(index, move.event, None if not isinstance(happened, Worded) else happened.words, erased)
        untick = sorted(item for item in self.ticked if erased and log.is_words_item(item, index))
        if self.journal is not None:
            self.journal.rewrite(lambda lines: edited(lines, edit, len(self.moves), untick))
        self.moves[index] = changed
        self.ticked.difference_update(untick)
        return None if self.journal is None else copies.clean(self.journal.path, edit)

    def _may_change(self) -> None:
        if self.read_only:
            raise SessionTrouble("read_only")

    def _keep(self, entry: log.Entry) -> None:
        if self.journal is not None:
            self.journal.append(log.encode(entry))


def changed_since(session: Session, current: model.Scenario) -> Notice | None:
    """Returns a notice when the scenario is no longer the one this session is played with."""
    same = session.header.scenario_hash == log.digest(log.dump(current))
    return None if same else notice("changed_story")


def _created(folder: Path, code: str, line: bytes) -> Journal:
    try:
        files.make_folder(folder)
        return Journal.create(file_of(folder, code), line)
    except OSError as error:
        raise trouble(error) from error


def _start(scenario: model.Scenario) -> State:
    try:
        return play.start(scenario)
    except play.StoryStuck as stuck:
        raise SessionTrouble("stuck") from stuck


def _step(scenario: model.Scenario, move: Move) -> State:
    try:
        return play.step(scenario, move.state, move.event)
    except play.StoryStuck as stuck:
        raise SessionTrouble("stuck") from stuck


def _ending(scenario: model.Scenario, state: State) -> str | None:
    op = play.operation(scenario, state)
    return op.step.id if play.ended(scenario, state) and isinstance(op, Finish) else None


def _writable(happened: event.Event) -> event.Event:
    """Returns the event with words that can be written: halves of characters become a question mark."""
    if isinstance(happened, Worded) and happened.words is not None:
        return replace(happened, words=happened.words.encode("utf-8", "replace").decode("utf-8"))
    return happened


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("kantelpunt")
    except PackageNotFoundError:
        return "0"
