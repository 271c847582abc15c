"""How long a preview takes to be read again: the longest shipped story, at the end of its longest play."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game import paths
from game.library.shelf import NOT_STORIES
from game.writing.preview import Preview, opened
from game.writing.preview.moves import of_play
from game.writing.regress import of_text

PLAYS = Path(__file__).resolve().parents[1] / "golden" / "stories"


@pytest.fixture(scope="module")
def at_the_end() -> Preview:
    """Returns the preview of the longest story after its longest written play."""
    files = (file for file in paths.scenarios().glob("*.yaml") if file.name not in NOT_STORIES)
    preview = opened(max(files, key=lambda file: file.stat().st_size))
    texts = [file.read_text(encoding="utf-8") for file in (PLAYS / preview.file.stem).glob("*.play")]
    ends = (preview.played(of_play(preview.scenario, of_text("", text))) for text in texts)
    return max(ends, key=lambda one: len(one.walked))


def test_read_again(benchmark: BenchmarkFixture, at_the_end: Preview) -> None:
    assert benchmark(at_the_end.reload) == at_the_end
    benchmark.extra_info["moves"] = len(at_the_end.walked)


def test_look_whether_it_changed(benchmark: BenchmarkFixture, at_the_end: Preview) -> None:
    assert not benchmark(at_the_end.changed)


def test_a_move(benchmark: BenchmarkFixture, at_the_end: Preview) -> None:
    before = replace(at_the_end, walked=at_the_end.walked[:-1], at=at_the_end.at - 1)
    act = at_the_end.walked[-1].act
    assert act is not None
    assert benchmark(before.move, act).here == at_the_end.here
