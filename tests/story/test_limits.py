"""How far a story may go: what is just possible, what is just too much, and what nobody needs to say."""

import pytest
from strategies import asking, ending, scene, story

from game.story import event, play
from game.story.fields import every_model
from game.story.model import Look, Scenario
from game.story.play import NotNow, StoryStuck
from game.story.shape import fit
from game.story.sugar import Mark

SAID = {"kind": "narration", "text": "Hoi."}
SILENT = {"kind": "set", "values": {"x": True}}


def test_what_a_writer_leaves_out_is_nothing_but_for_these() -> None:
    told = {
        f"{kind.__name__}.{name}": field.default
        for kind in every_model()
        for name, field in kind.model_fields.items()
        if not field.is_required() and name not in ("kind", "shared")
    }
    nothing = (None, False, (), {})
    assert {name: default for name, default in told.items() if default not in nothing} == {
        "Cover.mood": "gewoon",
        "Plan.most": 2,
        "Scenario.ages": (12, 17),
    }
    assert told["Chat.others"] == 0


@pytest.mark.parametrize("sets, stuck", [(9_999, False), (10_000, True)])
def test_ten_thousand_steps_in_silence_are_too_many(sets: int, stuck: bool) -> None:
    told = story({"a0": scene(*[SILENT] * sets, SAID, ending())}, variables={"x": False})
    if not stuck:
        assert play.start(told).index == sets
        return
    with pytest.raises(StoryStuck) as caught:
        play.start(told)
    assert (caught.value.scene, caught.value.why) == ("a0", "silent")


@pytest.mark.parametrize("visits, stuck", [(100, False), (101, True)])
def test_a_hundred_visits_inside_each_other_are_the_most(visits: int, stuck: bool) -> None:
    scenes = {f"a{n}": scene({"kind": "visit", "scene": f"a{n + 1}"}, ending(f"e{n}")) for n in range(visits)}
    told = story({**scenes, f"a{visits}": scene(SAID)})
    if not stuck:
        state = play.start(told)
        assert len(state.back) == 100 and play.step(told, state, event.Next()).scene == "a99"
        return
    with pytest.raises(StoryStuck) as caught:
        play.start(told)
    assert caught.value.why == "deep"


def test_a_scene_that_nobody_visited_cannot_go_back() -> None:
    with pytest.raises(StoryStuck) as caught:
        play.start(story({"a0": scene(SILENT)}, variables={"x": False}))
    assert caught.value.why == "dead_end"


@pytest.mark.parametrize(
    ("words", "fits"), [("x", True), ("x" * 300, True), (None, True), ("", False), ("x" * 301, False)]
)
@pytest.mark.parametrize("kind", ["write", "reason"])
def test_own_words_have_one_to_three_hundred_characters(kind: str, words: str | None, fits: bool) -> None:
    more = {"options": ["grappig", "geen_gedoe"], "own_words": True} if kind == "reason" else {}
    told = story({"a0": scene(asking(kind, "vraag", **more), ending())})
    happened = event.Write("vraag", words) if kind == "write" else event.Reason("vraag", (), words)
    if fits:
        assert play.ended(told, play.step(told, play.start(told), happened))
        return
    with pytest.raises(NotNow) as caught:
        play.step(told, play.start(told), happened)
    assert caught.value.expected == "1 to 300 characters"


@pytest.mark.parametrize(
    ("picked", "fits"),
    [((), True), (("wachten",), True), (("wachten", "weghalen"), True), (("wachten",) * 2, False),
     (("wachten", "weghalen", "vertellen"), False), (("niets",), False)],
)  # fmt: skip
def test_no_more_cards_are_kept_than_may_be(picked: tuple[str, ...], fits: bool) -> None:
    told = story({"a0": scene(asking("plan", "plan", cards=["wachten", "weghalen", "vertellen"]), ending())})
    if fits:
        assert play.ended(told, play.step(told, play.start(told), event.Plan("plan", picked)))
        return
    with pytest.raises(NotNow):
        play.step(told, play.start(told), event.Plan("plan", picked))


@pytest.mark.parametrize(
    "happened",
    [
        event.Next(), event.Write("gevoel"), event.Guess("ander", ("bang",)), event.Guess("gevoel", ()),
        event.Guess("gevoel", ("bang", "bang")), event.Guess("gevoel", ("trots",)),
    ],
)  # fmt: skip
def test_a_guess_takes_one_or_more_of_its_feelings_and_nothing_else(happened: event.Event) -> None:
    asked = asking(
        "guess", "gevoel", of="mo", options=["bang", "boos"], answers=["bang"], tells="Ik was bang."
    )
    told = story({"a0": scene(asked, ending())})
    state = play.start(told)
    assert play.step(told, state, event.Guess("gevoel", ("boos", "bang"))).phase == "told"
    with pytest.raises(NotNow):
        play.step(told, state, happened)


@pytest.mark.parametrize(("parts", "crowded"), [(20_000, False), (20_001, True)])
def test_twenty_thousand_parts_together_are_told_about(parts: int, crowded: bool) -> None:
    marks = {("variables", number): Mark(1, 1, 1, 1) for number in range(parts)}
    _, problems, _ = fit(Scenario, {}, marks, "x.yaml")
    assert ([problem.code for problem in problems] == ["too-much-here"]) is crowded


@pytest.mark.parametrize(("mistakes", "told"), [(1000, 1000), (1001, 1001), (1002, 1001)])
def test_a_thousand_mistakes_of_shape_are_all_told(mistakes: int, told: int) -> None:
    missing = len(fit(Scenario, {}, {}, "x.yaml")[1])
    _, problems, faults = fit(Scenario, dict.fromkeys(map(str, range(mistakes - missing)), 1), {}, "x.yaml")
    assert len(problems) == told and (problems[-1].code == "too-many-problems") is (mistakes > 1000)
    assert len(faults) == (mistakes if mistakes == 1000 else 0)


def test_what_stands_nowhere_is_told_at_the_beginning() -> None:
    _, problems, _ = fit(Scenario, {"erbij": 1}, {}, "x.yaml")
    assert {(problem.code, problem.line, problem.column) for problem in problems} == {
        ("missing", 1, 1),
        ("unknown-key", 1, 1),
    }


def test_nothing_that_was_read_ever_changes() -> None:
    assert all(kind.model_config.get("frozen") is True for kind in every_model())
    assert {kind for kind in every_model() if kind.model_config.get("extra") != "forbid"} == {Look}
