"""A new story: whole, without a single remark, playable, and never written over another."""

from argparse import Namespace
from pathlib import Path

import pytest

from game import paths
from game.cli import main
from game.command_line.refusal import Refusal
from game.commands.new import run
from game.library.read import load
from game.story.model import Line
from game.text.catalogue import load_catalogue

FIRST_LINE = "# yaml-language-server: $schema=../assets/scenario.schema.json"
WORDS = load_catalogue("nl", paths.locale())


def new(id: str, title: str | None, folder: Path | None) -> int:
    """Begins a story, as the command does."""
    return run(Namespace(id=id, title=title, folder=folder), WORDS)


def test_a_new_story_has_no_remark_and_keeps_every_guarantee(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("mijn-verhaal", None, tmp_path) == 0
    file = tmp_path / "mijn-verhaal.yaml"
    loaded = load(file, paths.scenarios())
    assert loaded.scenario is not None
    assert (loaded.scenario.id, loaded.scenario.title) == ("mijn-verhaal", "Mijn verhaal")
    spoken = {step.who for step in loaded.scenario.scenes["groepsapp"].script if isinstance(step, Line)}
    assert spoken == {"lex", "mo"}
    capsys.readouterr()
    assert main(["lint", str(file)]) == 0
    assert "0 fouten, 0 waarschuwingen" in capsys.readouterr().out
    assert main(["explore", str(file)]) == 0


def test_an_editor_finds_the_schema_only_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = tmp_path / "scenarios"
    stories.mkdir()
    monkeypatch.setattr(paths, "scenarios", lambda: stories)
    new("a", None, None)
    new("b", None, stories / ".." / "scenarios")
    new("c", None, tmp_path)
    for id in "ab":
        assert (stories / f"{id}.yaml").read_text().startswith(FIRST_LINE + "\n")
    assert "$schema" not in (tmp_path / "c.yaml").read_text()
    assert (paths.assets() / FIRST_LINE.rpartition("/")[2]).is_file()


@pytest.mark.parametrize("title", ["Zo: 'echt' niet", 'Een "grap" # of niet', "- niks -", "Twee\nregels"])
def test_any_title_is_read_back(title: str, tmp_path: Path) -> None:
    new("a", title, tmp_path)
    loaded = load(tmp_path / "a.yaml", paths.scenarios())
    assert loaded.scenario is not None
    assert loaded.scenario.title == " ".join(title.split())


@pytest.mark.parametrize("id", ["Mijn verhaal", "", "../weg", "cast", "1a", "a" * 62])
def test_a_name_that_cannot_be_is_refused(id: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="mijn-verhaal"):
        new(id, None, tmp_path)
    assert not list(tmp_path.iterdir())


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("mijn werk")
    with pytest.raises(Refusal, match=r"a\.yaml"):
        new("a", None, tmp_path)
    assert (tmp_path / "a.yaml").read_text() == "mijn werk"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="weg"):
        new("a", None, tmp_path / "weg")
