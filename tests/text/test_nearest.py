"""The word that somebody may have meant."""

import pytest

from game.text.nearest import nearest
from game.text.say import did_you_mean, dutch


@pytest.mark.parametrize(
    ("found", "close"),
    [("tikenn", "tikken"), ("TIKKEN", "tikken"), ("dan", "Daan"), ("xyz", ""), ("", "")],
)
def test_the_word_that_looks_most_like_it_is_found(found: str, close: str) -> None:
    assert nearest(found, ["tikken", "Daan", "nl@makkelijk"]) == close


def test_it_is_the_same_in_any_order() -> None:
    assert nearest("anna", ["Anna", "ANNA"]) == nearest("anna", ["ANNA", "Anna"])


def test_what_is_far_away_is_not_asked_about() -> None:
    assert did_you_mean("Weg.", "", dutch) == "Weg."
    assert did_you_mean("Weg.", "deze", dutch) == "Weg. Bedoelde je “deze”?"
