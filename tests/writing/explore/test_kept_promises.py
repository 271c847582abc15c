"""Guarantees: each form kept and broken, with the shortest path that breaks it."""

from pathlib import Path
from typing import Any

import pytest
from strategies import asking, ending, scene, story
from test_counting import LINE, choose, one

from game.story.model import Scenario
from game.writing.explore import explore, read
from game.writing.explore.route import answers, transcript
from game.writing.explore.stated import Stated, unknown_names
from game.writing.explore.verdicts import Verdict

GUESS = asking("guess", "g", of="daan", options=["bang", "blij"], answers=["bang"], tells="Ik was bang.")
SORRY = asking("write", "w", apology=True)
REPAIRED = {**ending("goed"), "repair": True}
DECLINED = {**ending("nee"), "declines": True}
SPEAKS = {"kind": "line", "who": "mo", "text": "Kom op."}


def verdict(scenario: Scenario, most: int = 1000, **form: Any) -> Verdict:
    """Returns the verdict on one guarantee."""
    stated = Stated.model_validate({"says": "Iets.", **form})
    (found,) = explore(scenario, {"x": stated}, most).verdicts
    return found


def told(scenario: Scenario, **form: Any) -> tuple[str, tuple[str, ...]]:
    """Returns the answer and the path that breaks it."""
    found = verdict(scenario, **form)
    return found.answer, answers(found.path)


def skippable(step: dict[str, Any]) -> Scenario:
    """Returns a story in which a step is passed after `a` and not after `b`, two choices deep."""
    first = choose("k", {"id": "a", "then": [step]}, {"id": "b"}, {"id": "c", "then": [step]})
    return one(first, choose("l", {"id": "x"}), ending())


def test_always() -> None:
    assert told(skippable(GUESS), always="guess", before="ending") == ("broken", ("k.b", "l.x"))
    assert told(one(GUESS, choose("k", {"id": "a"}), ending()), always="guess") == ("kept", ())
    assert (
        told(one(choose("k", {"id": "a"}), GUESS, ending()), always="guess", before="choice k")[0] == "broken"
    )


def test_never() -> None:
    assert told(skippable(GUESS), never="guess") == ("broken", ("k.a",))
    assert told(skippable(GUESS), never="guess", after="option k.b") == ("kept", ())
    assert told(skippable(GUESS), never="guess", after="option k.c") == ("broken", ("k.c",))
    assert told(skippable(GUESS), never="choice k", after="choice l") == ("kept", ())
    assert told(skippable(GUESS), never="guess", after="choice l") == ("kept", ())


def test_never_looks_at_the_order_on_one_way() -> None:
    guess_then_sorry = one(GUESS, SORRY, ending())
    assert told(guess_then_sorry, never="guess", after="apology") == ("kept", ())
    assert told(guess_then_sorry, never="apology", after="guess")[0] == "broken"


def test_from_everywhere() -> None:
    last = choose("l", {"id": "niet", "then": [ending("uit")]}, {"id": "wel"})
    hopeful = one(choose("k", {"id": "a"}, {"id": "b"}), last, REPAIRED)
    assert told(hopeful, **{"from": "choice", "reach": "ending with repair"}) == ("kept", ())
    trap = choose("val", {"id": "x"}, {"id": "y"})
    caught = one(choose("k", {"id": "a"}, {"id": "b", "then": [trap, ending("uit")]}), REPAIRED)
    form = {"from": "choice", "reach": "ending with repair"}
    assert told(caught, **form) == ("broken", ("k.b",))
    assert told(caught, **form, **{"except": {"proef.val": "Dit mag."}}) == ("kept", ())
    assert told(caught, **form, **{"except": {"proef": "Dit hele verhaal mag."}}) == ("kept", ())
    assert told(caught, **form, **{"except": {"proef.k": "Een andere keuze."}}) == ("broken", ("k.b",))
    assert verdict(caught, **form, **{"except": {"proef.val": "Dit mag."}}).without == (
        ("proef.val", "Dit mag."),
    )


def test_possible() -> None:
    form = {"possible": "ending that declines", "after": "apology"}
    sorry = choose("k", {"id": "a", "then": [SORRY, ending()]}, {"id": "b"})
    assert told(one(sorry, DECLINED), **form) == ("broken", ("k.a",))
    assert told(one(SORRY, sorry, DECLINED), **form) == ("kept", ())
    assert told(one(choose("k", {"id": "a"}), ending()), **form) == ("kept", ())  # nobody apologises


