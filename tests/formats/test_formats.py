"""Files of every version still open, and show what they showed; those of a later one are refused in words."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.session import access_code, store
from game.session.notes import Notebook, notes_file
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story import beat, event
from game.summary.export import export
from game.text.catalogue import load_catalogue
from game.ui.settings import Settings, load_settings, newer, save_settings
from game.writing.regress import written
from game.writing.regress.written import answer, place

HERE = Path(__file__).parent
VERSIONS = sorted(folder for folder in HERE.iterdir() if folder.is_dir() and folder.name[0].isdigit())
SESSIONS = sorted(path for folder in VERSIONS for path in folder.rglob("*.jsonl"))
NOTES = sorted(path for folder in VERSIONS for path in folder.glob("*.notes.json"))
KINDS = ("*.jsonl", "*.notes.json", "settings.json", "toegangscode.json", "samenvatting.json")
LATER = 99


def named(path: Path) -> str:
    """Returns the name of a file of a version, as pytest shows it."""
    return str(path.relative_to(HERE))


def of_every(name: str) -> pytest.MarkDecorator:
    """Lets a test run for every version that has a file of this name."""
    found = [folder / name for folder in VERSIONS if (folder / name).exists()]
    return pytest.mark.parametrize("path", found, ids=named)


@pytest.fixture
def lent(tmp_path: Path, path: Path) -> Path:
    """The file among those beside it, in a folder where it may change."""
    shutil.copytree(path.parent, tmp_path / "lent")
    return tmp_path / "lent" / path.name


def lines(session: Session) -> Iterator[str]:
    """Yields what a session shows and holds, line by line."""
    yield f"{session.code} · {session.played} · {session.language} · {session.header.game}"
    setting = None
    for index in range(len(session.moves) + 1):
        frame = session.frame_at(index)
        if frame.setting != setting:
            setting = frame.setting
            yield place(setting)
        yield from written.lines(frame)
        move = session.moves[index] if index < len(session.moves) else None
        if move is not None and not isinstance(move.event, event.Next):
            own = getattr(move.event, "words", None)
            words = " (gewist)" if move.erased else "" if own is None else f" {json.dumps(own)}"
            yield answer(move.event) + words
    yield f"mee: {', '.join(sorted(session.ticked))}"
    yield "uit" if session.ended else "niet uit"


def compared(path: Path, found: str) -> None:
    """Compares with what was written down; writes it down where it never was."""
    written = path.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN") and not written.exists():
        written.write_text(found, encoding="utf-8", newline="\n")
    assert found == written.read_text(encoding="utf-8")


def test_there_are_files_of_every_kind_and_version() -> None:
    assert all(any(folder.rglob(kind) for folder in VERSIONS) for kind in KINDS)
    assert all(any(folder.glob("*.jsonl")) for folder in VERSIONS)


@pytest.mark.parametrize("path", SESSIONS, ids=named)
def test_a_session_opens_whole_and_shows_what_it_showed(path: Path, lent: Path) -> None:
    opened = open_session(lent)
    assert opened.notices == () and not opened.session.read_only
    compared(path, "".join(f"{line}\n" for line in lines(opened.session)))
    assert lent.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("path", SESSIONS, ids=named)
def test_a_session_is_listed_and_goes_on(path: Path, lent: Path) -> None:
    opened = open_session(lent).session
    card = next(card for card in store.sessions(lent.parent).cards if card.path == lent)
    answers = sum(not isinstance(move.event, event.Next) for move in opened.moves)
    assert (card.code, card.finished, card.answers) == (opened.code, opened.ended, answers)
    assert (card.scenario, card.title) == (opened.scenario.id, opened.scenario.title)
    if not opened.ended:
        shown = opened.frame().beat
        asked = isinstance(shown, beat.Choose)
        opened.do(event.Choose(shown.id, shown.options[0].id) if asked else event.Next())  # type: ignore[union-attr]
        assert open_session(lent).session.moves == opened.moves


@pytest.mark.parametrize("path", SESSIONS, ids=named)
def test_own_words_of_a_session_can_be_erased(path: Path, lent: Path) -> None:
    opened = open_session(lent).session
    worded = {at: getattr(move.event, "words", None) for at, move in enumerate(opened.moves)}
    found = {at: json.dumps(words, ensure_ascii=False).encode() for at, words in worded.items() if words}
    for at in found:
        opened.erase(at)
    assert not any(words in lent.read_bytes() for words in found.values())
    assert open_session(lent).session.moves == opened.moves


@pytest.mark.parametrize("path", NOTES, ids=named)
def test_notes_open(path: Path) -> None:
    book = Notebook(open_session(path.with_name(path.name.replace(".notes.json", ".jsonl"))).session)
    assert not book.locked
    notes = book.notes
    assert notes.whole == "Keek even weg." and notes.moments == {1: 'Hier "twijfel".'}
    assert notes.agreements == {"do": "Morgen praten."}
    assert [(one.name, one.move, one.option, one.along) for one in notes.branches] == [
        ("Anders gekozen", 1, "zeggen", True)
    ]


@of_every("settings.json")
def test_settings_open(path: Path) -> None:
    kept = {"language": "nl@makkelijk", "text_scale": 125, "theme": "dark", "volume": 30}
    assert load_settings(path) == Settings(**kept, sound=False, first_run=False)  # type: ignore[arg-type]


@of_every("toegangscode.json")
def test_the_code_opens(path: Path) -> None:
    assert access_code.fits(path.parent, "Zomer 26") and not access_code.fits(path.parent, "Zomer 27")


@of_every("samenvatting.json")
def test_a_summary_of_today_has_every_field_of_the_old_one(path: Path) -> None:
    """Its version goes up when a field changes its meaning or goes away."""
    old = json.loads(path.read_bytes())
    session = open_session(path.with_name("CCCC.jsonl")).session
    today = json.loads(export(session, "youth", "json", load_catalogue("nl", paths.locale())))
    assert today["kantelpunt-summary"] != old["kantelpunt-summary"] or list(lost(old, today)) == []


def lost(old: Any, new: Any, at: str = "") -> Iterator[str]:
    """Yields the fields of old data that new data lacks, or has of another kind."""
    if type(old) is not type(new):
        yield at
    elif isinstance(old, dict):
        for key, value in old.items():
            yield from lost(value, new[key], f"{at}.{key}") if key in new else [f"{at}.{key}"]
    elif isinstance(old, list):
        for number, (one, other) in enumerate(zip(old, new, strict=False)):
            yield from lost(one, other, f"{at}.{number}")


@pytest.mark.parametrize("path", [HERE / "4-take-along" / "CCCC.jsonl"], ids=named)
def test_later_sessions_and_notes_are_refused_in_words(lent: Path) -> None:
    beside = notes_file(lent)
    beside.write_bytes(beside.read_bytes().replace(b'"kantelpunt-notes": 1', b'"kantelpunt-notes": 99'))
    book = Notebook(open_session(lent).session)
    assert book.locked and book.trouble is not None and "nieuwere versie" in book.trouble.render()
    _, _, rest = lent.read_bytes().partition(b"\n")
    head = json.dumps({"format": LATER, "anders": 1}).encode()
    lent.write_bytes(head + b"\n" + rest)
    with pytest.raises(SessionTrouble, match="nieuwere versie"):
        open_session(lent)
    assert lent in store.sessions(lent.parent).unreadable and lent.read_bytes() == head + b"\n" + rest


@pytest.mark.parametrize("path", [HERE / "4-take-along" / "toegangscode.json"], ids=named)
def test_a_later_code_fits_nothing_and_says_so(lent: Path) -> None:
    assert not access_code.newer(lent.parent)
    lent.write_text(json.dumps({**json.loads(lent.read_text("utf-8")), "kantelpunt-code": LATER}), "utf-8")
    assert access_code.newer(lent.parent) and not access_code.fits(lent.parent, "Zomer 26")
    assert "nieuwere versie" in access_code.NEWER


@pytest.mark.parametrize("path", [VERSIONS[-1] / "settings.json"], ids=named)
def test_later_settings_are_neither_read_nor_written(lent: Path) -> None:
    assert not newer(lent)
    data = json.dumps({"kantelpunt-settings": LATER, "volume": 3, "theme": {"day": "light"}})
    lent.write_text(data, "utf-8")
    assert newer(lent) and load_settings(lent) == Settings()
    save_settings(Settings(volume=80), lent)
    assert lent.read_text("utf-8") == data
