"""What is found is told to people, to editors and to programs; exceptions hold back, names are fixed."""

import json
from pathlib import Path

import pytest
from frames import LISTS, NAME, story

from game import paths
from game.story.problem import Problem
from game.text.catalogue import SOURCE_LANGUAGE, Catalogue
from game.writing.lint.fix import edits, fix
from game.writing.lint.report import Voice, report
from game.writing.lint.run import Checked, Shipped, check
from game.writing.lint.wording import SENTENCES

TWO_NEAR = "- visit: slott\n- set: {sloot: 1}\n"


words = Catalogue(SOURCE_LANGUAGE).words


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Returns a story with a brand, an unknown person and an unknown scene."""
    made = tmp_path / f"{NAME}.yaml"
    made.write_text(story("- lex: Zet het op TikTok.\n- visit: slott\n"), encoding="utf-8")
    return made


@pytest.fixture
def shipped(tmp_path: Path) -> Shipped:
    """Returns the shared lists of the tests and no translations."""
    return Shipped(LISTS, paths.assets(), tmp_path / "locale")


def codes(file: Path, shipped: Shipped) -> list[str]:
    """Returns the codes found in a story, in order."""
    return [each.code for each in check([file], shipped).problems]


def test_a_line_with_a_caret_under_what_was_found(file: Path, shipped: Shipped) -> None:
    told = report("text", check([file], shipped), (), Voice(words)).splitlines()
    row = next(index for index, line in enumerate(told) if line.endswith("[brand]"))
    column = told[row + 1].index("TikTok")
    assert told[row + 2][column:] == "^" * len("TikTok")
    assert told[row + 2][:column].strip() == "|"


def test_colours_only_when_asked(file: Path, shipped: Shipped) -> None:
    checked = check([file], shipped)
    assert "\x1b[" not in report("text", checked, (), Voice(words))
    assert "\x1b[" in report("text", checked, (), Voice(words, colour=True))
    assert "\x1b[" not in report("line", checked, (), Voice(words, colour=True))


def test_many_alike_hide_no_other_and_no_error() -> None:
    hard = [Problem("brand", "a.yaml", line, 1, "x", severity="warning") for line in range(1, 15)]
    wrong = [Problem("empty", "a.yaml", line, 1) for line in range(15, 30)]
    other = Problem("brand", "b.yaml", 1, 1, "x", severity="warning")
    told = report("text", Checked((*hard, *wrong, other), 1), (), Voice(words)).splitlines()
    assert [sum(line.startswith(f"{name}.yaml:") and line.endswith(f"[{code}]") for line in told)
            for name, code in (("a", "brand"), ("a", "empty"), ("b", "brand"))] == [11, 15, 1]  # fmt: skip
    assert "a.yaml: nog 4 keer zo’n waarschuwing [brand]" in told
    assert told[-1] == "1 verhaal bekeken: 15 fouten, 15 waarschuwingen."
    assert len(report("line", Checked((*hard, *wrong, other), 1), (), Voice(words)).splitlines()) == 30


def test_one_line_a_problem_for_editors(file: Path, shipped: Shipped) -> None:
    checked = check([file], shipped)
    lines = report("line", checked, (), Voice(words)).splitlines()
    assert len(lines) == len(checked.problems)
    assert all(
        line.startswith(f"{file}:{p.line}:{p.column}: ")
        for line, p in zip(lines, checked.problems, strict=True)
    )


def test_sarif_names_rule_level_and_place(file: Path, shipped: Shipped) -> None:
    log = json.loads(report("sarif", check([file], shipped), (), Voice(words)))
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert log["version"] == "2.1.0" and {"brand", "unknown-scene"} <= set(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == file.as_uri() and place["region"]["startLine"] > 0
    assert {result["level"] for result in run["results"]} == {"error", "warning"}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_code_can_be_told(code: str) -> None:
    problem = Problem(code, "x.yaml", 1, 1, "gevonden", "verwacht", "dichtbij")
    for form in ("text", "line", "sarif", "json"):
        told = report(form, Checked((problem,), 1), (), Voice(words))
        assert "{found}" not in told.replace(json.dumps(SENTENCES[code], ensure_ascii=False), "")


def test_an_exception_holds_back_what_it_names_and_nothing_else(file: Path, shipped: Shipped) -> None:
    exceptions = file.with_name("lint.yaml")
    assert "brand" in codes(file, shipped)
    for where, found, held in (
        (NAME, "", True), (f"{NAME}/begin", "", True), ("'*'", "", True), (NAME, "found: TikTok", True),
        (f"{NAME}/slot", "", False), (NAME, "found: Instagram", False), ("ander", "", False),
    ):  # fmt: skip
        exceptions.write_text(
            f"- {{code: brand, where: {where}, because: Zo heet het., {found}}}\n", encoding="utf-8"
        )
        assert ("brand" not in codes(file, shipped)) is held, (where, found)
        assert ("silence-unused" in codes(file, shipped)) is (not held and where != "ander")


def test_an_error_cannot_be_excepted(file: Path, shipped: Shipped) -> None:
    line = f"- {{code: unknown-scene, where: {NAME}, because: Komt nog.}}\n"
    file.with_name("lint.yaml").write_text(line, encoding="utf-8")
    assert {"unknown-scene", "silence-never"} <= set(codes(file, shipped))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("- lex: Oké: goed.  # zo\n", '- lex: "Oké: goed."  # zo\n'),
        ('- "Ha" zegt Lex.\n', "- '\"Ha\" zegt Lex.'\n"),
        ("- lex: 'Da's goed'\n", "- lex: \"'Da's goed'\"\n"),
        ("- lex: Hoi.\nmo: Hoi.\n", "- lex: Hoi.\n- mo: Hoi.\n"),
        ("-Het is druk.\n", "- Het is druk.\n"),
        ("- mo:Hoi.\n", "- mo: Hoi.\n"),
        ("- lex: Ja: nee.\n- mo: Nee: ja.\nlex:Hoi.\n", '- lex: "Ja: nee."\n- mo: "Nee: ja."\n- lex: Hoi.\n'),
        ("- lex: [mo: a: b, mo]\n", "- lex: [mo: a: b, mo]\n"),
        ("- lex: Ja: nee,\n    en zo.\n", "- lex: Ja: nee,\n    en zo.\n"),
    ],
)
def test_quotes_dashes_and_spaces_are_fixed(wrong: str, right: str, tmp_path: Path, shipped: Shipped) -> None:
    file = tmp_path / f"{NAME}.yaml"
    file.write_text(story(wrong), encoding="utf-8")
    fix([file], shipped)
    assert file.read_text(encoding="utf-8") == story(right)


def test_a_name_that_is_nearly_right_is_fixed(file: Path, shipped: Shipped) -> None:
    before = file.read_text(encoding="utf-8")
    done = fix([file], shipped)
    assert [(each.found, each.nearest) for each in done] == [("slott", "slot")]
    assert file.read_text(encoding="utf-8") == before.replace("slott", "slot")
    assert fix([file], shipped) == ()


def test_the_old_name_of_a_variable_is_fixed_everywhere(tmp_path: Path, shipped: Shipped) -> None:
    file = tmp_path / f"{NAME}.yaml"
    steps = "- set: {spanning: 3}\n- if: spanning > 1 and gezegd or spanning = 0\n  then: [Het is druk.]\n"
    file.write_text(story(steps), encoding="utf-8")
    assert {each.code for each in fix([file], shipped)} == {"old-name"}
    assert file.read_text(encoding="utf-8") == story(steps.replace("spanning", "druk"))


@pytest.mark.parametrize(
    "steps", ["- visit: elders\n", "- mop: Hoi.\n", "- lex: Zet het op TikTok.\n", "- lex: [\n", TWO_NEAR]
)
def test_what_has_no_one_right_answer_is_left_alone(steps: str, tmp_path: Path, shipped: Shipped) -> None:
    file = tmp_path / f"{NAME}.yaml"
    file.write_text(story(steps), encoding="utf-8")
    before = file.read_bytes()
    assert fix([file], shipped) == () and file.read_bytes() == before


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("slot", "slot", 0), ("slott", "slot", 1), ("solt", "slot", 1), ("a", "xyz", 3)],
)
def test_edits(one: str, other: str, count: int) -> None:
    assert edits(one, other) == edits(other, one) == count
