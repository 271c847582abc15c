"""Two plays beside each other: every question of both, in order, and which were answered otherwise."""

from datetime import date

import pytest
from summary_story import played, story

from game.session.compare import compare
from game.session.moments import moments
from game.session.session import Session

TODAY = date(2026, 11, 22)


def test_a_play_beside_itself_is_nowhere_other() -> None:
    session = played(story())
    pairs = compare(session, played(story()))
    assert pairs and not any(pair.other for pair in pairs)
    told = [moment for moment in moments(session) if moment.number or moment.kind == "end"]
    assert [pair.first for pair in pairs] == told


def test_another_choice_and_other_words_are_other() -> None:
    first = played(story())
    choice = next(moment for moment in moments(first) if moment.not_chosen)
    second = played(story(), {choice.id: choice.not_chosen[0].id}, written="Iets anders.")
    pairs = compare(first, second)
    both = {pair.first.id: pair for pair in pairs if pair.first and pair.second}
    assert both[choice.id].other
    assert any(pair.other for id, pair in both.items() if pair.first and pair.first.kind == "write")


@pytest.mark.parametrize("upto", [0, 1, 2])
def test_a_question_that_one_play_never_came_to_stands_alone(upto: int) -> None:
    first = played(story())
    second = Session.create(None, first.scenario, "nl", TODAY)
    answers = [moment for moment in moments(first) if moment.number]
    for move in first.moves[: answers[upto].move]:
        second.do(move.event)
    pairs = compare(first, second)
    assert [pair.second is None for pair in pairs] == [False] * upto + [True] * (len(pairs) - upto)
    assert all(pair.other for pair in pairs[upto:]) and not any(pair.other for pair in pairs[:upto])
