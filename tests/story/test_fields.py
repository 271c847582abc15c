"""The one walk over the model: what a field means stands in its type, and nothing is left out."""

from pathlib import Path

import pytest
from strategies import everything, scene, story

from game.library.read import load
from game.story.annotations import Asked, Ref, Translatable
from game.story.fields import LISTS, Field, every_model, fields, is_id, is_text, item, said, step_kinds, walk
from game.story.format import below_steps, grammar

HERE = Path(__file__).resolve().parent
OWN = {"id", "was", "style"}
"""Names that are in no list: they are made where they stand, or name a file."""
NOT_TOLD = {"by", "role", "phone", "site", "source", "checked", "date"}
"""Texts that no translator sees."""

EVERY_FIELD = [(kind, field) for kind in every_model() for field in fields(kind)]


@pytest.mark.parametrize("kind, field", EVERY_FIELD, ids=lambda each: getattr(each, "name", ""))
def test_every_name_says_its_list_and_every_text_its_place(kind: type, field: Field) -> None:
    one, name = item(field.type), field.name
    if is_id(one):
        assert (said(one, Ref) is None) is (name in OWN), f"{kind.__name__}.{name}: which list?"
    if is_text(one):
        known = said(one, Translatable) is not None or said(one, Asked) is not None
        assert known is not (name in NOT_TOLD), f"{kind.__name__}.{name}: where does it stand?"


def test_every_list_is_known() -> None:
    lists = {field.listed for _, field in EVERY_FIELD} - {""}
    assert lists == {*LISTS, "scenes", "backgrounds"}


def test_every_step_but_a_line_and_a_text_has_one_word() -> None:
    words = grammar()
    assert {*words.steps, *words.spoken} == set(step_kinds()) - {"line", "narration"}
    for kind in step_kinds().values():
        assert sum(field.first for field in fields(kind)) <= 1


def test_the_names_below_a_step_are_no_steps() -> None:
    assert {"ask", "options", "tells", "goto"} & below_steps() == {"ask", "options", "tells"}
    assert not below_steps() & grammar().steps.keys()


def test_the_walk_finds_each_meaning_at_its_path() -> None:
    scenario = load(HERE / "good" / "klein.yaml", HERE / "lists").scenario
    assert scenario is not None
    refs = {found.path: (found.means.list, found.value) for found in walk(scenario, Ref)}
    assert refs["player",] == ("cast", "sam") and refs["start",] == ("scenes", "app")
    app = ("scenes", "app")
    assert refs[(*app, "chat", "members", 1)] == ("cast", "mo")
    assert refs[(*app, "script", 6, "options", 0, "goto")] == ("scenes", "daan")
    assert refs[(*app, "script", 6, "options", 1, "then", 0, "who")] == ("cast", "mo")
    conditions = {found.path: found.value for found in walk(scenario, Asked)}
    assert conditions[(*app, "script", 6, "options", 2, "if")].startswith("druk < 2")
    assert all(isinstance(found.value, str) for found in walk(scenario, Translatable))


def test_a_step_inside_an_option_comes_after_the_whole_choice() -> None:
    inside = {"kind": "narration", "text": "Daarna."}
    option = {"id": "een", "do": "Je gaat.", "then": [inside], "discuss": ["Waarom?"]}
    choice = {"kind": "choose", "id": "keuze", "ask": "Wat nu?", "options": [option]}
    told = [found.value for found in walk(story({"a0": scene(choice)}), Translatable)]
    assert told[told.index("Wat nu?") :][:4] == ["Wat nu?", "Je gaat.", "Waarom?", "Daarna."]


def test_the_walk_goes_through_every_step() -> None:
    scenario = everything()
    who = {found.path[:4] for found in walk(scenario, Ref) if "script" in found.path}
    assert {("scenes", "a0", "script", 0), ("scenes", "b0", "script", 0)} <= who
