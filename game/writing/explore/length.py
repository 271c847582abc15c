"""How long a play takes: the words that are shown, and the time to read and answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.story import model
from game.story.condition import Memory
from game.story.program import Asked
from game.story.text import PLACEHOLDER
from game.story.walk import choices


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast somebody plays: words a minute, seconds for an answer, seconds to write own words."""

    words_a_minute: int
    answering: int
    writing: int


PACE = Pace(words_a_minute=140, answering=6, writing=45)
"""An assumption, not a measurement of our players. 140 words a minute lies between the autumn (132) and the
spring (146) median of grade 6 in Hasbrouck & Tindal (2017), measured aloud; a chat that comes line by line,
read by youths at A2 or B1, is taken to go no faster. The seconds come on top of reading the question."""


def cost(words: int, seconds: int) -> int:
    """Returns how long it takes in whole units, of which `minutes` makes minutes: sums of it stay exact."""
    return words * 60 + seconds * PACE.words_a_minute


def minutes(units: int) -> float:
    """Returns units of `cost` as minutes."""
    return units / (60 * PACE.words_a_minute)


def said_in(part: model.Step | str | None) -> tuple[str, ...]:
    """Returns the choices whose answer a text, or the shown texts of a step, repeats."""
    if part is None:
        return ()
    texts = (part,) if isinstance(part, str) else shown_texts(part)
    found: tuple[str, ...] = ()
    for text in texts:
        if "{" in text:
            found += tuple(match[2] for match in PLACEHOLDER.finditer(text) if match[1] == "said")
    return found


def shown_texts(step: model.Step) -> tuple[str, ...]:
    """Returns the texts of a step that a player reads there; a recap shows in makkelijke taal only."""
    match step:
        case model.Line(text=text) | model.Narration(text=text):
            return (text,)
        case model.Private(what=what):
            return (what,)
        case model.Later(text=text, note=note):
            return (text, note or "")
        case model.Choose(ask=ask, options=options):
            return (ask, *(option.say or option.do or "" for option in options))
        case model.Guess(ask=ask, tells=tells):
            return (ask, tells)
        case model.Write(ask=ask, starters=starters):
            return (ask, *starters)
        case model.Reason(ask=ask) | model.Plan(ask=ask):
            return (ask,)
        case model.End(title=title, text=text, now=now):
            return (title, text, *now)
        case model.Typing() | model.Watching() | model.Help() | model.Recap():
            return ()
        case model.If() | model.Set() | model.Change() | model.Goto() | model.Visit():
            return ()


class Words:
    """Counts words of texts as they are shown."""

    def __init__(self, scenario: model.Scenario) -> None:
        self._scenario = scenario

    def of(self, texts: Iterable[str], memory: Memory) -> int:
        """Returns the number of words in texts, placeholders filled."""
        words = 0
        for text in texts:
            words += self._text(text, memory) if "{" in text else len(text.split())
        return words

    def listed(self, step: model.Step) -> int:
        """Returns the number of words of the shared entries that a step shows."""
        shared = self._scenario.shared
        match step:
            case model.Line() | model.Narration():  # first: by far the most
                return 0
            case model.Guess(options=feelings, answers=answers):
                return sum(_count(shared.feelings[id].name) for id in (*feelings, *answers))
            case model.Reason(options=reasons):
                return sum(_count(shared.reasons[id].text) for id in reasons)
            case model.Plan(cards=cards):
                return sum(_count(shared.plans[id].when) + _count(shared.plans[id].then) for id in cards)
            case model.Help(services=services) | model.End(help=services):
                return sum(_count(shared.help[id].name) + _count(shared.help[id].what) for id in services)
            case model.Private() | model.Typing() | model.Watching() | model.Later() | model.Recap():
                return 0
            case model.Choose() | model.Write():
                return 0
            case model.If() | model.Set() | model.Change() | model.Goto() | model.Visit():
                return 0

    def _text(self, text: str, memory: Memory) -> int:
        return _count(PLACEHOLDER.sub(lambda match: self._filled(match[1], match[2], memory), text))

    def _filled(self, kind: str, name: str, memory: Memory) -> str:
        if kind == "name" and name in self._scenario.shared.cast:
            return self._scenario.shared.cast[name].name
        said = memory.get(f"said:{name}")
        if kind == "said" and said:
            _, choice = choices(self._scenario)[name]
            return next(o.say or o.do or "" for o in choice.options if o.id == said)
        return "…"


def seconds(step: model.Choose | Asked) -> int:
    """Returns the seconds that answering a question takes, reading apart."""
    match step:
        case model.Write():
            return PACE.writing
        case model.Choose() | model.Guess() | model.Reason() | model.Plan():
            return PACE.answering


def _count(text: str) -> int:
    return len(text.split())
