"""What-if laws: a branch that does the same is the same, and no branch changes what was played."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import ending, scenarios, scene, story, walk

from game import paths
from game.library.open import open_scenario
from game.session.branch import branch, open_question, what_if
from game.session.moments import moments
from game.session.session import Session
from game.story import beat, event, play
from game.story.model import Scenario

TODAY = date(2026, 11, 22)
SEEDS = st.integers(0, 2**32)
lenient = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    stories = paths.scenarios()
    return open_scenario(stories / "doorgestuurd.yaml", stories, None)


@lenient
@given(scenarios(), SEEDS, st.data())
def test_a_branch_with_the_originals_events_is_the_original(
    scenario: Scenario, seed: int, data: st.DataObject
) -> None:
    session = walk(Session.create(None, scenario, "nl", TODAY), seed, 120)
    at = data.draw(st.integers(0, len(session.moves)))
    again = branch(session, at, [move.event for move in session.moves[at:]])
    assert again.moves == session.moves and again.state == session.state
    assert again.path is None
    assert moments(again) == moments(session)


@lenient
@given(scenarios(), SEEDS)
def test_what_if_the_same_option_is_the_original(scenario: Scenario, seed: int) -> None:
    session = walk(Session.create(None, scenario, "nl", TODAY), seed)
    for index, move in enumerate(session.moves):
        if isinstance(move.event, event.Choose):
            again = what_if(session, index, move.event.option)
            assert again.moves == session.moves and again.state == session.state


@settings(parent=lenient, max_examples=15)
@given(scenarios(), SEEDS)
def test_no_branch_changes_the_original(
    tmp_path_factory: pytest.TempPathFactory, scenario: Scenario, seed: int
) -> None:
    home = tmp_path_factory.mktemp("branch")
    session = walk(Session.create(home, scenario, "nl", TODAY), seed, 60)
    assert session.path is not None
    before, moves, state = session.path.read_bytes(), list(session.moves), repr(session.state)
    for moment in moments(session):
        for offer in moment.not_chosen:
            other = what_if(session, moment.move, offer.id)
            other.do_session("words-0", True)
            other.detach()
    assert session.moves == moves and repr(session.state) == state and not session.ticked
    assert session.path.read_bytes() == before
    assert list(home.iterdir()) == [session.path]


@lenient
@given(scenarios(), SEEDS)
def test_a_branch_parts_where_the_other_option_was_picked(scenario: Scenario, seed: int) -> None:
    session = walk(Session.create(None, scenario, "nl", TODAY), seed, 80)
    for moment in moments(session):
        for offer in moment.not_chosen:
            other = what_if(session, moment.move, offer.id)
            assert other.moves[: moment.move] == session.moves[: moment.move]
            assert other.moves[moment.move].event == event.Choose(moment.id, offer.id)
            assert other.ended is (open_question(other) is None)


def test_an_open_question_can_be_answered_and_the_branch_goes_on(scenario: Scenario) -> None:
    session = walk(Session.create(None, scenario, "nl", TODAY), 1)
    rests = 0
    for moment in moments(session):
        for offer in moment.not_chosen:
            picks: list[tuple[str, str]] = []
            other = what_if(session, moment.move, offer.id, picks)
            for _ in range(30):
                asked = open_question(other)
                if asked is None:
                    break
                rests += 1
                first = asked.options[0].id if isinstance(asked, beat.Choose) else asked.feelings[0]
                picks.append((asked.id, first))
                longer = what_if(session, moment.move, offer.id, picks)
                assert len(longer.moves) > len(other.moves)
                other = longer
            assert other.ended
    assert rests, "this story never asks something new"


def test_an_option_that_is_not_there_is_refused(scenario: Scenario) -> None:
    session = walk(Session.create(None, scenario, "nl", TODAY), 1)
    moment = next(moment for moment in moments(session) if moment.kind == "choose")
    with pytest.raises(play.NotNow):
        what_if(session, moment.move, "nergens")


def test_a_branch_of_a_kept_session_is_in_memory(tmp_path: Path, scenario: Scenario) -> None:
    session = walk(Session.create(tmp_path, scenario, "nl", TODAY), 1)
    assert branch(session, 3).path is None


def test_a_question_that_comes_again_is_answered_in_order() -> None:
    option = {"id": "a", "do": "A", "again": True}
    hub = {"kind": "choose", "id": "hub", "ask": "Wat?"}
    hub["options"] = [{"id": "weg", "do": "Weg"}, option, {**option, "id": "b"}, {**option, "id": "c"}]
    session = Session.create(None, story({"a0": scene(hub, ending())}), "nl", TODAY)
    for picked in ("a", "b", "c", "weg"):
        session.do(event.Choose("hub", picked))
    assert what_if(session, 0, "a").moves == session.moves
    other = [move.event for move in what_if(session, 1, "a").moves]
    assert other == [event.Choose("hub", picked) for picked in ("a", "a", "c", "weg")]
