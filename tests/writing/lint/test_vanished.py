"""What was released and is gone is told, once, unless `was:` says what it became."""

from pathlib import Path

import pytest
from frames import CHOICE, LISTS, NAME, story

from game import paths
from game.cli import main
from game.writing.lint.run import Shipped, check


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Returns a story beside the list of its own release."""
    for each in LISTS.glob("*.yaml"):
        (tmp_path / each.name).write_bytes(each.read_bytes())
    made = tmp_path / f"{NAME}.yaml"
    made.write_text(story(CHOICE), encoding="utf-8")
    assert main(["lint", str(tmp_path), "--release"]) == 0
    return made


def gone(file: Path, old: str = "", new: str = "") -> list[str]:
    """Returns the released ids that are gone after an edit."""
    file.write_text(story(CHOICE).replace(old, new), encoding="utf-8")
    problems = check([file], Shipped(file.parent, paths.assets(), file.parent / "locale")).problems
    assert not any(each.severity == "error" for each in problems)
    return [each.found for each in problems if each.code == "vanished-id"]


def test_a_release_lists_every_id(file: Path) -> None:
    listed = (file.parent / "released.yaml").read_text(encoding="utf-8").splitlines()[1:]
    assert listed == [
        f"{NAME}:",
        *(f"  - {id}" for id in ("scene begin", "scene slot", "step keuze", "option keuze.ja")),
        *(f"  - {id}" for id in ("option keuze.nee", "step klaar")),
    ]
    assert gone(file) == []


@pytest.mark.parametrize(
    ("old", "new", "was", "name"),
    [
        ("id: ja", "id: jawel", "id: jawel, was: ja", "keuze.ja"),
        ("choose: keuze", "choose: vraag", "choose: vraag\n        was: keuze", "keuze"),
        ("end: klaar", "end: op", "end: op\n        was: klaar", "klaar"),
        ("slot", "eind", "eind", "slot"),
    ],
)
def test_what_is_gone_is_told_once_unless_renamed(
    file: Path, old: str, new: str, was: str, name: str
) -> None:
    assert gone(file, old, new) == [name]
    if old != "slot":
        assert gone(file, old, was) == []


def test_without_a_release_nothing_is_told(file: Path) -> None:
    (file.parent / "released.yaml").unlink()
    assert gone(file, "id: ja", "id: jawel") == []
