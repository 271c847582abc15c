"""The folder of sessions."""

import os
import re
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from strategies import ending, everything, scene, story, walk

from game import files
from game.session import codes, store
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import event

TODAY = date(2026, 11, 22)


def saved(folder: Path, most: int = 400, minutes: int = 0) -> Path:
    """Plays a session in a folder and returns its file, last touched some minutes after the others."""
    session = walk(Session.create(folder, everything(), "nl", TODAY), 5, most)
    assert session.path is not None
    os.utime(session.path, (1_000_000 + 60 * minutes,) * 2)
    return session.path


def names(folder: Path) -> set[str]:
    """Returns the names of all files in a folder."""
    return {path.name for path in folder.iterdir()}


def test_a_card_tells_what_it_is(tmp_path: Path) -> None:
    path = saved(tmp_path)
    (card,) = store.sessions(tmp_path).cards
    opened = open_session(path).session
    asked = [move for move in opened.moves if hasattr(move.event, "at")]
    assert card == store.SessionCard(
        path=path, code=path.stem, scenario="proef", title="Een proef.", played="2026-11-22", language="nl",
        answers=len(asked), finished=True,
    )  # fmt: skip
    assert len(asked) >= 5


def test_a_card_knows_an_unfinished_session(tmp_path: Path) -> None:
    whole = len(open_session(saved(tmp_path / "whole")).session.moves)
    for most in range(whole + 1):
        card = store.card(saved(tmp_path, most))
        assert card.finished is (most == whole)


def test_an_ending_behind_a_turn_is_not_there_yet(tmp_path: Path) -> None:
    said = {"kind": "narration", "text": "Hoi."}
    told = story({"a0": scene(said, {"kind": "goto", "scene": "b0"}), "b0": scene(ending(), seen_by="mo")})
    session = Session.create(tmp_path, told, "nl", TODAY)
    session.do(event.Next())
    assert session.path is not None and not session.ended and not store.card(session.path).finished
    session.do(event.Next())
    assert session.ended and store.card(session.path).finished
    assert session.path.read_bytes().endswith(b'{"event":"next"}\n{"event":"next","ended":"einde"}\n')


def test_a_tick_or_a_torn_line_does_not_hide_the_end(tmp_path: Path) -> None:
    path = saved(tmp_path)
    open_session(path).session.do_session("move-1", True)
    with path.open("ab") as file:
        file.write(b'{"tic')
    assert store.card(path).finished


def test_the_last_played_comes_first(tmp_path: Path) -> None:
    paths = [saved(tmp_path, 3, minutes) for minutes in (2, 3, 1)]
    assert [card.path for card in store.sessions(tmp_path).cards] == [paths[1], paths[0], paths[2]]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path)
    (tmp_path / "CCCC.jsonl").write_bytes(b"x")
    (tmp_path / "lees-mij.jsonl").write_bytes(b"x")
    listing = store.sessions(tmp_path)
    assert [card.path for card in listing.cards] == [path]
    assert [notice.render() for notice in listing.notices] == ["Niet te lezen: CCCC.jsonl."]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert store.sessions(tmp_path / "nergens") == store.Listing((), ())
    assert store.latest(tmp_path / "nergens", "proef") is None
    store.delete_all(tmp_path / "nergens")


def test_a_folder_that_cannot_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "iterdir", fault)
    monkeypatch.setattr("os.scandir", fault)
    assert [notice.code for notice in store.sessions(tmp_path).notices] == ["folder_unreadable"]
    with pytest.raises(SessionTrouble):
        store.delete_all(tmp_path)


def test_the_latest_unfinished_session_of_a_story_goes_on(tmp_path: Path) -> None:
    saved(tmp_path, 400, 9)
    old, new = saved(tmp_path, 3, 1), saved(tmp_path, 3, 2)
    assert store.latest(tmp_path, "proef") == new
    assert store.latest(tmp_path, "ander") is None
    new.unlink()
    assert store.latest(tmp_path, "proef") == old


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    path = saved(tmp_path / "a" / "b", 2)
    assert path.parent == tmp_path / "a" / "b"


def test_where_no_folder_can_be_made_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SessionTrouble):
        Session.create(tmp_path / "file" / "saves", everything(), "nl", TODAY)


def test_codes_are_no_words() -> None:
    found = {codes.new_code(None) for _ in range(500)}
    assert all(re.fullmatch(r"[2-9CFGHJKMPQRVWX]{4}", code) for code in found)
    assert len(found) > 450


def test_a_code_that_is_taken_is_not_given_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "ALPHABET", "23")
    found = {saved(tmp_path, 1).stem for _ in range(24)}
    assert len(found) == 24 == len(names(tmp_path))
    assert {len(code) for code in found} > {4}


def test_a_file_from_outside_comes_in_under_its_code(tmp_path: Path) -> None:
    outside = saved(tmp_path / "thuis", 5).rename(tmp_path / "van Sam.jsonl")
    code = open_session(outside).session.code
    path = store.take_in(tmp_path / "saves", outside)
    assert path == tmp_path / "saves" / f"{code}.jsonl"
    assert path.read_bytes() == outside.read_bytes()
    assert store.take_in(tmp_path / "saves", outside) == path
    walk(open_session(outside).session, 1)
    second = store.take_in(tmp_path / "saves", outside)
    assert second.name == f"{code}-2.jsonl" and open_session(second).session.code == f"{code}-2"
    assert {card.code for card in store.sessions(tmp_path / "saves").cards} == {code, f"{code}-2"}
    assert path.read_bytes() != second.read_bytes()


def test_what_is_no_session_does_not_come_in(tmp_path: Path) -> None:
    other = tmp_path / "x.jsonl"
    other.write_bytes(b"hallo\n")
    with pytest.raises(SessionTrouble):
        store.take_in(tmp_path / "saves", other)
    assert names(tmp_path) == {"x.jsonl"}


