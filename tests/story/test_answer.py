"""An answer in short: what was picked, never what somebody wrote."""

import pytest

from game.story import event
from game.story.answer import short


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        (event.Next(), ""),
        (event.Choose("eerste", "ja"), "eerste.ja"),
        (event.Guess("gevoel", ("bang", "boos")), "gevoel.bang,boos"),
        (event.Reason("waarom", ("grap",), "Mijn eigen woorden."), "waarom.grap"),
        (event.Reason("waarom", (), "Mijn eigen woorden."), "waarom.-"),
        (event.Plan("plan", ()), "plan.-"),
        (event.Write("sorry", "Mijn eigen woorden."), "sorry.-"),
    ],
)
def test_an_answer_is_told_in_short(happened: event.Event, told: str) -> None:
    assert short(happened) == told
