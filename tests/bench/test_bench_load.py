"""How long loading takes: a story cold and warm, the cards, the words, and what may never be."""

from pathlib import Path

import pytest
from generate import scenario, write
from pytest_benchmark.fixture import BenchmarkFixture

from game import paths
from game.library.cards import cards
from game.library.open import open_scenario
from game.library.read import load, load_shared
from game.story.load import load_text
from game.story.safety import unsafe
from game.story.texts import texts
from game.text.catalogue import load_catalogue

LISTS = Path(__file__).resolve().parents[1] / "story" / "lists"
LINES = 10_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with a story of 10,000 lines and its lists."""
    made = tmp_path_factory.mktemp("scenarios")
    for file in LISTS.iterdir():
        (made / file.name).write_bytes(file.read_bytes())
    write(made, LINES)
    return made


def test_the_generated_story_is_as_long_as_it_says_and_has_no_problems(folder: Path) -> None:
    text = scenario(LINES)
    assert abs(text.count("\n") - LINES) < LINES / 20
    assert load_text(text, "groot.yaml", load_shared(LISTS).shared).problems == ()


def test_cold_10_000_lines(benchmark: BenchmarkFixture, folder: Path) -> None:
    loaded = benchmark(load, folder / "groot.yaml", folder)
    assert loaded.scenario is not None


def test_warm_10_000_lines(benchmark: BenchmarkFixture, folder: Path, tmp_path: Path) -> None:
    open_scenario(folder / "groot.yaml", folder, tmp_path)
    assert benchmark(open_scenario, folder / "groot.yaml", folder, tmp_path).id == "groot"


def test_cold_real_story(benchmark: BenchmarkFixture) -> None:
    assert benchmark(load, paths.scenarios() / "doorgestuurd.yaml", paths.scenarios()).scenario is not None


def test_warm_real_story(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    where = (paths.scenarios() / "doorgestuurd.yaml", paths.scenarios(), tmp_path)
    open_scenario(*where)
    assert benchmark(open_scenario, *where).id == "doorgestuurd"


def test_warm_cards(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    cards(paths.scenarios(), tmp_path)
    assert benchmark(cards, paths.scenarios(), tmp_path)


def test_what_may_never_be_in_10_000_lines(benchmark: BenchmarkFixture, folder: Path) -> None:
    story = load(folder / "groot.yaml", folder).scenario
    assert story is not None
    strings = [(entry.context, entry.source) for entry in texts(story)]
    assert benchmark(unsafe, strings) == []


def test_the_programs_words(benchmark: BenchmarkFixture) -> None:
    assert benchmark(lambda: load_catalogue("en", paths.locale()).words("Verder"))
