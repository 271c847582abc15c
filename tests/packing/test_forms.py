"""The folder and the one file on disk: whole, checkable, and careful with what was there."""

import hashlib
import re
from pathlib import Path

import pytest

from game.packing.archive import joined, parted, zipped
from game.packing.forms import INDEX, LICENCES, SUMS, write_folder, write_one_file
from game.packing.shell import SENTENCES
from game.packing.trouble import PackingTrouble

NAMES = ("wasm", "engine", "loader", "library", "core", "code", "data", "fonts")
PARTS = {name: name.encode() * 10 for name in (*NAMES, "licences")}


def names(folder: Path) -> set[str]:
    """Returns the names of the parts in a folder."""
    return {file.name for file in folder.glob("*.bin")}


def test_an_archive_comes_back_the_same() -> None:
    contents = {"b/c.txt": b"\0\xff", "a": b"", "é": b"3"}
    assert parted(joined(contents)) == contents
    assert zipped(b"same") == zipped(b"same")


def test_the_sums_are_those_of_every_file(tmp_path: Path) -> None:
    size = write_folder(PARTS, tmp_path)
    told = dict(reversed(line.split("  ")) for line in (tmp_path / SUMS).read_text().splitlines())
    others = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.name != SUMS}
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in others.items()}
    assert size == sum(map(len, others.values())) and {INDEX, LICENCES} < set(others)


def test_the_page_names_every_part_and_the_one_file_holds_it(tmp_path: Path) -> None:
    write_folder(PARTS, tmp_path)
    page = (tmp_path / INDEX).read_text(encoding="utf-8")
    assert all(f'"file": "{name}"' in page for name in names(tmp_path)) and len(names(tmp_path)) == len(NAMES)
    write_one_file(PARTS, tmp_path / "one.html")
    alone = (tmp_path / "one.html").read_text(encoding="utf-8")
    assert all(f'id="part-{name}"' in alone for name in NAMES) and '"file":' not in alone


def test_an_update_leaves_the_parts_of_the_version_before(tmp_path: Path) -> None:
    write_folder(PARTS, tmp_path)
    first = names(tmp_path)
    write_folder({**PARTS, "code": b"new"}, tmp_path)
    second = names(tmp_path)
    assert first < second and len(second) == len(first) + 1
    write_folder({**PARTS, "code": b"newer"}, tmp_path)
    assert len(first & names(tmp_path)) == len(first) - 1


def test_another_page_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / INDEX).write_text("<p>Van iemand anders</p>", encoding="utf-8")
    with pytest.raises(PackingTrouble, match=re.escape(str(tmp_path))):
        write_folder(PARTS, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [INDEX]


@pytest.mark.parametrize("form", ["hosted", "alone"])
def test_only_our_own_scripts_may_run(form: str, tmp_path: Path) -> None:
    write_folder(PARTS, tmp_path)
    write_one_file(PARTS, tmp_path / "one.html")
    page = (tmp_path / (INDEX if form == "hosted" else "one.html")).read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert "'unsafe-eval'" not in policy[1] and "'unsafe-inline'" not in rules["script-src"]
    assert rules["default-src"] == "'none'" and "http" not in policy[1]
    assert rules["connect-src"] == ("'self'" if form == "hosted" else "'none'")
    assert page.index("Content-Security-Policy") < page.index("<script>")


def test_what_is_wrong_is_said_in_dutch_and_english(tmp_path: Path) -> None:
    write_folder(PARTS, tmp_path)
    page = (tmp_path / INDEX).read_text(encoding="utf-8")
    for code, sentence in SENTENCES.items():
        told = re.search(
            rf'<p data-for="{code}">(.*?)<br>\s*<span lang="en">(.*?)</span></p>', page, re.DOTALL
        )
        assert told is not None and told[1] == sentence and told[2] != sentence
