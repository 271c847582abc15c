"""Files that mean harm or are no scenario at all: each ends in Problems, quickly and in little memory."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.library.read import load, load_shared
from game.story.load import load_text
from game.story.model import Shared
from game.story.problem import sentence
from game.story.yaml_reader import (
    DEEPEST,
    MOST_BYTES,
    MOST_NODES,
    MOST_PROBLEMS,
    Block,
    Scalar,
    read_bytes,
    read_text,
)

HERE = Path(__file__).resolve().parent
MOST_MEMORY = 400_000_000
"""Bytes that reading may take at its worst; a file at the limits takes less than two thirds."""
PART = 10
"""Memory is traced for a tenth of the largest file, as it grows no faster than the file: tracing is slow."""


def codes(raw: bytes) -> set[str]:
    """Returns the codes of the problems of one file's bytes."""
    return {problem.code for problem in read_bytes(raw, "x.yaml").problems}


def test_a_huge_file_is_never_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    loaded = load(path, HERE / "lists")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [problem.code for problem in loaded.problems] == ["too-large"]
    assert most < 5 * MOST_BYTES


def test_a_huge_text_is_refused() -> None:
    for reading in (read_text("a" * 12_000_001, "x.yaml"), read_bytes(b"a" * 12_000_001, "x.yaml")):
        assert [(p.code, p.expected) for p in reading.problems] == [("too-large", "12000000")]
    assert read_bytes(b"a" * 12_000_000, "x.yaml").problems == []


def test_a_million_parts_and_a_hundred_problems_are_the_most() -> None:
    assert (MOST_NODES, MOST_PROBLEMS) == (1_000_000, 100)
    assert len(read_text("- *a\n" * 99, "x.yaml").problems) == 99
    for line in ("- *a\n", "a\tb\n"):
        problems = read_text(line * 200, "x.yaml").problems
        assert len(problems) == 101 and problems[-1].code == "too-many-problems"
        assert (problems[-1].line, problems[-1].column) == (100, 1)


