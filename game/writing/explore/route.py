"""Tells a path as a transcript: made by playing it, so that it is what a player would see."""

from collections.abc import Iterator, Sequence

from game.story import beat, event, model, play
from game.story.answer import short
from game.story.frame import Frame, frame
from game.story.text import Text, source_words
from game.writing.explore.points import Way

_MOST_BEATS = 100_000


def answers(ways: Sequence[Way]) -> tuple[str, ...]:
    """Returns the answers of a path, as `choice.option` and `guess.feeling,feeling`."""
    return tuple(short(way.answer) for way in ways if way.answer is not None)


def moves(scenario: model.Scenario, ways: Sequence[Way]) -> str:
    """Returns every answer on a path in short, in the form in which `preview` opens at its end."""
    given = (answer for _, answer in _played(scenario, ways) if answer is not None)
    return " ".join(told for answer in given if (told := short(answer)))


def transcript(scenario: model.Scenario, ways: Sequence[Way]) -> Iterator[str]:
    """Yields the lines of a path, in the source words: where, the last that was said, questions, answers."""
    before = ""
    said = ""
    for shown, answer in _played(scenario, ways):
        if shown.setting.scene != before:
            if said:
                yield f"  {said}"
            said, before = "", shown.setting.scene
            yield f"[{before}] {_words(shown.setting.place)} · {_words(shown.setting.when)}"
        match shown.beat:
            case beat.Line(who=who, text=text):
                said = f"{_name(scenario, who)}: {_words(text)}"
            case beat.Private(who=who, what=text):
                said = f"{_name(scenario, who)}: [{_words(text)}]"
            case beat.Narration(text=text):
                said = _words(text)
            case beat.Later(text=text):
                yield f"  *** {_words(text)} ***"
            case beat.End(id=id, title=title):
                yield f"  = {_words(title)} ({id})"
            case beat.Choose() | beat.Guess() | beat.Reason() | beat.Write() | beat.Plan():
                if said:
                    yield f"  {said}"
                said = ""
                yield f"  ? {_words(shown.beat.ask)}"
                if answer is not None:
                    yield f"  > {_told(shown.beat, answer)}"
            case beat.Typing() | beat.Watching() | beat.Turn() | beat.Recap() | beat.Stop() | beat.Reveal():
                pass


def _told(asked: beat.Question, answer: event.Event) -> str:
    if isinstance(asked, beat.Choose) and isinstance(answer, event.Choose):
        words = next(_words(offer.text) for offer in asked.options if offer.id == answer.option)
        return f"{words} ({answer.at}.{answer.option})"
    return short(answer) if isinstance(answer, event.Guess) else "…"


def _played(scenario: model.Scenario, ways: Sequence[Way]) -> Iterator[tuple[Frame, event.Event | None]]:
    """Yields every frame of a path with what was answered; the last is where the path has no answer left."""
    given = [way.answer for way in ways if way.answer is not None]
    state = play.start(scenario)
    for _ in range(_MOST_BEATS):
        shown = frame(scenario, state)
        if isinstance(shown.beat, beat.End):
            yield shown, None
            return
        answer: event.Event = event.Next()
        match shown.beat:
            case beat.Choose(id=id):
                if not given:
                    yield shown, None
                    return
                answer = given.pop(0)
            case beat.Guess(id=id, feelings=feelings):
                decides = bool(given) and isinstance(given[0], event.Guess) and given[0].at == id
                answer = given.pop(0) if decides else event.Guess(id, feelings[:1])
            case beat.Reason(id=id):
                answer = event.Reason(id)
            case beat.Write(id=id):
                answer = event.Write(id)
            case beat.Plan(id=id):
                answer = event.Plan(id)
            case beat.Line() | beat.Private() | beat.Narration() | beat.Typing() | beat.Watching():
                pass
            case beat.Turn() | beat.Later() | beat.Recap() | beat.Stop() | beat.Reveal():
                pass
        yield shown, answer
        state = play.step(scenario, state, answer)


def _words(text: Text) -> str:
    return text.render(source_words)


def _name(scenario: model.Scenario, who: str) -> str:
    return scenario.shared.cast[who].name
