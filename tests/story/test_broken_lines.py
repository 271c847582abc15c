"""One line of a good story gone wrong, in each way that a hurried hand has: what is told, word by word.

`UPDATE_GOLDEN=1` writes `broken_lines/*.txt` again; read what changed.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.library.read import load_shared
from game.story.load import load_text
from game.story.problem import sentence

HERE = Path(__file__).resolve().parent
GOOD = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8").splitlines()
LISTS = load_shared(HERE / "lists").shared

HANDS: dict[str, Callable[[str], str]] = {
    "one too far to the right": lambda line: f" {line}",
    "no space behind the colon": lambda line: line.replace(": ", ":", 1),
    "no value": lambda line: re.sub(r": .*", ":", line),
    "a list for a value": lambda line: re.sub(r": (.*)", r": [\1]", line),
    "a letter too few": lambda line: re.sub(r"([a-z]{3})[a-z]", r"\1", line),
}


@pytest.mark.parametrize("hand", HANDS)
def test_what_is_told_of_a_line_gone_wrong(hand: str) -> None:
    golden = HERE / "broken_lines" / f"{hand.replace(' ', '-')}.txt"
    told = "".join(_told(number, HANDS[hand]) for number in range(1, len(GOOD)))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(told, encoding="utf-8", newline="\n")
    assert told == golden.read_text(encoding="utf-8")


def _told(number: int, hand: Callable[[str], str]) -> str:
    """Returns a line gone wrong and the sentences about it; nothing where it stays as it was."""
    wrong = hand(GOOD[number])
    if wrong == GOOD[number]:
        return ""
    text = "\n".join([*GOOD[:number], wrong, *GOOD[number + 1 :], ""])
    problems = load_text(text, "klein.yaml", LISTS).problems
    said = "".join(f"  {sentence(problem).removeprefix('klein.yaml:')}\n" for problem in problems)
    return f"{number + 1} {wrong.strip()}\n{said}"
