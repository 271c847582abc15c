"""Two things at once: the same comes of it as of one after the other, also when the copy falls."""

import os
from pathlib import Path

import pytest

from game import paths
from game.writing.lint import run
from game.writing.lint.apart import at_once, in_turn
from game.writing.lint.run import Shipped, check

SHIPPED = Shipped(paths.scenarios(), paths.assets(), paths.locale())
posix = pytest.mark.skipif(os.name == "nt", reason="Windows copies no process")


def test_both_are_returned() -> None:
    assert at_once(lambda: [1], lambda: [2]) == in_turn(lambda: [1], lambda: [2]) == ([1], [2])


@posix
def test_the_other_is_worked_out_in_another_process() -> None:
    mine, theirs = at_once(os.getpid, os.getpid)
    assert mine == os.getpid() != theirs or os.cpu_count() == 1


@posix
def test_when_the_copy_falls_the_work_is_done_here() -> None:
    here = os.getpid()

    def fatal() -> str:
        if os.getpid() != here:
            os._exit(1)
        return "done"

    assert at_once(lambda: "mine", fatal) == ("mine", "done")


@posix
def test_what_goes_wrong_there_is_told_here(capfd: pytest.CaptureFixture[str]) -> None:
    def wrong() -> str:
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        at_once(lambda: "mine", wrong)
    assert "Traceback" not in capfd.readouterr().err


def test_a_story_is_told_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in paths.scenarios().glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    story = tmp_path / "doorgestuurd.yaml"
    broken = story.read_text("utf-8").replace("background:", "backgroud:", 1) + "\n"
    story.write_text(broken.replace("do: ", "do: Bel 0612345678 ", 1), "utf-8")
    monkeypatch.setattr(run, "_LARGE", 0)
    stories = [story, tmp_path / "nepprofiel.yaml"]
    assert check(stories, SHIPPED, alone=True) == check(stories, SHIPPED)
    assert check(stories, SHIPPED).problems
