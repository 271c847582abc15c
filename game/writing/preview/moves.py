"""Answers that were written down, for a preview to begin at the end of them."""

from collections.abc import Sequence

from game.story import event, model
from game.story.answer import SKIPPED
from game.story.renames import Renames, renames
from game.story.walk import steps
from game.writing.preview.sentences import Refused
from game.writing.regress import OldPlay

_Question = model.Choose | model.Guess | model.Reason | model.Write | model.Plan
_EXAMPLE = "eerste.kijken gevoel.bang,boos waarom.-"


def of_moves(scenario: model.Scenario, text: str) -> tuple[event.Event, ...]:
    """Returns answers in short, with spaces between; raises Refused on what is not in the story."""
    by = renames(scenario)
    asked = {step.id: step for _, _, step in steps(scenario) if isinstance(step, _Question)}
    answers = []
    for found in text.split():
        at, dot, rest = found.partition(".")
        if not (dot and rest):
            raise Refused("not_moves", found=found, example=_EXAMPLE)
        id = by.asked.get(at, at)
        if id not in asked:
            raise Refused("unknown_question", asked, found=at)
        picked = () if rest == SKIPPED else tuple(rest.split(","))
        answers.append(_answer(asked[id], picked, by))
    return tuple(answers)


def of_play(scenario: model.Scenario, play: OldPlay) -> tuple[event.Event, ...]:
    """Returns the answers of what was played before, under the ids of today."""
    by = renames(scenario)
    return tuple(by.event(happened) for happened in play.answers)


def _answer(asked: _Question, picked: tuple[str, ...], by: Renames) -> event.Event:
    """Returns the answer to a question; raises Refused when it picks what that never offers."""
    match asked:
        case model.Choose(id=id, options=options):
            option = ",".join(by.options.get((id, one), one) for one in picked) or SKIPPED
            _check(id, (option,), [option.id for option in options])
            return event.Choose(id, option)
        case model.Guess(id=id, options=feelings):
            return event.Guess(id, _check(id, picked, feelings))
        case model.Reason(id=id, options=reasons):
            return event.Reason(id, _check(id, picked, reasons))
        case model.Plan(id=id, cards=cards):
            return event.Plan(id, _check(id, picked, cards))
        case model.Write(id=id):
            return event.Write(id)


def _check(at: str, picked: tuple[str, ...], known: Sequence[str]) -> tuple[str, ...]:
    for one in picked:
        if one not in known:
            raise Refused("unknown_answer", (f"{at}.{name}" for name in known), found=f"{at}.{one}")
    return picked
