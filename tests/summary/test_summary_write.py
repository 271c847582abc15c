"""A summary is written whole or not at all, and what goes wrong is said."""

import errno
import os
from pathlib import Path

import pytest

from game.summary import SummaryTrouble, write_summary
from game.text.say import fill


def fails(number: int):  # type: ignore[no-untyped-def]
    """Returns a call that fails as the system would."""

    def call(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return call


def test_a_summary_is_written(tmp_path: Path) -> None:
    write_summary(tmp_path / "verslag.html", b"nieuw")
    write_summary(tmp_path / "verslag.html", b"nieuwer")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("verslag.html", b"nieuwer")]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EROFS, "no_permission"),
        (errno.EACCES, "no_permission"),
        (errno.EIO, "not_written"),
    ],
)
@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_what_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, at: str
) -> None:
    (tmp_path / "verslag.html").write_bytes(b"oud")
    if at == "fsync":
        monkeypatch.setattr(os, "fsync", fails(number))
    else:
        monkeypatch.setattr(Path, "replace", fails(number))
    with pytest.raises(SummaryTrouble) as trouble:
        write_summary(tmp_path / "verslag.html", b"nieuw")
    assert trouble.value.code == code
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("verslag.html", b"oud")]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SummaryTrouble, match=r"De map .*weg is er niet\. Kies een andere plek\."):
        write_summary(tmp_path / "weg" / "verslag.html", b"")


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "weg").write_bytes(b"")
    with pytest.raises(SummaryTrouble, match="is er niet"):
        write_summary(tmp_path / "weg" / "verslag.html", b"")


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(SummaryTrouble, match="is een map"):
        write_summary(tmp_path, b"")


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_a_name_that_cannot_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(SummaryTrouble) as trouble:
        write_summary(tmp_path / name, b"")
    assert trouble.value.code == "bad_name"


def test_the_sentence_can_be_in_another_language(tmp_path: Path) -> None:
    with pytest.raises(SummaryTrouble) as trouble:
        write_summary(tmp_path, b"")
    assert (
        trouble.value.render(lambda *_, **values: fill("Not a file: {name}", values))
        == f"Not a file: {tmp_path}"
    )
