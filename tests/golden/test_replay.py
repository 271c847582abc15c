"""Every written play, looked back at from its file, is frame by frame what was shown when it was played."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from cover import STORIES, story
from test_golden import played

from game.session import log
from game.session.branch import what_if
from game.session.moments import moments
from game.session.opening import open_session
from game.session.session import Session
from game.story import event
from game.story.frame import Frame

PLAYS = sorted(STORIES.glob("*/*.play"))

cached_story = cache(story)


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_looking_back_shows_every_frame_again(path: Path, home: Path) -> None:
    answers = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
    session = Session.create(None, cached_story(path.parent.name), "nl", date(2026, 11, 22))
    seen: list[Frame] = []

    def watched(session: Session, happened: event.Event) -> Session:
        seen.append(session.frame())
        session.do(happened)
        return session

    for _ in played(session, answers, watched):
        pass
    seen.append(session.frame())
    file = home / f"{session.code}.jsonl"
    moves = (log.encode(log.Did(move.event)) for move in session.moves)
    file.write_bytes(log.encode_header(session.header) + b"".join(moves))
    again = open_session(file).session
    assert [again.frame_at(index) for index in range(len(again.moves) + 1)] == seen
    for moment in moments(session):
        if moment.not_chosen:
            happened = session.moves[moment.move].event
            assert isinstance(happened, event.Choose)
            assert what_if(session, moment.move, happened.option).moves == session.moves
