"""Laws that hold for every story and every player."""

import random
from datetime import date
from typing import get_args

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from strategies import answer, everything, scenarios, walk

from game.session import log
from game.session.moments import Kind, moments
from game.session.playable import playable
from game.session.session import Session
from game.session.transcript import transcript
from game.story import beat, event, play
from game.story.fields import step_kinds
from game.story.frame import frame
from game.story.model import Scenario
from game.story.text import Text, source_words
from game.story.walk import steps

TODAY = date(2026, 11, 22)
MOST = 400
SEEDS = st.integers(0, 2**32)
lenient = settings(suppress_health_check=[HealthCheck.too_slow])


def played(scenario: Scenario, seed: int, most: int = MOST) -> Session:
    """Returns a session in memory that a random player played."""
    return walk(Session.create(None, scenario, "nl", TODAY), seed, most)


@lenient
@given(scenarios(), SEEDS)
def test_a_story_ends_for_a_player_who_tries_new_options(scenario: Scenario, seed: int) -> None:
    assert played(scenario, seed).ended


@lenient
@given(scenarios(), SEEDS)
def test_replaying_gives_every_state_again(scenario: Scenario, seed: int) -> None:
    session = played(scenario, seed)
    state = play.start(scenario)
    for index, move in enumerate(session.moves):
        assert state == move.state == session.state_at(index)
        state = play.step(scenario, state, move.event)
    assert state == session.state


@lenient
@given(scenarios(), SEEDS)
def test_undoing_is_playing_all_but_the_last(scenario: Scenario, seed: int) -> None:
    session = played(scenario, seed)
    again = Session.create(None, scenario, "nl", TODAY)
    for move in session.moves[:-1]:
        again.do(move.event)
    assert not session.moves or again.state == session.moves[-1].state
    assert again.moves == session.moves[:-1]


@lenient
@given(scenarios(), SEEDS)
def test_a_step_changes_nothing_it_is_given(scenario: Scenario, seed: int) -> None:
    before = scenario.model_dump_json()
    for move in played(scenario, seed, 60).moves:
        state = repr(move.state)
        frame(scenario, move.state)
        play.step(scenario, move.state, move.event)
        assert repr(move.state) == state
    assert scenario.model_dump_json() == before


@lenient
@given(scenarios(), SEEDS)
def test_the_log_changes_nothing(scenario: Scenario, seed: int) -> None:
    session = played(scenario, seed, 60)
    line = log.encode_header(session.header)
    header = log.decode_header(line)
    assert header == session.header
    assert log.digest(header.scenario) == header.scenario_hash
    again = Scenario.model_validate(header.scenario)
    assert again == scenario
    assert repr(again) == repr(scenario)  # true is no 1, and the order stays
    for move in session.moves:
        entry = log.Did(move.event)
        line = log.encode(entry)
        assert log.decode(line) == entry
        assert line.count(b"\n") == 1 and line.endswith(b"\n")


@lenient
@given(scenarios(), SEEDS, st.data())
def test_what_does_not_fit_is_refused_and_changes_nothing(
    scenario: Scenario, seed: int, data: st.DataObject
) -> None:
    session = played(scenario, seed, data.draw(st.integers(0, 20)))
    shown = session.frame().beat
    moves, state = list(session.moves), repr(session.state)
    for wrong in misfits(shown, random.Random(seed)):
        with pytest.raises(play.NotNow):
            session.do(wrong)
    assert session.moves == moves and repr(session.state) == state


def misfits(shown: beat.Beat, chance: random.Random) -> list[event.Event]:
    """Returns events that do not fit what is shown."""
    other: list[event.Event] = [
        event.Next(), event.Choose("niets", "niets"), event.Guess("niets", ("bang",)), event.Reason("niets"),
        event.Write("niets"), event.Plan("niets"),
    ]  # fmt: skip
    right = answer(shown, chance)
    wrong = [one for one in other if type(one) is not type(right) or not isinstance(one, event.Next)]
    match shown:
        case beat.End():
            return other
        case beat.Choose(id):
            wrong.append(event.Choose(id, "niets"))
        case beat.Guess(id, _, _, feelings):
            wrong += [event.Guess(id, ()), event.Guess(id, (feelings[0],) * 2), event.Guess(id, ("niets",))]
        case beat.Reason(id, _, reasons, own_words):
            wrong += [event.Reason(id, (reasons[0],) * 2), event.Reason(id, ("niets",))]
            wrong += [event.Reason(id, (), "x" * 301), event.Reason(id, (), "")]
            wrong += [] if own_words else [event.Reason(id, (), "woorden")]
        case beat.Write(id):
            wrong += [event.Write(id, "x" * 301), event.Write(id, "")]
        case beat.Plan(id, _, cards, most):
            wrong += [event.Plan(id, (cards[0],) * 2), event.Plan(id, ("niets",))]
            wrong += [event.Plan(id, cards)] if most < len(cards) else []
    return wrong


@lenient
@given(scenarios(), SEEDS)
def test_moments_and_transcript_tell_all_that_was_answered(scenario: Scenario, seed: int) -> None:
    session = played(scenario, seed)
    found = moments(session)
    answers = [moment for moment in found if moment.number]
    asked = [index for index, move in enumerate(session.moves) if not isinstance(move.event, event.Next)]
    assert [moment.move for moment in answers] == asked
    assert [moment.number for moment in answers] == list(range(1, len(asked) + 1))
    shown = transcript(session)
    assert [one.item for one in shown if one.move in asked] == answers
    assert isinstance(shown[-1].item, beat.End) and found[-1].kind == "end"
    for length in range(0, len(session.moves) + 1, 7):
        before = [one for one in transcript(session, length) if one.move < length]
        assert before == [one for one in shown if one.move < length]
        assert transcript(session, before=transcript(session, length)) == shown
    for moment in answers:
        texts = [moment.ask, *moment.answer, *moment.told, *moment.discuss]
        assert all(isinstance(text, Text) and text.render(source_words) for text in texts)


@lenient
@given(scenarios())
def test_generated_stories_are_sound(scenario: Scenario) -> None:
    assert playable(scenario)


@pytest.mark.parametrize("kind", step_kinds())
def test_generated_stories_hold_every_kind_of_step(kind: str) -> None:
    quick = settings(phases=[Phase.generate], database=None, derandomize=True, max_examples=1000)
    find(scenarios(), lambda story: any(step.kind == kind for _, _, step in steps(story)), settings=quick)


def test_a_story_with_everything_holds_every_kind_of_moment() -> None:
    assert {moment.kind for moment in moments(played(everything(), 3))} == set(get_args(Kind))
