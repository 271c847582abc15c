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
    parse,
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
