"""Conditions: what is written is what is read, and nothing but ConditionError comes out of the parser."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.condition import (
    ASKING,
    Both,
    Compare,
    Condition,
    ConditionError,
    Literal,
    Name,
    Not,
    holds,
    names,
    parse,
    parts,
    written,
)
from game.story.wording import PHRASES

WORDS = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True).filter(
    lambda word: word not in ("and", "or", "not", "true", "false", *ASKING)
)
NAMES = WORDS.map(Name) | st.builds(
    lambda ask, a, b: Name(f"{ask} {a}.{b}"), st.sampled_from(ASKING), WORDS, WORDS
)
LITERALS = (st.booleans() | st.integers(-999, 999) | st.text("abc é.!", max_size=5)).map(Literal)
TERMS = NAMES | LITERALS
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    TERMS | st.builds(Compare, TERMS, st.sampled_from(["=", "!=", "<", ">", "<=", ">="]), TERMS),
    lambda inner: inner.map(Not) | st.builds(Both, inner, inner, st.booleans()),
    max_leaves=12,
)


@given(CONDITIONS)
def test_what_is_written_is_what_is_read(condition: Condition) -> None:
    text = written(condition)
    if len(text) <= 500:
        assert parse(text) == condition


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(("(", ")", "not", "and", "or", "=", "<", "a", "1", "'x'", "chose"))).map(
        " ".join
    )
)
def test_only_a_condition_error_comes_out(text: str) -> None:
    try:
        condition = parse(text)
    except ConditionError as fault:
        assert 0 <= fault.column <= max(len(text), 500)
        assert fault.expected in PHRASES
    else:
        holds(condition, {})


@pytest.mark.parametrize(
    "text, column",
    [
        ("druk <", 6),
        ("druk < < 2", 7),
        ("a and", 5),
        ("(a", 2),
        ("a b", 2),
        ("chose", 5),
        ("a $ b", 2),
        ("", 0),
    ],
)
def test_the_column_is_that_of_the_mistake(text: str, column: int) -> None:
    with pytest.raises(ConditionError) as told:
        parse(text)
    assert told.value.column == column


@pytest.mark.parametrize("text", ["(" * 500, "not " * 120, " or ".join(["a"] * 3000), "9" * 400, "a" * 501])
def test_an_endless_condition_is_refused_or_read(text: str) -> None:
    with contextlib.suppress(ConditionError):
        holds(parse(text), {})


@pytest.mark.parametrize(
    "text, memory, expected",
    [
        ("druk < 2 and not chose eerste.ja", {"druk": 1}, True),
        ("druk < 2 and not chose eerste.ja", {"druk": 1, "chose eerste.ja": True}, False),
        ("a or b and c", {"a": True}, True),
        ("(a or b) and c", {"a": True}, False),
        ("woord = 'ja'", {"woord": "ja"}, True),
        ("woord < 'z'", {"woord": "ja"}, False),
        ("nooit", {}, False),
    ],
)
def test_conditions_hold_as_they_read(text: str, memory: dict[str, bool | int | str], expected: bool) -> None:
    assert holds(parse(text), memory) is expected


@pytest.mark.parametrize(
    "text, found, expected",
    [
        ("druk <", "", "een naam of een getal"),
        ("a b", "b", "and, or of het einde"),
        ("a $ b", "$", "een naam, een getal of een vergelijking"),
        ("a and ) c", ")", "een naam of een getal"),
        ("a or and", "and", "een naam of een getal"),
        ("(a b", "b", "een haakje sluiten: )"),
        ("chose 3", "3", "een naam na chose, seen of guessed"),
        ("seen", "", "een naam na chose, seen of guessed"),
        ("a" * 501, "…", "een kortere voorwaarde"),
        ("1234567890123456789", "1234567890123456789", "een naam, een getal of een vergelijking"),
    ],
)
def test_what_is_found_and_what_was_expected_are_told(text: str, found: str, expected: str) -> None:
    with pytest.raises(ConditionError) as told:
        parse(text)
    assert (told.value.found, told.value.expected) == (found, expected)


@pytest.mark.parametrize("inside", ["not ", "(", "a and ("])
def test_fifty_inside_each_other_is_the_most(inside: str) -> None:
    def nested(deep: int) -> str:
        return inside * (deep - 1) + "a" + ")" * (deep - 1) * ("(" in inside)

    parse(nested(49 if "and" in inside else 50))
    with pytest.raises(ConditionError) as told:
        parse(nested(51))
    assert told.value.expected == "minder haakjes en not in elkaar"


def test_what_stands_beside_each_other_is_not_deep() -> None:
    assert len([*names(parse(" or ".join(["not (a and b)"] * 28)))]) == 56


def test_five_hundred_characters_are_read() -> None:
    assert parse("a" * 500) == Name("a" * 500)


@pytest.mark.parametrize("sign", ["=", "!=", "<", ">", "<=", ">="])
@given(left=st.integers(-3, 3), right=st.integers(-3, 3))
def test_numbers_compare_as_numbers_do(sign: str, left: int, right: int) -> None:
    python = {"=": left == right, "!=": left != right, "<": left < right, ">": left > right}
    expected = {**python, "<=": left <= right, ">=": left >= right}[sign]
    assert holds(parse(f"n {sign} {right}"), {"n": left}) is expected
    assert holds(parse(f"{left} {sign} n"), {"n": right}) is expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("'a' < 'b'", False),
        ("3 < 'b'", False),
        ("'a' > 2", False),
        ("'a' = 2", False),
        ("'a' != 2", True),
        ("n = false", True),
        ("n = true", False),
        ("'and' = 'and'", True),
        ("\"and\" != 'or'", True),
        ("0", False),
        ("-1", True),
        ("''", False),
        ("not 0 and not ''", True),
        ("0 or 'x'", True),
        ("1 == 1", True),
    ],
)
def test_what_never_happened_and_words_have_no_order(text: str, expected: bool) -> None:
    assert holds(parse(text), {}) is expected


def test_names_and_parts_come_in_order() -> None:
    condition = parse("not a or seen b and c < d and 3 = e")
    assert [*names(condition)] == ["a", "seen b", "c", "d", "e"]
    assert [type(part).__name__ for part in parts(condition)] == [
        "Both", "Not", "Name", "Both", "Both", "Name", "Compare", "Name", "Name", "Compare",
        "Literal", "Name",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["not not a", "(a or b) and c", "a or (b and c)", "not (a = 'x')", 'n = "\'"', "a and (not b)"]
)
def test_brackets_stand_where_they_are_needed(text: str) -> None:
    assert written(parse(written(parse(text)))) == written(parse(text))
    assert parse(written(parse(text))) == parse(text)
