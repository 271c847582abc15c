"""How a story plays: `start` and `step`, pure functions from state to state."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from game.story import event, model
from game.story.condition import Memory, Value, holds
from game.story.grown import grown
from game.story.program import (
    Add,
    Ask,
    Asked,
    Assign,
    Branch,
    Enter,
    Finish,
    Jump,
    Op,
    Pick,
    Return,
    Show,
    program,
)
from game.story.state import State

LONGEST_SILENCE = 10_000
"""Operations that may pass without anything to show before a story counts as stuck."""

DEEPEST_VISIT = 100

Answer = TypeVar("Answer", event.Guess, event.Reason, event.Write, event.Plan)
Watch = Callable[[str, int, Memory], None]
"""Hears of every condition that is passed unseen: scene, index of its operation, and what was remembered."""


class NotNow(ValueError):
    """An event that does not fit what is shown: what came, and what was waited for."""

    def __init__(self, found: event.Event, expected: str) -> None:
        super().__init__(f"{found!r} where {expected} was expected")
        self.found, self.expected = found, expected


class StoryStuck(RuntimeError):
    """A scenario that cannot go on: its scene, and why (`silent`, `dead_end` or `deep`)."""

    def __init__(self, scene: str, why: str) -> None:
        super().__init__(f"scene {scene}: {why}")
        self.scene, self.why = scene, why


def start(scenario: model.Scenario, watch: Watch | None = None) -> State:
    """Returns the state at the first thing to show."""
    return enter(scenario, scenario.start, scenario.player, scenario.variables, watch)


def enter(
    scenario: model.Scenario, scene: str, eyes: str, memory: Memory, watch: Watch | None = None
) -> State:
    """Returns the state at the first thing to show from the beginning of a scene."""
    return _settle(scenario, scene, 0, (), eyes, grown(memory, {f"seen {scene}": True}), watch)


def remembering(scenario: model.Scenario, state: State, memory: Memory, watch: Watch | None = None) -> State:
    """Returns the state with another memory: further on only when that hides the choice it waited at."""
    if state.phase == "told":
        return replace(state, memory=memory)
    return _settle(scenario, state.scene, state.index, state.back, state.eyes, memory, watch)


def step(scenario: model.Scenario, state: State, happened: event.Event, watch: Watch | None = None) -> State:
    """Returns the state after an event; raises NotNow when it does not fit, StoryStuck on a broken story."""
    op = program(scenario)[state.scene][state.index]
    if state.phase == "turn":
        _expect_next(happened)
        eyes = scenario.scenes[state.scene].seen_by
        return State(state.scene, state.index, "", state.back, eyes, state.memory)
    index, memory = state.index + 1, state.memory
    match op:
        case Show():
            _expect_next(happened)
        case Pick():
            index, memory = _pick(op, memory, happened)
        case Ask() if state.phase == "told":
            _expect_next(happened)
        case Ask():
            memory = _answer(op.step, memory, happened)
            if isinstance(op.step, model.Guess):
                return State(state.scene, state.index, "told", state.back, state.eyes, memory)
        case Finish() | Assign() | Add() | Jump() | Branch() | Enter() | Return():
            raise NotNow(happened, "nothing: the story has ended")
    return _settle(scenario, state.scene, index, state.back, state.eyes, memory, watch)


def offered(op: Pick, memory: Memory) -> Sequence[model.Option]:
    """Returns the options of a choice that can be picked now."""
    if op.always:
        return op.step.options
    return [
        option
        for option in op.step.options
        if (option.id not in op.conditions or holds(op.conditions[option.id], memory))
        and not (option.once and memory.get(f"chose {op.step.id}.{option.id}"))
    ]


def operation(scenario: model.Scenario, state: State) -> Op:
    """Returns what the story is waiting at."""
    return program(scenario)[state.scene][state.index]


def ended(scenario: model.Scenario, state: State) -> bool:
    """Tells whether the story has come to an ending."""
    return state.phase == "" and isinstance(operation(scenario, state), Finish)


def _settle(
    scenario: model.Scenario,
    scene: str,
    index: int,
    back: tuple[tuple[str, int], ...],
    eyes: str,
    memory: Memory,
    watch: Watch | None,
) -> State:
    """Runs on to the next thing to show."""
    ops = program(scenario)[scene]
    for _ in range(LONGEST_SILENCE):
        match op := ops[index]:
            case Pick() if not offered(op, memory):
                if watch is not None:
                    watch(scene, index, memory)
                index = op.after
            case Show() | Pick() | Ask() | Finish():
                turning = scenario.scenes[scene].seen_by != eyes
                return State(scene, index, "turn" if turning else "", back, eyes, memory)
            case Jump(to):
                index = to
            case Branch(condition, otherwise):
                if watch is not None:
                    watch(scene, index, memory)
                index = index + 1 if holds(condition, memory) else otherwise
            case Assign(values):
                memory, index = grown(memory, values), index + 1
            case Add(amounts):
                memory, index = grown(memory, sums(memory, amounts)), index + 1
            case Enter(to_scene, returning):
                if returning:
                    back = (*back, (scene, index + 1))
                    if len(back) > DEEPEST_VISIT:
                        raise StoryStuck(scene, "deep")
                scene, index = to_scene, 0
                ops = program(scenario)[scene]
                memory = grown(memory, {f"seen {scene}": True})
            case Return():
                if not back:
                    raise StoryStuck(scene, "dead_end")
                (scene, index), back = back[-1], back[:-1]
                ops = program(scenario)[scene]
    raise StoryStuck(scene, "silent")


def _pick(op: Pick, memory: Memory, happened: event.Event) -> tuple[int, Memory]:
    at = op.step.id
    if not isinstance(happened, event.Choose) or happened.at != at:
        raise NotNow(happened, f"a choice at {at}")
    option = op.options.get(happened.option)
    if option is None or option not in offered(op, memory):
        raise NotNow(happened, f"one of the options at {at}")
    memory = grown(memory, {**option.set, f"chose {at}.{option.id}": True, f"said:{at}": option.id})
    return op.targets[option.id], grown(memory, sums(memory, option.change)) if option.change else memory


def _answer(asked: Asked, memory: Memory, happened: event.Event) -> Memory:
    at = asked.id
    match asked:
        case model.Guess():
            feelings = _given(happened, event.Guess, at).feelings
            _pick_from(happened, feelings, asked.options, least=1, most=len(asked.options))
            guesses = {f"guessed {at}.{feeling}": True for feeling in feelings}
            return grown(memory, {**guesses, f"guess:{at}": ",".join(feelings)})
        case model.Reason():
            given = _given(happened, event.Reason, at)
            _pick_from(happened, given.reasons, asked.options, least=0, most=len(asked.options))
            if given.words is not None and not asked.own_words:
                raise NotNow(happened, f"no own words at {at}")
            _check_words(happened, given.words)
        case model.Write():
            _check_words(happened, _given(happened, event.Write, at).words)
        case model.Plan():
            cards = _given(happened, event.Plan, at).cards
            _pick_from(happened, cards, asked.cards, least=0, most=asked.most)
    return memory


def _given(happened: event.Event, kind: type[Answer], at: str) -> Answer:
    """Returns what happened, when it is an answer of this kind to the question."""
    if not isinstance(happened, kind) or happened.at != at:
        raise NotNow(happened, f"an answer at {at}")
    return happened


def _pick_from(
    happened: event.Event, picked: Sequence[str], options: Sequence[str], least: int, most: int
) -> None:
    if len(set(picked)) != len(picked) or not set(picked) <= set(options) or not least <= len(picked) <= most:
        raise NotNow(happened, f"{least} to {most} of {', '.join(options)}")


def _check_words(happened: event.Event, words: str | None) -> None:
    if words is not None and not 0 < len(words) <= event.LONGEST_WORDS:
        raise NotNow(happened, f"1 to {event.LONGEST_WORDS} characters")


def _expect_next(happened: event.Event) -> None:
    if not isinstance(happened, event.Next):
        raise NotNow(happened, "Next")


def sums(memory: Memory, amounts: Mapping[str, int]) -> dict[str, Value]:
    """Returns the numbers of the memory to which amounts are added."""
    return {name: int(memory.get(name, 0)) + amount for name, amount in amounts.items()}
