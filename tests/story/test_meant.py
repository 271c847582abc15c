"""What somebody who never programmed writes wrong comes with a proposal that is right."""

from pathlib import Path

import pytest

from game.story.load import load_text
from game.story.shared import load_shared

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


def test_a_name_that_stands_in_is_not_told() -> None:
    problems = load_text(STORY.replace("id: klein", "id: mijn verhaal"), "klein.yaml", LISTS).problems
    assert [(problem.code, problem.nearest) for problem in problems] == [("bad-id", "mijn_verhaal")]
