"""Whatever happens to the process, what a player did is on disk."""

import os
import random
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from strategies import answer, asking, everything, scene, story, walk

from game.session.journal import lines_of
from game.session.opening import open_session
from game.session.session import Session
from game.story.model import Scenario

TODAY = date(2026, 11, 22)
TESTS = Path(__file__).resolve().parent.parent
TIMES = 12


def endless() -> Scenario:
    """Returns a story without an end, with own words in it."""
    write = asking("write", "woorden")
    options = [
        {"id": "praten", "say": "Praten.", "again": True},
        {"id": "schrijven", "do": "Schrijven.", "again": True, "then": [write]},
        {"id": "kijken", "do": "Kijken.", "again": True, "then": [{"kind": "typing", "who": "mo"}]},
    ]
    return story({"a0": scene(asking("choose", "eerste", options=options))})


def play_for_ever(folder: Path, seed: int) -> None:
    """Plays, and says after each move that it is done; runs in a process that is killed."""
    session = Session.create(folder, endless(), "nl", TODAY)
    print(session.path, flush=True)
    chance = random.Random(seed)
    while True:
        session.do(answer(session.frame().beat, chance))
        os.write(1, b".")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_killed_process_has_kept_every_move_it_confirmed(tmp_path: Path) -> None:
    lengths = set()
    for seed in range(TIMES):
        path, confirmed = killed(tmp_path, seed)
        opened = open_session(path)
        moves = list(opened.session.moves)
        assert confirmed <= len(moves) <= confirmed + 1
        assert [notice.code for notice in opened.notices] in ([], ["torn"])
        again = Session.create(None, endless(), "nl", TODAY)
        chance = random.Random(seed)
        while len(again.moves) < len(moves):
            again.do(answer(again.frame().beat, chance))
        assert again.moves == moves and again.state == opened.session.state
        opened.session.do(answer(opened.session.frame().beat, chance))
        assert len(open_session(path).session.moves) == len(moves) + 1
        lengths.add(len(moves))
    assert len(lengths) > 1


def killed(folder: Path, seed: int) -> tuple[Path, int]:
    """Lets a process play, kills it at a random moment, and returns its file and the moves it confirmed."""
    run = subprocess.Popen(
        [sys.executable, __file__, folder, str(seed)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])},
    )
    assert run.stdout is not None
    path = Path(run.stdout.readline().decode().strip())
    chance = random.Random(seed * 7919)
    seen = run.stdout.read(chance.randint(1, 60))
    for _ in range(chance.randint(0, 20_000)):
        pass  # some microseconds more, so that it dies anywhere in a move
    run.send_signal(signal.SIGKILL)
    seen += run.stdout.read()
    run.wait()
    run.stdout.close()
    return path, len(seen)


def test_a_last_line_torn_anywhere_costs_that_line_only(tmp_path: Path) -> None:
    session = walk(Session.create(tmp_path, everything(), "nl", TODAY), 5, most=9)
    path = session.path
    assert path is not None
    whole = path.read_bytes()
    last = lines_of(whole)[-1]
    for cut in range(1, len(last) + 1):
        torn = whole[: len(whole) - cut]
        path.write_bytes(torn)
        opened = open_session(path)
        assert opened.session.moves == session.moves[:-1]
        assert [notice.code for notice in opened.notices] == (["torn"] if cut < len(last) else [])
        assert path.read_bytes() == torn  # reading changes nothing
        opened.session.do(session.moves[-1].event)
        assert path.read_bytes() == whole
        assert opened.session.state == session.state


def test_a_file_torn_anywhere_keeps_what_was_whole(tmp_path: Path) -> None:
    session = walk(Session.create(tmp_path, everything(), "nl", TODAY), 5)
    path = session.path
    assert path is not None
    whole = path.read_bytes()
    start = len(lines_of(whole)[0])
    for size in range(start, len(whole)):
        path.write_bytes(whole[:size])
        moves = open_session(path).session.moves
        assert moves == session.moves[: whole[start:size].count(b"\n")]


if __name__ == "__main__":
    play_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
