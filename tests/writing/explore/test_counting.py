"""Counting, on stories small enough to count by hand, or far too large to."""

from typing import Any

import pytest
from strategies import asking, ending, scene, story

from game.story.model import Scenario
from game.writing.explore import Exploration, explore
from game.writing.explore.as_json import as_data, digits

LINE = {"kind": "narration", "text": "Een twee drie."}


def choose(id: str, *options: dict[str, Any]) -> dict[str, Any]:
    """Returns a choice."""
    return asking("choose", id, options=[{"do": "Doe.", **option} for option in options])


def one(*script: dict[str, Any], **more: Any) -> Scenario:
    """Returns a story of one scene."""
    return story({"a0": scene(*script)}, **more)


def paths(found: Exploration) -> int:
    """Returns the number of paths."""
    assert found.counted is not None and found.counted.whole is not None
    return found.counted.whole.paths


def test_a_hundred_choices_in_a_row_are_counted_without_playing_them() -> None:
    chosen = [choose(f"k{n}", {"id": "a", "shows": ["aanspreken"]}, {"id": "b"}) for n in range(100)]
    found = explore(one(*chosen, ending()), {})
    assert paths(found) == 2**100 and found.exact
    assert len(found.graph.points) == 101
    assert found.counted is not None and found.counted.whole is not None
    times = found.counted.whole.at(("shows", "aanspreken"))
    assert (times[0], times[1], times[2]) == (1, 100, 4950)
    assert sum(times.values()) == 2**100 and max(times) == 9


def test_a_number_of_any_size_is_told_whole() -> None:
    number = 3**10_000
    assert digits(number).startswith(
        "1631350185342625874303256729181154716812132453582537993934820326191825730814"
    )
    assert len(digits(number)) == 4772


def test_an_endless_hub_counts_as_if_every_option_were_once() -> None:
    asks = ({"id": "een", "again": True}, {"id": "twee", "again": True}, {"id": "weg"})
    endless = explore(one(choose("hub", *asks), ending()), {})
    limited = [{**option, "once": True} if "again" in option else option for option in asks]
    once = explore(one(choose("hub", *limited), ending()), {})
    assert paths(endless) == paths(once) == 5  # weg; een, weg; twee, weg; een, twee, weg; twee, een, weg
    assert len(endless.graph.points) == 2 and len(once.graph.points) == 5
    assert endless.exact and once.exact


def test_a_counter_in_an_endless_hub_stops_where_no_condition_can_tell() -> None:
    more = {"id": "meer", "again": True, "change": {"teller": 1}}
    gate = {"kind": "if", "condition": "teller > 2", "then": [ending("veel")], "else": [ending("weinig")]}
    found = explore(one(choose("hub", more, {"id": "weg"}), gate, variables={"teller": 0}), {})
    assert sum(point.kind == "choose" for point in found.graph.points) == 4  # 0, 1, 2, more
    assert {id: len(found.route(id)) - 1 for id in found.endings} == {"weinig": 1, "veel": 4}
    assert paths(found) == 5  # one for each of 0 to 3, and once more when it no longer matters


def test_what_nothing_reads_any_more_falls_away() -> None:
    flags = [f"vlag{n}" for n in range(30)]
    chosen = [choose(f"k{n}", {"id": "a", "set": {flag: True}}, {"id": "b"}) for n, flag in enumerate(flags)]
    found = explore(one(*chosen, ending(), variables=dict.fromkeys(flags, False)), {})
    assert len(found.graph.points) == 31 and paths(found) == 2**30


def test_guesses_differ_only_as_far_as_a_condition_asks() -> None:
    guess = asking(
        "guess", "g", of="daan", options=["bang", "blij", "boos"], answers=["bang"], tells="Ik was bang."
    )
    assert paths(explore(one(guess, ending()), {})) == 1
    gate = {"kind": "if", "condition": "guessed g.bang and guessed g.boos", "then": [LINE]}
    assert paths(explore(one(guess, gate, ending()), {})) == 4  # neither, bang, boos, both


def test_options_that_never_come_about_are_named() -> None:
    hidden = {"id": "b", "if": "vlag and not vlag"}
    gate = {"kind": "if", "condition": "false", "then": [choose("nooit", {"id": "x"}), ending("nergens")]}
    found = explore(one(choose("k", {"id": "a"}, hidden), gate, ending(), variables={"vlag": True}), {})
    assert found.unused.options == ("k.b",)
    assert (found.unused.choices, found.unused.endings) == (("nooit",), ("nergens",))


@pytest.mark.parametrize(("rest", "why"), [([{"kind": "goto", "scene": "a0"}], "endless"), ([], "dead_end")])
def test_a_story_that_cannot_go_on_is_told_and_does_not_hang(rest: list[Any], why: str) -> None:
    found = explore(one(LINE, *rest), {})
    assert [found.graph.points[number].why for number in found.stuck] == [why]
    assert found.endings == {} and as_data(found)["stuck"] == [{"scene": "a0", "why": why, "path": []}]


def test_a_circle_without_choices_that_does_come_out_is_followed() -> None:
    gate = {"kind": "if", "condition": "teller > 500", "then": [ending()]}
    more = {"kind": "change", "amounts": {"teller": 1}}
    found = explore(one(LINE, more, gate, {"kind": "goto", "scene": "a0"}, variables={"teller": 0}), {})
    assert not found.stuck and paths(found) == 1
    assert found.counted is not None and found.counted.whole is not None
    assert found.counted.whole.words[0] > 501 * 3


def test_past_the_limit_it_says_so() -> None:
    up, down = ({"id": id, "again": True, "change": {"teller": by}} for id, by in (("op", 1), ("af", -1)))
    gate = {"kind": "if", "condition": "teller = 7", "then": [LINE]}
    endless = one(choose("hub", up, down, {"id": "weg"}), gate, ending(), variables={"teller": 0})
    found = explore(endless, {}, most=50)
    assert found.graph.stopped == "limit" and not found.exact
    assert as_data(found)["stopped"] == "limit" and "einde" in found.endings


def test_a_tangle_past_its_limit_is_named_and_the_rest_stays_exact() -> None:
    options = [{"id": "terug", "again": True}, {"id": "weg"}]
    scenes = {
        f"a{n}": scene(choose(f"k{n}", *options, {"id": "naar", "goto": f"a{(n + 1) % 30}"}), ending(f"e{n}"))
        for n in range(30)
    }
    found = explore(story(scenes), {})
    assert not found.exact and found.counted is not None and found.counted.tangled
    assert len(found.endings) == 30 and not found.graph.stopped


def test_an_interruption_gives_what_is_known() -> None:
    chosen = [choose(f"k{n}", {"id": "a", "set": {f"v{n}": True}}, {"id": "b"}) for n in range(12)]
    gates = [{"kind": "if", "condition": f"v{n}", "then": [LINE]} for n in range(12)]
    flags = dict.fromkeys((f"v{n}" for n in range(12)), False)

    def stop(doing: str, done: int, known: int) -> None:
        if doing == "points" and done >= 2000:
            raise KeyboardInterrupt

    found = explore(one(*chosen, *gates, ending(), variables=flags), {}, watch=stop)
    assert found.graph.stopped == "interrupted" and not found.exact
    assert 2000 <= len(found.graph.points) <= 4100
