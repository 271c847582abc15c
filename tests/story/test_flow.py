"""How a story flows, for the checks: places match operations, and play only comes where the flow comes."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import ending, scenarios, scene, story
from walking import walked

from game.story.checks.case import Case
from game.story.checks.control_flow import Flow
from game.story.checks.flow import dead_ends
from game.story.checks.reach import reach
from game.story.checks.silence import silence
from game.story.model import Scenario
from game.story.names import names_in
from game.story.program import flatten
from game.story.walk import in_script, places

lenient = settings(suppress_health_check=[HealthCheck.too_slow])


def case(scenario: Scenario) -> Case:
    """Returns a story under the checks, without marks."""
    return Case(scenario, scenario.shared, names_in(scenario.model_dump(by_alias=True)), {}, "x.yaml")


@lenient
@given(scenarios())
def test_every_operation_has_the_place_of_its_step(scenario: Scenario) -> None:
    for name, written in scenario.scenes.items():
        path = ("scenes", name, "script")
        ops, where = flatten(written.script), places(scenario, name)
        assert len(ops) == len(where)
        known = dict(in_script(written.script, path))
        for op, place in zip(ops, where, strict=True):
            step = getattr(op, "step", None)
            assert step is None or known[place] == step


@lenient
@given(scenarios(), st.integers(0, 2**32))
def test_play_only_comes_where_the_flow_comes(scenario: Scenario, seed: int) -> None:
    flow = Flow(scenario)
    for state, _ in walked(scenario, seed):
        assert bool(state.back) in flow.entered[state.scene]
        assert state.index in flow.reached[state.scene]


@lenient
@given(scenarios())
def test_stories_that_always_end_have_no_dead_ends(scenario: Scenario) -> None:
    assert list(dead_ends(case(scenario))) == []


def test_a_circle_with_a_way_out_is_a_warning() -> None:
    def counting(*exits: dict[str, object]) -> Scenario:
        again = {"kind": "goto", "scene": "a0"}
        more = {"kind": "change", "amounts": {"teller": 1}}
        return story({"a0": scene(more, *exits, again)}, variables={"teller": 0})

    shown = {"kind": "narration", "text": "Klaar."}
    leave = {"kind": "if", "condition": "teller > 3", "then": [shown]}
    assert [p.severity for p in silence(case(counting()))] == ["error"]
    assert [p.severity for p in silence(case(counting(leave)))] == ["warning"]
    assert not list(silence(case(counting(shown))))


def test_a_circle_over_visits_is_found() -> None:
    hop = {"kind": "visit", "scene": "zij"}
    silent = {"kind": "set", "values": {"vlag": True}}
    scenes = {"a0": scene(hop, {"kind": "goto", "scene": "a0"}), "zij": scene(silent)}
    assert [p.found for p in silence(case(story(scenes, variables={"vlag": False})))] == ["a0"]
    loud = {"kind": "narration", "text": "Hoi."}
    scenes["zij"] = scene(loud)
    assert not list(silence(case(story(scenes))))


def test_a_scene_may_stop_where_it_was_visited_through_another() -> None:
    said, after = {"kind": "narration", "text": "Hoi."}, {"kind": "goto", "scene": "ver"}
    visit, end = {"kind": "visit", "scene": "zij"}, ending()
    scenes = {"a0": scene(visit, end), "zij": scene(said, after), "ver": scene(said)}
    assert list(dead_ends(case(story(scenes)))) == []
    assert [p.found for p in dead_ends(case(story({**scenes, "a0": scene(after)})))] == ["ver"]


def test_nothing_follows_a_visit_that_never_returns() -> None:
    visit = {"kind": "visit", "scene": "zij"}
    scenes = {"a0": scene(visit), "zij": scene(ending())}
    assert list(dead_ends(case(story(scenes)))) == []
    after = {"kind": "narration", "text": "Hier komt niemand."}
    assert [p.code for p in reach(case(story({**scenes, "a0": scene(visit, after)})))] == ["unreachable"]
