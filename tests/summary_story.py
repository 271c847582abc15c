"""A small fixed story of the tests' own, played to its end, for what is tested about summaries."""

from datetime import date
from pathlib import Path

from game import paths
from game.library.read import load
from game.session.moments import moments
from game.session.session import Session
from game.story import beat, event
from game.story.model import Scenario

STORY = Path(__file__).parent / "summary" / "summary" / "bankje.yaml"
REASON_WORDS = "Ik wilde er gewoon bij horen."
WRITTEN_WORDS = "Sorry Daan.\nIk had iets moeten zeggen."
EXCUSES = ("Iedereen deed het.", "Het was maar een grapje.")
HOME = frozenset({"parents:title", "parents:choices"})


class Dutch:
    """The source language: every word as it was written."""

    language, direction = "nl", "ltr"

    def lookup(self, context: str, source: str) -> str:
        """Returns the words of a story's text."""
        return source

    def words(self, source: str, /, **values: object) -> str:
        """Returns the program's own words."""
        return source.format(**values)


class Mirrored(Dutch):
    """A language from right to left, with the Dutch words."""

    language, direction = "ar", "rtl"


def story() -> Scenario:
    """Returns the story."""
    loaded = load(STORY, paths.scenarios())
    assert loaded.scenario is not None, [str(problem) for problem in loaded.problems]
    return loaded.scenario


def played(
    scenario: Scenario,
    picks: dict[str, str] | None = None,
    reason: str | None = REASON_WORDS,
    written: str | None = WRITTEN_WORDS,
) -> Session:
    """Plays the story: the first option of every choice, but for `picks`."""
    session = Session.create(None, scenario, "nl", date(2026, 11, 14))
    session.code = "7F3K"
    while not session.ended:
        session.do(_answer(session.frame().beat, picks or {}, reason, written))
    return session


def words_items(session: Session) -> list[str]:
    """Returns the ids under which the own words of a session can be ticked."""
    return [moment.words_item for moment in moments(session) if moment.own_words is not None]


def _answer(shown: beat.Beat, picks: dict[str, str], reason: str | None, written: str | None) -> event.Event:
    match shown:
        case beat.Choose(id, _, offers):
            return event.Choose(id, picks.get(id, offers[0].id))
        case beat.Guess(id, _, _, feelings):
            return event.Guess(id, feelings[2:4])
        case beat.Reason(id, _, reasons):
            return event.Reason(id, reasons[:1], reason)
        case beat.Write(id):
            return event.Write(id, written)
        case beat.Plan(id, _, cards):
            return event.Plan(id, cards[:1])
    return event.Next()
