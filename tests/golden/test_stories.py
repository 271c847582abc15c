"""The shipped stories go as they are written down; together the plays reach every ending and option."""

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from cover import STORIES, everything, story, write
from test_golden import plain, played

from game import paths
from game.library.shelf import NOT_STORIES
from game.session import log
from game.session.moments import moments
from game.session.session import Session
from game.session.transcript import transcript
from game.story import event
from game.story.model import Scenario

STORY_IDS = sorted(path.stem for path in paths.scenarios().glob("*.yaml") if path.name not in NOT_STORIES)
PLAYS = sorted(STORIES.glob("*/*.play"))

cached_story = cache(story)


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_story_goes_as_it_is_written_down(path: Path) -> None:
    expected = path.read_text(encoding="utf-8")
    answers = [line for line in expected.splitlines() if line.startswith("> ")]
    session = Session.create(None, cached_story(path.parent.name), "nl", date(2026, 11, 22))
    found = "".join(f"{line}\n" for line in played(session, answers, plain))
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8", newline="\n")
    else:
        assert found == expected


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_log_tells_the_same_story_after_every_step(path: Path) -> None:
    answers = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
    session = Session.create(None, cached_story(path.parent.name), "nl", date(2026, 11, 22))
    header = log.decode_header(log.encode_header(session.header))
    again = Session(header, Scenario.model_validate(header.scenario))

    def logged(session: Session, happened: event.Event) -> Session:
        session.do(happened)
        entry = log.decode(log.encode(log.Did(session.moves[-1].event)))
        assert isinstance(entry, log.Did)
        again.do(entry.event)
        assert again.state == session.state
        return session

    for _ in played(session, answers, logged):
        assert again.frame() == session.frame()
    assert moments(again) == moments(session)
    assert transcript(again) == transcript(session)


@pytest.mark.parametrize("id", STORY_IDS)
def test_the_plays_reach_every_ending_and_every_option(id: str) -> None:
    scenario: Scenario = cached_story(id)
    reached: set[str] = set()
    for path in PLAYS:
        if path.parent.name == id:
            reached |= reached_in(path.read_text(encoding="utf-8"))
    missing = everything(scenario) - reached
    if missing and os.environ.get("UPDATE_GOLDEN"):
        write(id)
    else:
        assert missing == set()


def reached_in(play: str) -> set[str]:
    """Returns what a play reaches, as `cover.everything` names it."""
    lines = play.splitlines()
    chosen = {".".join(line.split()[2:4]) for line in lines if line.startswith("> choose ")}
    return chosen | {f"end:{line[2:].partition(':')[0]}" for line in lines if line.startswith("# ")}
