"""A copy of a session goes with the own words that were ticked, and plays as the session did."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import asking, ending, scenarios, scene, story, walk

from game.session.codes import file_of
from game.session.moments import moments
from game.session.notes import Notebook, Notes
from game.session.opening import open_session
from game.session.session import Session
from game.session.take_along import copied, save_copy
from game.session.trouble import SessionTrouble
from game.story import event

TODAY = date(2026, 11, 22)
FIRST, SECOND = "Andere woorden.", 'Het was "zo" stom \\ 😢\nsorry'


@pytest.fixture
def session(home: Path) -> Session:
    """A session with own words at moves 0 and 1 that has ended."""
    words = [
        asking("reason", "waarom", options=["grappig", "geen_gedoe"], own_words=True),
        asking("write", "sorry"),
    ]
    session = Session.create(home, story({"a0": scene(*words, ending())}), "nl", TODAY)
    session.do(event.Reason("waarom", ("grappig",), FIRST))
    session.do(event.Write("sorry", SECOND))
    return session


def test_own_words_stay_behind_until_ticked_one_by_one(session: Session, tmp_path: Path) -> None:
    def along() -> list[str | None]:
        opened = open_session(save_copy(session, tmp_path / "mee"))
        assert opened.notices == () and opened.session.ended
        return [moment.own_words for moment in moments(opened.session) if moment.number]

    assert along() == [None, None]
    session.do_session("words-1", True)
    assert along() == [None, SECOND]
    session.do_session("words-0", True)
    session.do_session("words-1", False)
    assert along() == [FIRST, None]
    assert len(list((tmp_path / "mee").iterdir())) == 1, "an older copy makes room"


def test_words_that_stay_behind_leave_a_gap_and_no_skipped_question(session: Session, tmp_path: Path) -> None:
    copy = open_session(save_copy(session, tmp_path / "mee")).session
    assert [move.erased for move in copy.moves] == [True, True]
    assert not any(moment.skipped for moment in moments(copy))


def test_words_for_home_are_no_words_for_halt(session: Session) -> None:
    session.do_session("parents:words-0", True)
    session.do_session("parents:choices", True)
    assert FIRST.encode() not in copied(session) and b"parents" not in copied(session)


def test_the_session_itself_and_its_notes_stay_as_they_are(session: Session, tmp_path: Path) -> None:
    Notebook(session).keep(Notes().with_whole("Keek lang weg."))
    assert session.path is not None
    before = {path: path.read_bytes() for path in session.path.parent.iterdir()}
    copy = save_copy(session, tmp_path / "mee")
    assert {path: path.read_bytes() for path in session.path.parent.iterdir()} == before
    assert [path.name for path in copy.parent.iterdir()] == [session.path.name]
    assert b"Keek" not in copy.read_bytes()


def test_another_session_is_never_written_over(session: Session, tmp_path: Path) -> None:
    assert session.path is not None
    (tmp_path / session.path.name).write_bytes(b"van iemand anders\n")
    assert save_copy(session, tmp_path).name == f"{session.code}-2.jsonl"
    assert (tmp_path / session.path.name).read_bytes() == b"van iemand anders\n"
    assert save_copy(session, session.path.parent) != session.path


def test_what_cannot_be_read_is_left_behind(session: Session, tmp_path: Path) -> None:
    assert session.path is not None
    session.path.write_bytes(session.path.read_bytes() + b'{"wat": "' + FIRST.encode() + b'"}\n')
    found = open_session(session.path).session
    assert found.read_only
    assert FIRST.encode() not in copied(found)
    assert open_session(save_copy(found, tmp_path)).notices == ()


def test_a_play_in_memory_has_no_file(session: Session, tmp_path: Path) -> None:
    session.detach()
    with pytest.raises(SessionTrouble):
        save_copy(session, tmp_path)


@given(scenario=scenarios(), seed=st.integers(0, 99))
def test_a_copy_shows_what_the_session_shows(
    tmp_path_factory: pytest.TempPathFactory, scenario: object, seed: int
) -> None:
    folder = tmp_path_factory.mktemp("sessies")
    session = walk(Session.create(folder, scenario, "nl", TODAY), seed, most=40)  # type: ignore[arg-type]
    copy = open_session(save_copy(session, folder / "mee")).session
    assert [copy.frame_at(at) for at in range(len(copy.moves) + 1)] == [
        session.frame_at(at) for at in range(len(session.moves) + 1)
    ]


@pytest.mark.parametrize("others", [998, 999])
def test_the_copy_finds_a_place_among_the_first_999(session: Session, tmp_path: Path, others: int) -> None:
    for number in range(1, others + 1):
        file_of(tmp_path, session.code, number).write_bytes(b"van iemand anders\n")
    if others == 998:
        assert save_copy(session, tmp_path) == tmp_path / f"{session.code}-999.jsonl"
        return
    with pytest.raises(SessionTrouble) as caught:
        save_copy(session, tmp_path)
    assert caught.value.code == "not_saved"
