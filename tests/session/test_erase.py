"""Own words that are erased are nowhere on disk, and all the rest is as it was."""

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import pytest
from strategies import asking, ending, everything, scene, story

from game import files
from game.session import log, store
from game.session.journal import Journal, lines_of
from game.session.moments import moments
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import event, play
from game.text.element import el, write

TODAY = date(2026, 11, 22)
SECRET = 'Het was "zo" stom van mij \\ 😢\nsorry'


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A session with own words at moves 0 and 1 that has ended."""
    words = [
        asking("reason", "waarom", options=["grappig", "geen_gedoe"], own_words=True),
        asking("write", "sorry"),
    ]
    session = Session.create(tmp_path, story({"a0": scene(*words, ending())}), "nl", TODAY)
    session.do(event.Reason("waarom", ("grappig",), "Andere woorden."))
    session.do(event.Write("sorry", SECRET))
    return session


def path_of(session: Session) -> Path:
    """Returns the file of a session."""
    assert session.path is not None
    return session.path


def nowhere(folder: Path, words: str) -> bool:
    """Tells whether no file in the folder holds words, however they are written."""
    needles = [words.encode(), log.encode(log.Did(event.Write("", words)))[32:-3]]
    return not any(
        needle in path.read_bytes() for path in folder.rglob("*") if path.is_file() for needle in needles
    )


def test_the_search_finds_words(session: Session, tmp_path: Path) -> None:
    assert not nowhere(tmp_path, SECRET)
    assert not nowhere(tmp_path, "Andere woorden.")


def test_erased_words_are_nowhere(session: Session, tmp_path: Path) -> None:
    before = lines_of(path_of(session).read_bytes())
    assert session.erase(1) is None
    assert nowhere(tmp_path, SECRET)
    after = lines_of(path_of(session).read_bytes())
    changed = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    assert changed == [2]  # the header and every other line are the same bytes
    assert after[2] == b'{"event":"write","at":"sorry","words":null,"erased":true,"ended":"einde"}\n'


def test_the_move_stays(session: Session) -> None:
    session.erase(1)
    session.erase(0)
    opened = open_session(path_of(session))
    assert opened.notices == ()
    assert opened.session.moves == session.moves
    assert [move.event for move in session.moves] == [
        event.Reason("waarom", ("grappig",)),
        event.Write("sorry"),
    ]
    assert all(moment.erased and not moment.skipped for moment in moments(opened.session)[:2])
    assert opened.session.ended


def test_the_session_goes_on(tmp_path: Path) -> None:
    words = [asking("write", "eerst"), asking("write", "dan")]
    session = Session.create(tmp_path, story({"a0": scene(*words, ending())}), "nl", TODAY)
    session.do(event.Write("eerst", SECRET))
    session.erase(0)
    session.do(event.Write("dan", "Nog iets."))
    assert open_session(path_of(session)).session.moves == session.moves
    assert session.ended


def test_a_copy_from_outside_loses_them_too(session: Session, tmp_path: Path) -> None:
    outside = tmp_path / "usb" / "sessie.jsonl"
    outside.parent.mkdir()
    outside.write_bytes(path_of(session).read_bytes())
    session.do_session("moment-1", True)
    copy = store.take_in(tmp_path, outside)
    torn = tmp_path / f"{session.code}-7.jsonl"
    torn.write_bytes(outside.read_bytes() + lines_of(outside.read_bytes())[-1][:-5])
    outside.unlink()
    session.erase(1)
    assert nowhere(tmp_path, SECRET)
    assert open_session(copy).session.moves == session.moves
    assert open_session(torn).notices == ()
    assert not nowhere(tmp_path, "Andere woorden.")


def test_another_session_with_the_same_words_keeps_them(session: Session, tmp_path: Path) -> None:
    other = Session.create(tmp_path, session.scenario, "nl", TODAY)
    other.do(event.Reason("waarom"))
    other.do(event.Write("sorry", SECRET))
    session.erase(1)
    assert open_session(path_of(other)).session.moves == other.moves


def test_temporary_files_go(session: Session, tmp_path: Path) -> None:
    for name in (f".{session.code}.tmp", ".CCCC.tmp"):
        (tmp_path / name).write_text(SECRET, encoding="utf-8")
    session.erase(1)
    assert nowhere(tmp_path, SECRET)
    assert [path.name for path in tmp_path.iterdir()] == [path_of(session).name]


def test_other_files_that_hold_them_are_named(session: Session, tmp_path: Path) -> None:
    (tmp_path / "samenvatting.md").write_text(f"Je schreef: {SECRET}", encoding="utf-8")
    (tmp_path / "pagina.html").write_text(f"<p>{escape(SECRET)}</p>", encoding="utf-8")
    (tmp_path / "ander.md").write_text("Niets.", encoding="utf-8")
    (tmp_path / "ander.jsonl").write_bytes(b"x" * 100)
    notice = session.erase(1)
    assert notice is not None
    assert notice.render() == "Je woorden staan ook nog in: pagina.html, samenvatting.md."


def test_a_summary_that_holds_them_is_named(tmp_path: Path) -> None:
    words = 'Het was "zo" stom & laf <3'
    session = Session.create(tmp_path, story({"a0": scene(asking("write", "sorry"), ending())}), "nl", TODAY)
    session.do(event.Write("sorry", words))
    (tmp_path / "pagina.html").write_text(write(el("p", words)), encoding="utf-8")
    notice = session.erase(0)
    assert notice is not None and notice.render() == "Je woorden staan ook nog in: pagina.html."


def test_a_copy_that_cannot_be_changed_is_named(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / f"{session.code}-2.jsonl"
    copy.write_bytes(path_of(session).read_bytes())
    real = Journal.rewrite

    def rewrite(journal: Journal, change: Any) -> None:
        if journal.path == copy:
            raise SessionTrouble("no_permission")
        real(journal, change)

    monkeypatch.setattr(Journal, "rewrite", rewrite)
    notice = session.erase(1)
    assert notice is not None and copy.name in notice.render()


def test_a_copy_under_another_name_loses_them_too(session: Session, tmp_path: Path) -> None:
    (tmp_path / "van Sam (1).jsonl").write_bytes(path_of(session).read_bytes())
    assert session.erase(1) is None
    assert nowhere(tmp_path, SECRET)


def test_a_torn_line_with_the_words_goes(session: Session, tmp_path: Path) -> None:
    path = path_of(session)
    line = lines_of(path.read_bytes())[-1]
    path.write_bytes(path.read_bytes() + line[:-5])
    opened = open_session(path).session
    opened.erase(1)
    assert nowhere(tmp_path, SECRET)
    assert open_session(path).notices == ()


def test_words_beyond_a_damaged_line_go_too(session: Session, tmp_path: Path) -> None:
    path = path_of(session)
    line = lines_of(path.read_bytes())[-1]
    path.write_bytes(path.read_bytes() + b"#\n" + line + line[:-9] + b"\n" + b"{}\n")
    opened = open_session(path).session
    assert opened.read_only
    opened.erase(1)
    assert nowhere(tmp_path, SECRET)
    again = open_session(path)
    assert again.session.moves == opened.moves and again.session.read_only
    assert path.read_bytes().endswith(b"{}\n")


def test_erasing_unticks(session: Session) -> None:
    item = moments(session)[1].words_item
    others = {"move-1", "words-0", "words-11", "parents:words-0", "parents:choices"}
    for ticked in (item, f"parents:{item}", *others):
        session.do_session(ticked, True)
    session.erase(1)
    assert session.ticked == others == open_session(path_of(session)).session.ticked
    session.rewrite_words(1, "Toch iets.")
    assert session.ticked == others == open_session(path_of(session)).session.ticked


def test_words_can_be_changed(session: Session, tmp_path: Path) -> None:
    session.do_session("words-1", True)
    session.rewrite_words(1, "Ik bel je.")
    assert nowhere(tmp_path, SECRET)
    opened = open_session(path_of(session)).session
    assert opened.moves == session.moves and opened.ticked == {"words-1"}
    assert moments(opened)[1].own_words == "Ik bel je." and not moments(opened)[1].erased
    session.erase(1)
    session.rewrite_words(1, "Toch iets.")
    assert open_session(path_of(session)).session.moves == session.moves
    assert session.moves[1].event == event.Write("sorry", "Toch iets.")


@pytest.mark.parametrize("words", ["", "x" * 301])
def test_words_that_do_not_fit_change_nothing(session: Session, words: str) -> None:
    before = path_of(session).read_bytes(), list(session.moves)
    with pytest.raises(play.NotNow):
        session.rewrite_words(1, words)
    assert (path_of(session).read_bytes(), session.moves) == before


def test_only_own_words_can_go(tmp_path: Path) -> None:
    session = Session.create(tmp_path, everything(), "nl", TODAY)
    session.do(event.Next())
    with pytest.raises(ValueError, match="no own words"):
        session.erase(0)


def test_nothing_to_erase_writes_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.erase(1)
    monkeypatch.setattr(Journal, "rewrite", None)
    assert session.erase(1) is None
    assert session.rewrite_words(0, "Andere woorden.") is None


def test_in_memory_too() -> None:
    session = Session.create(None, story({"a0": scene(asking("write", "sorry"), ending())}), "nl", TODAY)
    session.do(event.Write("sorry", SECRET))
    session.erase(0)
    assert session.moves[0].event == event.Write("sorry") and session.moves[0].erased


def test_a_failure_leaves_everything(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise OSError(28, "full")

    before = path_of(session).read_bytes(), list(session.moves)
    monkeypatch.setattr(files, "write_all", fault)
    with pytest.raises(SessionTrouble):
        session.erase(1)
    assert (path_of(session).read_bytes(), session.moves) == before


@pytest.mark.parametrize(("words", "named"), [("weg", False), ("weg!", True)])
def test_words_of_three_characters_are_not_looked_for_elsewhere(
    session: Session, tmp_path: Path, words: str, named: bool
) -> None:
    session.rewrite_words(1, words)
    (tmp_path / "brief.txt").write_text(f"Ik ging {words} en klaar.", encoding="utf-8")
    (tmp_path / "brief.doc").write_text(f"Ik ging {words} en klaar.", encoding="utf-8")
    notice = session.erase(1)
    assert (notice is not None) is named
    assert notice is None or notice.render() == "Je woorden staan ook nog in: brief.txt."


@pytest.mark.parametrize(("size", "named"), [(2_000_000, True), (2_000_001, False)])
def test_words_are_looked_for_in_files_up_to_two_megabytes(
    session: Session, tmp_path: Path, size: int, named: bool
) -> None:
    (tmp_path / "brief.txt").write_bytes(SECRET.encode().ljust(size))
    assert (session.erase(1) is not None) is named


def test_a_session_beside_it_that_cannot_be_read_is_named_when_it_may_be_a_copy(
    session: Session, tmp_path: Path
) -> None:
    for name in ("CCCC.jsonl", "groot.jsonl"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(20_000_001)
    notice = session.erase(1)
    assert notice is not None and notice.render() == "Je woorden staan ook nog in: CCCC.jsonl."


def test_only_own_words_can_be_erased(tmp_path: Path) -> None:
    told = story({"a0": scene({"kind": "narration", "text": "Hoi."}, ending())})
    session = Session.create(tmp_path, told, "nl", TODAY)
    session.do(event.Next())
    with pytest.raises(ValueError, match="no own words"):
        session.erase(0)
    with pytest.raises(ValueError, match="not an item"):
        session.do_session("Een hele zin", True)
    assert not session.ticked


def test_what_was_left_empty_is_not_erased(tmp_path: Path) -> None:
    session = Session.create(tmp_path, story({"a0": scene(asking("write", "sorry"), ending())}), "nl", TODAY)
    session.do(event.Write("sorry"))
    before = path_of(session).read_bytes()
    assert session.erase(0) is None and path_of(session).read_bytes() == before
    assert not session.moves[0].erased
