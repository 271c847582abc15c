"""Opening a session file, whoever wrote it: all of it, what can be read, or a refusal. Changes nothing."""

from dataclasses import dataclass
from pathlib import Path

from game.session import disk, log
from game.session.codes import code_of
from game.session.header import header_of
from game.session.journal import Journal, lines_of
from game.session.playable import playable
from game.session.session import MOST_MOVES, Move, Session
from game.session.trouble import SessionTrouble, notice
from game.story import model, play
from game.story.safety import unsafe_scenario
from game.text.say import Notice

MOST_LINES = 2 * MOST_MOVES


@dataclass(frozen=True, slots=True)
class Opened:
    """An open session, and what people should know about it."""

    session: Session
    notices: tuple[Notice, ...]


def open_session(path: Path) -> Opened:
    """Opens a session from its file; raises SessionTrouble when it cannot even be looked at."""
    data = disk.read(path)
    header = header_of(data)
    session = Session(header, _scenario(header))
    same = log.digest(header.scenario) == header.scenario_hash
    notices = [] if same else [notice("changed_hash")]
    code = code_of(path)
    if code is not None and code.split("-")[0] == header.code:
        session.code = code
    notices += _fold(session, path, data)
    return Opened(session, tuple(notices))


def _scenario(header: log.Header) -> model.Scenario:
    try:
        scenario = model.Scenario.model_validate(header.scenario)
    except (ValueError, RecursionError) as error:
        raise SessionTrouble("bad_story") from error
    if not playable(scenario):
        raise SessionTrouble("bad_story")
    if unsafe_scenario(scenario, ""):
        raise SessionTrouble("unsafe_story")
    return scenario


def _fold(session: Session, path: Path, data: bytes) -> list[Notice]:
    """Plays the entries; what is torn or broken ends it, and says so."""
    lines = lines_of(data)
    if len(lines) > MOST_LINES:
        raise SessionTrouble("too_big")
    size = len(data)
    notices: list[Notice] = []
    if not lines[-1].endswith(b"\n"):
        size -= len(lines.pop())
        notices.append(notice("torn"))
    for number, line in enumerate(lines[1:], start=2):
        if not _take(session, line):
            session.read_only = True
            notices = [notice("broken", line=number)]
            break
    session.journal = Journal(path, size, len(data))
    return notices


def _take(session: Session, line: bytes) -> bool:
    """Plays one line; tells whether it fits."""
    try:
        entry = log.decode(line)
        if isinstance(entry, log.Ticked):
            session.tick(entry)
            return True
        if len(session.moves) >= MOST_MOVES:
            return False
        move = Move(session.state, entry.event, entry.erased)
        session.advance(move, play.step(session.scenario, session.state, entry.event))
    except (log.Broken, play.NotNow, play.StoryStuck):
        return False
    return True
