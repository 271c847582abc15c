"""What is worth talking about in a session: each choice, guess, reason, words and plan, in order."""

from dataclasses import dataclass
from typing import Literal

from game.session import log
from game.session.session import Move, Session
from game.story import beat, event, model, naming
from game.story.frame import Frame, Setting, frame, text_at
from game.story.play import operation
from game.story.program import Ask, Pick
from game.story.state import State
from game.story.text import Text

Kind = Literal["choose", "guess", "reason", "write", "plan", "turn", "later", "end"]


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a path. `number` counts the answers from 1; turns, time jumps and endings have 0.

    `move` is the index of its move (an ending has none: the number of moves). `ask` is the question, or the
    words of a turn or a time jump, or the title of an ending; `answer` is the answer, or what stands below.
    `of` is whose feelings were guessed, who is written to, or through whose eyes we look after a turn.
    """

    number: int
    kind: Kind
    move: int
    id: str
    setting: Setting
    ask: Text | None
    answer: tuple[Text, ...] = ()
    said: bool = False
    own_words: str | None = None
    erased: bool = False
    of: str | None = None
    told: tuple[Text, ...] = ()
    tells: Text | None = None
    not_chosen: tuple[beat.Offer, ...] = ()
    shows: tuple[str, ...] = ()
    could_be: tuple[str, ...] = ()
    discuss: tuple[Text, ...] = ()

    @property
    def item(self) -> str:
        """Returns the id under which this moment can be ticked."""
        return f"move-{self.move}"

    @property
    def words_item(self) -> str:
        """Returns the id under which the own words of this moment can be ticked."""
        return log.words_item(self.move)

    @property
    def skipped(self) -> bool:
        """Tells whether the question was left unanswered."""
        return self.number > 0 and not self.answer and self.own_words is None and not self.erased


def moments(session: Session) -> list[Moment]:
    """Returns the moments of a session in order, the turns, the time jumps and the ending among them."""
    found: list[Moment] = []
    number = 0
    for index in range(len(session.moves) + 1):
        moment = moment_at(session, index, number + 1)
        if moment is not None:
            found.append(moment)
            number = max(number, moment.number)
    return found


def moment_at(session: Session, index: int, number: int = 0) -> Moment | None:
    """Returns the moment at a move, numbered `number` when it is an answer; None where nothing needs talk."""
    shown = session.frame_at(index)
    if index == len(session.moves):
        if not isinstance(shown.beat, beat.End):
            return None
        return Moment(
            0,
            "end",
            index,
            shown.beat.id,
            shown.setting,
            shown.beat.title,
            (shown.beat.text, *shown.beat.now),
        )
    if isinstance(shown.beat, beat.Turn):
        return Moment(
            0, "turn", index, shown.setting.scene, shown.setting, shown.beat.text, of=shown.beat.who
        )
    if isinstance(shown.beat, beat.Later):
        answer = () if shown.beat.note is None else (shown.beat.note,)
        return Moment(0, "later", index, shown.setting.scene, shown.setting, shown.beat.text, answer)
    move = session.moves[index]
    if isinstance(move.event, event.Next):
        return None
    return _answered(session.scenario, move, session.state_at(index + 1), shown, index, number)


def _answered(
    scenario: model.Scenario, move: Move, after: State, shown: Frame, index: int, number: int
) -> Moment:
    setting, happened = shown.setting, move.event
    discuss = _discuss(scenario, move, after)
    assert isinstance(shown.beat, beat.Question)
    match shown.beat:
        case beat.Choose(id, ask, offers):
            assert isinstance(happened, event.Choose)
            picked = next(offer for offer in offers if offer.id == happened.option)
            written = _option(scenario, move.state, happened.option)
            return Moment(
                number, "choose", index, id, setting, ask, (picked.text,), picked.said,
                not_chosen=tuple(offer for offer in offers if offer.id != happened.option),
                shows=written.shows, could_be=written.could_be, discuss=discuss,
            )  # fmt: skip
        case beat.Guess(id, ask, of):
            assert isinstance(happened, event.Guess)
            reveal = frame(scenario, after).beat
            assert isinstance(reveal, beat.Reveal)
            guessed = tuple(naming.feeling(scenario, feeling) for feeling in happened.feelings)
            told = tuple(naming.feeling(scenario, feeling) for feeling in reveal.feelings)
            return Moment(
                number, "guess", index, id, setting, ask, guessed, of=of, told=told, tells=reveal.tells,
                discuss=discuss,
            )  # fmt: skip
        case beat.Reason(id, ask):
            assert isinstance(happened, event.Reason)
            tapped = tuple(naming.reason(scenario, reason) for reason in happened.reasons)
            return Moment(
                number, "reason", index, id, setting, ask, tapped, own_words=happened.words,
                erased=move.erased, discuss=discuss,
            )  # fmt: skip
        case beat.Write(id, ask, _, to):
            assert isinstance(happened, event.Write)
            return Moment(
                number, "write", index, id, setting, ask, own_words=happened.words, erased=move.erased, of=to,
                discuss=discuss,
            )  # fmt: skip
        case beat.Plan(id, ask):
            assert isinstance(happened, event.Plan)
            kept = tuple(naming.plan(scenario, card) for card in happened.cards)
            return Moment(number, "plan", index, id, setting, ask, kept, discuss=discuss)


def _option(scenario: model.Scenario, state: State, option: str) -> model.Option:
    op = operation(scenario, state)
    assert isinstance(op, Pick)
    return op.options[option]


def _discuss(scenario: model.Scenario, move: Move, after: State) -> tuple[Text, ...]:
    op = operation(scenario, move.state)
    assert isinstance(op, Pick | Ask)
    scene, id = move.state.scene, op.step.id
    written = [(f"{id}/discuss", question) for question in op.step.discuss]
    if isinstance(op, Pick) and isinstance(move.event, event.Choose):
        option = op.options[move.event.option]
        written = [(f"{id}.{option.id}/discuss", question) for question in option.discuss] + written
    return tuple(text_at(scenario, scene, where, source, after.memory) for where, source in written)
