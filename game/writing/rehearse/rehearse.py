"""Plays a story again and again by itself, until everything was met or it has played enough."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from game.story import beat, event, model, play
from game.story.condition import holds
from game.story.frame import frame
from game.story.program import Ask, Finish, Pick, Show
from game.story.state import State
from game.story.walk import choices, steps
from game.writing.rehearse.marked import mark, marked
from game.writing.rehearse.parts import Part, parts

MOST_MOVES = 5_000
"""Moves in one play before it is broken off."""

Play = tuple[event.Event, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What was met and missed; `last_new` is the last play that met something new."""

    plays: tuple[Play, ...]
    met: frozenset[Part]
    missed: tuple[Part, ...]
    last_new: int
    unended: int

    @property
    def all_met(self) -> int | None:
        """Returns the number of the play that met the last part, None while parts are left."""
        return None if self.missed else self.last_new


def rehearse(scenario: model.Scenario, most: int, seed: int) -> Rehearsal:
    """Plays at most so often; the same seed plays the same."""
    every = tuple(parts(scenario))
    player = _Player(scenario, every, random.Random(seed))
    plays: list[Play] = []
    last_new = unended = 0
    while len(plays) < most and len(player.met) < len(every):
        before = len(player.met)
        happened, ended = player.play()
        plays.append(happened)
        unended += not ended
        last_new = len(plays) if len(player.met) > before else last_new
    missed = tuple(part for part in every if part not in player.met)
    return Rehearsal(tuple(plays), frozenset(player.met), missed, last_new, unended)


class _Player:
    """Plays, and remembers over all plays what was met and how often each answer was given."""

    def __init__(self, scenario: model.Scenario, every: Sequence[Part], chance: random.Random) -> None:
        self.scenario, self.chance = marked(scenario), chance
        self.met: set[Part] = set()
        self.given: Counter[str] = Counter()
        self._at = {(part.kind, part.path, part.holds): part for part in every}
        self._sides = {mark(part.path, part.holds): part for part in every if part.kind == "side"}
        self._paths = {id(step): path for path, _, step in steps(scenario)}
        chosen = (found for found in steps(scenario) if isinstance(found[2], model.Choose))
        self._choices = {step.id: path for path, _, step in chosen if isinstance(step, model.Choose)}

    def play(self) -> tuple[Play, bool]:
        """Plays once; returns what was done, and whether it came to an ending."""
        done: list[event.Event] = []
        state = play.start(self.scenario)
        try:
            for _ in range(MOST_MOVES):
                self._meet(state)
                now = frame(self.scenario, state).beat
                if isinstance(now, beat.End):
                    return tuple(done), True
                happened = self._answer(now) if isinstance(now, beat.Question) else event.Next()
                state = play.step(self.scenario, state, happened)
                done.append(happened)
                if isinstance(happened, event.Choose):
                    self._chose(happened)
        except play.StoryStuck:
            pass
        return tuple(done), False

    def _meet(self, state: State) -> None:
        """Notes what is shown, and which way the story went to come here."""
        self.met |= {self._sides[name] for name in state.memory if name in self._sides}
        op = play.operation(self.scenario, state)
        if state.phase == "turn" or not isinstance(op, Show | Ask | Pick | Finish):
            return
        if not isinstance(op, Pick):
            self.met.add(self._at["line", self._paths[id(op.step)], True])
            return
        path = self._choices[op.step.id]
        self.met.add(self._at["line", path, True])
        for number, option in enumerate(op.step.options):
            if option.id in op.conditions:
                side = holds(op.conditions[option.id], state.memory)
                self.met.add(self._at["side", (*path, "options", number), side])

    def _chose(self, happened: event.Choose) -> None:
        _, step = choices(self.scenario)[happened.at]
        number = next(i for i, option in enumerate(step.options) if option.id == happened.option)
        self.met.add(self._at["option", (*self._choices[happened.at], "options", number), True])

    def _answer(self, now: beat.Question) -> event.Event:
        match now:
            case beat.Choose(at, _, offers):
                return event.Choose(at, self._least(at, [offer.id for offer in offers]))
            case beat.Guess(at, _, _, feelings):
                return event.Guess(at, self._some(at, feelings, self.chance.randint(1, len(feelings))))
            case beat.Reason(at, _, reasons):
                return event.Reason(at, self._some(at, reasons, self.chance.randint(0, len(reasons))))
            case beat.Plan(at, _, cards, most):
                return event.Plan(at, self._some(at, cards, self.chance.randint(0, min(most, len(cards)))))
            case beat.Write(at):
                return event.Write(at, None)

    def _some(self, at: str, known: Sequence[str], number: int) -> tuple[str, ...]:
        picked: list[str] = []
        for _ in range(number):
            picked.append(self._least(at, [one for one in known if one not in picked]))
        return tuple(picked)

    def _least(self, at: str, known: Sequence[str]) -> str:
        """Returns one of those given least often."""
        fewest = min(self.given[f"{at}.{one}"] for one in known)
        liked = [one for one in known if self.given[f"{at}.{one}"] == fewest]
        picked = self.chance.choice(liked)
        self.given[f"{at}.{picked}"] += 1
        return picked
