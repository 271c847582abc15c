"""Every kind of defect in one small story is found, on its very line; a sound story gives no alarm."""

import re
import shutil
from pathlib import Path

import pytest

from game import paths
from game.writing.lint.run import Shipped, check, stories

HERE = Path(__file__).resolve().parent
LISTS = HERE.parents[1] / "story" / "lists"
SHIPPED = Shipped(paths.scenarios(), paths.assets(), paths.locale())
MARK = re.compile(r"<- ([a-z-]+)")
KINDS = 16


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns a folder with shared lists and no stories, pictures or translations of its own."""
    made = tmp_path / "scenarios"
    shutil.copytree(LISTS, made)
    return made


def marked(text: str) -> list[tuple[int, str]]:
    """Returns (line, code) of every mark in a story."""
    return [
        (number, mark[1]) for number, line in enumerate(text.splitlines(), 1) for mark in MARK.finditer(line)
    ]


def test_every_seeded_defect_is_found_and_nothing_else(folder: Path) -> None:
    file = shutil.copy(HERE / "defects" / "defecten.yaml", folder)
    wanted = sorted(marked(Path(file).read_text(encoding="utf-8")))
    found = sorted(
        (each.line, each.code) for each in check([Path(file)], SHIPPED).problems if each.file == str(file)
    )
    assert found == wanted
    assert len({code for _, code in wanted}) >= KINDS


def test_an_option_nobody_can_take_comes_with_the_shortest_path(folder: Path) -> None:
    file = Path(shutil.copy(HERE / "defects" / "defecten.yaml", folder))
    (never,) = [each for each in check([file], SHIPPED).problems if each.code == "never-taken"]
    assert never.path == "eerste.mee"


def test_the_shipped_stories_have_no_errors() -> None:
    problems = check(stories(paths.scenarios()), SHIPPED).problems
    assert not [each for each in problems if each.severity == "error"]
    assert not [
        each for each in problems if each.code in ("never-holds", "never-taken", "may-all-hide", "no-ending")
    ]
