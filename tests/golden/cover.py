"""Writes plays of a story until together they reach every ending and choose every option."""

import random
from collections import Counter
from datetime import date
from pathlib import Path

from test_golden import plain, played

from game import paths
from game.library.read import load
from game.session.session import Session
from game.story import beat, event
from game.story.model import Scenario
from game.story.walk import every_step

STORIES = Path(__file__).parent / "stories"
_MOST_PLAYS, _MOST_MOVES = 4000, 3000
_WORDS = "Dat had ik anders willen doen."


def story(id: str) -> Scenario:
    """Returns a shipped story, loaded from its file."""
    loaded = load(paths.scenarios() / f"{id}.yaml", paths.scenarios())
    assert loaded.scenario is not None, "\n".join(str(problem) for problem in loaded.problems)
    return loaded.scenario


def everything(scenario: Scenario) -> set[str]:
    """Returns what a set of plays must reach: `choice.option` and `end:id` of the whole story."""
    found = set()
    for scene in scenario.scenes.values():
        for step in every_step(scene.script):
            if step.kind == "choose":
                found |= {f"{step.id}.{option.id}" for option in step.options}
            elif step.kind == "end":
                found.add(f"end:{step.id}")
    return found


def walk(scenario: Scenario, used: Counter[str], chance: random.Random) -> tuple[list[str], set[str], str]:
    """Plays once, preferring options used least; returns the answers, what was reached, and the ending."""
    session = Session.create(None, scenario, "nl", date(2026, 11, 22))
    answers: list[str] = []
    reached: set[str] = set()
    for _ in range(_MOST_MOVES):
        now = session.frame().beat
        if isinstance(now, beat.End):
            return answers, reached | {f"end:{now.id}"}, now.id
        happened, line = _answer(now, used, chance)
        if line is not None:
            answers.append(line)
        if isinstance(happened, event.Choose):
            reached.add(f"{happened.at}.{happened.option}")
        session.do(happened)
    raise AssertionError(f"{scenario.id}: no ending after {_MOST_MOVES} moves")


def _answer(now: beat.Beat, used: Counter[str], chance: random.Random) -> tuple[event.Event, str | None]:
    match now:
        case beat.Choose(id, _, offers):
            least = min(used[f"{id}.{offer.id}"] for offer in offers)
            liked = [offer for offer in offers if used[f"{id}.{offer.id}"] == least or chance.random() < 0.3]
            option = chance.choice(liked).id
            return event.Choose(id, option), f"> choose {id} {option}"
        case beat.Guess(id, _, _, feelings):
            picked = tuple(chance.sample(feelings, 2))
            return event.Guess(id, picked), f"> guess {id} {','.join(picked)}"
        case beat.Reason(id, _, reasons):
            reason = chance.choice(reasons)
            return event.Reason(id, (reason,)), f"> reason {id} {reason}"
        case beat.Write(id):
            return event.Write(id, _WORDS), f'> write {id} - "{_WORDS}"'
        case beat.Plan(id, _, cards):
            card = chance.choice(cards)
            return event.Plan(id, (card,)), f"> plan {id} {card}"
        case _:
            return event.Next(), None


def cover(scenario: Scenario) -> list[tuple[str, list[str]]]:
    """Returns plays (ending, answers) that reach everything; asserts that nothing is left."""
    chance = random.Random(1)
    used: Counter[str] = Counter()
    missing, plays = everything(scenario), []
    for _ in range(_MOST_PLAYS):
        if not missing:
            return plays
        answers, reached, ending = walk(scenario, used, chance)
        used.update(reached)
        if reached & missing:
            missing -= reached
            plays.append((ending, answers))
    raise AssertionError(f"{scenario.id}: never reached {sorted(missing)}")


def write(id: str) -> None:
    """Writes the plays of a story, in place of those that were there."""
    scenario = story(id)
    folder = STORIES / id
    folder.mkdir(parents=True, exist_ok=True)
    plays = cover(scenario)
    for old in folder.glob("*.play"):
        old.unlink()
    for number, (ending, answers) in enumerate(plays, 1):
        session = Session.create(None, scenario, "nl", date(2026, 11, 22))
        lines = "".join(f"{line}\n" for line in played(session, answers, plain))
        (folder / f"{number:02}-{ending}.play").write_text(lines, encoding="utf-8", newline="\n")
