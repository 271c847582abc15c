"""What may be played: every name is in its list, and what is counted is a number from start to end."""

import copy
from typing import Any

import pytest
from strategies import ending, everything, hub, scene, story

from game.session.playable import playable
from game.story.annotations import Ref
from game.story.fields import LISTS, walk
from game.story.model import Scenario

SET = {"kind": "set", "values": {"teller": "x"}}
CHANGE = {"kind": "change", "amounts": {"teller": 1}}


def option(**more: Any) -> dict[str, Any]:
    return {**hub(), "options": [{"id": "doen", "do": "Doe.", **more}]}


@pytest.mark.parametrize(
    "steps, counts",
    [
        ([CHANGE], True),
        ([SET], True),
        ([SET, CHANGE], False),
        ([CHANGE, SET], False),
        ([option(set={"teller": "x"}), CHANGE], False),
        ([SET, option(change={"teller": 1})], False),
        ([option(set={"woord": "x"}), CHANGE], True),
    ],
)
def test_words_are_not_counted(steps: list[dict[str, Any]], counts: bool) -> None:
    scenario = story({"a0": scene(*steps, ending())}, variables={"teller": 0, "woord": ""})
    assert playable(scenario) is counts


def test_a_variable_that_starts_as_words_is_not_counted() -> None:
    assert not playable(story({"a0": scene(CHANGE, ending())}, variables={"teller": "nul"}))


NAMED = [found for found in walk(everything(), Ref) if found.means.list in (*LISTS, "scenes")]


@pytest.mark.parametrize("found", NAMED, ids=lambda found: ".".join(map(str, found.path)))
def test_every_name_must_be_in_its_list(found: Any) -> None:
    data = copy.deepcopy(everything().model_dump(mode="json", by_alias=True))
    part = data
    for step in found.path[:-1]:
        part = part[step]
    part[found.path[-1]] = "niemand"
    assert playable(everything()) and not playable(Scenario.model_validate(data))


def test_a_picture_that_is_gone_is_no_fault() -> None:
    assert playable(story({"a0": scene(ending(), background="weg")}))
