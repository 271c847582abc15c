"""A preview goes anywhere and back, and what a writer changes stays changed until they go back."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from desk import ASK, GUESS, SEND, SPEAK, THROUGH, Desk, read, shown
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import answer, ending, scenarios, scene, story

from game.library.shelf import BrokenStory
from game.story import beat, event, model
from game.story.play import NotNow
from game.story.why import Passed
from game.writing.preview import Preview, Refused
from game.writing.preview.acts import Beginning, begun
from game.writing.preview.replayed import replayed
from game.writing.preview.source import Source

QUICK = settings(max_examples=60)
VALUES = {"vlag": True, "teller": 3, "woord": "y"}


def of(scenario: model.Scenario, scene: str | None = None) -> Preview:
    """Returns the preview of a story that has no file."""
    source = Source(Path("x.yaml"), (), scenario, {}, (), playable=True)
    beginning = Beginning(scene, {})
    return Preview(source, beginning, (begun(scenario, beginning),), 0)


def wandered(scenario: model.Scenario, seed: int, most: int = 40) -> Preview:
    """Returns a preview after random moves, jumps and changes; without what could not be done."""
    chance = random.Random(seed)
    preview = of(scenario)
    for _ in range(most):
        now = preview.frame().beat
        match chance.randrange(8):
            case 0:
                after = preview.jump(chance.choice(list(scenario.scenes)))
            case 1:
                after = preview.set(*chance.choice(list(VALUES.items())))
            case _ if isinstance(now, beat.End):
                continue
            case _:
                after = preview.move(answer(now, chance))
        preview = preview if after.notices else after
    return preview


@QUICK
@given(scenarios(), st.integers(0, 99))
def test_back_after_an_act_is_where_it_was(scenario: model.Scenario, seed: int) -> None:
    preview = wandered(scenario, seed)
    while preview.can_back:
        before = preview.back()
        again = before.forward()
        assert (again.here, again.why(), again.state()) == (preview.here, preview.why(), preview.state())
        act = preview.walked[preview.at].act
        alone = replace(before, walked=before.past)  # nothing to go forward to: it is done once more
        assert act is not None and alone._done(act).walked == preview.past
        preview = before
    assert preview.back() == preview


@QUICK
@given(scenarios(), st.integers(0, 99), st.integers(0, 99))
def test_the_same_story_again_changes_nothing(scenario: model.Scenario, seed: int, at: int) -> None:
    preview = wandered(scenario, seed)
    at %= len(preview.walked)
    found = replayed(scenario, scenario, preview.beginning, preview.walked, at)
    assert (found.walked, found.at, found.notices) == (preview.walked, at, ())
    assert found.beginning == preview.beginning


@QUICK
@given(scenarios(), st.integers(0, 99))
def test_a_changed_variable_is_back_after_back(scenario: model.Scenario, seed: int) -> None:
    preview = wandered(scenario, seed, 10)
    before = preview.state().variables
    for name, value in VALUES.items():
        changed = preview.set(name, value)
        if not changed.notices:
            assert changed.here.memory[name] == value
            assert changed.back().state().variables == before


def test_it_plays_through(desk: Desk) -> None:
    preview = desk.opened().played(THROUGH)
    now = preview.frame().beat
    assert isinstance(now, beat.End) and now.id == "samen" and not preview.notices
    assert preview.line == desk.line("end: samen") and preview.playable
    assert [(one.code, one.line) for one in preview.problems] == [("always-holds", desk.line("if: druk < 2"))]
    state = preview.state()
    assert state.seen == ("app", "gang", "daan")
    assert state.chosen == ("eerste.vragen", "eerste.aanspreken") and state.guessed == ("gevoel.bang",)
    assert [(one.name, one.value, one.default) for one in state.variables] == [
        ("druk", 0, 0),
        ("gezegd", False, False),
        ("woord", "nee", "nee"),
    ]


def test_it_begins_at_a_scene_with_variables(desk: Desk) -> None:
    preview = desk.opened("daan", druk=5, gezegd="true")
    assert isinstance(preview.frame().beat, beat.Turn) and preview.here.scene == "daan"
    assert dict(preview.here.memory) == {"druk": 5, "gezegd": True, "woord": "nee", "seen daan": True}
    assert not preview.can_back and preview.line == desk.line("guess: gevoel")


@pytest.mark.parametrize(
    ("at", "given", "code", "nearest"),
    [
        ("daam", {}, "unknown_scene", "daan"),
        (None, {"druck": 1}, "unknown_variable", "druk"),
        (None, {"druk": "veel"}, "needs_number", ""),
        (None, {"druk": True}, "needs_number", ""),
        (None, {"gezegd": "ja"}, "needs_switch", ""),
        (None, {"woord": 3}, "needs_word", ""),
    ],
)
def test_what_is_not_in_the_story_is_refused(
    desk: Desk, at: str | None, given: dict[str, bool | int | str], code: str, nearest: str
) -> None:
    with pytest.raises(Refused) as refused:
        desk.opened(at, **given)
    assert (refused.value.notice.code, refused.value.notice.nearest) == (code, nearest)
    if at is None:
        with pytest.raises(Refused):
            desk.opened().set(*next(iter(given.items())))
    else:
        with pytest.raises(Refused):
            desk.opened().jump(at)


def test_a_changed_variable_shows_an_option_and_why_says_so(desk: Desk) -> None:
    preview = read(desk.opened(druk=2), 6)
    (hidden,) = preview.why().hidden
    assert (hidden.option, hidden.decided) == ("vragen", (("druk", 2),))
    now = preview.set("druk", 1)
    assert now.why().hidden == () and shown(now) == shown(preview)
    with pytest.raises(NotNow):
        preview.move(ASK)
    assert now.move(ASK).why().hidden[0].condition is None  # `once`: it was taken


def test_a_jump_keeps_what_is_remembered(desk: Desk) -> None:
    preview = desk.opened().played((SPEAK,)).jump("app")
    assert preview.here.memory["chose eerste.aanspreken"] is True and preview.here.memory["druk"] == 1
    assert preview.jump("gang").state().seen == ("app", "gang", "daan")


def test_the_branch_that_brought_here_is_told(desk: Desk) -> None:
    preview = desk.opened().played((SEND, *THROUGH[2:]))
    while not preview.why().passed:
        preview = preview.back()
    (passed,) = preview.why().passed
    assert isinstance(passed, Passed) and passed.held and passed.decided == (("gezegd", True),)
    assert preview.line_of(passed.scene, passed.index) == desk.line("if: gezegd")


def test_the_end_of_a_visited_scene_that_was_jumped_to_leads_nowhere(desk: Desk) -> None:
    preview = read(desk.opened("gang"), 2)
    stuck = preview.move(event.Next())
    assert stuck.notices[0].code == "dead_end" and stuck.here == preview.here
    assert not stuck.back().notices


def test_another_way_forgets_what_came_after_and_the_same_way_does_not(desk: Desk) -> None:
    preview = desk.opened().played((SPEAK, GUESS))
    choice = preview
    while shown(choice) != "Wat doe je?":
        choice = choice.back()
    assert choice.move(SPEAK).walked == preview.walked
    assert not choice.move(SEND).can_forward


def test_answers_that_do_not_fit_are_told_with_where_it_stopped(desk: Desk) -> None:
    preview = desk.opened().played((GUESS,))
    assert preview.notices[0].values == {"act": "gevoel.bang", "scene": "app"}
    assert shown(preview) == "Wat doe je?"


def test_a_story_that_is_broken_from_the_start_is_not_opened(desk: Desk) -> None:
    desk.save(("goto: daan", "goto: daam"))
    with pytest.raises(BrokenStory):
        desk.opened()


def test_a_scene_that_shows_nothing_is_told() -> None:
    empty = {"kind": "goto", "scene": "a1"}
    preview = of(story({"a0": scene({"kind": "narration", "text": "Ja."}, ending()), "a1": scene(empty)}))
    assert preview.jump("a1").notices[0].code == "silent"
