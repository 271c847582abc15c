"""The stories there are: cards that read only headers, and scenarios from a cache that may be lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.command_line.known import story_names
from game.library import cache as kept
from game.library.cards import cards
from game.library.fingerprint import program
from game.library.open import open_scenario
from game.library.shelf import SHARED_FILES, BrokenStory
from game.story.fields import LISTS

HERE = Path(__file__).resolve().parent.parent / "story"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns a folder with one story and its lists."""
    made = tmp_path / "scenarios"
    made.mkdir()
    for file in (*(HERE / "lists").iterdir(), HERE / "good" / "klein.yaml"):
        (made / file.name).write_bytes(file.read_bytes())
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def rewrite(path: Path, old: str, new: str) -> None:
    """Changes a file, and its time even where clocks are coarse."""
    before = path.stat().st_mtime_ns
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_the_lists_beside_the_stories_are_those_of_the_model() -> None:
    assert [f"{name}.yaml" for name in LISTS] == list(SHARED_FILES)


def test_a_card_holds_what_the_home_screen_shows(folder: Path, cache: Path) -> None:
    (card,) = cards(folder, cache)
    assert (card.id, card.title, card.minutes, card.broken) == ("klein", "Klein verhaal", 3, False)
    assert (card.who, card.mood, card.name, card.backdrop) == ("mo", "grijns", "Mo", "#F3E1BE")
    assert card.look["style"] == "curl" and card.behaviours == ("spreading", "pressure")
    assert cards(folder, cache) == cards(folder) == [card]


def test_a_warm_index_needs_neither_yaml_nor_pydantic(folder: Path, cache: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from game.library.cards import cards\n"
        f"print(len(cards(Path({str(folder)!r}), Path({str(cache)!r}))))\n"
        "print('yaml' in sys.modules, 'pydantic' in sys.modules)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(2)
    ]
    assert runs == [["1", "True", "False"], ["1", "False", "False"]]


def test_a_changed_file_gives_a_new_card(folder: Path, cache: Path) -> None:
    cards(folder, cache)
    rewrite(folder / "klein.yaml", "title: Klein verhaal", "title: Ander verhaal")
    assert cards(folder, cache)[0].title == "Ander verhaal"
    rewrite(folder / "cast.yaml", "name: Mo,", "name: Moos,")
    assert cards(folder, cache)[0].name == "Moos"
    (folder / "klein.yaml").unlink()
    assert cards(folder, cache) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("title: Klein verhaal", "titel: Klein verhaal"),
        ("title: Klein verhaal", 'title: "Klein'),
        ("title: Klein verhaal", "title: Naaktfoto"),
        ("minutes: 3", "minutes: drie"),
        ("id: klein", "id: anders"),
        ("cover: mo (grijns)", "cover: [mo]"),
        ("scenes:\n", "taferelen:\n"),
        ("format: 1", "\tformat: 1"),
    ],
)
def test_a_broken_header_gives_a_broken_card(folder: Path, cache: Path, old: str, new: str) -> None:
    rewrite(folder / "klein.yaml", old, new)
    (card,) = cards(folder, cache)
    assert card.broken and card.id == "klein" and card.title == "klein"


def test_only_the_header_is_read_for_a_card(folder: Path) -> None:
    path = folder / "klein.yaml"
    header = path.read_bytes().partition(b"scenes:")[0]
    path.write_bytes(header + b"scenes:\n" + b"\x00" * 1_000_000)
    assert not cards(folder)[0].broken


def test_no_folder_no_cards(tmp_path: Path) -> None:
    assert cards(tmp_path / "nergens", tmp_path / "cache") == []


def test_a_cached_scenario_is_the_same(folder: Path, cache: Path) -> None:
    cold = open_scenario(folder / "klein.yaml", folder, cache)
    assert len(list(cache.glob("*.cache"))) == 1
    assert (
        open_scenario(folder / "klein.yaml", folder, cache)
        == cold
        == open_scenario(folder / "klein.yaml", folder)
    )


