"""A renamed part keeps its old id alive for what was played before."""

import json
from datetime import date
from pathlib import Path

import pytest

from game.library.read import load_shared
from game.session import log
from game.session.opening import open_session
from game.session.session import Session
from game.story import event
from game.story.load import load_text
from game.story.model import Scenario
from game.story.renames import renames

HERE = Path(__file__).parent
TEXT = (HERE / "broken" / "was-in-use.yaml").read_text(encoding="utf-8")


def story() -> Scenario:
    text = TEXT.replace("was: klaar", "was: [ouder, oudst]").replace("was: twee", "was: eentje")
    loaded = load_text(
        text.replace("[oud, begin]", "eind").replace("druk: gezegd", "druk: [duw, drang]"),
        "was-in-use.yaml",
        load_shared(HERE / "lists").shared,
    )
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


@pytest.mark.parametrize(
    "old, new",
    [
        (event.Next(), event.Next()),
        (event.Choose("oudst", "eentje"), event.Choose("eerste", "een")),
        (event.Choose("ouder", "twee"), event.Choose("eerste", "twee")),
        (event.Choose("anders", "eentje"), event.Choose("anders", "eentje")),
        (event.Write("ouder", "Hoi."), event.Write("eerste", "Hoi.")),
    ],
)
def test_an_old_answer_gets_the_ids_of_today(old: event.Event, new: event.Event) -> None:
    assert renames(story()).event(old) == new


def test_a_renamed_scene_is_known() -> None:
    assert renames(story()).scenes == {"eind": "slot"}


def test_a_renamed_variable_is_known() -> None:
    assert renames(story()).variables == {"duw": "druk", "drang": "druk"}


def broken(text: str) -> list[tuple[str, str, str]]:
    loaded = load_text(text, "was-in-use.yaml", load_shared(HERE / "lists").shared)
    return [(problem.code, problem.found, problem.nearest) for problem in loaded.problems]


def test_the_old_name_of_a_variable_is_answered_with_the_new_one() -> None:
    sound = TEXT.replace("was: klaar", "was: ouder").replace("was: twee", "was: eentje")
    sound = sound.replace("[oud, begin]", "eind").replace("druk: gezegd", "druk: zwaarte")
    assert broken(sound) == []
    used = sound.replace("do: Je gaat.", "do: Je gaat., set: {zwaarte: 2}")
    assert broken(used) == [("old-name", "zwaarte", "druk")]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("druk: duw\n  gezegd: duw", ("was-twice", "duw", "")),
        ("drukk: duw", ("unknown-variable", "drukk", "druk")),
        ("druk: woord", ("was-in-use", "woord", "")),
    ],
)
def test_old_names_of_variables_are_held_to_the_story(written: str, told: tuple[str, str, str]) -> None:
    assert told in broken(TEXT.replace("druk: gezegd", written))


def test_a_session_from_before_there_were_renames_still_opens(home: Path) -> None:
    session = Session.create(home, story(), "nl", date(2026, 11, 22))
    session.do(event.Choose("eerste", "twee"))
    assert session.journal is not None
    path = session.journal.path
    header, rest = path.read_bytes().split(b"\n", 1)
    data = json.loads(header)
    without(data["scenario"])
    data["scenario_hash"] = log.digest(data["scenario"])
    path.write_bytes(json.dumps(data).encode() + b"\n" + rest)
    opened = open_session(path)
    assert opened.notices == () and opened.session.moves == session.moves
    assert renames(opened.session.scenario).asked == {}


def without(part: object) -> None:
    """Takes every `was` out of a dumped scenario."""
    if isinstance(part, dict):
        part.pop("was", None)
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        without(inner)
