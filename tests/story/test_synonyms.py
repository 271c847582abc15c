"""What somebody who never programmed writes wrong comes with a proposal that is right."""

from pathlib import Path

import pytest

from game.library.read import load_shared
from game.story.load import load_text
from game.story.yaml_reader import read_text

HERE = Path(__file__).resolve().parent
STORY = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8")
LISTS = load_shared(HERE / "lists").shared


@pytest.mark.parametrize(
    ("old", "new", "code", "proposal"),
    [
        ("- choose: eerste", "- keuze: eerste", "not-a-step", "choose"),
        ("- goto: daan\n  gang", "- ga naar: daan\n  gang", "not-a-step", "goto"),
        ("- lex (blij): Moet", "- Lex (blij): Moet", "not-a-step", "lex (blij)"),
        ("say: Nee joh.", "zeg: Nee joh.", "unknown-key", "say"),
        ("seen_by: mo", "seen_by: Mo", "bad-id", "mo"),
        ("  gang:\n", "  De Gang:\n", "bad-id", "de_gang"),
        ("shows: [aanspreken]", "shows: aanspreken", "wrong-type", "[aanspreken]"),
        ("repair: true", "repair: ja", "wrong-type", "true"),
        ("gezegd or seen gang", "gezegd of seen gang", "condition", "or"),
        ("gezegd or seen gang", "niet gezegd or seen gang", "condition", "not"),
        ("gezegd or", "eerste.aanspreken or", "unknown-variable", "chose eerste.aanspreken"),
        ("- typing: mo\n", "- typing: mo\n        lex (blij): Hoi.\n", "two-in-one", ""),
        ("- end: samen", "- end:", "empty", ""),
    ],
)  # fmt: skip
def test_a_mistake_comes_with_a_proposal(old: str, new: str, code: str, proposal: str) -> None:
    assert STORY.count(old) == 1
    problems = load_text(STORY.replace(old, new), "klein.yaml", LISTS).problems
    assert (code, proposal) in {(problem.code, problem.nearest) for problem in problems}


LINES = """scenes:
  klas:
    place: Hier
    when: Nu
    script:
      - yara (bezorgd): Mijn konijn.
      - lex (grijns): Knabbel!
      - De klas lacht.
      - choose: keuze
        ask: Wat?
        options:
          - id: a
            say: A
            shows: [x]
          - id: b
            say: B
      - goto: gang
  gang:
    place: Daar
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "proposal"),
    [
        ("        ask: Wat?", "      ask: Wat?", "indent", "choose: keuze"),
        ("        ask: Wat?", "         ask: Wat?", "indent", "choose: keuze"),
        ("            say: B", "          say: B", "indent", "id: b"),
        ("          - id: b", "        - id: b", "indent", "- id: a"),
        ("    when: Nu", "   when: Nu", "indent", "place: Hier"),
        ("  gang:", " gang:", "indent", "klas:"),
        ("      - De klas lacht.", "- De klas lacht.", "indent", "- lex (grijns): Knabbel!"),
        ("      - goto", "    - goto", "indent", "- choose: keuze"),
        ("      - De klas lacht.", "      De klas lacht.", "missing-sign", "- De klas lacht."),
        ("      - De klas lacht.", "      -De klas lacht.", "missing-sign", "- De klas lacht."),
        ("      - De klas lacht.", "      – De klas lacht.", "missing-sign", "- De klas lacht."),
        ("- yara (bezorgd): Mijn konijn.", "Yara is er.", "missing-sign", "- Yara is er."),
        ("      - lex", "      lex", "missing-sign", "- lex (grijns): Knabbel!"),
        ("        ask: Wat?", "        ask:Wat?", "missing-sign", "ask: Wat?"),
        ("        options:", "        options", "missing-sign", "options:"),
        ("- De klas lacht.", '- "Haha" roept de klas.', "needs-quotes", "'\"Haha\" roept de klas.'"),
        ("- De klas lacht.", "- @mo kom # nu", "needs-quotes", '"@mo kom"'),
        ("Knabbel!", "Oké: Knabbel!", "needs-quotes", '"Oké: Knabbel!"'),
        ("[x]", "[x,", "unclosed", ""),
        ("      - De klas", "     \u00a0- De klas", "control-char", ""),
    ],
)
def test_a_line_that_cannot_be_read_comes_with_a_proposal(
    old: str, new: str, code: str, proposal: str
) -> None:
    assert LINES.count(old) == 1
    (problem,) = read_text(LINES.replace(old, new), "x.yaml").problems
    assert (problem.code, problem.nearest or problem.expected) == (code, proposal)
    changed = next(n for n, line in enumerate(LINES.split("\n"), 1) if old.strip() in line)
    assert problem.line == changed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("mo:Hoi", "missing-sign"),
        ("mo (blij):Hoi", "missing-sign"),
        ("goto:gang", "missing-sign"),
        ("'mo:Hoi'", ""),
        ("Het is 10:30", ""),
        ("om 10:30", ""),
        ("haha:)", ""),
        ("https://niets", ""),
    ],
)
def test_a_colon_without_a_space_is_not_told_as_a_story(text: str, code: str) -> None:
    loaded = load_text(STORY.replace("- Het is druk in de app.", f"- {text}"), "klein.yaml", LISTS)
    assert [problem.code for problem in loaded.problems] == [code] * bool(code)


@pytest.mark.parametrize(
    ("leading", "told"),
    [
        ({"los": "ver", "ver": "los2", "los2": "ver"}, ["los"]),
        ({"a": "b", "b": "a"}, ["a"]),
        ({"a": "gang", "b": "gang"}, ["a", "b"]),
    ],
)
def test_scenes_nobody_comes_to_are_told_where_they_begin(leading: dict[str, str], told: list[str]) -> None:
    scene = "  {0}:\n    place: A\n    when: B\n    seen_by: sam\n    script: [Stil., goto: {1}]\n"
    added = "".join(scene.format(id, target) for id, target in leading.items())
    problems = load_text(STORY.replace("  gang:\n", f"{added}  gang:\n"), "klein.yaml", LISTS).problems
    assert [problem.found for problem in problems if problem.code == "unreached-scene"] == told


def test_a_scene_with_a_capital_is_told_once() -> None:
    problems = load_text(STORY.replace("  daan:\n", "  Daan:\n"), "klein.yaml", LISTS).problems
    assert [(problem.code, problem.nearest) for problem in problems] == [("bad-id", "daan")]


def test_a_name_that_stands_in_is_not_told() -> None:
    problems = load_text(STORY.replace("id: klein", "id: mijn verhaal"), "klein.yaml", LISTS).problems
    assert [(problem.code, problem.nearest) for problem in problems] == [("bad-id", "mijn_verhaal")]