@pytest.mark.parametrize("id", story_names())
def test_a_cached_story_is_the_same_to_the_last_default(id: str, cache: Path) -> None:
    where = (paths.scenarios() / f"{id}.yaml", paths.scenarios(), cache)
    cold, warm = open_scenario(*where), open_scenario(*where)
    assert warm == cold and warm.model_dump(by_alias=True) == cold.model_dump(by_alias=True)


def test_a_warm_scenario_is_not_parsed_again(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_scenario(folder / "klein.yaml", folder, cache)
    monkeypatch.setattr("game.library.read.load", None)
    assert open_scenario(folder / "klein.yaml", folder, cache).id == "klein"


def test_a_change_anywhere_is_seen(folder: Path, cache: Path) -> None:
    open_scenario(folder / "klein.yaml", folder, cache)
    rewrite(folder / "klein.yaml", "mo: nee", "mo: jawel")
    assert "jawel" in open_scenario(folder / "klein.yaml", folder, cache).model_dump_json()
    rewrite(folder / "feelings.yaml", "name: bang", "name: heel bang")
    assert open_scenario(folder / "klein.yaml", folder, cache).shared.feelings["bang"].name == "heel bang"


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff" * 100, None])
def test_a_damaged_cache_is_made_again(folder: Path, cache: Path, damage: bytes | None) -> None:
    good = open_scenario(folder / "klein.yaml", folder, cache)
    (file,) = cache.glob("*.cache")
    file.write_bytes(file.read_bytes()[:-20] if damage is None else damage)
    assert open_scenario(folder / "klein.yaml", folder, cache) == good
    assert kept.read(cache, file.stem) is not None


def test_a_cache_that_was_changed_is_not_believed(folder: Path, cache: Path) -> None:
    good = open_scenario(folder / "klein.yaml", folder, cache)
    (file,) = cache.glob("*.cache")
    file.write_bytes(file.read_bytes().replace(b"Klein verhaal", b"Ander verhaal"))
    assert open_scenario(folder / "klein.yaml", folder, cache) == good


def test_kept_nonsense_is_read_anew(folder: Path, cache: Path) -> None:
    good = open_scenario(folder / "klein.yaml", folder, cache)
    cards(folder, cache)
    for file in cache.glob("*.cache"):
        kept.write(cache, file.stem, b'{"files": 1}')
    assert open_scenario(folder / "klein.yaml", folder, cache) == good
    assert not cards(folder, cache)[0].broken


def test_a_cache_that_cannot_be_written_is_no_fault(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    assert open_scenario(folder / "klein.yaml", folder, blocked).id == "klein"
    assert len(cards(folder, blocked)) == 1


def test_what_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "x.cache" / "inside").mkdir(parents=True)
    kept.write(tmp_path, "x", b"x")
    assert [file.name for file in tmp_path.iterdir()] == ["x.cache"] and kept.read(tmp_path, "x") is None


def test_the_number_of_cache_files_is_bounded(tmp_path: Path) -> None:
    for number in range(kept.MOST_FILES + 10):
        kept.write(tmp_path, f"x{number}", b"x")
        os.utime(tmp_path / f"x{number}.cache", (number, number))
    assert len(list(tmp_path.iterdir())) == kept.MOST_FILES
    assert kept.read(tmp_path, f"x{kept.MOST_FILES + 9}") == b"x" and kept.read(tmp_path, "x0") is None


def test_a_broken_story_is_not_opened(folder: Path, cache: Path) -> None:
    rewrite(folder / "klein.yaml", "visit: gang", "visit: gangg")
    with pytest.raises(BrokenStory) as told:
        open_scenario(folder / "klein.yaml", folder, cache)
    assert [problem.code for problem in told.value.problems] == ["unknown-scene"]
    assert not list(cache.glob("*"))


@pytest.mark.parametrize(
    "name", ["story/load.py", "story/checks/ids.py", "story/words/nl.py", "library/open.py"]
)
def test_other_code_reads_a_story_anew(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("story", "library"):
        shutil.copytree(paths.PACKAGE / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(paths, "PACKAGE", tmp_path)
    before = program.__wrapped__()
    assert program.__wrapped__() == before
    file = tmp_path / name
    file.write_bytes(file.read_bytes() + b"#")
    assert program.__wrapped__() != before
