"""How long a move takes: in memory, on disk, and when a whole session is read again."""

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from strategies import answer, asking, scene, story

from game import paths
from game.library.read import load
from game.session import log, store
from game.session.moments import moments
from game.session.opening import open_session
from game.session.session import Session
from game.session.transcript import transcript
from game.story import play
from game.story.event import Event
from game.story.model import Scenario

TODAY = date(2026, 11, 22)


def shipped() -> Scenario:
    """Returns a story that people play."""
    scenario = load(paths.scenarios() / "doorgestuurd.yaml", paths.scenarios()).scenario
    assert scenario is not None
    return scenario


def endless() -> Scenario:
    """Returns a story that goes on as long as somebody plays."""
    line = {"kind": "line", "who": "mo", "text": "Ga door, {name.sam}."}
    options = [
        {"id": "praten", "say": "Praten.", "again": True, "then": [line]},
        {"id": "schrijven", "do": "Schrijven.", "again": True, "then": [asking("write", "woorden")]},
    ]
    return story({"a0": scene(asking("choose", "eerste", options=options))})


def events(count: int) -> tuple[Event, ...]:
    """Returns what a random player does in the endless story."""
    session = Session.create(None, endless(), "nl", TODAY)
    chance = random.Random(1)
    while len(session.moves) < count:
        session.do(answer(session.frame().beat, chance))
    return tuple(move.event for move in session.moves)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """The file of a session of 1,000 events with the story Doorgestuurd's weight in its header."""
    session = Session.create(tmp_path, endless(), "nl", TODAY)
    assert session.path is not None
    data = session.path.read_bytes() + b"".join(log.encode(log.Did(happened)) for happened in events(1000))
    session.path.write_bytes(data)
    return session.path


def test_one_step(benchmark: Any) -> None:
    scenario = endless()
    state, happened = play.start(scenario), events(1)[0]
    benchmark(play.step, scenario, state, happened)


def test_one_frame(benchmark: Any) -> None:
    session = Session.create(None, shipped(), "nl", TODAY)
    benchmark(session.frame)


def test_a_whole_story_without_a_window(benchmark: Any) -> None:
    """Every choice made and every beat made visible; the number of moves is in the extra information."""
    scenario = shipped()
    counts: list[int] = []

    def whole() -> None:
        chance, session = random.Random(2), Session.create(None, scenario, "nl", TODAY)
        while not session.ended:
            session.do(answer(session.frame().beat, chance))
        counts.append(len(session.moves))

    benchmark(whole)
    benchmark.extra_info["moves"] = counts[-1]


def test_choices_without_a_window(benchmark: Any) -> None:
    """1,000 events in memory, each with its frame."""
    done = events(1000)

    def run() -> None:
        session = Session.create(None, endless(), "nl", TODAY)
        for happened in done:
            session.frame()
            session.do(happened)

    benchmark(run)


def test_folding_a_thousand_events(benchmark: Any) -> None:
    scenario, done = endless(), events(1000)

    def fold() -> None:
        state = play.start(scenario)
        for happened in done:
            state = play.step(scenario, state, happened)

    benchmark(fold)


def test_opening_a_session_of_a_thousand_events(benchmark: Any, long: Path) -> None:
    benchmark(open_session, long)


def test_opening_a_session_of_a_real_story(benchmark: Any, tmp_path: Path) -> None:
    session = Session.create(tmp_path, shipped(), "nl", TODAY)
    chance = random.Random(2)
    while not session.ended:
        session.do(answer(session.frame().beat, chance))
    benchmark(open_session, session.path)


def test_a_move_on_disk(benchmark: Any, tmp_path: Path) -> None:
    """One step with its line written, flushed and synchronised."""
    session = Session.create(tmp_path, endless(), "nl", TODAY)
    chance = random.Random(1)
    benchmark.pedantic(
        lambda: session.do(answer(session.frame().beat, chance)), rounds=500, iterations=1, warmup_rounds=5
    )


def test_encoding_a_line(benchmark: Any) -> None:
    entry = log.Did(events(50)[-1])
    benchmark(log.encode, entry)


def test_decoding_a_line(benchmark: Any) -> None:
    line = log.encode(log.Did(events(50)[-1]))
    benchmark(log.decode, line)


def test_moments_of_a_thousand_events(benchmark: Any, long: Path) -> None:
    benchmark(moments, open_session(long).session)


def test_transcript_of_a_thousand_events(benchmark: Any, long: Path) -> None:
    benchmark(transcript, open_session(long).session)


def test_a_list_of_thirty_sessions(benchmark: Any, tmp_path: Path) -> None:
    scenario = shipped()
    for _ in range(30):
        Session.create(tmp_path, scenario, "nl", TODAY)
    assert len(benchmark(store.sessions, tmp_path).cards) == 30
