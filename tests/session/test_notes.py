"""The worker's notes: beside the session, never in it, kept whole or not at all, gone with the session."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import scene, story

from game import files
from game.session import store
from game.session.notes import Notebook, Notes, WhatIf, is_notes_file, notes_file, notes_of
from game.session.session import Session
from game.session.trouble import SessionTrouble

WORDS = st.text(max_size=60)
BRANCH = WhatIf("Als Sam nee zegt", 4, "nee", (("keuze-2", "weg"),), along=True)


@pytest.fixture
def session(home: Path) -> Session:
    told = story({"a0": scene({"kind": "narration", "text": "Hoi."})})
    return Session.create(home, told, "nl", date(2026, 11, 22))


def test_notes_come_back(session: Session) -> None:
    notes = Notes().with_whole("Goed gesprek.").with_moment(3, "Keek weg.").with_agreement("do", "Ik bel.")
    notes = notes.with_branch(BRANCH)
    Notebook(session).keep(notes)
    assert notes_of(session) == notes


@given(WORDS, st.dictionaries(st.integers(0, 900), WORDS), st.dictionaries(WORDS, WORDS))
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    whole: str,
    moments: dict[int, str],
    agreements: dict[str, str],
) -> None:
    told = story({"a0": scene({"kind": "narration", "text": "Hoi."})})
    session = Session.create(tmp_path_factory.mktemp("notes"), told, "nl", date(2026, 11, 22))
    notes = Notes(whole, moments, agreements)
    Notebook(session).keep(notes)
    assert notes_of(session) == notes


def test_the_youths_file_never_holds_them(session: Session) -> None:
    assert session.path is not None
    before = session.path.read_bytes()
    Notebook(session).keep(Notes(whole="Let op thuis."))
    assert session.path.read_bytes() == before
    assert notes_file(session.path).stat().st_mode & 0o077 == 0
    assert [path.name for path in sorted(session.path.parent.iterdir())] == [
        session.path.name,
        notes_file(session.path).name,
    ]


def test_nothing_written_is_no_file(session: Session) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes().with_moment(2, "  "))
    assert not notes_file(session.path).exists()


def test_they_go_with_the_session(session: Session, home: Path) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes(whole="Weg."))
    store.delete(session.path, session.path.parent)
    assert list(home.iterdir()) == []


def test_they_go_with_all_sessions(session: Session, home: Path) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes(whole="Weg."))
    session.path.unlink()  # notes whose session is gone go too
    (home / "anders.notes.json").write_text("{}", encoding="utf-8")
    store.delete_all(home)
    assert [path.name for path in home.iterdir()] == ["anders.notes.json"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"kantelpunt-notes": 0, "whole": "x", "moments": {}, "agreements": {}, "branches": []}',
        b'{"kantelpunt-notes": 1, "whole": 3, "moments": {}, "agreements": {}, "branches": []}',
        b'{"kantelpunt-notes": 1, "whole": "", "moments": {"a": "x"}, "agreements": {}, "branches": []}',
        b'{"kantelpunt-notes": 1, "whole": "", "moments": {}, "agreements": {"do": 1}, "branches": []}',
        b'{"kantelpunt-notes": 1, "whole": "", "moments": {}, "agreements": {}, "branches": [{}]}',
    ],
)
def test_a_file_that_cannot_be_read_stays_as_it_is(session: Session, data: bytes) -> None:
    assert session.path is not None
    notes_file(session.path).write_bytes(data)
    book = Notebook(session)
    assert book.locked and book.trouble is not None and book.trouble.code == "notes_unreadable"
    book.keep(Notes(whole="Nieuw."))
    assert notes_file(session.path).read_bytes() == data


def test_a_full_disk_leaves_what_was_there(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert session.path is not None
    book = Notebook(session)
    book.keep(Notes(whole="Eerst."))

    def full(descriptor: int, data: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(files, "write_all", full)
    with pytest.raises(SessionTrouble) as caught:
        book.keep(Notes(whole="Daarna."))
    assert caught.value.code == "disk_full"
    assert notes_of(session).whole == "Eerst."
    assert book.notes.whole == "Daarna.", "what stands on the screen is not lost"


def test_what_could_not_be_kept_is_kept_with_the_next(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Notebook(session)

    def full(descriptor: int, data: bytes) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr(files, "write_all", full)
        with pytest.raises(SessionTrouble):
            book.keep(book.notes.with_moment(3, "Bij drie."))
    book.keep(book.notes)
    assert notes_of(session).moments == {3: "Bij drie."}, "the same notes are tried again"
    with monkeypatch.context() as patched:
        patched.setattr(files, "write_all", full)
        with pytest.raises(SessionTrouble):
            book.keep(book.notes.with_whole("Nu wel."))
    book.keep(book.notes.with_moment(4, "Bij vier."))
    assert notes_of(session).whole == "Nu wel.", "what failed before goes along"


def test_notes_of_another_window_are_never_replaced(session: Session) -> None:
    one, other = Notebook(session), Notebook(session)
    one.keep(one.notes.with_whole("Van het ene venster."))
    with pytest.raises(SessionTrouble) as caught:
        other.keep(other.notes.with_moment(3, "Van het andere."))
    assert caught.value.code == "notes_elsewhere"
    assert notes_of(session) == one.notes
    one.keep(one.notes.with_whole("En verder."))
    assert notes_of(session).whole == "En verder."


def test_a_deleted_session_gets_no_notes(session: Session) -> None:
    assert session.path is not None
    book = Notebook(session)
    store.delete(session.path, session.path.parent)
    with pytest.raises(SessionTrouble) as caught:
        book.keep(book.notes.with_whole("Te laat."))
    assert caught.value.code == "gone" and not notes_file(session.path).exists()


def test_a_play_in_memory_keeps_its_notes_in_memory(home: Path) -> None:
    told = story({"a0": scene({"kind": "narration", "text": "Hoi."})})
    book = Notebook(Session.create(None, told, "nl", date(2026, 11, 22)))
    book.keep(Notes(whole="Hier."))
    assert book.notes.whole == "Hier." and list(home.iterdir()) == []


def test_one_branch_for_each_way(session: Session) -> None:
    other = WhatIf("Anders", 4, "nee", (("keuze-2", "weg"),))
    notes = Notes().with_branch(BRANCH).with_branch(other)
    assert notes.branches == (other,)
    assert notes.branch(4, "nee", (("keuze-2", "weg"),)) == other
    assert notes.branch(4, "nee", ()) is None
    assert notes.without_branch(other).branches == ()


def test_the_file_is_plain(session: Session) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes(whole="Één notitie"))
    data = json.loads(notes_file(session.path).read_text(encoding="utf-8"))
    assert data["kantelpunt-notes"] == 1 and data["whole"] == "Één notitie"


def test_a_note_is_kept_to_four_thousand_characters(session: Session) -> None:
    long = "x" * 4_001
    notes = Notes().with_whole(long).with_moment(3, long).with_agreement("do", long)
    assert {len(text) for text in (notes.whole, notes.moments[3], notes.agreements["do"])} == {4_000}
    Notebook(session).keep(Notes(long, {3: long}, {"do": long}, (WhatIf(long, 4, "nee"),)))
    read = notes_of(session)
    assert read == replace(notes, branches=(WhatIf(long[:4_000], 4, "nee"),))


def test_other_words_for_the_same_replace_them_and_none_take_them_away() -> None:
    notes = Notes().with_moment(3, "Eerst.").with_moment(4, "Ook.").with_moment(3, "Daarna.")
    assert notes.moments == {3: "Daarna.", 4: "Ook."}
    assert notes.with_moment(3, " ").moments == {4: "Ook."}


@pytest.mark.parametrize(("more", "read"), [(0, True), (1, False)])
def test_two_thousand_notes_are_read_and_no_more(session: Session, more: int, read: bool) -> None:
    branches = tuple(WhatIf("x", number, "nee") for number in range(1_000))
    moments = dict.fromkeys(range(999 + more), "x")
    Notebook(session).keep(Notes("", moments, {"do": "x"}, branches))
    assert Notebook(session).locked is not read


@pytest.mark.parametrize(("more", "read"), [(0, True), (1, False)])
def test_a_megabyte_of_notes_is_read_and_no_more(session: Session, more: int, read: bool) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes("Hoi."))
    path = notes_file(session.path)
    path.write_bytes(path.read_bytes().ljust(1_000_000 + more))
    assert Notebook(session).locked is not read and is_notes_file(path) is read


@pytest.mark.parametrize(
    ("number", "code", "notes"), [(2, "notes_newer", True), (0, "notes_unreadable", False), (1, None, True)]
)
def test_notes_of_a_later_version_are_left_alone(
    session: Session, number: int, code: str | None, notes: bool
) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes("Hoi."))
    path = notes_file(session.path)
    path.write_bytes(path.read_bytes().replace(b'"kantelpunt-notes": 1', b'"kantelpunt-notes": %d' % number))
    trouble = Notebook(session).trouble
    assert (None if trouble is None else trouble.code) == code and is_notes_file(path) is notes


def test_what_is_not_there_is_no_file_of_notes(home: Path) -> None:
    assert not is_notes_file(home / "weg.notes.json")


@pytest.mark.parametrize(
    "wrong",
    [
        {"move": -1},
        {"move": "4"},
        {"name": 1},
        {"option": None},
        {"picks": [["a"]]},
        {"picks": 1},
        {"along": 1},
    ],
    ids=str,
)
def test_a_branch_that_is_none_makes_no_notes(session: Session, wrong: dict[str, object]) -> None:
    assert session.path is not None
    Notebook(session).keep(Notes().with_branch(replace(BRANCH, move=0)))
    path = notes_file(session.path)
    data = json.loads(path.read_bytes())
    assert not Notebook(session).locked
    path.write_text(json.dumps({**data, "branches": [{**data["branches"][0], **wrong}]}), encoding="utf-8")
    assert Notebook(session).locked and notes_of(session) == Notes()
