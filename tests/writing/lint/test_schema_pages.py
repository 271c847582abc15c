"""The schema for editors refuses the wrong examples of the pages, where it can, and no right one."""

from pathlib import Path

import pytest
from as_editor import plain
from frames import LISTS, NAME, found
from jsonschema import Draft202012Validator

from game.library.read import load_shared
from game.story.yaml_reader import Node, read_bytes
from game.writing.lint.explain import pages
from game.writing.schema import schemas

SCHEMA = Draft202012Validator(schemas(load_shared(LISTS).shared, ["pitch"])["scenario.schema.json"])
CAUGHT = (
    "bad-date", "bad-format", "bad-id", "do-or-say", "empty", "goto-and-again", "missing", "not-a-step",
    "not-one-of", "out-of-range", "private-words", "repeated", "too-few", "too-long", "too-many",
    "too-many-options", "two-in-one", "unknown-excuse", "unknown-feeling", "unknown-indicator", "unknown-key",
    "unknown-mood", "unknown-person", "unknown-placeholder", "unknown-plan", "unknown-reason",
    "unknown-service", "wrong-type",
)  # fmt: skip


def fits(node: Node | None) -> bool:
    return node is not None and SCHEMA.is_valid(plain(node))


@pytest.mark.parametrize("code", CAUGHT)
def test_the_wrong_example_is_refused_and_the_right_one_is_not(code: str, tmp_path: Path) -> None:
    told = pages()[code]
    for example, right in ((told.wrong, False), (told.right, True)):
        folder = tmp_path / str(right)
        found(told, example, folder)
        root = read_bytes((folder / "scenarios" / f"{NAME}.yaml").read_bytes(), "x").root
        assert fits(root) is right, example
