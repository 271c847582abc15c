"""Writes large sound stories for lint: nothing to find in them, about 0.9 kB a scene, twenty variables."""

from collections.abc import Iterator
from pathlib import Path

from generate import GUIDE, header

VARIABLES = 20
HALF = VARIABLES // 2
PARTS = (
    ("Ik zag", "Lex hoorde", "Ieder las", "De coach vond", "Mijn broer zocht", "Wij misten", "Niemand zag"),
    ("de bal", "dat bericht", "een grapje", "de groepsapp", "die tekening", "het liedje", "mijn tas"),
    ("op het plein", "bij de bus", "na school", "in de kantine", "langs de lijn", "tijdens gym", "op zolder"),
    ("gisteren.", "net.", "al weer.", "vanmorgen, toch?", "en toen niks meer.", "vlak voor de toets.", "hè?"),
)
"""What a sentence is made of: some two thousand different ones."""


def write_sound(folder: Path, scenes: int, id: str = "gaaf") -> Path:
    """Writes a story of so many scenes; returns its file."""
    path = folder / f"{id}.yaml"
    path.write_text(sound(scenes, id), encoding="utf-8")
    return path


def sound(scenes: int, id: str = "gaaf") -> str:
    """Returns the text of a story of so many scenes, for the lists in tests/story/lists."""
    body = "".join(f"{line}\n" for number in range(scenes) for line in _scene(number, number == scenes - 1))
    return f"{header(id, _variables())}scenes:\n{body}{GUIDE}"


def said(number: int) -> str:
    """Returns one of the sentences; those that follow each other differ."""
    words = []
    for parts in PARTS:
        number, index = divmod(number, len(parts))
        words.append(parts[(index + number) % len(parts)])
    return " ".join(words)


def _variables() -> str:
    flags = (f"vlag{number}: false" for number in range(HALF))
    counters = (f"druk{number}: 0" for number in range(HALF))
    return ", ".join((*flags, *counters))


def _scene(number: int, last: bool) -> Iterator[str]:
    now, before = number % HALF, (number - 1) % HALF
    yield f"  s{number}:"
    yield "    place: Het plein"
    yield "    when: Dinsdag"
    yield "    seen_by: sam"
    yield "    script:"
    for index, who in enumerate(("lex (blij)", "mo", "lex", "mo")):
        yield f'      - {who}: "{said(5 * number + index)}"'
    if number > 1:
        yield f"      - if: vlag{before} and druk{before} > 1"
        yield f'        then: [mo (verdrietig): "{said(5 * number + 4)}"]'
        yield "        else: [mo (opgelucht): Iemand zei er iets van.]"
    yield f"      - set: {{druk{now}: 1}}"
    yield f"      - choose: keuze{number}"
    yield "        ask: Wat doe je nu?"
    yield "        options:"
    yield from (line for option in _options(number, now) for line in option)
    yield from _ending() if last else (f"      - goto: s{number + 1}",)


def _options(number: int, now: int) -> list[list[str]]:
    """Returns the options, the good one now first and now last, now longest and now not."""
    door = [
        "          - id: door",
        "            do: Je doet mee.",
        "            could_be: [aanspreken]",
        f"            set: {{vlag{now}: true}}",
        f"            change: {{druk{now}: +1}}",
    ]
    zeg = [
        "          - id: zeg",
        f"            say: {('Nee joh.', 'Nee, dit wil ik echt niet doen.')[number % 2]}",
        "            shows: [aanspreken]",
        f"            set: {{vlag{now}: false}}",
    ]
    return [zeg, door] if number % 3 else [door, zeg]


def _ending() -> Iterator[str]:
    yield "      - end: klaar"
    yield "        title: Klaar"
    yield "        text: Het is klaar."
    yield "        help: [lijn]"
