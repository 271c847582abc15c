"""The slow truth about a story, by `play.start`, `play.step` and `frame` alone: every state and path."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import combinations
from typing import Any

from game.story import beat, event, play
from game.story.condition import names, parse
from game.story.frame import frame
from game.story.model import Choose, If, Scenario
from game.story.state import State
from game.story.text import Text, source_words
from game.story.walk import choices, every_step
from game.writing.explore.liveness import Needs, project


class TooMuch(Exception):
    """More than a test has time for."""


def states(scenario: Scenario, most: int) -> list[State]:
    """Returns every state there is, the whole memory told apart; raises TooMuch."""
    first = play.start(scenario)
    found = {_key(first): first}
    queue = deque([first])
    while queue:
        state = queue.popleft()
        for happened in _every_event(scenario, state):
            after = play.step(scenario, state, happened)
            if _key(after) not in found:
                found[_key(after)] = after
                queue.append(after)
        if len(found) > most:
            raise TooMuch
    return list(found.values())


@dataclass
class Path:
    """One way to play: the answers that tell it apart, the marks on it, its words, and its ending."""

    answers: tuple[tuple[str, ...], ...]
    marks: tuple[tuple[str, str], ...]
    words: int
    ending: str


def paths(scenario: Scenario, most: int) -> list[Path]:
    """Returns every path, which gives one answer in one situation at most once; raises TooMuch."""
    return list(_Paths(scenario, most).every())


class _Paths:
    def __init__(self, scenario: Scenario, most: int) -> None:
        self.scenario, self.left = scenario, most
        self.needs = Needs(scenario)
        self.asked = set(_asked(scenario))

    def every(self) -> Iterator[Path]:
        yield from self._from(play.start(self.scenario), frozenset(), Path((), (), 0, ""))

    def _from(self, state: State, used: frozenset[Any], path: Path) -> Iterator[Path]:
        while True:
            shown = frame(self.scenario, state).beat
            path = Path(path.answers, path.marks, path.words + words(self.scenario, shown), path.ending)
            self.left -= 1
            if self.left < 0 or len(path.answers) > 100:
                raise TooMuch
            if isinstance(shown, beat.End):
                yield Path(path.answers, path.marks, path.words, shown.id)
                return
            events = self._answers(shown)
            if events is None:
                state = play.step(self.scenario, state, _only(shown))
                continue
            for happened, name in events:
                place = (state.scene, state.index, state.back)
                here = (*place, project(self.needs.at(*place), state.memory), name)
                if here not in used:
                    taken = Path((*path.answers, name), path.marks + self._marks(shown, name), path.words, "")
                    yield from self._from(play.step(self.scenario, state, happened), used | {here}, taken)
            return

    def _answers(self, shown: beat.Beat) -> list[tuple[event.Event, tuple[str, ...]]] | None:
        if isinstance(shown, beat.Choose):
            return [(event.Choose(shown.id, o.id), (shown.id, o.id)) for o in shown.options]
        if isinstance(shown, beat.Guess):
            seen = [f for f in shown.feelings if f"guessed {shown.id}.{f}" in self.asked]
            kinds: dict[tuple[str, ...], event.Event] = {}
            for feelings in _subsets(shown.feelings):
                kinds.setdefault(tuple(f for f in feelings if f in seen), event.Guess(shown.id, feelings))
            return [(happened, (shown.id, *kind)) for kind, happened in kinds.items()] if seen else None
        return None

    def _marks(self, shown: beat.Beat, name: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        if not isinstance(shown, beat.Choose):
            return ()
        _, choice = choices(self.scenario)[shown.id]
        option = next(option for option in choice.options if option.id == name[1])
        return (*(("shows", i) for i in option.shows), *(("could_be", i) for i in option.could_be))


def words(scenario: Scenario, shown: beat.Beat) -> int:
    """Returns the words that a beat shows; a recap is shown in makkelijke taal only."""
    if isinstance(shown, beat.Recap):
        return 0
    shared = scenario.shared
    texts = [text.render(source_words) for text in _texts(shown)]
    match shown:
        case beat.Guess(feelings=ids) | beat.Reveal(feelings=ids):
            texts += [shared.feelings[id].name for id in ids]
        case beat.Reason(reasons=ids):
            texts += [shared.reasons[id].text for id in ids]
        case beat.Plan(cards=ids):
            texts += [f"{shared.plans[id].when} {shared.plans[id].then}" for id in ids]
        case beat.Stop(services=ids) | beat.End(services=ids):
            texts += [f"{shared.help[id].name} {shared.help[id].what}" for id in ids]
    return sum(len(text.split()) for text in texts)


def _texts(part: object) -> Iterator[Text]:
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))


def _asked(scenario: Scenario) -> Iterator[str]:
    for scene in scenario.scenes.values():
        for step in every_step(scene.script):
            if isinstance(step, If):
                yield from names(parse(step.condition))
            elif isinstance(step, Choose):
                for option in step.options:
                    if option.condition is not None:
                        yield from names(parse(option.condition))


def _every_event(scenario: Scenario, state: State) -> list[event.Event]:
    shown = frame(scenario, state).beat
    match shown:
        case beat.End():
            return []
        case beat.Choose(id=id, options=offers):
            return [event.Choose(id, offer.id) for offer in offers]
        case beat.Guess(id=id, feelings=feelings):
            return [event.Guess(id, some) for some in _subsets(feelings)]
    return [_only(shown)]


def _only(shown: beat.Beat) -> event.Event:
    match shown:
        case beat.Guess(id=id, feelings=feelings):
            return event.Guess(id, feelings[:1])
        case beat.Reason(id=id):
            return event.Reason(id)
        case beat.Write(id=id):
            return event.Write(id)
        case beat.Plan(id=id):
            return event.Plan(id)
    return event.Next()


def _subsets(feelings: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [some for size in range(1, len(feelings) + 1) for some in combinations(feelings, size)]


def _key(state: State) -> tuple[Any, ...]:
    memory = frozenset((name, type(value), value) for name, value in state.memory.items())
    return (state.scene, state.index, state.phase, state.back, state.eyes, memory)
