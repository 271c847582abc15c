"""Loading: the written form becomes the model, with the place of every part, and all problems at once."""

from pathlib import Path

import pytest

from game.library.read import load, load_shared, load_with
from game.story import model
from game.story.load import Loaded, load_text
from game.story.model import Shared
from game.story.problem import Problem, and_so_on, has_errors, in_order, place, sentence
from game.story.shape import fit
from game.story.sugar import Mark
from game.text.say import fill

HERE = Path(__file__).resolve().parent
GOOD = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shared() -> Shared:
    return load_shared(HERE / "lists").shared


@pytest.fixture(scope="module")
def good(shared: Shared) -> model.Scenario:
    scenario = load_text(GOOD, "klein.yaml", shared).scenario
    assert scenario is not None
    return scenario


def change(shared: Shared, *pairs: tuple[str, str]) -> Loaded:
    """Loads the good story with some parts written otherwise."""
    text = GOOD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return load_text(text, "klein.yaml", shared)


def test_a_good_story_has_no_problems() -> None:
    loaded = load(HERE / "good" / "klein.yaml", HERE / "lists")
    assert loaded.problems == () and loaded.scenario is not None


def test_every_kind_of_step_is_read(good: model.Scenario) -> None:
    script = good.scenes["app"].script
    assert script[0] == model.Narration(text="Het is druk in de app.")
    assert script[1] == model.Line(who="lex", mood="blij", text="Moet je zien 😂")
    assert script[2] == model.Private(who="lex", what="Een privéfilmpje")
    assert script[3] == model.Typing(who="mo")
    assert script[4] == model.Watching(number=12)
    assert script[5] == model.Line(who="mo", text="nee")
    choice = script[6]
    assert isinstance(choice, model.Choose) and choice.id == "eerste"
    assert choice.options[0].set == {"gezegd": True, "woord": "ja"} and choice.options[0].goto == "daan"
    assert choice.options[1].change == {"druk": 1} and len(choice.options[1].then) == 1
    assert choice.options[2].condition == "druk < 2 and not (chose eerste.aanspreken or woord = 'ja')"
    assert choice.options[2].once and choice.options[2].again
    kinds = [step.kind for step in good.scenes["gang"].script] + [
        step.kind for step in good.scenes["daan"].script
    ]
    assert kinds == [
        "later",
        "recap",
        "help",
        "guess",
        "reason",
        "write",
        "plan",
        "if",
        "set",
        "change",
        "end",
    ]
    assert good.cover == model.Cover(who="mo", mood="grijns")
    assert good.variables == {"druk": 0, "gezegd": False, "woord": "nee"}


def test_a_story_carries_the_shared_entries_it_uses_and_no_others(good: model.Scenario) -> None:
    assert set(good.shared.cast) == {"sam", "lex", "mo"}
    assert set(good.shared.feelings) == {"boos", "blij", "bang"}
    assert set(good.shared.excuses) == {"grapje"} and set(good.shared.help) == {"lijn"}


def test_entries_nothing_uses_are_left_out(shared: Shared) -> None:
    loaded = change(shared, ("            excuse: grapje\n", ""), ("[boos, blij, bang]", "[boos, bang]"))
    assert loaded.scenario is not None
    assert not loaded.scenario.shared.excuses and set(loaded.scenario.shared.feelings) == {"boos", "bang"}


def test_marks_tell_line_and_column(shared: Shared) -> None:
    marks = load_text(GOOD, "klein.yaml", shared).marks
    lines = GOOD.split("\n")

    def at(*path: str | int) -> str:
        return lines[marks[path].line - 1][marks[path].column - 1 :]

    assert at("title") == "Klein verhaal"
    assert at("scenes", "app", "script", 1, "who").startswith("lex (blij)")
    assert at("scenes", "app", "script", 1, "mood").startswith("blij)")
    assert at("scenes", "app", "script", 6, "options", 0, "set", "gezegd").startswith("true")
    assert at("scenes", "daan", "script", 4, "condition").startswith("gezegd or")
    assert at("scenes", "daan", "script", 4, "else", 0, "text").startswith("Iemand zei iets")
    assert at("cover", "mood").startswith("grijns")


def test_all_problems_come_at_once(shared: Shared) -> None:
    loaded = change(
        shared,
        ("minutes: 3", "minutes: drie"),
        ("lex (blij): Moet", "lex (blei): Moet"),
        ("visit: gang", "visit: gangg"),
        ("of: mo", "of: moo"),
        ("excuse: grapje", "excuse: grap"),
        ("title: Op de bank\n", "titel: Op de bank\n"),
    )
    assert [(p.line, p.code) for p in loaded.problems] == [
        (8, "wrong-type"),
        (26, "unknown-mood"),
        (38, "unknown-excuse"),
        (53, "unknown-scene"),
        (72, "unknown-person"),
        (97, "missing"),
        (98, "unknown-key"),
    ]


