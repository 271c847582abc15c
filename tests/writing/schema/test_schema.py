"""The schemas are those of today, refuse what the loader refuses and nothing that it accepts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from as_editor import data, faults, plain
from hypothesis import given, note, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from game import paths
from game.cli import main
from game.library.read import load_shared
from game.story import model
from game.story.format import grammar
from game.story.load import load_text
from game.story.yaml_reader import read_bytes
from game.writing.new import story
from game.writing.schema import as_text, schemas
from game.writing.schema.docs import DOCS

TESTS = Path(__file__).resolve().parents[2]
SHIPPED = schemas(
    load_shared(paths.scenarios()).shared, [file.stem for file in paths.assets().glob("backgrounds/*.svg")]
)
LISTS = load_shared(TESTS / "story" / "lists").shared
SMALL = schemas(LISTS, ["pitch"])["scenario.schema.json"]
EVERY_STEP = (TESTS / "story" / "good" / "klein.yaml").read_text(encoding="utf-8")
STORIES = [
    file for file in sorted(paths.scenarios().glob("*.yaml")) if file.read_text("utf-8").find("\nscenes:") > 0
]
GUARANTEES, CAST = (paths.scenarios() / f"{name}.yaml" for name in ("guarantees", "cast"))
BROKEN = sorted((TESTS / "story" / "broken").glob("*.yaml"))
CAUGHT = {
    "bad-date", "bad-format", "bad-id", "bad-key", "do-or-say", "empty", "goto-and-again", "missing",
    "not-a-step", "not-one-of", "out-of-range", "private-words", "repeated", "too-few", "too-long",
    "too-many", "too-many-options", "two-in-one", "unknown-excuse", "unknown-feeling",
    "unknown-indicator", "unknown-key", "unknown-mood", "unknown-person", "unknown-placeholder",
    "unknown-plan", "unknown-reason", "unknown-service", "wrong-type",
}  # fmt: skip
"""What an editor can see for itself. The rest needs the whole story, or is no YAML at all."""
ODD = ("", "Dit is een zin.", "niemand", "{x}", 7, -1, [], ["niemand"], {}, {"niemand": 1})


ELSEWHERE = frozenset({"background", "format"})
"""Lint knows the pictures, not the loader; and to the loader true is 1."""


def places(part: Any) -> Iterator[tuple[Any, Any]]:
    """Yields (holder, key) of every part of the data."""
    entries = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, value in list(entries):
        yield part, key
        yield from places(value)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_schema_is_that_of_today(name: str) -> None:
    Draft202012Validator.check_schema(SHIPPED[name])
    shipped = (paths.assets() / name).read_text(encoding="utf-8")
    assert shipped == as_text(SHIPPED[name]), "python -m game schema"


@pytest.mark.parametrize("file", [*STORIES, GUARANTEES, CAST], ids=lambda file: file.stem)
def test_every_story_fits_and_names_its_schema(file: Path) -> None:
    name = "scenario" if file in STORIES else file.stem
    text = file.read_text(encoding="utf-8")
    assert faults(SHIPPED[f"{name}.schema.json"], data(text)) == []
    assert text.startswith(f"# yaml-language-server: $schema=../assets/{name}.schema.json\n")


def test_a_new_story_and_one_with_every_step_fit() -> None:
    assert faults(SHIPPED["scenario.schema.json"], data(story("mijn-verhaal", "Mijn verhaal"))) == []
    assert faults(SMALL, data(EVERY_STEP)) == []


def test_what_can_be_caught_is_caught() -> None:
    read = {file.stem: read_bytes(file.read_bytes(), "x").root for file in BROKEN}
    assert {code for code, root in read.items() if root and faults(SMALL, plain(root))} == CAUGHT


@given(st.integers(0, 999), st.sampled_from(ODD))
@settings(max_examples=150)
def test_no_false_alarm_and_nothing_missed(number: int, odd: Any) -> None:
    """Where one part of a story is something odd, the schema and the loader agree."""
    whole = data(EVERY_STEP)
    parts = [place for place in places(whole) if place[1] not in ELSEWHERE]
    holder, key = parts[number % len(parts)]
    note(f"{key}: {holder[key]!r} becomes {odd!r}")
    holder[key] = odd
    text = json.dumps(whole, ensure_ascii=False)
    loaded, wrong = load_text(text, "klein.yaml", LISTS), faults(SMALL, data(text))
    assert loaded.errors or not wrong, "a false alarm"
    assert wrong or not {problem.code for problem in loaded.problems} & CAUGHT, "missed"


def test_both_know_the_same_names() -> None:
    """Every block of a story gets every name there is: the loader refuses those that the schema lacks."""
    whole, met = data(EVERY_STEP) | {"cover": {"who": "mo"}}, {"Line"}
    names = {key for _, key in places(SMALL) if isinstance(key, str) and re.fullmatch("[a-z_]+", key)}
    names |= {name for part in vars(model).values() for name in getattr(part, "model_fields", ())}
    for kind, block in blocks(whole):
        known = set((SMALL["$defs"][kind] if kind else SMALL)["properties"])
        own, other = dict(block), names - {*block, *(grammar().steps if kind == "Help" else ())}
        block |= dict.fromkeys(other, "")
        problems = load_text(json.dumps(whole, ensure_ascii=False), "klein.yaml", LISTS).problems
        refused = {each.found for each in problems if each.code in ("unknown-key", "two-in-one")}
        assert other - refused == known - own.keys(), kind
        block.clear()
        block |= own
        met.add(kind)
    assert met == {"", *(name for name, part in SMALL["$defs"].items() if "properties" in part)}


def blocks(whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields each block of a story with the part of the schema it is; nothing for the story itself."""
    yield "", whole
    for holder, key in places(whole):
        if not isinstance(block := holder[key], dict):
            continue
        if key in ("chat", "guide", "questions", "cover"):
            yield key.capitalize(), block
        elif holder is whole["scenes"]:
            yield "Scene", block
        elif holder is whole["reviewed"]:
            yield "Review", block
        elif "private" in block:
            yield "Private", block
        elif "id" in block:
            yield "Option", block
        elif isinstance(holder, list) and (word := next(filter(block.__contains__, grammar().steps), "")):
            yield word.capitalize(), block


