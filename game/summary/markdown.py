"""The summary as Markdown, to paste into a report."""

import re
from collections.abc import Iterable, Iterator

from game.summary import wording
from game.summary.data import Audience, Entry, Helper, Lane, Notes, Part, Questions, Summary
from game.summary.lanes import description, name
from game.text.say import Say

_MARKS = re.compile(r"[\\`*_\[\]|~#]")
_OPENING = re.compile(r"^([-+=])|^(\d+)([.)])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

LINE = "…" * 40


def markdown(summary: Summary, _: Say) -> str:
    """Returns the whole summary."""
    return "\n\n".join(block for block in _blocks(summary, _) if block) + "\n"


def escaped(words: str) -> str:
    """Returns words that no Markdown reader takes for markup or for HTML; each line on its own line."""
    return "\\\n".join(_escaped(line.strip()) for line in words.split("\n") if line.strip())


def _escaped(line: str) -> str:
    return _OPENING.sub(_disarmed, _MARKS.sub(r"\\\g<0>", line)).translate(_ENTITIES)


def _disarmed(match: re.Match[str]) -> str:
    sign, number, point = match.groups()
    return f"\\{sign}" if sign else f"{number}\\{point}"


def _blocks(summary: Summary, _: Say) -> Iterator[str]:
    yield escaped(wording.origin(summary, _))
    yield f"# {escaped(wording.title(summary.audience, _))}"
    yield f"**{escaped(wording.claim(_))}**"
    yield from map(escaped, wording.intro(summary, _))
    if any(lane.markers for lane in summary.lanes):
        yield _heading(wording.lanes_heading(_))
        yield escaped(wording.lanes_hint(_))
        yield _listed(_lane(lane, summary.audience, _) for lane in summary.lanes)
    yield from _path(summary, _)
    if summary.ending is not None:
        yield _heading(wording.ending_heading(_))
        yield f"**{escaped(summary.ending.title)}**"
        yield escaped(summary.ending.text)
        yield _under(wording.now_heading(_), summary.ending.now)
    if summary.what_ifs:
        yield _heading(wording.what_ifs_heading(_))
        yield _listed(
            f"**{escaped(one.name)}**{wording.DOT}{escaped(wording.what_if(one, _))}"
            for one in summary.what_ifs
        )
    if summary.audience == "youth" and (cards := wording.cards(summary)):
        yield _heading(wording.cards_heading(_))
        yield _list(cards)
    yield _heading(wording.questions_heading(summary, _))
    for number, stage in enumerate(summary.questions, start=1):
        yield _stage(number, stage)
    yield _heading(wording.agreements_heading(_))
    yield escaped(wording.agreements_hint(_))
    for label, lines, words in wording.agreements(summary, _):
        agreed = (f"> {line}" for line in escaped(words).split("\n")) if words else (LINE,) * lines
        yield escaped(label) + ("\n\n" + ("\n" if words else "\n\n").join(agreed))
    if summary.helpers:
        yield _heading(wording.helpers_heading(summary.audience, _))
        yield _listed(map(_helper, summary.helpers))
    if summary.notes is not None:
        yield from _notes(summary.notes, _)


def _path(summary: Summary, _: Say) -> Iterator[str]:
    if not summary.path and summary.audience == "parents":
        return
    yield _heading(wording.path_heading(summary.audience, _))
    if not any(part.entries for part in summary.path):
        yield escaped(wording.nothing_yet(_))
    for part in summary.path:
        yield from _part(part, _)


def _part(part: Part, _: Say) -> Iterator[str]:
    place = wording.DOT.join(words for words in (part.later, wording.where(part, _)) if words)
    yield f"### {escaped(place)}" if place else ""
    for entry in part.entries:
        yield f"**{entry.number}. {escaped(entry.ask)}**"
        yield from _entry(entry, _)


def _entry(entry: Entry, _: Say) -> Iterator[str]:
    for who, what in wording.answers(entry, _):
        yield escaped(f"{who} {what}")
    if entry.own_words is not None:
        lines = escaped(entry.own_words).split("\n")
        yield "\n".join((escaped(wording.own_words(_)), "", *(f"> {line}" for line in lines)))
    if entry.others:
        yield escaped(wording.others_told(entry, _))
    yield _list(f"💬 {question}" for question in entry.discuss)


def _lane(lane: Lane, audience: Audience, _: Say) -> str:
    return f"**{escaped(name(lane, audience, _))}**: {escaped(description(lane, _))}"


def _stage(number: int, stage: Questions) -> str:
    if wording.bare(stage):
        return _list(stage.questions)
    asked = "".join(f"\n   - {escaped(question)}" for question in stage.questions)
    return f"{number}. **{escaped(stage.heading)}**{asked}"


def _helper(helper: Helper) -> str:
    reach = ", ".join(fact for fact in (helper.phone, helper.site) if fact and fact != helper.name)
    named = f"**{escaped(helper.name)}**: " + (f"{escaped(reach)}. " if reach else "")
    return named + escaped(helper.what)


def _notes(notes: Notes, _: Say) -> Iterator[str]:
    yield "---"
    yield _heading(wording.notes_heading(_))
    yield escaped(wording.notes_hint(_))
    yield from (f"**{escaped(words)}**" for words in wording.reviewed(notes, _))
    for heading, said in wording.notes(notes, _):
        if said:
            yield f"### {escaped(heading)}"
            yield escaped(said[0]) if len(said) == 1 else _list(said)


def _heading(words: str) -> str:
    return f"## {escaped(words)}"


def _under(heading: str, words: tuple[str, ...]) -> str:
    return f"### {escaped(heading)}\n\n{_list(words)}" if words else ""


def _list(words: Iterable[str]) -> str:
    return _listed(escaped(said) for said in words)


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
