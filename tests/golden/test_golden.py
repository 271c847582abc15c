"""Plays that must go as they are written down: see README.md here."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from strategies import guide, shared

from game.session import log
from game.session.moments import moments
from game.session.session import Move, Session
from game.session.transcript import transcript
from game.story import beat, event, play
from game.story.frame import Frame, Setting
from game.story.load import load_text
from game.story.model import Scenario, Shared
from game.story.text import Text, source_words

Do = Callable[[Session, event.Event], Session]

HERE = Path(__file__).parent
PLAYS = sorted(HERE.glob("*.yaml"))
HEAD = dict.fromkeys(("title", "about", "warning"), "Een proef.") | {
    "format": 1,
    "id": "proef",
    "minutes": 5,
    "behaviours": ["spreading"],
    "player": "sam",
    "cover": "sam",
    "start": "a0",
    "guide": guide(),
}


def scenario_in(path: Path) -> Scenario:
    """Returns the scenario a golden file describes."""
    head = yaml.safe_dump(HEAD, allow_unicode=True)
    text = head + path.read_text(encoding="utf-8")
    loaded = load_text(text, "proef.yaml", Shared.model_validate(shared()))
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


def plain(session: Session, happened: event.Event) -> Session:
    """Plays one move."""
    session.do(happened)
    return session


def through_the_log(session: Session, happened: event.Event) -> Session:
    """Plays one move, and goes on with what the log tells of the session."""
    session.do(happened)
    header = log.decode_header(log.encode_header(session.header))
    again = Session(header, Scenario.model_validate(header.scenario))
    for move in session.moves:
        entry = log.decode(log.encode(log.Did(move.event, move.erased)))
        assert isinstance(entry, log.Did)
        after = play.step(again.scenario, again.state, entry.event)
        again.advance(Move(again.state, entry.event, entry.erased), after)
    assert again.moves == session.moves and again.state == session.state
    assert moments(again) == moments(session) and transcript(again) == transcript(session)
    return again


@pytest.mark.parametrize("do", [plain, through_the_log])
@pytest.mark.parametrize("path", PLAYS, ids=lambda path: path.stem)
def test_a_play_goes_as_it_is_written(path: Path, do: Do) -> None:
    golden = path.with_suffix(".play")
    expected = golden.read_text(encoding="utf-8")
    answers = [line for line in expected.splitlines() if line.startswith("> ")]
    session = Session.create(None, scenario_in(path), "nl", date(2026, 11, 22))
    found = "".join(f"{line}\n" for line in played(session, answers, do))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8", newline="\n")
    else:
        assert found == expected


def test_every_play_has_its_story() -> None:
    assert [path.with_suffix(".yaml") for path in sorted(HERE.glob("*.play"))] == PLAYS


def played(session: Session, answers: list[str], do: Do) -> Iterator[str]:
    """Plays the answers and yields what is shown and answered, line by line."""
    waiting = iter(answers)
    setting: Setting | None = None
    while True:
        frame = session.frame()
        if frame.setting != setting:
            setting = frame.setting
            yield place(setting)
        yield from told(frame)
        if isinstance(frame.beat, beat.End):
            break
        happened: event.Event = event.Next()
        if isinstance(frame.beat, beat.Question):
            line = next(waiting, None)
            if line is None:
                break
            happened = answered(line)
            yield line
        session = do(session, happened)
    assert next(waiting, None) is None, "answers are left"


def answered(line: str) -> event.Event:
    """Returns the event of an answer."""
    _, kind, at, *rest = line.split(" ", 4)
    ids = tuple(rest[0].split(",")) if rest and rest[0] != "-" else ()
    words = json.loads(rest[1]) if len(rest) > 1 else None
    match kind:
        case "choose":
            return event.Choose(at, ids[0])
        case "guess":
            return event.Guess(at, ids)
        case "reason":
            return event.Reason(at, ids, words)
        case "write":
            return event.Write(at, words)
        case "plan":
            return event.Plan(at, ids)
    raise AssertionError(line)


def place(setting: Setting) -> str:
    """Returns the line of a setting."""
    parts = [setting.scene, say(setting.place), say(setting.when), setting.eyes]
    if setting.chat is not None:
        members = ", ".join(setting.chat.members)
        parts.append(f"{say(setting.chat.name)} ({members} en {setting.chat.others} anderen)")
    if setting.present:
        parts.append(f"met {', '.join(setting.present)}")
    return "@ " + " · ".join(parts)


def say(text: Text | None) -> str:
    """Returns a text in the source language."""
    return "" if text is None else text.render(source_words)


def told(frame: Frame) -> list[str]:
    """Returns the lines of a beat."""
    match frame.beat:
        case beat.Line(who, mood, text, mine):
            return [f"{who}{'>' if mine else ''} ({mood}): {say(text)}"]
        case beat.Private(who, what, mine):
            return [f"{who}{'>' if mine else ''} [{say(what)}]"]
        case beat.Narration(text):
            return [say(text)]
        case beat.Typing(who):
            return [f"{who} typt"]
        case beat.Watching(number):
            return [f"{number} kijken mee"]
        case beat.Turn(who, text, back):
            return [f"~ {'terug naar' if back else 'door de ogen van'} {who} {say(text)}".rstrip()]
        case beat.Later(text, note):
            return [f"~ {say(text)} {say(note)}".rstrip()]
        case beat.Recap(text):
            return [f"kort: {say(text)}"]
        case beat.Stop(services):
            return [f"stop: {', '.join(services)}"]
        case beat.Reveal(id, of, guessed, feelings, tells):
            return [f"= {id}: {','.join(guessed)} / {of}: {','.join(feelings)}: {say(tells)}"]
        case beat.End(id, title, text, now, services):
            return [
                f"# {id}: {say(title)}",
                *(f"  {say(line)}" for line in (text, *now)),
                f"  {', '.join(services)}",
            ]
    return asked(frame.beat)


def asked(question: beat.Beat) -> list[str]:
    """Returns the lines of a question."""
    match question:
        case beat.Choose(id, ask, offers):
            options = [f'  {o.id}: "{say(o.text)}"' if o.said else f"  {o.id}: {say(o.text)}" for o in offers]
            return [f"? {id}: {say(ask)}", *options]
        case beat.Guess(id, ask, of, feelings):
            return [f"? {id}: {say(ask)}", f"  {of}: {', '.join(feelings)}"]
        case beat.Reason(id, ask, reasons, own_words):
            return [
                f"? {id}: {say(ask)}",
                f"  {', '.join(reasons)}{' of eigen woorden' if own_words else ''}",
            ]
        case beat.Write(id, ask, starters, to, apology):
            who = f"  aan {to}{', oefenen' if apology else ''}"
            return [f"? {id}: {say(ask)}", who, *(f"  {say(starter)}" for starter in starters)]
        case beat.Plan(id, ask, cards, most):
            return [f"? {id}: {say(ask)}", f"  hoogstens {most}: {', '.join(cards)}"]
    raise AssertionError(question)
