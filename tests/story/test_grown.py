"""What is remembered grows without changing; a frame that is kept is what it would be when made anew."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from strategies import asking, ending, scenarios, scene, story, walk

from game.session.session import Session
from game.story import beat
from game.story.event import Choose
from game.story.frame import frame
from game.story.grown import Grown, grown
from game.story.model import Scenario, Shared
from game.story.play import enter, start
from game.story.program import program

DAY = date(2026, 11, 29)
ENTRIES = st.dictionaries(st.sampled_from([f"n{number}" for number in range(400)]), st.integers(0, 9))


@given(start=ENTRIES, more=st.lists(ENTRIES, max_size=30))
def test_it_reads_as_a_dict_that_was_copied_every_time(start: Any, more: list[Any]) -> None:
    flat, now = dict(start), grown(start, {})
    steps: list[tuple[dict[str, Any], Grown]] = []
    for entries in more:
        flat, now = {**flat, **entries}, grown(now, entries)
        steps.append((flat, now))
    for expected, found in steps:  # only after all later ones were made from it
        assert found == expected and expected == found and list(found.items()) == list(expected.items())
        assert len(found) == len(expected) and "n0 " not in found and found.get("n0 ", "…") == "…"
        assert all(
            found[name] == found.get(name) == value and name in found for name, value in expected.items()
        )


def test_a_thousand_steps_share_what_they_share() -> None:
    now = first = grown({"n": -1}, {})
    steps = [now := grown(now, {f"n{number % 700}": number, "n": number}) for number in range(1000)]
    assert first == {"n": -1} and dict(steps[99]) == {
        "n": 99,
        **{f"n{number}": number for number in range(100)},
    }
    assert (
        len(steps[-1]) == 701 and steps[-1]["n0"] == 700 and steps[600]["n0"] == 0 and steps[-1]["n"] == 999
    )


def test_others_differ() -> None:
    assert grown({}, {"a": 1}) != {"a": 2} and grown({"a": 1}, {}) != grown({"b": 1}, {})
    assert repr(grown({"a": 1}, {"b": True})) == "{'a': 1, 'b': True}"


def same_as_anew(scenario: Scenario, seeds: Iterable[int]) -> None:
    """Compares each frame of some plays with one of a story that was never seen before."""
    for seed in seeds:
        session = walk(Session.create(None, scenario, "nl", DAY), seed, most=40)
        for at in range(len(session.moves) + 1):
            never = scenario.model_copy()
            assert program(never) is not program(scenario)
            assert session.frame_at(at) == frame(never, session.state_at(at))


@given(scenario=scenarios(), seed=st.integers(0, 99))
def test_a_frame_is_the_same_as_when_made_anew(scenario: Scenario, seed: int) -> None:
    same_as_anew(scenario, (seed, seed + 1, seed + 2))


def test_a_copy_shares_no_frames() -> None:
    scenario = story({"a0": scene({"kind": "narration", "text": "Hoi {name.sam}"}, ending())})
    state = start(scenario)
    assert "Sam" in str(frame(scenario, state))
    copy = scenario.model_copy(update={"shared": Shared()})
    assert "Sam" not in str(frame(copy, state)) and "Sam" in str(frame(scenario, state))


def test_what_echoes_a_choice_or_hides_an_option_is_made_each_time() -> None:
    options = [
        {"id": "ja", "say": "Ja.", "again": True},
        {"id": "nee", "say": "Nee.", "again": True, "once": True},
        {"id": "klaar", "do": "Klaar.", "if": "chose eerste.ja"},
    ]
    heard = {"kind": "line", "who": "mo", "text": "Je zei: {said.eerste}"}
    back = {"kind": "if", "condition": "not chose tweede.zo", "then": [{"kind": "goto", "scene": "a0"}]}
    second = asking(
        "choose", "tweede", options=[{"id": "zo", "do": "Zo."}, {"id": "anders", "do": "Anders."}]
    )
    place = {"place": "Na {said.eerste}", "chat": {"name": "Over {said.eerste}"}}
    first = asking("choose", "eerste", options=options)
    scenario = story({"a0": scene(first, heard, second, back, ending(), **place)})
    same_as_anew(scenario, range(20))
    once = [{"id": "ja", "do": "Ja.", "again": True, "once": True}, {"id": "klaar", "do": "Klaar."}]
    scenario = story({"a0": scene(asking("choose", "eerste", options=once), ending())})
    session = Session.create(None, scenario, "nl", DAY)
    session.do(Choose("eerste", "ja"))
    offered = session.frame().beat
    assert isinstance(offered, beat.Choose) and [offer.id for offer in offered.options] == ["klaar"]


def test_the_eyes_that_look_and_what_was_guessed_are_never_mixed_up() -> None:
    line = {"kind": "line", "who": "mo", "text": "Hoi."}
    felt = asking("guess", "voelt", of="mo", options=["bang", "blij"], answers=["bang"], tells="Ik was bang.")
    visit = {"kind": "visit", "scene": "c0"}
    scenes = {
        "a0": scene(felt, line, visit, {"kind": "goto", "scene": "b0"}),
        "b0": scene(line, visit, felt | {"id": "nog"}, ending(), seen_by="mo", turn="Nu jij, Mo."),
        "c0": scene(line, seen_by="mo"),
    }
    scenario = story(scenes)
    same_as_anew(scenario, range(10))
    state = enter(scenario, "c0", "mo", {})
    mine, other = (frame(scenario, replace(state, eyes=eyes)) for eyes in ("mo", "sam"))
    assert "mine=True" in str(mine) and "eyes='mo'" in str(mine)
    assert "mine=False" in str(other) and "eyes='sam'" in str(other)