def test_one_mistake_does_not_cause_another(shared: Shared) -> None:
    loaded = change(shared, ("ask: Wat doe je?\n", "vraag: Wat doe je?\n"))
    assert {p.code for p in loaded.problems} == {"missing", "unknown-key"}
    loaded = change(shared, ("place: De gang", "plek: De gang"), ("- choose: eerste", "- chose: eerste"))
    assert {p.code for p in loaded.problems} == {"missing", "unknown-key", "not-a-step", "unknown-choice"}


def test_a_wrong_option_does_not_hide_what_is_wrong_in_another(shared: Shared) -> None:
    wrong = ("            again: true\n", "            again: true\n          - [x]\n")
    loaded = change(shared, wrong, ("excuse: grapje", "excuse: grap"))
    assert [(p.line, p.code) for p in loaded.problems] == [
        (38, "unknown-excuse"),
        (53, "too-many-options"),
        (53, "wrong-type"),
    ]


@pytest.mark.parametrize(
    "old, new, code",
    [
        (
            "options:\n          - id: doorsturen",
            "options: geen\n        was:\n          - id: doorsturen",
            "wrong-type",
        ),
        ("script:\n      - Het is druk in de app.", "script: Het is druk", "yaml"),
        ("guide:\n  aim:", "guide: niets\nwas:\n  aim:", "wrong-type"),
        ("chat: {name", "chat: [name", "unclosed"),
        ("members: [lex, mo]", "members: lex", "wrong-type"),
        ("once: true", "once: ja", "wrong-type"),
        ("druk: +1", "druk: true", "wrong-type"),
        ("druk: 0,", "druk: [1],", "wrong-type"),
        ("lex: {private: Een privéfilmpje}", "lex (blij): {private: Een privéfilmpje}", "unknown-key"),
        ("lex: {private: Een privéfilmpje}", "lex: {private: Een privéfilmpje, who: mo}", "unknown-key"),
        ("lex: {private: Een privéfilmpje}", "lex: {prive: Een privéfilmpje}", "needs-quotes"),
        ("lex: {private: Een privéfilmpje}", "lex: [a]", "wrong-type"),
        ("  gang:\n", "  De Gang:\n", "bad-id"),
        ("typing: mo", "typing: mo\n        who: lex", "two-in-one"),
        ("reviewed:\n", "shared: {}\nreviewed:\n", "unknown-key"),
    ],
)
def test_a_wrong_shape_gets_its_code(shared: Shared, old: str, new: str, code: str) -> None:
    loaded = change(shared, (old, new))
    assert code in {problem.code for problem in loaded.problems} and loaded.scenario is None


@pytest.mark.parametrize("title", ["1984", "true", "null", "2026-11-22", "nee"])
def test_a_text_may_look_like_a_value(shared: Shared, title: str) -> None:
    loaded = change(shared, ("title: Klein verhaal", f"title: {title}"), ("mo: nee", f"mo: {title}"))
    assert loaded.scenario is not None and loaded.scenario.title == title


def test_a_missing_file_or_list_is_a_problem(tmp_path: Path) -> None:
    loaded = load(HERE / "good" / "klein.yaml", tmp_path)
    assert {p.code for p in loaded.problems} >= {"missing-file", "unknown-person"} and loaded.scenario is None
    assert load(tmp_path / "x.yaml", HERE / "lists").problems[0].code == "missing-file"
    assert load(tmp_path, HERE / "lists").problems[0].code == "missing-file"


def test_a_mistake_in_a_shared_list_is_told_at_its_place(tmp_path: Path) -> None:
    for file in (HERE / "lists").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "feelings.yaml").write_text(
        "boos: {name: boos, mood: boze}\nblij: {naam: blij, mood: blij}\n"
    )
    shared = load_shared(tmp_path)
    assert [(Path(p.file).name, p.line, p.code) for p in shared.problems] == [
        ("feelings.yaml", 1, "unknown-mood"),
        ("feelings.yaml", 2, "missing"),
        ("feelings.yaml", 2, "unknown-key"),
    ]
    assert load_with(HERE / "good" / "klein.yaml", shared).scenario is None


def test_a_sentence_names_place_found_expected_nearest_and_code() -> None:
    problem = Problem("unknown-scene", "scenarios/x.yaml", 12, 15, "tikenn", nearest="tikken")
    assert (
        sentence(problem)
        == 'scenarios/x.yaml:12:15: onbekende scène "tikenn"; bedoelde je "tikken"? [unknown-scene]'
    )
    assert place(Problem("binary", "x.yaml")) == "x.yaml"


