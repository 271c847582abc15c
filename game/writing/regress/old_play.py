"""A play of before, and the same answers on the story of today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.session.session import Session
from game.story import beat, event, model, play
from game.story.frame import Setting, frame
from game.story.keypath import KeyPath
from game.story.program import Ask, Finish, Pick, Show
from game.story.renames import Renames
from game.story.state import State
from game.story.walk import steps
from game.writing.regress import written

_MOST_MOVES = 20_000


@dataclass(frozen=True, slots=True)
class OldPlay:
    """A play of before: its name, its lines, and its answers."""

    name: str
    lines: tuple[str, ...]
    answers: tuple[event.Event, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of a play, and the part of the story it comes from."""

    line: str
    path: KeyPath


@dataclass(frozen=True, slots=True)
class NewPlay:
    """The same answers on another story; `unfit` is the first answer that does not fit, None when all do."""

    shown: tuple[Shown, ...]
    unfit: event.Event | None


def of_text(name: str, text: str) -> OldPlay:
    """Returns a play as it was written down; raises ValueError on an unreadable answer."""
    lines = text.splitlines()
    try:
        answers = tuple(written.answered(line) for line in lines if line.startswith("> "))
    except LookupError as error:
        raise ValueError(name) from error
    return OldPlay(name, tuple(_bare(line) for line in lines), answers)


def of_session(session: Session) -> OldPlay:
    """Returns what was played in a session, without own words."""
    answers = tuple(move.event for move in session.moves if not isinstance(move.event, event.Next))
    reading = len(session.moves) - len(answers)
    shown = again(session.scenario, answers, reading).shown
    return OldPlay(session.code, tuple(one.line for one in shown), answers)


def again(scenario: model.Scenario, answers: Sequence[event.Event], reading: int = _MOST_MOVES) -> NewPlay:
    """Gives answers to a story, reading on at most so often, until no answer is left or fits, or it ends."""
    paths = {id(step): path for path, _, step in steps(scenario)}
    shown: list[Shown] = []
    waiting = list(reversed(answers))
    setting: Setting | None = None
    try:
        state = play.start(scenario)
        while True:
            now = frame(scenario, state)
            path = _path(scenario, state, paths)
            if now.setting != setting:
                setting = now.setting
                shown.append(Shown(written.place(setting), ("scenes", setting.scene)))
            shown += [Shown(line, path) for line in written.lines(now)]
            if isinstance(now.beat, beat.End):
                break
            happened: event.Event = event.Next()
            if isinstance(now.beat, beat.Question):
                if not waiting:
                    break
                happened = waiting[-1]
            elif reading <= 0:
                break
            else:
                reading -= 1
            state = play.step(scenario, state, happened)
            if waiting and happened is waiting[-1]:
                shown.append(Shown(written.answer(waiting.pop()), path))
    except (play.NotNow, play.StoryStuck):
        pass
    return NewPlay(tuple(shown), waiting[-1] if waiting else None)


def renamed(lines: Sequence[str], by: Renames) -> tuple[str, ...]:
    """Returns the lines of a play of before under the ids of today."""
    told: list[str] = []
    asked = ""
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark == "@":
            scene, _, more = rest.partition(" ")
            line = f"@ {by.scenes.get(scene, scene)} {more}"
        elif mark in ("?", "#", "="):
            old, _, more = rest.partition(":")
            asked = by.asked.get(old, old)
            line = f"{mark} {asked}:{more}"
        elif mark == ">":
            line = written.answer(by.event(written.answered(line)))
        elif line.startswith("  "):
            option, colon, more = line[2:].partition(":")
            line = f"  {by.options.get((asked, option), option)}{colon}{more}"
        told.append(line)
    return tuple(told)


def _bare(line: str) -> str:
    return written.answer(written.answered(line)) if line.startswith("> ") else line


def _path(scenario: model.Scenario, state: State, paths: Mapping[int, KeyPath]) -> KeyPath:
    op = play.operation(scenario, state)
    if state.phase != "turn" and isinstance(op, Show | Ask | Pick | Finish):
        return paths[id(op.step)]
    return ("scenes", state.scene)
