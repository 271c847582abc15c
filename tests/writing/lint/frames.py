"""Puts the examples of the pages into a whole story, so that each can be checked."""

import re
import shutil
from pathlib import Path
from textwrap import indent

from game import paths
from game.writing.lint.explain import Page
from game.writing.lint.run import Shipped, check

LISTS = Path(__file__).resolve().parents[2] / "story" / "lists"
NAME = "voorbeeld"
HEADER = """format: 1
id: voorbeeld
title: Voorbeeld
about: Er gaat iets rond in de groep.
warning: Er gaat iets rond.
behaviours: [spreading]
minutes: 5
player: sam
cover: mo (blij)
start: begin
variables: {druk: 0, gezegd: false}
was: {druk: spanning}
"""
BEGIN = """begin:
  place: Hier
  when: Nu
  seen_by: sam
  script:
"""
SLOT = """slot:
  place: Daar
  when: Straks
  seen_by: sam
  script:
    - end: klaar
      title: Klaar
      text: Het is klaar.
      help: [lijn]
"""
GUIDE = """guide: {aim: a, listen_for: [], behind: [], questions: {happened: [], thought: [], since: [],
  affected: [], repair: [], next_time: [], who_helps: []},
  safe: a, own_case: a, victim: a, coercion: a, more_care: a}
"""
RING = """kring:
  place: Kring
  when: Later
  seen_by: sam
  script:
    - Een rondje.
    - if: gezegd
      then: [{goto: slot}]
    - goto: kring
"""
CHOICE = """- choose: keuze
  ask: Wat zeg je?
  options:
    - {id: ja, say: Ja., could_be: [aanspreken]}
    - {id: nee, say: Nee., shows: [aanspreken]}
"""
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
LINES = "- lex: Hoi {name.mo}.\n- mo: Jij bent een [scheldwoord].\n"


def found(page: Page, example: str, folder: Path) -> set[str]:
    """Returns the codes that lint gives for an example, put where the page says it belongs."""
    scenarios = folder / "scenarios"
    shutil.copytree(LISTS, scenarios)
    _put(page.where, example, folder, scenarios)
    file = scenarios / f"{NAME}.yaml"
    shipped = Shipped(scenarios, paths.assets(), folder / "locale")
    problems = check([file], shipped).problems
    return {each.code for each in problems}


def _put(where: str, example: str, folder: Path, scenarios: Path) -> None:
    body = example.rstrip("\n") + "\n"
    text = story("- lex: Hoi.\n")
    match where:
        case "steps":
            text = story(body)
        case "choice":
            text = story(CHOICE + body)
        case "choices":
            text = story("".join(body.replace("choose: keuze", f"choose: keuze{n}") for n in range(4)))
        case "twenty":
            text = story(body * 20)
        case "long":
            text = story(body if "Kort" in body else f"- {'lang ' * 500}\n")
        case "trapped":
            text = _whole(HEADER, BEGIN + indent(body, "    ") + RING + SLOT)
        case "scenes":
            text = _whole(HEADER, body + SLOT)
        case "top":
            text = _whole(_with(HEADER, body), BEGIN + "    - goto: slot\n" + SLOT)
        case "file" | "latin":
            text = body
        case "easy":
            _catalogue(folder, "nl@makkelijk", [("begin/narration", "Iets gebeurt.", body.rstrip())])
            text = story("- Iets gebeurt.\n")
        case "po":
            text = story(LINES)
            _translations(folder, example)
        case "leftover":
            file = folder / example.strip()
            file.parent.mkdir(parents=True)
            file.write_text(PO, encoding="utf-8")
        case "cast" | "help":
            _entry(scenarios / f"{where}.yaml", example)
        case "released":
            (scenarios / "released.yaml").write_text(body, encoding="utf-8")
        case "exceptions":
            (scenarios / "lint.yaml").write_text(body, encoding="utf-8")
    encoding = "latin-1" if where == "latin" else "utf-8"
    (scenarios / f"{NAME}.yaml").write_text(text, encoding=encoding)


def story(steps: str) -> str:
    """Returns a story of two scenes with these steps in the first."""
    onward = "" if "\n- goto: slot\n" in f"\n{steps}" else "    - goto: slot\n"
    return _whole(HEADER, BEGIN + indent(steps, "    ") + onward + SLOT)


def _whole(header: str, scenes: str) -> str:
    return f"{header}scenes:\n{indent(scenes, '  ')}{GUIDE}"


def _with(header: str, lines: str) -> str:
    """Returns the header with some lines instead of those that say the same."""
    names = {line.split(":")[0] for line in lines.splitlines()}
    kept = [line for line in header.splitlines() if line.split(":")[0] not in names]
    return "\n".join(kept) + "\n" + lines


def _translations(folder: Path, example: str) -> None:
    (folder / "locale" / "en").mkdir(parents=True)
    file = folder / "locale" / "en" / f"{NAME}.po"
    if example == "complete":
        texts = (
            ("title", "Voorbeeld"),
            ("about", "Er gaat iets rond in de groep."),
            ("warning", "Er gaat iets rond."),
        )
        _catalogue(
            folder, "en", [(where, text, f"English {text}") for where, text in (*texts, *_scene_texts())]
        )
    else:
        file.write_text(PO + example, encoding="utf-8")


def _scene_texts() -> tuple[tuple[str, str], ...]:
    guide = ("aim", "safe", "own_case", "victim", "coercion", "more_care")
    return (
        ("begin/place", "Hier"), ("begin/when", "Nu"), ("begin/lex", "Hoi {name.mo}."),
        ("begin/mo", "Jij bent een [scheldwoord]."), ("slot/place", "Daar"), ("slot/when", "Straks"),
        ("slot/klaar/title", "Klaar"), ("slot/klaar/text", "Het is klaar."),
        *((f"guide/{name}", "a") for name in guide),
    )  # fmt: skip


def _catalogue(folder: Path, language: str, entries: list[tuple[str, str, str]]) -> None:
    made = folder / "locale" / language
    made.mkdir(parents=True, exist_ok=True)
    body = "".join(
        f'msgctxt "{NAME}/{where}"\nmsgid "{source}"\nmsgstr "{_escaped(words)}"\n\n'
        for where, source, words in entries
    )
    (made / f"{NAME}.po").write_text(PO + body, encoding="utf-8")


def _escaped(words: str) -> str:
    return words.replace("\n", "\\n")


def _entry(file: Path, line: str) -> None:
    """Puts an entry in a shared list instead of the one of that name."""
    name = re.match(r"\w+", line)
    assert name is not None
    kept = [
        known
        for known in file.read_text(encoding="utf-8").splitlines()
        if not known.startswith(f"{name[0]}:")
    ]
    file.write_text("\n".join([*kept, line]) + "\n", encoding="utf-8")
