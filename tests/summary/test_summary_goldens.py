"""One played story gives exactly these summaries; `KANTELPUNT_GOLDENS=write` writes them anew."""

import os
from pathlib import Path

import pytest
from summary_story import HOME, WRITTEN_WORDS, Dutch, Mirrored, played, story

from game.session.moments import moments
from game.session.session import Session
from game.summary import FORMATS, Audience, Format, export
from game.summary.language import Language

GOLDENS = Path(__file__).parent / "summary"


@pytest.fixture(scope="module")
def session() -> Session:
    """A session with own words at two moments, of which the apology is ticked."""
    session = played(story())
    for moment in moments(session):
        if moment.own_words == WRITTEN_WORDS:
            session.do_session(moment.words_item, True)
    return session


def compare(name: str, found: bytes) -> None:
    """Compares with the file of this name."""
    golden = GOLDENS / name
    if os.environ.get("KANTELPUNT_GOLDENS") == "write":
        golden.write_bytes(found)
    assert found.decode("utf-8") == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("audience", ["worker", "youth", "parents"])
def test_summary(session: Session, audience: Audience, format: Format) -> None:
    compare(f"{audience}.{format}", export(session, audience, format, Dutch()))


def test_parents_with_all_that_can_be_ticked(session: Session) -> None:
    ticked = HOME | {f"parents:{item}" for item in session.ticked}
    compare("parents_ticked.md", export(session, "parents", "md", Dutch(), ticked))


@pytest.mark.parametrize("language", [Dutch(), Mirrored()], ids=["ltr", "rtl"])
def test_a_summary_is_the_same_twice(session: Session, language: Language) -> None:
    assert export(session, "worker", "html", language) == export(session, "worker", "html", language)
