"""How long lint takes on sound stories of 100, 1,000 and 10,000 scenes, and how that grows with the size."""

import math
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest
from generate_sound import write_sound
from pytest_benchmark.fixture import BenchmarkFixture

from game import paths
from game.writing.lint.run import Shipped, check

LISTS = Path(__file__).resolve().parents[1] / "story" / "lists"
ROOT = Path(__file__).resolve().parents[2]
SHIPPED = Shipped(paths.scenarios(), paths.assets(), paths.locale())
SIZES = (100, 1_000, 10_000)
FLAT = 1.15
"""The largest exponent of cost over size that still counts as flat."""


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Returns a story of each size, each in a folder with its lists."""
    made = {}
    for scenes in SIZES:
        folder = tmp_path_factory.mktemp("scenarios")
        for file in LISTS.iterdir():
            (folder / file.name).write_bytes(file.read_bytes())
        made[scenes] = write_sound(folder, scenes)
    return made


def spent(story: Path, home: Path) -> float:
    """Returns the processor time of the command as a process of its own."""
    before = os.times()
    command = [sys.executable, "-m", "game", "lint", str(story)]
    environment = {**os.environ, "KANTELPUNT_HOME": str(home), "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


@pytest.mark.parametrize("scenes", SIZES[1:])
def test_the_whole_command(
    benchmark: BenchmarkFixture, stories: dict[int, Path], scenes: int, tmp_path: Path
) -> None:
    """A story that is looked at, and one that was looked at before; a new folder keeps nothing yet."""
    rounds = range(5 if scenes < 5_000 else 3)
    first = [spent(stories[scenes], tmp_path / f"{number}") for number in rounds]
    again = [spent(stories[scenes], tmp_path / "0") for _ in rounds]
    told = {"first": (min(first), median(first)), "again": (min(again), median(again))}
    benchmark.extra_info.update(told)
    print({name: f"{least:.2f} / {middle:.2f} s" for name, (least, middle) in told.items()})
    benchmark.pedantic(lambda: None)
    assert max(again) < min(first)


@pytest.mark.parametrize("scenes", SIZES)
def test_a_generated_story(benchmark: BenchmarkFixture, stories: dict[int, Path], scenes: int) -> None:
    story = stories[scenes]
    checked = benchmark.pedantic(check, ([story], SHIPPED), rounds=3 if scenes < 5_000 else 1)
    assert not [problem for problem in checked.problems if problem.file == str(story)]
    benchmark.extra_info["bytes"] = story.stat().st_size


def test_the_cost_of_a_scene_is_flat(benchmark: BenchmarkFixture, stories: dict[int, Path]) -> None:
    took = {}
    for scenes in SIZES[:2]:
        check([stories[scenes]], SHIPPED)
    for scenes in SIZES:
        began = time.process_time()
        check([stories[scenes]], SHIPPED)
        took[scenes] = time.process_time() - began
    exponent = math.log(took[10_000] / took[1_000], 10)
    benchmark.extra_info["exponent"] = round(exponent, 2)
    benchmark.extra_info["seconds"] = {scenes: round(seconds, 3) for scenes, seconds in took.items()}
    benchmark.pedantic(check, ([stories[100]], SHIPPED), rounds=1)
    print(f"exponent {exponent:.2f}", took)
    assert exponent < FLAT
