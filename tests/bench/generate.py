"""Writes large scenarios for benchmarks: valid, without chance, in the proportions of a real story."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

VARIABLES = 20

SPEAKERS = ("lex (blij)", "mo", "sam (bezorgd)", "mo (grijns)")
SAID = (
    "wacht, heb je dat gezien",
    "Ik zat gewoon op het bankje toen het binnenkwam 😂",
    "Kom op, niemand merkt het als je even meedoet.",
    "en toen zei de coach: iedereen naar huis",
)
LINES_A_SCENE = 54
GUIDE = """guide:
  aim: Stilstaan bij meedoen.
  listen_for: [Wie kijkt er mee?]
  behind: [Hoe is het thuis?]
  questions:
    {happened: [a], thought: [a], since: [a], affected: [a], repair: [a], next_time: [a], who_helps: [a]}
  safe: Kijk of het veilig is.
  own_case: Stop even.
  victim: Vraag wat iemand nodig heeft.
  coercion: Overleg met een collega.
  more_care: Overleg met een collega.
"""


def scenario(lines: int, id: str = "groot") -> str:
    """Returns the text of a scenario of about so many lines, for the lists in tests/story/lists."""
    scenes = max(1, lines // LINES_A_SCENE)
    body = "".join("\n".join(_scene(number, scenes)) + "\n" for number in range(scenes))
    return f"{header(id, 'druk: 0, gezegd: false')}scenes:\n{body}{GUIDE}"


def write(folder: Path, lines: int, id: str = "groot") -> Path:
    """Writes a scenario of about so many lines; returns its file."""
    path = folder / f"{id}.yaml"
    path.write_text(scenario(lines, id), encoding="utf-8")
    return path


def header(id: str, variables: str) -> str:
    """Returns what stands above the scenes."""
    return f"""format: 1
id: {id}
title: Een groot verhaal
about: Er gebeurt heel veel.
warning: Dit verhaal is lang.
behaviours: [spreading]
minutes: 60
player: sam
cover: mo (blij)
start: s0
variables: {{{variables}}}
"""


def _scene(number: int, scenes: int) -> Iterator[str]:
    yield f"  s{number}:"
    yield f"    place: Plek {number}"
    yield "    when: Dinsdag"
    yield f"    chat: {{name: App {number}, members: [lex, mo], others: 9}}"
    yield f"    seen_by: {('sam', 'mo')[number % 2]}"
    yield "    script:"
    for index in range(12):
        said = SAID[(number + index) % len(SAID)]
        yield f'      - {SPEAKERS[index % len(SPEAKERS)]}: "{said} ({number}.{index})"'
    yield f"      - Het is even stil in scène {number}."
    yield "      - lex: {private: Een privéfilmpje}"
    yield from _choice(number)
    yield from _questions(number)
    last = number == scenes - 1
    yield from _ending() if last else (f"      - goto: s{number + 1}",)


def _choice(number: int) -> Iterator[str]:
    yield f"      - choose: keuze{number}"
    yield f"        ask: Wat doe je nu, in scène {number}?"
    yield "        discuss: [Wat ging er door je heen?]"
    yield "        options:"
    for name, text in (
        ("door", "do: Je doet mee."),
        ("zeg", "say: Nee joh."),
        ("vraag", "say: Van wie komt dit?"),
    ):
        yield f"          - id: {name}"
        yield f"            {text}"
        yield "            shows: [aanspreken]"
        if name == "vraag":
            yield "            if: druk < 2 and not gezegd"
            yield "            once: true"
            yield "            again: true"
        else:
            yield "            change: {druk: +1}"
            yield "            then:"
            yield "              - mo (grijns): Oké, moraalridder."


def _questions(number: int) -> Iterator[str]:
    yield f"      - if: chose keuze{number}.door or druk > 3"
    yield "        then:"
    yield f'          - mo (verdrietig): "Je zei toen: {{said.keuze{number}}}"'
    yield "        else:"
    yield "          - mo (opgelucht): Iemand zei er iets van."
    yield f"      - guess: gevoel{number}"
    yield "        ask: Wat voelt Mo nu?"
    yield "        of: mo"
    yield "        options: [boos, blij, bang]"
    yield "        answers: [bang]"
    yield "        tells: Ik durf de app niet open te doen."


def _ending() -> Iterator[str]:
    yield "      - end: klaar"
    yield "        title: Klaar"
    yield "        text: Het is klaar."
    yield "        help: [lijn]"


def explorable(scenes: int) -> dict[str, Any]:
    """Returns the scenes of a story for the explorer, in the form of the models.

    A scene has fourteen beats, a hub with an option to ask once, a guess, and conditions. Ten of the twenty
    variables are flags, set in a scene and read in the next two; ten are counters, added to in two scenes and
    read in the third. So they overlap all the time, and none matters for ever.
    """
    return {f"s{number}": _explored(number, number == scenes - 1) for number in range(scenes)}


def variables() -> dict[str, bool | int]:
    """Returns the variables of an explorable story with their first values."""
    half = VARIABLES // 2
    return {**{f"vlag{n}": False for n in range(half)}, **{f"druk{n}": 0 for n in range(half)}}


def _explored(number: int, last: bool) -> dict[str, Any]:
    half = VARIABLES // 2
    now, before, earlier = (number % half, (number - 1) % half, (number - 2) % half)
    lines = [
        {"kind": "line", "who": ("sam", "mo")[index % 2], "text": f"{SAID[index % 4]} ({number}.{index})"}
        for index in range(12)
    ]
    heard = [{"kind": "line", "who": "mo", "text": f"Je zei toen: {{said.keuze{number}}}"}]
    quiet = [{"kind": "line", "who": "mo", "text": "Iemand zei er iets van."}]
    asked = {
        "options": ["boos", "blij", "bang"],
        "answers": ["bang"],
        "tells": "Ik durf de app niet open te doen.",
    }
    onward: dict[str, Any] = {"kind": "goto", "scene": f"s{number + 1}"}
    if last:
        texts = {"title": "Klaar", "text": "Het is klaar."}
        onward = {"kind": "end", "id": "klaar", "repair": True, "help": ["lijn"], **texts}
    return {
        "place": f"Plek {number}",
        "when": "Dinsdag",
        "seen_by": ("sam", "mo")[number % 2],
        "script": [
            *lines,
            {"kind": "set", "values": {f"druk{now}": 0}},
            {"kind": "narration", "text": f"Het is even stil in scène {number}."},
            {
                "kind": "choose",
                "id": f"keuze{number}",
                "ask": "Wat doe je nu?",
                "options": _offered(now, before),
            },
            {"kind": "if", "condition": f"vlag{earlier} and druk{earlier} > 1", "then": heard, "else": quiet},
            {"kind": "guess", "id": f"gevoel{number}", "ask": "Wat voelt Mo nu?", "of": "mo", **asked},
            onward,
        ],
    }


def _offered(now: int, before: int) -> list[dict[str, Any]]:
    joins = {"change": {f"druk{now}": 1, f"druk{before}": 1}, "could_be": ["grens_stellen"]}
    return [
        {"id": "door", "do": "Je doet mee.", "set": {f"vlag{now}": True}, **joins},
        {"id": "zeg", "say": "Nee joh.", "set": {f"vlag{now}": False}, "shows": ["grens_stellen"]},
        {"id": "vraag", "say": "Van wie?", "if": f"vlag{before}", "once": True, "again": True},
    ]
