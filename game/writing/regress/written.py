"""A play in writing, line by line: what is shown and what was answered (tests/golden/README.md)."""

import json

from game.story import beat, event
from game.story.frame import Frame, Setting
from game.story.text import Text, source_words


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
        case _:
            raise ValueError(line)


def answer(happened: event.Event) -> str:
    """Returns the line of an answer, without own words."""
    match happened:
        case event.Choose(at, option):
            return f"> choose {at} {option}"
        case event.Guess(at, feelings):
            return f"> guess {at} {','.join(feelings)}"
        case event.Reason(at, reasons):
            return f"> reason {at} {','.join(reasons) or '-'}"
        case event.Write(at):
            return f"> write {at} -"
        case event.Plan(at, cards):
            return f"> plan {at} {','.join(cards) or '-'}"
        case event.Next():
            raise AssertionError(happened)


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


def lines(frame: Frame) -> list[str]:
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
        case beat.Choose() | beat.Guess() | beat.Reason() | beat.Write() | beat.Plan():
            return asked(frame.beat)


def asked(question: beat.Question) -> list[str]:
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
