"""Plays that must go as they are written down: see README.md here."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from strategies import guide, shared

from game.session import log
from game.session.moments import moments
from game.session.session import Move, Session
from game.session.transcript import transcript
from game.story import beat, event, play
from game.story.frame import Setting
from game.story.load import load_text
from game.story.model import Scenario, Shared
from game.writing.regress.written import answered, lines, place

Do = Callable[[Session, event.Event], Session]

HERE = Path(__file__).parent
PLAYS = sorted(HERE.glob("*.yaml"))
HEAD = dict.fromkeys(("title", "about", "warning"), "Een proef.") | {
    "format": 1,
    "id": "proef",
    "minutes": 5,
    "behaviours": ["spreading"],
    "player": "sam",
    "cover": "sam",
    "start": "a0",
    "guide": guide(),
}


def scenario_in(path: Path) -> Scenario:
    """Returns the scenario a golden file describes."""
    head = yaml.safe_dump(HEAD, allow_unicode=True)
    text = head + path.read_text(encoding="utf-8")
    loaded = load_text(text, "proef.yaml", Shared.model_validate(shared()))
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


def plain(session: Session, happened: event.Event) -> Session:
    """Plays one move."""
    session.do(happened)
    return session


def through_the_log(session: Session, happened: event.Event) -> Session:
    """Plays one move, and goes on with what the log tells of the session."""
    session.do(happened)
    header = log.decode_header(log.encode_header(session.header))
    again = Session(header, Scenario.model_validate(header.scenario))
    for move in session.moves:
        entry = log.decode(log.encode(log.Did(move.event, move.erased)))
        assert isinstance(entry, log.Did)
        after = play.step(again.scenario, again.state, entry.event)
        again.advance(Move(again.state, entry.event, entry.erased), after)
    assert again.moves == session.moves and again.state == session.state
    assert moments(again) == moments(session) and transcript(again) == transcript(session)
    return again


@pytest.mark.parametrize("do", [plain, through_the_log])
@pytest.mark.parametrize("path", PLAYS, ids=lambda path: path.stem)
def test_a_play_goes_as_it_is_written(path: Path, do: Do) -> None:
    golden = path.with_suffix(".play")
    expected = golden.read_text(encoding="utf-8")
    answers = [line for line in expected.splitlines() if line.startswith("> ")]
    session = Session.create(None, scenario_in(path), "nl", date(2026, 11, 22))
    found = "".join(f"{line}\n" for line in played(session, answers, do))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8", newline="\n")
    else:
        assert found == expected


def test_every_play_has_its_story() -> None:
    assert [path.with_suffix(".yaml") for path in sorted(HERE.glob("*.play"))] == PLAYS


def played(session: Session, answers: list[str], do: Do) -> Iterator[str]:
    """Plays the answers and yields what is shown and answered, line by line."""
    waiting = iter(answers)
    setting: Setting | None = None
    while True:
        frame = session.frame()
        if frame.setting != setting:
            setting = frame.setting
            yield place(setting)
        yield from lines(frame)
        if isinstance(frame.beat, beat.End):
            break
        happened: event.Event = event.Next()
        if isinstance(frame.beat, beat.Question):
            line = next(waiting, None)
            if line is None:
                break
            happened = answered(line)
            yield line
        session = do(session, happened)
    assert next(waiting, None) is None, "answers are left"