@pytest.mark.parametrize("name", DOCS)
def test_every_example_fits(name: str) -> None:
    part, _, key = name.partition(".")
    what, example = DOCS[name]
    assert what.endswith((".", "…")) and (example or key in ("guide", "questions"))
    for file, schema in SHIPPED.items():
        own = schema if file == "scenario.schema.json" and part == "Scenario" else None
        holder = own or schema["$defs"].get(part if key else "Step")
        if example and holder is not None:
            value = holder["properties"][key] if key else holder
            assert faults({"$defs": schema["$defs"], **value}, data(example)) == []


def test_everything_is_told() -> None:
    for schema in SHIPPED.values():
        for holder, key in places(schema):
            if key == "properties" and isinstance(holder[key], dict):
                assert all(
                    "description" in each or each == {"const": False} for each in holder[key].values()
                ), holder


def test_a_condition_in_another_language_is_refused() -> None:
    for wrong in ("druk > 1 && gezegd", "druk ≥ 2", "gezegd ? 1 : 2"):
        broken = EVERY_STEP.replace("if: gezegd or", f"if: '{wrong}' #")
        assert broken != EVERY_STEP and faults(SMALL, data(broken))


def test_the_command_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", str(tmp_path)]) == 0
    assert {file.name for file in tmp_path.iterdir()} == set(SHIPPED)
    told = capsys.readouterr().out
    assert all(str(tmp_path / name) in told for name in SHIPPED)
    assert main(["schema", str(tmp_path / "weg")]) == 1
