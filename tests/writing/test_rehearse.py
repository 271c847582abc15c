"""A story that plays itself: legal, the same for the same seed, and honest about what it showed."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ending, scenarios, scene, story

from game.cli import main
from game.story import event, model, play
from game.story.frame import frame
from game.story.program import Ask, Finish, Pick, Show
from game.writing.rehearse import rehearse

PLAYS = 6


@settings(max_examples=60)
@given(scenarios(), st.integers(0, 99))
def test_the_same_seed_plays_the_same(scenario: model.Scenario, seed: int) -> None:
    assert rehearse(scenario, PLAYS, seed) == rehearse(scenario, PLAYS, seed)


@settings(max_examples=60)
@given(scenarios(), st.integers(0, 99))
def test_every_step_is_legal_and_nothing_counts_that_was_not_shown(
    scenario: model.Scenario, seed: int
) -> None:
    found = rehearse(scenario, PLAYS, seed)
    shown: set[int] = set()
    chosen: set[str] = set()
    for each in found.plays:
        state = play.start(scenario)
        for happened in each:
            shown |= seen(scenario, state)
            state = play.step(scenario, state, happened)
            if isinstance(happened, event.Choose):
                chosen.add(f"{happened.at}.{happened.option}")
        shown |= seen(scenario, state)
    lines = {id(at(scenario, part.path)) for part in found.met if part.kind == "line"}
    assert lines == shown
    assert {part.words for part in found.met if part.kind == "option"} == chosen
    assert not found.met & set(found.missed)


def seen(scenario: model.Scenario, state: play.State) -> set[int]:
    """Returns the step that is shown in a state; none while the eyes are turning."""
    op = play.operation(scenario, state)
    assert frame(scenario, state)
    return {id(op.step)} if isinstance(op, Show | Ask | Pick | Finish) and state.phase != "turn" else set()


def at(scenario: model.Scenario, path: tuple[str | int, ...]) -> object:
    """Returns the part of a scenario at a path."""
    part: object = scenario
    for name in path:
        if isinstance(part, dict | tuple):
            part = part[name]  # type: ignore[index]
        else:
            part = getattr(part, {"else": "otherwise"}.get(str(name), str(name)))
    return part


def sides() -> model.Scenario:
    """Returns a story with a side that needs two choices, one no path takes, and an option that may hide."""
    both = "chose een.a and chose twee.a"
    options = [{"id": "a", "do": "A"}, {"id": "b", "do": "B"}]
    hidden = [{"id": "a", "do": "A"}, {"id": "b", "do": "B", "if": "chose een.b"}]
    return story(
        {
            "a0": scene(
                {"kind": "choose", "id": "een", "ask": "?", "options": options},
                {"kind": "choose", "id": "twee", "ask": "?", "options": hidden},
                {"kind": "if", "condition": both, "then": [{"kind": "narration", "text": "Beide."}]},
                {
                    "kind": "if",
                    "condition": f"{both} and chose twee.b",
                    "then": [{"kind": "narration", "text": "Nooit."}],
                },
                ending(),
            )
        }
    )


@pytest.mark.parametrize("seed", range(5))
def test_only_what_no_path_shows_is_missed(seed: int) -> None:
    found = rehearse(sides(), 60, seed)
    assert [(part.kind, part.words, part.holds) for part in found.missed] == [
        ("side", "chose een.a and chose twee.a and chose twee.b", True),
        ("line", "Nooit.", True),
    ]
    assert found.all_met is None and found.last_new < 20 and len(found.plays) == 60


def test_the_command_tells_people_and_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse", "doorgestuurd", "--plays", "1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["plays"] == 1 and found["unended"] == 0 and found["met"]["option"] > 0
    option = next(part for part in found["missed"] if part["kind"] == "option")
    assert main(["rehearse", "doorgestuurd", "--plays", "1"]) == 0
    told = capsys.readouterr().out
    assert f"{option['file']}:{option['line']}: {option['words']}" in told
    assert "Het laatste nieuwe kwam in keer 1." in told
