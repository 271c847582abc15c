"""What was found before is told again as long as nothing changed, and never after that."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game import paths
from game.library import cache as kept
from game.writing.lint import keep, run
from game.writing.lint.run import Checked, Shipped, check, stories

HERE = Path(__file__).resolve().parent
LISTS = HERE.parents[1] / "story" / "lists"
SHIPPED = Shipped(paths.scenarios(), paths.assets(), paths.locale())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns a folder of two stories with defects, with pictures and a translation beside it."""
    made = tmp_path / "scenarios"
    shutil.copytree(LISTS, made)
    for file in (HERE / "defects").glob("*.yaml"):
        shutil.copy(file, made)
    with (made / "excuses.yaml").open("a", encoding="utf-8") as list:
        list.write("nergens: {text: Nergens gebruikt.}\n")
    (tmp_path / "assets" / "backgrounds").mkdir(parents=True)
    (tmp_path / "assets" / "backgrounds" / "strand.svg").write_text("<svg/>", "utf-8")
    (tmp_path / "locale" / "en").mkdir(parents=True)
    for file in ("defecten", "weg"):
        (tmp_path / "locale" / "en" / f"{file}.po").write_text("", "utf-8")
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def looked(folder: Path, cache: Path | None) -> Checked:
    return check(stories(folder), SHIPPED, cache)


def test_what_was_found_is_told_again_without_looking(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = looked(folder, None)
    assert {"unused-picture", "unused-translation"} <= {each.code for each in without.problems}
    assert looked(folder, cache) == without
    monkeypatch.setattr(run, "load_bytes", None)
    assert looked(folder, cache) == without
    (folder / "gaaf.yaml").write_bytes((folder / "gaaf.yaml").read_bytes() + b"#")
    with pytest.raises(TypeError):
        looked(folder, cache)


def test_what_a_kept_story_uses_is_not_unused(folder: Path, cache: Path) -> None:
    (folder / "defecten.yaml").unlink()  # in a story with wrong names every entry may have been meant
    without = looked(folder, None)
    assert "nergens" in {each.found for each in without.problems if each.code == "unused-entry"}
    assert looked(folder, cache) == looked(folder, cache) == without


def add(file: str, text: str) -> Callable[[Path], None]:
    """Returns what puts a text behind a file beside the stories."""

    def change(folder: Path) -> None:
        path = folder.parent / file
        path.parent.mkdir(exist_ok=True)
        path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")

    return change


CHANGES = {
    "a story": add("scenarios/gaaf.yaml", "onzin: 1\n"),
    "a list": add("scenarios/plans.yaml", "onzin: 1\n"),
    "what was released": add("scenarios/released.yaml", "gaaf: [scene weg]\n"),
    "a translation": add("locale/en/gaaf.po", 'msgid "Niet meer."\nmsgstr "No longer."\n'),
    "an exception": add("scenarios/lint.yaml", "- {code: onzin, where: gaaf, because: zomaar}\n"),
    "a picture that is there": lambda folder: (folder.parent / "assets/backgrounds/strand.svg").unlink(),
    "a story that is gone": lambda folder: (folder / "gaaf.yaml").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_is_told_what_is_so_now(
    change: Callable[[Path], None], folder: Path, cache: Path
) -> None:
    text = (folder / "gaaf.yaml").read_text("utf-8")
    (folder / "gaaf.yaml").write_text(
        text.replace("    place:", "    background: strand\n    place:", 1), "utf-8"
    )
    before = looked(folder, cache)
    change(folder)
    now = looked(folder, None)
    assert now != before and looked(folder, cache) == now


@pytest.mark.parametrize("what", ["_program", "_PACKAGES"])
def test_another_program_looks_again(
    what: str, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(folder, cache)
    keep._program.cache_clear()
    monkeypatch.setattr(keep, what, ("pytest",) if what == "_PACKAGES" else lambda: "another")
    monkeypatch.setattr(run, "load_bytes", None)
    with pytest.raises(TypeError):
        looked(folder, cache)
    if what == "_PACKAGES":
        keep._program.cache_clear()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b'{"of": 1}', b'"' + b"x" * 99, b"[" * 9999])
def test_what_was_damaged_is_looked_at_again(damage: bytes, folder: Path, cache: Path) -> None:
    without = looked(folder, cache)
    names = [file.stem for file in cache.iterdir()]
    assert len(names) == 2
    for name in names:
        kept.write(cache, name, damage)
    assert looked(folder, cache) == without


def test_a_result_of_before_with_other_parts_is_ignored(folder: Path, cache: Path) -> None:
    without = looked(folder, cache)
    for file in list(cache.iterdir()):
        kept.write(cache, file.stem, (kept.read(cache, file.stem) or b"").replace(b'"found"', b'"seen"'))
    assert looked(folder, cache) == without


def test_nothing_is_kept_of_what_changed_meanwhile(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = run.load_bytes

    def slow(*given: object) -> object:
        add("scenarios/plans.yaml", "onzin: 1\n")(folder)
        return load(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "load_bytes", slow)
    looked(folder, cache)
    assert not cache.exists()


def test_one_result_a_story_is_kept(folder: Path, cache: Path) -> None:
    for number in range(3):
        (folder / "gaaf.yaml").write_text(f"# {number}\n", "utf-8")
        looked(folder, cache)
    assert len(list(cache.iterdir())) == 2
