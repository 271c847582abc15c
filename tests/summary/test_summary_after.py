"""What looking back together adds to a summary, and for whom."""

from datetime import date
from pathlib import Path

import pytest
from strategies import walk
from summary_story import HOME, Dutch, story

from game.session.moments import moments
from game.session.notes import Notebook, Notes, WhatIf
from game.session.session import Session
from game.summary import FORMATS, Audience, Format, export, items, summarise

REMARK, ABOUT, DO, BACK, NAME = (
    "Keek lang weg.",
    "Hier werd het stil.",
    "Ik bel Daan.",
    "In mei.",
    "Als Sam stopt",
)


@pytest.fixture
def session(home: Path) -> Session:
    """A kept play with notes of every kind."""
    session = walk(Session.create(home, story(), "nl", date(2026, 11, 14)), 3)
    moment = next(moment for moment in moments(session) if moment.not_chosen)
    notes = Notes().with_whole(REMARK).with_moment(moment.move, ABOUT).with_agreement("do", DO)
    notes = notes.with_agreement("back", BACK)
    Notebook(session).keep(notes.with_branch(branch(session)))
    return session


def branch(session: Session, along: bool = True) -> WhatIf:
    moment = next(moment for moment in moments(session) if moment.not_chosen)
    return WhatIf(NAME, moment.move, moment.not_chosen[0].id, along=along)


def made(session: Session, audience: Audience, format: Format) -> str:
    ticked = {*HOME, *session.ticked}
    return export(session, audience, format, Dutch(), ticked).decode("utf-8").replace("\\", "")


@pytest.mark.parametrize("format", FORMATS)
def test_the_worker_reads_everything(session: Session, format: Format) -> None:
    text = made(session, "worker", format)
    assert all(words in text for words in (REMARK, ABOUT, DO, BACK, NAME))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("audience", ["youth", "parents"])
def test_nobody_else_reads_what_the_worker_wrote(
    session: Session, audience: Audience, format: Format
) -> None:
    text = made(session, audience, format)
    assert REMARK not in text and ABOUT not in text


@pytest.mark.parametrize("format", FORMATS)
def test_the_youth_takes_the_agreement_and_the_way_along(session: Session, format: Format) -> None:
    text = made(session, "youth", format)
    assert DO in text and NAME in text


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_of_the_talk_goes_to_parents(session: Session, format: Format) -> None:
    text = made(session, "parents", format)
    assert DO not in text and BACK not in text and NAME not in text


@pytest.mark.parametrize("format", FORMATS)
def test_an_agreement_goes_home_only_by_its_own_tick(session: Session, format: Format) -> None:
    offered = [item for item in items(session, "parents") if item.agreement]
    assert [(item.agreement, item.own_words, item.on) for item in offered] == [
        ("do", DO, False),
        ("back", BACK, False),
    ]
    session.do_session(offered[0].id, True)
    text = made(session, "parents", format)
    assert DO in text and BACK not in text and NAME not in text and REMARK not in text
    session.do_session(offered[0].id, False)
    assert DO not in made(session, "parents", format)


def test_what_the_youth_brings_home_stands_above_what_is_agreed_there(session: Session) -> None:
    session.do_session("parents:agree-do", True)
    text = made(session, "parents", "md")
    assert text.index("Dit ga ik doen:") < text.index(DO) < text.index("Dit spreken we samen af:")


@pytest.mark.parametrize("audience", ["worker", "youth"])
def test_for_the_talk_there_is_nothing_to_tick_about_agreements(session: Session, audience: Audience) -> None:
    assert not any(item.agreement for item in items(session, audience))


@pytest.mark.parametrize("audience", ["worker", "youth"])
def test_a_way_goes_along_only_when_the_youth_agrees(session: Session, audience: Audience) -> None:
    book = Notebook(session)
    book.keep(book.notes.with_branch(branch(session, along=False)))
    assert summarise(session, audience, Dutch()).what_ifs == ()


def test_a_way_tells_where_it_parts_and_how_it_ends(session: Session) -> None:
    (found,) = summarise(session, "youth", Dutch()).what_ifs
    moment = next(moment for moment in moments(session) if moment.not_chosen)
    assert moment.ask is not None
    assert (found.ask, found.instead) == (moment.ask.source, moment.not_chosen[0].text.source)


@pytest.mark.parametrize(
    "lost",
    [
        WhatIf("Ver", 9_999, "nee", along=True),
        WhatIf("Geen keuze", 0, "nee", along=True),
        WhatIf("Geen optie", 1, "x", along=True),
    ],
)
def test_a_way_that_is_not_there_is_left_out(session: Session, lost: WhatIf) -> None:
    Notebook(session).keep(Notes().with_branch(lost))
    assert summarise(session, "worker", Dutch()).what_ifs == ()


def test_without_an_agreement_there_are_lines_to_write_on(session: Session) -> None:
    with_words = made(session, "youth", "html")
    Notebook(session).keep(Notes())
    without = made(session, "youth", "html")
    assert without.count('class="rule"') == with_words.count('class="rule"') + 2


def test_words_of_several_lines_stay_a_quote(session: Session) -> None:
    Notebook(session).keep(Notes().with_agreement("do", "Ik bel.\n# Geen kop\n<b>"))
    text = export(session, "youth", "md", Dutch()).decode("utf-8")
    assert "> Ik bel.\\\n> \\# Geen kop\\\n> &lt;b&gt;" in text
    assert "<b>" not in export(session, "youth", "html", Dutch()).decode("utf-8").split("Ik bel.")[1][:60]