@pytest.mark.parametrize(
    ("found", "shown"),
    [("a" * 60, "a" * 60), ("a" * 61, "a" * 59 + "…"), (" twee\n regels ", "twee regels")],
)
def test_what_is_found_is_told_in_sixty_characters_on_one_line(found: str, shown: str) -> None:
    assert f'"{shown}"' in sentence(Problem("unknown-scene", "x.yaml", 1, 1, found))


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("1..60", "1 tot en met 60"),
        ("..60", "60"),
        ("1..", "1"),
        ("a..b", "a..b"),
        ("een lijst", "een lijst"),
    ],
)
def test_bounds_are_told_in_words(expected: str, shown: str) -> None:
    assert f"verwacht: {shown} [" in sentence(Problem("out-of-range", "x.yaml", 1, 1, "0", expected))


def test_problems_come_once_and_by_place() -> None:
    first, second = Problem("a", "x.yaml", 1, 2), Problem("a", "x.yaml", 2, 1)
    assert in_order([second, first, second]) == (first, second)
    assert and_so_on([second, first], "x.yaml") == Problem("too-many-problems", "x.yaml", 2, 2)
    warning = Problem("a", "x.yaml", severity="warning")
    assert has_errors([warning, first]) and not has_errors([warning])
    assert str(warning).startswith("x.yaml: let op: ")


def test_a_sentence_can_be_translated() -> None:
    english = {
        'onbekende scène "{found}"': 'unknown scene "{found}"',
        'bedoelde je "{nearest}"?': 'did you mean "{nearest}"?',
        '"{found}" past hier niet; verwacht: {expected}': '"{found}" does not fit; expected: {expected}',
        "een heel getal": "a whole number",
    }
    problem = Problem("unknown-scene", "x.yaml", 1, 2, "a{b}", nearest="ab")

    def say(words: str, **values: object) -> str:
        return fill(english.get(words, words), values)

    assert sentence(problem, say) == ('x.yaml:1:2: unknown scene "a{b}"; did you mean "ab"? [unknown-scene]')
    problem = Problem("wrong-type", "x.yaml", 1, 2, "vijf", "een heel getal")
    assert "expected: a whole number" in sentence(problem, say)


@pytest.mark.parametrize(
    "condition, column",
    [
        ("gezegd or", 22),
        ('"gezegd or"', 23),
        ("gezegt", 13),
        ('"gezegt"', 14),
        ("not (druk = 1 and druck)", 31),
    ],
)
def test_a_condition_is_told_at_its_very_column(shared: Shared, condition: str, column: int) -> None:
    loaded = change(shared, ("if: gezegd or seen gang and guessed gevoel.bang", f"if: {condition}"))
    (problem,) = loaded.problems
    assert (problem.line, problem.column) == (90, column)


@pytest.mark.parametrize(
    "old, new, found, expected",
    [
        ("minutes: 3", "minutes: 61", "61", "1..60"),
        ("minutes: 3", "minutes: 0", "0", "1..60"),
        ("others: 9", "others: -1", "-1", "0"),
        ("watching: 12", "watching: 0", "0", "1..100000"),
    ],
)
def test_a_number_out_of_range_is_told_its_bounds(
    shared: Shared, old: str, new: str, found: str, expected: str
) -> None:
    (problem,) = change(shared, (old, new)).problems
    assert (problem.code, problem.found, problem.expected) == ("out-of-range", found, expected)


@pytest.mark.parametrize(
    "old, new, expected",
    [
        ("{druk: 0,", "{druk: [1],", "een woord of een getal"),
        ("set: {gezegd: true, woord: ja}", "set: {gezegd: [1], woord: ja}", "een woord of een getal"),
        ("change: {druk: +1}", "change: {druk: veel}", "een heel getal"),
        ("ask: Wat doe je?", "ask: [a]", "tekst"),
        ("once: true", "once: ja", "true of false"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_the_right_one(
    shared: Shared, old: str, new: str, expected: str
) -> None:
    found = [problem for problem in change(shared, (old, new)).problems if problem.code == "wrong-type"]
    assert [problem.expected for problem in found] == [expected]


def test_a_list_of_advice_that_a_comma_splits_is_warned_of(shared: Shared) -> None:
    assert "who_helps: [" in GOOD
    (problem,) = change(shared, ("who_helps: [", "who_helps: [Wie helpt, als het moet, ")).problems[:1]
    assert (problem.code, problem.severity) == ("split-text", "warning")


def test_what_is_missing_is_named_as_a_writer_writes_it() -> None:
    data = {"scenes": {"a": {"script": [{"kind": "if"}, {"kind": "private", "who": "lex"}]}}}
    script = ("scenes", "a", "script")
    marks = {path: Mark(1, 1, 1, 1) for path in (script[:1], script[:2], script, (*script, 0), (*script, 1))}
    _, problems, _ = fit(model.Scenario, data, marks, "x.yaml")
    assert {"if", "private", "then"} <= {problem.expected for problem in problems}