def test_at_most_and_at_least() -> None:
    story = skippable(GUESS)
    assert told(story, at_least=1, of="guess") == ("broken", ("k.b", "l.x"))
    assert told(story, at_most=2, of="choice") == ("kept", ())
    assert told(story, at_most=1, of="choice")[0] == "broken"
    assert verdict(story, at_most=1, of="guess").amount == 1
    words = verdict(story, at_most=0, of="words")
    assert words.answer == "broken" and words.amount == 21


def test_pressure_needs_others_who_speak_a_way_to_give_in_and_a_way_to_withstand() -> None:
    give_in, withstand = {"id": "mee", "excuse": "iedereen"}, {"id": "nee", "shows": ["grens_stellen"]}
    form = {"always": "pressure that can be withstood"}
    assert told(one(SPEAKS, choose("k", give_in, withstand), ending()), **form)[0] == "kept"
    assert told(one(LINE, choose("k", give_in, withstand), ending()), **form)[0] == "broken"
    assert told(one(SPEAKS, choose("k", {"id": "mee"}, withstand), ending()), **form)[0] == "broken"
    assert (
        told(one(SPEAKS, choose("k", give_in, {"id": "x", "shows": ["aanspreken"]}), ending()), **form)[0]
        == "broken"
    )
    hidden = {**withstand, "if": "false"}
    assert told(one(SPEAKS, choose("k", give_in, hidden), ending()), **form)[0] == "broken"


def test_what_was_not_explored_is_unknown_but_what_is_broken_stays_broken() -> None:
    chosen = [choose(f"k{n}", {"id": "a"}, {"id": "b"}) for n in range(10)]
    long = one(*chosen, GUESS, ending())
    assert verdict(long, most=3, always="guess").answer == "unknown"
    assert verdict(long, most=3, **{"from": "choice", "reach": "guess"}).answer == "unknown"
    assert verdict(long, most=3, possible="guess").answer == "unknown"
    assert verdict(long, most=3, at_most=5, of="minutes").answer == "unknown"
    assert verdict(long, most=3, never="choice k1").answer == "broken"


def test_a_counterexample_reads_as_a_transcript() -> None:
    scenes = {
        "a0": scene(
            SPEAKS, choose("k", {"id": "a", "do": "Je gaat."}, {"id": "b"}), {"kind": "goto", "scene": "b0"}
        ),
        "b0": scene(GUESS, SORRY, ending(), seen_by="daan"),
    }
    scenario = story(scenes)
    lines = list(transcript(scenario, verdict(scenario, never="ending").path))
    assert lines == [
        "[a0] Het veld · Dinsdag",
        "  Mo: Kom op.",
        "  ? Vraag k?",
        "  > Je gaat. (k.a)",
        "[b0] Het veld · Dinsdag",
        "  ? Vraag g?",
        "  > g.bang",
        "  ? Vraag w?",
        "  > …",
        "  = Einde (einde)",
    ]


@pytest.mark.parametrize(
    ("written", "line", "code"),
    [
        ("a:\n  always: guess\n", 2, "missing"),
        ("a:\n  says: Iets.\n", 1, "missing"),
        ("a:\n  says: Iets.\n  always: gues\n", 3, "not-one-of"),
        ("a:\n  says: Iets.\n  always: guess\n  reach: ending\n", 4, "unknown-key"),
        ("a:\n  says: Iets.\n  from: choice\n", 1, "missing"),
        ("a:\n  says: Iets.\n  at_most: 15\n  of: uren\n", 4, "not-one-of"),
        ("a:\n  says: Iets.\n  at_most: veel\n  of: words\n", 3, "wrong-type"),
        ("a:\n  says: Iets.\n  sometimes: guess\n", 3, "unknown-key"),
        ("- a\n", 1, "wrong-type"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_line(
    tmp_path: Path, written: str, line: int, code: str
) -> None:
    file = tmp_path / "guarantees.yaml"
    file.write_text(written, encoding="utf-8")
    found = read(file)
    assert (line, code) in [(problem.line, problem.code) for problem in found.problems]
    assert found.stated == {}


def test_a_guarantee_about_a_part_that_a_story_lacks_gets_the_nearest() -> None:
    stated = Stated.model_validate({"says": "Iets.", "never": "option eerste.a", "after": "choice eesrte"})
    scenario = one(choose("eerste", {"id": "a"}), ending())
    assert list(unknown_names(scenario, stated)) == [("choice eesrte", "choice eerste")]
