"""The picture of the path: what was chosen on the line, what was on offer beside it, all of it alike."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import scenarios, walk
from summary_story import HOME, Dutch, Mirrored, played, story

from game.session.moments import moments
from game.session.session import Session
from game.story.model import Scenario
from game.summary import Audience, export, summarise
from game.summary.picture import TALLEST, WIDTH, picture
from game.text.element import write

STORY = story()


def drawings(session: Session, language: Dutch | None = None) -> list[ElementTree.Element]:
    """Returns the drawings of the worker's picture, read as a browser reads them."""
    language = language or Dutch()
    found = picture(summarise(session, "worker", language), language.words)
    assert found is not None
    return list(ElementTree.fromstring(write(found)))


def told(drawing: ElementTree.Element) -> str:
    """Returns what stands for a drawing."""
    image = drawing.find("svg")
    assert image is not None
    (described,) = (one for one in drawing if one.get("id") == image.get("aria-describedby"))
    return " ".join(item.text or "" for item in described)


def lines(session: Session, kind: str | None) -> str:
    """Returns the words of one kind in the picture, in order."""
    every = [text for one in drawings(session) for text in one.iter("text") if text.get("class") == kind]
    return " ".join(text.text or "" for text in every)


@pytest.mark.parametrize("picks", [{}, {"eerste": "zeggen"}, {"tweede": "mee"}])
def test_the_line_shows_what_was_chosen_and_the_ways_what_was_on_offer(picks: dict[str, str]) -> None:
    session = played(STORY, picks)
    choices = [moment for moment in moments(session) if moment.kind == "choose"]
    assert choices
    for moment in choices:
        assert moment.answer[0].source in lines(session, None)
        assert moment.answer[0].source not in lines(session, "other")
        assert moment.not_chosen
        for offer in moment.not_chosen:
            assert offer.text.source in lines(session, "other")
            assert offer.text.source not in lines(session, None)


def test_every_way_not_taken_is_drawn_alike() -> None:
    ways = [
        (path.get("class"), re.sub(r"[\d ]+", " ", path.get("d") or ""))
        for one in drawings(played(STORY))
        for path in one.iter("path")
    ]
    others = [way for way in ways if way[0] == "other"]
    assert len(others) > 1 and len(set(others)) == 1


def test_the_words_stand_for_the_picture() -> None:
    session = played(STORY)
    whole = " ".join(told(one) for one in drawings(session))
    for moment in moments(session):
        if moment.number:
            assert moment.ask is not None and f"{moment.number}. {moment.ask.source}" in whole
        if moment.kind == "choose":
            offers = " · ".join(
                f"“{offer.text.source}”" if offer.said else offer.text.source for offer in moment.not_chosen
            )
            assert f"Toen kon ook: {offers}" in whole


def test_each_drawing_names_its_moments() -> None:
    names = [title.text for one in drawings(played(STORY)) for title in one.iter("title")]
    first, last = names[0], names[-1]
    assert first is not None and first.startswith("Het pad, moment 1 tot en met")
    assert last is not None and last.endswith(str(max(m.number for m in moments(played(STORY)))))


def test_from_right_to_left_it_is_mirrored() -> None:
    for one, other in zip(drawings(played(STORY)), drawings(played(STORY), Mirrored()), strict=True):
        for mark, mirrored in zip(one.iter("circle"), other.iter("circle"), strict=True):
            assert int(mark.get("cx", "")) + int(mirrored.get("cx", "")) == WIDTH


def test_a_piece_is_never_higher_than_it_may_be_but_for_one_moment_and_the_ending() -> None:
    for one in drawings(played(STORY)):
        image = one.find("svg")
        assert image is not None
        height = int((image.get("viewBox") or "").split()[-1])
        assert height <= TALLEST + 36 or len(list(one.iter("circle"))) <= 3


@pytest.mark.parametrize("format", ["html", "md", "json"])
@pytest.mark.parametrize("ticked", [frozenset(), HOME], ids=["nothing", "everything"])
def test_parents_never_read_what_was_not_chosen(format: str, ticked: frozenset[str]) -> None:
    session = played(STORY)
    found = export(session, "parents", format, Dutch(), ticked).decode()  # type: ignore[arg-type]
    offers = [offer for moment in moments(session) for offer in moment.not_chosen]
    assert offers and not any(offer.text.source in found for offer in offers)
    assert "<svg" not in found


def test_before_the_first_answer_there_is_no_picture() -> None:
    session = Session.create(None, STORY, "nl", date(2026, 11, 14))
    assert "Het pad in beeld" not in export(session, "worker", "html", Dutch()).decode()


@pytest.mark.parametrize("audience", ["worker", "youth"])
def test_markdown_says_it_in_a_line(audience: Audience) -> None:
    session = played(STORY)
    found = export(session, audience, "md", Dutch()).decode()
    assert found.count("Toen kon ook:") == sum(bool(moment.not_chosen) for moment in moments(session))


@given(scenario=scenarios(), seed=st.integers(0, 99))
def test_every_offer_of_every_play_is_drawn_or_told(scenario: Scenario, seed: int) -> None:
    session = walk(Session.create(None, scenario, "nl", date(2026, 2, 1)), seed, most=60)
    offers = [entry.others for part in summarise(session, "worker", Dutch()).path for entry in part.entries]
    assert [len(one) for one in offers] == [len(m.not_chosen) for m in moments(session) if m.number]
