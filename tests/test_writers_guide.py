"""Every piece of the writer's guide works where the guide says to put it, in both languages."""

import json
import re
import textwrap
from pathlib import Path

import pytest
from as_editor import data, faults

from game import paths
from game.cli import main
from game.writing.new import story
from game.writing.schema.docs import DOCS

README = (paths.scenarios() / "README.md").read_text(encoding="utf-8")
DUTCH, _, REST = README.partition("# In English")
ENGLISH, _, FORMAT = REST.partition("## A whole step list")
PLACED = re.compile(r"# (?:boven|above): (.*)\n")
BEFORE = "- choose: eerste"


def pieces(guide: str) -> list[str]:
    """Returns the examples of a guide."""
    return re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)


def put(text: str, piece: str) -> str:
    """Puts a piece above the line that its first line names, as far to the right as that line."""
    placed = PLACED.match(piece)
    line = placed[1] if placed else BEFORE
    above = re.search(rf"^( *){re.escape(line)}(?= |$)", text, re.MULTILINE)
    assert above is not None and len(re.findall(rf"^ *{re.escape(line)}(?= |$)", text, re.MULTILINE)) == 1
    return text[: above.start()] + textwrap.indent(piece, above[1]) + text[above.start() :]


def sound(text: str, folder: Path) -> bool:
    """Tells whether lint has nothing to say about a story, and every guarantee holds."""
    file = folder / "mijn-verhaal.yaml"
    file.write_text(text, encoding="utf-8")
    return main(["lint", str(file)]) == 0 and main(["explore", str(file)]) == 0


@pytest.mark.parametrize("piece", pieces(DUTCH), ids=lambda piece: piece.split(":")[0].strip("- #"))
def test_a_piece_fits_in_a_new_story(piece: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not PLACED.match(piece) and "druk" not in piece and "visit" not in piece:
        assert sound(put(story("mijn-verhaal", "Mijn verhaal"), piece), tmp_path), capsys.readouterr().out


def test_all_pieces_fit_together_without_a_remark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = story("mijn-verhaal", "Mijn verhaal")
    for piece in pieces(DUTCH):
        text = put(text, piece)
    fine = sound(text, tmp_path)
    told = capsys.readouterr().out
    assert fine and "0 fouten, 0 waarschuwingen" in told, told


def test_both_languages_tell_the_same() -> None:
    assert [piece.replace("# above:", "# boven:") for piece in pieces(ENGLISH)] == pieces(DUTCH)
    for counted in (r"^\d\. ", r"^- \*\*", "^## ", r"python -m game (\w+)"):
        both = [
            re.findall(counted, guide, re.MULTILINE) for guide in (DUTCH.partition("# In het")[2], ENGLISH)
        ]
        assert both[0] == both[1], counted


def test_every_step_is_in_the_guide() -> None:
    steps = {
        name.partition(".")[0]
        for name, told in DOCS.items()
        if name.partition(".")[2] == name.partition(".")[0].lower()
    }
    written = set(re.findall(r"(\w+):", "".join(pieces(DUTCH))))
    assert {step.lower() for step in steps} <= written


def test_the_whole_step_list_fits_the_format_and_leaves_little_out() -> None:
    whole = data(pieces(FORMAT)[0])
    schema = json.loads((paths.assets() / "scenario.schema.json").read_text(encoding="utf-8"))
    assert faults(schema, whole) == []
    written = set(re.findall(r"\b([a-z_]+):", pieces(FORMAT)[0]))
    known = {name.partition(".")[2] for name in DOCS if name.partition(".")[0] in schema["$defs"]} - {""}
    assert known - written == {"by", "role", "who", "mood", "was"}, (
        "these stand in comments, and below the list"
    )