def test_a_full_disk_brings_nothing_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise OSError(28, "full")

    outside = saved(tmp_path / "thuis", 5)
    monkeypatch.setattr(files, "write_all", fault)
    with pytest.raises(SessionTrouble) as caught:
        store.take_in(tmp_path / "saves", outside)
    assert caught.value.code == "disk_full" and names(tmp_path / "saves") == set()


def test_deleting_takes_one(tmp_path: Path) -> None:
    path, other = saved(tmp_path, 3), saved(tmp_path, 3)
    files.temporary(path).write_bytes(b"x")
    store.delete(path, tmp_path)
    assert names(tmp_path) == {other.name}
    store.delete(path, tmp_path)


@pytest.mark.parametrize("name", ["README.md", "thuis", "CCCC.jsonl", "verslag.jsonl"])
def test_what_is_no_session_is_not_deleted(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("# Leesmij\n" * 3)
    with pytest.raises(SessionTrouble) as caught:
        store.delete(path, tmp_path / "saves")
    assert caught.value.code == "no_session" and path.exists()


def test_a_session_is_deleted_whatever_its_name_and_nothing_of_another(tmp_path: Path) -> None:
    path = saved(tmp_path, 3)
    path = path.rename(tmp_path / "mijn kopie.jsonl")
    other = {"mijn kopie.notes.json", ".mijn kopie.tmp"}
    for each in other:
        (tmp_path / each).write_text("not ours")
    store.delete(path, tmp_path / "saves")
    assert names(tmp_path) == other


def test_a_damaged_session_at_home_is_deleted(tmp_path: Path) -> None:
    path = saved(tmp_path, 3)
    path.write_bytes(b"x" + path.read_bytes())
    store.delete(path, tmp_path)
    assert names(tmp_path) == set()


def test_deleting_everything_takes_sessions_only(tmp_path: Path) -> None:
    path = saved(tmp_path, 3)
    saved(tmp_path, 3)
    files.temporary(path).write_bytes(b"x")
    (tmp_path / f"{path.stem}-2.jsonl").write_bytes(b"broken")
    kept = {"README.md", "brief.jsonl", "settings.json", ".iets.tmp"}
    for name in kept:
        (tmp_path / name).write_bytes(b"x")
    store.delete_all(tmp_path)
    assert names(tmp_path) == kept


def test_what_cannot_be_deleted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, 3)

    def fault(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "unlink", fault)
    with pytest.raises(SessionTrouble) as caught:
        store.delete(path, tmp_path)
    assert caught.value.code == "not_deleted"


def test_what_is_no_file_is_no_session(tmp_path: Path) -> None:
    (tmp_path / "CCCC.jsonl").mkdir()
    with suppress(OSError):  # not every system lets everybody make links
        (tmp_path / "FFFF.jsonl").symlink_to(tmp_path / "weg")
    assert store.sessions(tmp_path) == store.Listing((), ())


def test_a_code_gets_longer_after_twenty_that_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def taken(path: Path) -> bool:
        tried.append(len(path.stem))
        return len(path.stem) < 6

    monkeypatch.setattr(files, "is_there", taken)
    assert len(codes.new_code(tmp_path)) == 6 and tried == [4] * 20 + [5] * 20 + [6]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CCCC.jsonl", "CCCC"),
        ("CCCC-2.jsonl", "CCCC-2"),
        ("CCCC-999.jsonl", "CCCC-999"),
        ("CCCC-1000.jsonl", None),
        ("CCC.jsonl", None),
        ("CCCC.json", None),
        ("AAAA.jsonl", None),
    ],
)
def test_the_code_is_in_the_name(name: str, code: str | None) -> None:
    assert codes.code_of(Path(name)) == code


@pytest.mark.parametrize(("copies", "code"), [(998, None), (999, "not_saved")])
def test_a_session_comes_in_at_most_999_times(tmp_path: Path, copies: int, code: str | None) -> None:
    outside = saved(tmp_path / "thuis", 5)
    (tmp_path / "saves").mkdir()
    for number in range(1, copies + 1):
        codes.file_of(tmp_path / "saves", outside.stem, number).write_bytes(b"van iemand anders")
    if code is None:
        assert store.take_in(tmp_path / "saves", outside).stem == f"{outside.stem}-999"
        return
    with pytest.raises(SessionTrouble) as caught:
        store.take_in(tmp_path / "saves", outside)
    assert caught.value.code == code


def test_a_session_that_is_too_large_is_named(tmp_path: Path) -> None:
    for name, size in (("CCCC.jsonl", 20_000_000), ("FFFF.jsonl", 20_000_001)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    found = []
    for name in ("CCCC.jsonl", "FFFF.jsonl"):
        with pytest.raises(SessionTrouble) as caught:
            store.card(tmp_path / name)
        found.append(caught.value.code)
    assert found == ["no_session", "too_big"]
    assert len(store.sessions(tmp_path).unreadable) == 2


def test_notes_and_a_session_of_a_later_version_are_deleted_too(tmp_path: Path) -> None:
    path = saved(tmp_path, 3).rename(tmp_path / "kopie.jsonl")
    path.write_bytes(path.read_bytes().replace(b'"format":2', b'"format":9', 1))
    notes = tmp_path / "kopie.notes.json"
    notes.write_text('{"kantelpunt-notes": 2}', encoding="utf-8")
    assert store.may_be_deleted(path, tmp_path / "saves")
    assert not store.may_be_deleted(tmp_path / "weg.jsonl", tmp_path / "saves")
    store.delete(path, tmp_path / "saves")
    assert names(tmp_path) == set()
