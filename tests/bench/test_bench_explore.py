"""How long exploring takes: real stories, and generated ones of 100, 1,000 and 10,000 scenes."""

import math
import time
from functools import cache

import pytest
from generate import explorable, variables
from pytest_benchmark.fixture import BenchmarkFixture

from game import paths
from game.command_line.known import story_names
from game.library.read import load, load_shared
from game.story.model import Scenario, Shared
from game.writing.explore import Exploration, explore, read

GUARANTEES = read(paths.scenarios() / "guarantees.yaml").stated
SIZES = (100, 1_000, 10_000)
FLAT = 1.6
"""How many times dearer a scene may be in the largest story than in the one of a tenth of its size."""


@cache
def story(scenes: int) -> Scenario:
    """Returns a generated story. Made without a file: so many scenes are more than a file may hold."""
    shared = load_shared(paths.scenarios()).shared
    real = load(paths.scenarios() / "doorgestuurd.yaml", paths.scenarios()).scenario
    assert real is not None
    lists = Shared(
        cast={"sam": shared.cast["sam"], "mo": shared.cast["mo"]},
        indicators={"grens_stellen": shared.indicators["grens_stellen"]},
        feelings=shared.feelings,
        help={"lijn": shared.help["kindertelefoon"]},
    )
    head = real.model_dump(by_alias=True, exclude={"scenes", "variables", "shared"})
    made = {"id": "groot", "start": "s0", "variables": variables(), "scenes": explorable(scenes)}
    return Scenario.model_validate({**head, **made, "shared": lists.model_dump()})


def explored(scenario: Scenario) -> Exploration:
    """Explores a story whole, with every guarantee; its scenes flattened anew, as after loading."""
    scenario.__dict__.pop("program", None)
    return explore(scenario, GUARANTEES)


@pytest.mark.parametrize("id", story_names())
def test_a_real_story(benchmark: BenchmarkFixture, id: str) -> None:
    scenario = load(paths.scenarios() / f"{id}.yaml", paths.scenarios()).scenario
    assert scenario is not None
    assert benchmark(explored, scenario).exact


@pytest.mark.parametrize("scenes", SIZES)
def test_a_generated_story(benchmark: BenchmarkFixture, scenes: int) -> None:
    found = benchmark.pedantic(explored, (story(scenes),), rounds=3 if scenes < 5_000 else 1)
    assert found.exact and not found.unused.endings
    benchmark.extra_info["points"] = len(found.graph.points)


def test_the_cost_of_a_scene_is_flat(benchmark: BenchmarkFixture) -> None:
    took = {}
    for scenes in SIZES:
        scenario = story(scenes)
        rounds = []
        for _ in range(3 if scenes < 5_000 else 1):
            began = time.process_time()
            explored(scenario)
            rounds.append(time.process_time() - began)
        took[scenes] = min(rounds) / scenes
    print({scenes: f"{cost * 1e6:.0f} us a scene" for scenes, cost in took.items()})
    benchmark.extra_info["exponent"] = round(1 + math.log10(took[10_000] / took[1_000]), 2)
    benchmark.pedantic(explored, (story(100),), rounds=1)
    assert took[1_000] < took[100] * FLAT and took[10_000] < took[1_000] * FLAT
