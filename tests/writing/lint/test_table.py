"""The table of what is checked names every code of a check for writers, and no other."""

import re
from pathlib import Path

from game.writing import lint
from game.writing.lint.wording import CHECKING, SENTENCES

README = (Path(lint.__file__).parent / "README.md").read_text(encoding="utf-8")
ROWS = [line for line in README.partition("## What is checked")[2].splitlines() if line.startswith("| ")]
CODES = [code for row in ROWS[1:] for code in re.findall(r"[a-z][a-z-]+", row.split("|")[2])]


def test_the_table_names_every_check_once() -> None:
    assert len(CODES) == len(set(CODES))
    assert set(CODES) <= set(SENTENCES)
    assert set(CHECKING) <= set(CODES)
