"""The moments and the transcript of one session, in every detail."""

from dataclasses import replace
from datetime import date

import pytest
from strategies import everything

from game.session.moments import Moment, moment_at, moments
from game.session.session import Session
from game.session.transcript import transcript
from game.story import beat, event
from game.story.text import Text, source_words

EVENTS = [
    event.Next(),
    event.Choose("eerste", "vragen"),
    event.Next(),
    event.Choose("eerste", "zeggen"),
    event.Next(),
    event.Guess("voelt", ("blij", "bang")),
    event.Next(),
    event.Reason("waarom", ("grappig",), "Zomaar."),
    event.Write("sorry"),
    event.Plan("plan", ("wachten", "weghalen")),
    event.Next(),
]


@pytest.fixture
def session() -> Session:
    """A session of the story with everything, played to the end."""
    session = Session.create(None, everything(), "nl", date(2026, 11, 22))
    for happened in EVENTS:
        session.do(happened)
    assert session.ended
    return session


def words(texts: tuple[Text, ...]) -> list[str]:
    """Returns texts in the source language."""
    return [text.render(source_words) for text in texts]


def contexts(texts: tuple[Text, ...]) -> list[str]:
    """Returns the contexts of texts."""
    return [text.context for text in texts]


def test_every_moment_in_order(session: Session) -> None:
    found = [(moment.number, moment.kind, moment.move, moment.id) for moment in moments(session)]
    assert found == [
        (1, "choose", 1, "eerste"),
        (2, "choose", 3, "eerste"),
        (0, "turn", 4, "b0"),
        (3, "guess", 5, "voelt"),
        (4, "reason", 7, "waarom"),
        (5, "write", 8, "sorry"),
        (6, "plan", 9, "plan"),
        (0, "later", 10, "b0"),
        (0, "end", 11, "einde"),
    ]


def test_a_moment_by_itself_has_no_number(session: Session) -> None:
    by_itself = moment_at(session, 1)
    assert by_itself is not None and replace(by_itself, number=1) == moments(session)[0]
    assert by_itself.number == 0 and moment_at(session, 0) is None


def test_a_choice(session: Session) -> None:
    asked, said = moments(session)[:2]
    assert words(said.answer) == ["Nee joh."] and said.said
    assert words(asked.answer) == ["Van wie?"]
    assert contexts(said.answer) == ["proef/a0/eerste.zeggen"]
    assert [offer.id for offer in asked.not_chosen] == ["doorsturen", "zeggen"]
    assert [offer.id for offer in said.not_chosen] == ["doorsturen"]  # asking was possible once
    assert said.shows == ("aanspreken",) and said.could_be == ()
    assert words(said.discuss) == ["Wat hielp: Nee joh.", "Wat ging er door Sam heen?"]
    assert contexts(said.discuss) == ["proef/a0/eerste.zeggen/discuss", "proef/a0/eerste/discuss"]
    assert said.ask is not None and said.ask.context == "proef/a0/eerste"
    assert said.setting.scene == "a0" and said.setting.eyes == "sam"


def test_a_choice_that_could_have_gone_otherwise_never_tells_its_excuse(session: Session) -> None:
    other = Session.create(None, everything(), "nl", date(2026, 11, 22))
    other.do(event.Next())
    other.do(event.Choose("eerste", "doorsturen"))
    (moment, *_) = moments(other)
    assert moment.could_be == ("grens_stellen",) and not moment.said
    assert "iedereen" not in repr(moment).lower() and "excuse" not in Moment.__dataclass_fields__


def test_a_guess(session: Session) -> None:
    guess = moments(session)[3]
    assert words(guess.answer) == ["blij", "bang"] and words(guess.told) == ["bang"]
    assert contexts(guess.answer) == ["feelings/blij", "feelings/bang"]
    assert guess.of == "daan" and guess.tells == Text("proef/b0/voelt/tells", "Ik was bang.")
    assert guess.setting.eyes == "daan"


def test_a_reason_own_words_and_plans(session: Session) -> None:
    reason, write, plan = moments(session)[4:7]
    assert words(reason.answer) == ["Reden grappig."] and contexts(reason.answer) == ["reasons/grappig"]
    assert reason.own_words == "Zomaar." and not reason.skipped
    assert write.skipped and write.own_words is None and write.of == "daan" and not write.erased
    assert words(plan.answer) == [
        "Als wachten komt, dan doe ik wachten.",
        "Als weghalen komt, dan doe ik weghalen.",
    ]
    assert [contexts(tuple(text.args.values())) for text in plan.answer] == [
        ["plans/wachten/when", "plans/wachten/then"],
        ["plans/weghalen/when", "plans/weghalen/then"],
    ]
    assert (reason.item, reason.words_item) == ("move-7", "words-7")


def test_a_turn_a_time_jump_and_an_ending(session: Session) -> None:
    turn, later, end = moments(session)[2], *moments(session)[7:]
    assert turn.of == "daan" and turn.ask == Text("proef/b0/turn", "Daan zit boven.")
    assert turn.setting.eyes == "daan"
    assert later.ask == Text("proef/b0/later", "Een half jaar later")
    assert words(later.answer) == ["Lente."]
    assert end.ask == Text("proef/b0/einde/title", "Einde") and words(end.answer) == ["Klaar.", "Praat."]


def test_the_transcript_tells_all_that_was_shown(session: Session) -> None:
    shown = transcript(session)
    assert [one.item.kind if isinstance(one.item, Moment) else type(one.item) for one in shown] == [
        beat.Line,
        "choose",
        beat.Narration,
        "choose",
        beat.Turn,
        "guess",
        beat.Reveal,
        "reason",
        "write",
        "plan",
        beat.Later,
        beat.End,
    ]
    assert [one.move for one in shown] == list(range(12))
    answers = [one.item for one in shown if isinstance(one.item, Moment)]
    assert answers == [moment for moment in moments(session) if moment.number]
    assert all(one.setting == session.frame_at(one.move).setting for one in shown)


def test_the_transcript_stops_where_it_is_asked_to(session: Session) -> None:
    assert [one.move for one in transcript(session, 0)] == [0]
    assert [one.move for one in transcript(session, 1)] == [0]  # the question still waits
    assert [one.move for one in transcript(session, 2)] == [0, 1, 2]
    assert transcript(session, len(session.moves)) == transcript(session)


def test_typing_is_not_kept() -> None:
    from strategies import ending, scene, story

    typing = {"kind": "typing", "who": "mo"}
    session = Session.create(None, story({"a0": scene(typing, ending())}), "nl", date(2026, 11, 22))
    assert transcript(session) == []
    session.do(event.Next())
    assert [type(one.item) for one in transcript(session)] == [beat.End]
