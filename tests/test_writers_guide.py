"""Every piece of the writer's guide works where the guide says to put it."""

import re
import textwrap
from pathlib import Path

import pytest

from game import paths
from game.cli import main
from game.tools.new import story

GUIDE = (paths.scenarios() / "README.md").read_text(encoding="utf-8").partition("# In English")[0]
PIECES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
BEFORE = "      - choose: eerste"


@pytest.mark.parametrize("piece", PIECES, ids=[piece.split(":")[0].strip("- ") for piece in PIECES])
def test_a_piece_fits_in_a_new_story(piece: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = story("mijn-verhaal", "Mijn verhaal")
    assert text.count(BEFORE) == 1
    file = tmp_path / "mijn-verhaal.yaml"
    file.write_text(text.replace(BEFORE, textwrap.indent(piece, "      ") + BEFORE), encoding="utf-8")
    assert main(["lint", str(file)]) == 0, capsys.readouterr().out
    assert main(["explore", str(file)]) == 0, capsys.readouterr().out


def test_the_guide_has_pieces_of_every_kind() -> None:
    kinds = {"private", "typing", "watching", "choose", "guess", "reason", "write", "plan", "later", "recap"}
    assert kinds <= set(re.findall(r"(\w+):", "".join(PIECES)))
