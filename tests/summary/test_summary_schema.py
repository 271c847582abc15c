"""The schema of the JSON summary is about the summary of today, and every summary keeps to it.

`KANTELPUNT_GOLDENS=write` writes it anew.
"""

import inspect
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from strategies import walk
from summary_story import HOME, Dutch, Mirrored, played, story, words_items

from game import paths
from game.session.moments import moments
from game.session.notes import Notebook, Notes, WhatIf
from game.session.session import Session
from game.summary import Audience, data, export
from game.summary.data import VERSION, Summary
from game.summary.language import Language

SCHEMA = paths.assets() / "summary.schema.json"
GOLDENS = Path(__file__).parent / "summary"
AUDIENCES: tuple[Audience, ...] = ("worker", "youth", "parents")
NOTHING = {"maxItems": 0}
ONLY_FOR: list[dict[str, Any]] = [
    {
        "if": {"properties": {"for": {"const": "parents"}}},
        "then": {
            "properties": {
                "code": {"type": "null"},
                "played": {"type": "null"},
                "lanes": NOTHING,
                "what_ifs": NOTHING,
            }
        },
    },
    {
        "if": {"properties": {"for": {"const": "worker"}}},
        "then": {"properties": {"notes": {"type": "object"}}},
        "else": {"properties": {"notes": {"type": "null"}}},
    },
]


def of_today() -> dict[str, Any]:
    """Returns the schema of the data as it is, under the names it has in the file."""
    made = _untitled(TypeAdapter(Summary).json_schema(mode="serialization"))
    fields = made["properties"]
    del fields["version"]
    audience = fields.pop("audience")
    fields = {"kantelpunt-summary": {"const": VERSION}, "for": audience, **fields}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Kantelpunt summary, version {VERSION}",
        "description": inspect.getdoc(Summary),
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "allOf": ONLY_FOR,
        "$defs": {name: _described(name, one) for name, one in made["$defs"].items()},
    }


def _described(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Begins with what the class says of itself: pydantic before 2.13 leaves that out."""
    return {"description": inspect.getdoc(getattr(data, name)), **schema}


def _untitled(schema: Any) -> Any:
    """Leaves out the titles, which only repeat the names, and what a field is when it is absent: none is."""
    if isinstance(schema, list):
        return [_untitled(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _untitled(one) for key, one in schema.items() if key != "default"}
    if isinstance(kept.get("title"), str):
        del kept["title"]
    if kept.get("type") == "object":
        kept["required"] = list(kept["properties"])
    return kept


def wrong(data: Any) -> list[str]:
    """Returns what the schema has against a summary."""
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    return [error.message for error in validator.iter_errors(data)]


def made(session: Session, audience: Audience, language: Language, ticked: frozenset[str]) -> Any:
    return json.loads(export(session, audience, "json", language, ticked))


@pytest.fixture
def talked_about(home: Path) -> Session:
    """A kept play with a remark, an agreement and a what-if that goes along."""
    session = walk(Session.create(home, story(), "nl", date(2026, 11, 14)), 3)
    moment = next(moment for moment in moments(session) if moment.not_chosen)
    notes = Notes().with_whole("Keek lang weg.").with_agreement("do", "Ik bel Daan.")
    branch = WhatIf("Als Sam stopt", moment.move, moment.not_chosen[0].id, along=True)
    Notebook(session).keep(notes.with_branch(branch))
    return session


def test_the_schema_is_of_today() -> None:
    written = json.dumps(of_today(), indent=2, ensure_ascii=False) + "\n"
    if os.environ.get("KANTELPUNT_GOLDENS") == "write":
        SCHEMA.write_text(written, encoding="utf-8", newline="\n")
    assert SCHEMA.read_text(encoding="utf-8") == written
    Draft202012Validator.check_schema(of_today())


@pytest.mark.parametrize("audience", AUDIENCES)
def test_goldens_keep_to_it(audience: Audience) -> None:
    assert wrong(json.loads((GOLDENS / f"{audience}.json").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("language", [Dutch(), Mirrored()], ids=["ltr", "rtl"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_whatever_is_ticked_keeps_to_it(
    talked_about: Session, audience: Audience, language: Language
) -> None:
    for session in (talked_about, played(story())):
        words = frozenset(words_items(session))
        for ticked in (frozenset[str](), words, HOME, HOME | {f"parents:{item}" for item in words}):
            assert wrong(made(session, audience, language, ticked)) == []


def test_what_must_not_be_in_it_is_refused(talked_about: Session) -> None:
    worker = made(talked_about, "worker", Dutch(), frozenset())
    assert worker["agreements"] and worker["what_ifs"] and worker["notes"]["remarks"]
    for audience in ("youth", "parents"):
        assert wrong({**worker, "for": audience})
    for field in worker:
        assert wrong({name: value for name, value in worker.items() if name != field})