@pytest.mark.parametrize(
    "raw, code",
    [
        (b"a: \x00", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("a: b".encode("utf-16"), "encoding"),
        ("title: Één".encode("latin-1"), "encoding"),
        ("title: “Hoi”".encode("cp1252"), "encoding"),
        (b"", "empty-file"),
        (b"# niets\n", "empty-file"),
        (b"a: 1\na: 2\n", "duplicate-key"),
        (b"x: {a: 1, a: 2}\n", "duplicate-key"),
        (b"a: !!python/object/apply:os.system [ls]\n", "tag"),
        (b"a: !!binary aGk=\n", "tag"),
        (b"a: &x b\n", "anchor"),
        (b"a: 1\n---\na: 2\n", "documents"),
        (b"? [a, b]\n: c\n", "bad-key"),
        (b"a:\n\tb: c\n", "tab"),
        (b'a: "\\u202e"\n', "bidi-char"),
        (b'a: "\\0"\n', "control-char"),
        (b'a: "\\ud800"\n', "needs-quotes"),
        (b"[" * 100_000, "too-deep"),
        (b"{a: " * 100_000, "too-deep"),
        (b"- " * 100_000, "too-deep"),
        (b"- a\n" * (MOST_NODES + 1), "too-much"),
        (b"[" + b"a," * (MOST_NODES + 1), "too-much"),
        (b'"' + b"a" * (MOST_BYTES - 1), "unclosed"),
        (b"- *a\n" * (2 * MOST_PROBLEMS), "too-many-problems"),
        (b"a\tb\n" * (2 * MOST_PROBLEMS), "too-many-problems"),
    ],
)
def test_hostile_bytes_end_in_a_problem(raw: bytes, code: str) -> None:
    assert code in codes(raw)


@pytest.mark.parametrize("deep", [DEEPEST + 1, 999, 1000, 1001, 5000])
@pytest.mark.parametrize(
    "before, outer", [("", 0), ("a: ", 1), ("a:\n  b:\n  - ", 3), ("é: 'één'\r\na: ", 1)]
)
@pytest.mark.parametrize("closed", [True, False])
def test_too_deep_is_told_at_the_first_that_is(deep: int, before: str, outer: int, closed: bool) -> None:
    text = before + "[" * deep + "]" * deep * closed
    (problem,) = read_text(text, "x.yaml").problems
    last = before.rpartition("\n")[2]
    assert (problem.code, problem.expected) == ("too-deep", str(DEEPEST))
    assert (problem.line, problem.column) == (before.count("\n") + 1, len(last) + DEEPEST - outer + 1)


@pytest.mark.parametrize("form, used", [("- a\n", 1), ("- - a\n", 2), ("- {a: b}\n", 3)])
def test_every_part_counts_as_one(form: str, used: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.story.yaml_reader.MOST_NODES", 1 + 4 * used)  # the list around them is one
    assert codes((form * 4).encode()) == set() and codes((form * 5).encode()) == {"too-much"}


def test_a_reference_for_a_name_keeps_the_value_behind_it() -> None:
    root = read_text("*a : b\nc: d\n", "x.yaml").root
    assert isinstance(root, Block) and [*root.entries] == ["…", "c"]


def test_a_list_for_a_name_goes_with_the_value_behind_it() -> None:
    root = read_text("? [a]\n: {x: y}\nc: d\n", "x.yaml").root
    assert isinstance(root, Block) and [*root.entries] == ["c"]


def test_what_stands_for_a_reference_stands_at_its_place() -> None:
    root = read_text("a: b\nc:   *d\n", "x.yaml").root
    assert isinstance(root, Block)
    node = root.entries["c"][1]
    assert isinstance(node, Scalar) and (node.text, node.plain) == ("…", False)
    assert (node.line, node.column) == (2, 6)


def test_a_file_at_the_limits_takes_bounded_memory() -> None:
    raw = b"- abc: def\n" * (MOST_NODES // 3 // PART)
    tracemalloc.start()
    reading = read_bytes(raw, "x.yaml")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reading.root is not None and not reading.problems
    assert most * PART < MOST_MEMORY


def test_aliases_are_never_followed() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    tracemalloc.start()
    reading = read_bytes(bomb.encode(), "x.yaml")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert {problem.code for problem in reading.problems} == {"anchor"}
    assert most < 1_000_000


def test_a_byte_order_mark_of_utf_8_is_fine() -> None:
    reading = read_bytes(b"\xef\xbb\xbfa: b\n", "x.yaml")
    assert reading.root is not None and not reading.problems


@pytest.mark.parametrize(
    "word",
    ["ja", "nee", "yes", "no", "on", "off", "Y", "012", "1:30", "2026-11-22", "1.5", "0x1f", "True", "1_000"],
)
def test_words_stay_words(word: str) -> None:
    root = read_text(f"a: {word}\n", "x.yaml").root
    assert root is not None and root.entries["a"][1].value == word  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "word, value",
    [("true", True), ("false", False), ("12", 12), ("+1", 1), ("-3", -3), ("null", None), ("'12'", "12")],
)
def test_few_words_are_values(word: str, value: object) -> None:
    root = read_text(f"a: {word}\n", "x.yaml").root
    found = root.entries["a"][1].value  # type: ignore[union-attr]
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    "line, code, column",
    [
        ("- lex: Oké: één keer.", "needs-quotes", 8),
        ("- Sam zei: hoi: dag", "needs-quotes", 12),
        ("- lex: @mo kom", "needs-quotes", 8),
        ("- lex: `x`", "needs-quotes", 8),
        ("- lex: %x", "needs-quotes", 8),
        ("- lex: *boos* nee", "needs-quotes", 8),
        ("- lex: & zo", "needs-quotes", 8),
        ('- lex: "Hoi" zei hij', "needs-quotes", 8),
        ("- lex: 'Da's goed'", "needs-quotes", 8),
        ("- lex: [scheldwoord] haha", "needs-quotes", 8),
        ("- lex: {name.mo} hoi", "needs-quotes", 8),
        ("- lex: ? wat", "needs-quotes", 8),
        ("- lex: > wat", "needs-quotes", 8),
        ("- lex: *boos", "anchor", 8),
        ("- lex: !nee", "tag", 8),
        ("- lex: [a, b", "unclosed", 8),
    ],
)
def test_traps_of_yaml_get_a_place_and_a_proposal(line: str, code: str, column: int) -> None:
    problem = read_text(f"{line}\n", "x.yaml").problems[0]
    assert (problem.code, problem.line, problem.column) == (code, 1, column)
    assert "aanhalingstekens" in sentence(problem) or code == "unclosed"


def test_a_question_mark_before_a_brace_is_text() -> None:
    root = read_text("a: {say: Is dat zo?}\n", "x.yaml").root
    assert root.entries["a"][1].entries["say"][1].text == "Is dat zo?"  # type: ignore[union-attr]


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_reading(raw: bytes) -> None:
    reading = read_bytes(raw, "x.yaml")
    assert reading.root is not None or reading.problems


SCRAPS = st.sampled_from(
    (
        "- ", "lex: ", "lex (blij): ", "choose: a", "\n  ", "\n", "    ", "options:", "if: ", "then:",
        "[", "]", "{", "}", ",", "'", '"', "&a", "*a", "!x", "? ", "| ", "> ", "# ", "scenes:", "script:",
        "true", "1", "null", "ask: Wat?", "set: {a: 1}", "goto: b", "é", "guide:", "cover: mo (blij)",
        "format: 1", "id: x", "chat: ", "private: ", "---",
    )
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(SCRAPS, max_size=40), st.booleans())
@example(["options:", "]", "lex: ", "["], False)  # libyaml stops on a line behind the last one
def test_any_scraps_end_in_problems(scraps: list[str], whole: bool) -> None:
    text = "".join(scraps)
    if whole:
        text = "scenes:\n  a:\n    script:\n      " + text.replace("\n", "\n      ")
    loaded = load_text(text, "x.yaml", Shared())
    assert loaded.scenario is None and loaded.problems
    for problem in loaded.problems:
        sentence(problem)


@settings(max_examples=200)
@given(st.data())
def test_a_good_story_with_a_part_gone_wrong_ends_in_a_scenario_or_problems(data: st.DataObject) -> None:
    good = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 60)))
    text = good[:start] + data.draw(st.text(max_size=8) | SCRAPS) + good[end:]
    loaded = load_text(text, "klein.yaml", load_shared(HERE / "lists").shared)
    assert (loaded.scenario is None) == bool(loaded.errors)
