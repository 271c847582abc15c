"""What is forgotten between two points did not matter: cases that chance seldom makes, held to playing."""

from typing import Any

from strategies import ending, scene, story
from test_counting import LINE, choose, one
from test_same_as_play import check_paths, check_states

from game.story.model import Scenario
from game.writing.explore import Exploration, explore

FLAG = choose("k", {"id": "a", "set": {"vlag": True}}, {"id": "b"})
COUNT = choose("k", {"id": "a", "change": {"teller": 1}}, {"id": "b", "change": {"teller": -1}}, {"id": "c"})
BETWEEN = choose("tussen", {"id": "verder"})
VISIT = {"kind": "visit", "scene": "zij"}


def gate(condition: str) -> dict[str, Any]:
    """Returns a condition that decides the ending."""
    return {"kind": "if", "condition": condition, "then": [ending("wel")], "else": [ending("niet")]}


def counted(scenario: Scenario) -> dict[str, int]:
    """Returns the paths to each ending, after holding everything against playing."""
    check_states(scenario)
    check_paths(scenario)
    found: Exploration = explore(scenario, {})
    assert found.counted is not None
    return {id: tally.paths for id, tally in found.counted.endings.items()}


def around(*side: dict[str, Any], condition: str, first: dict[str, Any] = FLAG) -> Scenario:
    """Returns a story that sets something, chooses, visits a scene, and then asks about it."""
    scenes = {"a0": scene(first, BETWEEN, VISIT, gate(condition)), "zij": scene(*side)}
    return story(scenes, variables={"vlag": False, "teller": 0})


def test_what_is_read_after_a_visit_is_kept_before_it_and_during_it() -> None:
    inside = choose("binnen", {"id": "x"}, {"id": "y"})
    assert counted(around(inside, condition="vlag")) == {"wel": 2, "niet": 2}


def test_a_number_that_a_visit_adds_to_is_kept_whole_before_it() -> None:
    more = {"kind": "change", "amounts": {"teller": 1}}
    assert counted(around(LINE, more, condition="teller > 1", first=COUNT)) == {"wel": 1, "niet": 2}


def test_a_number_that_a_visit_adds_to_is_kept_whole_during_it() -> None:
    inside = choose("binnen", {"id": "x", "change": {"teller": 1}}, {"id": "y", "change": {"teller": -1}})
    later = choose("daarna", {"id": "z", "change": {"teller": 1}})
    assert counted(around(inside, later, condition="teller > 1", first=COUNT)) == {"wel": 2, "niet": 4}


def test_a_number_below_zero_counts_as_true() -> None:
    assert counted(one(COUNT, BETWEEN, gate("teller"), variables={"teller": 0})) == {"wel": 2, "niet": 1}


def test_every_comparison_keeps_what_it_can_tell_apart() -> None:
    for condition, wel in (
        ("teller = 1", 1), ("teller != 1", 2), ("teller < 1", 2), ("teller >= 1", 1), ("teller > -1", 2),
        ("teller <= -1", 1), ("1 > teller", 2), ("-1 >= teller", 1), ("0 < teller", 1), ("0 <= teller", 2),
        ("teller = ander", 1), ("teller = true", 1), ("teller = false", 1), ("teller = 'x'", 0),
    ):  # fmt: skip
        scenario = one(COUNT, BETWEEN, gate(condition), variables={"teller": 0, "ander": 0})
        assert counted(scenario).get("wel", 0) == wel, condition


def test_an_option_that_was_once_in_a_scene_visited_twice_stays_away() -> None:
    hub = choose("hub", {"id": "eens", "once": True}, {"id": "weg"})
    scenes = {
        "a0": scene(VISIT, BETWEEN, {"kind": "goto", "scene": "a1"}),
        "a1": scene(LINE, VISIT, ending()),
        "zij": scene(hub, LINE),
    }
    assert counted(story(scenes)) == {"einde": 3}  # eens and weg, weg and eens, weg and weg


def test_what_was_seen_or_chosen_in_a_visited_scene_is_kept() -> None:
    choice = choose("k", {"id": "a", "then": [VISIT]}, {"id": "b"})
    inside = choose("binnen", {"id": "x"}, {"id": "y"})
    for condition, wel in (("seen zij", 2), ("chose binnen.x", 1), ("chose k.b", 1)):
        ask = {"kind": "goto", "scene": "a1"}
        scenes = {"a0": scene(choice, ask), "a1": scene(BETWEEN, gate(condition)), "zij": scene(inside)}
        assert counted(story(scenes))["wel"] == wel, condition


def test_what_a_turn_repeats_counts_in_words() -> None:
    said = choose("k", {"id": "a", "do": "Een."}, {"id": "b", "do": "Een twee drie."})
    scenes = {
        "a0": scene(said, {"kind": "goto", "scene": "b0"}),
        "b0": scene(BETWEEN, {"kind": "goto", "scene": "c0"}),
        "c0": scene(ending(), seen_by="daan", turn="Je koos: {said.k}"),
    }
    assert counted(story(scenes)) == {"einde": 2}


def test_what_is_read_after_a_hub_that_is_used_up_is_kept_through_it() -> None:
    asks = [{"id": id, "once": True, "again": True} for id in ("a", "b")]
    scenario = one(FLAG, choose("hub", *asks), gate("vlag"), variables={"vlag": False})
    assert counted(scenario) == {"wel": 2, "niet": 2}
