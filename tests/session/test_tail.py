"""How a session ends is read from its last line, the same way however that line is read."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session import log, tail
from game.session.tail import finished
from game.story import event

ID = st.from_regex(r"[a-z][a-z0-9_-]{0,59}", fullmatch=True)
IDS = st.lists(ID, max_size=3).map(tuple)
WORDS = st.none() | st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)
EVENTS = st.one_of(
    st.builds(event.Next), st.builds(event.Choose, ID, ID), st.builds(event.Guess, ID, IDS),
    st.builds(event.Plan, ID, IDS), st.builds(event.Reason, ID, IDS, WORDS),
    st.builds(event.Write, ID, WORDS),
)  # fmt: skip
NEXT, END = log.encode(log.Did(event.Next())), log.encode(log.Did(event.Choose("a", "b"), ended="klaar"))
TICK, HEAD = log.encode(log.Ticked("words-1", True)), b"{}\n"


@given(
    happened=EVENTS, ended=st.none() | ID, before=st.sampled_from([b"", NEXT, END]), ticks=st.integers(0, 3)
)
def test_the_last_thing_done_tells(
    happened: event.Event, ended: str | None, before: bytes, ticks: int
) -> None:
    line = log.encode(log.Did(happened, ended=ended))
    told = finished(HEAD + before + line + TICK * ticks, len(HEAD))
    assert told is (ended is not None)
    if match := tail._WRITTEN.fullmatch(line):
        assert (match[1] is not None) is told


@given(line=st.from_regex(tail._WRITTEN, fullmatch=True))
def test_what_is_known_at_sight_is_a_line_that_can_be_read(line: bytes) -> None:
    entry = log.decode(line)
    assert isinstance(entry, log.Did) and finished(HEAD + line, len(HEAD)) is (entry.ended is not None)


def test_lines_without_own_words_are_known_at_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "decode", None)
    assert finished(HEAD + END + TICK, len(HEAD)) and not finished(HEAD + END + NEXT, len(HEAD))
    with pytest.raises(TypeError):
        finished(HEAD + log.encode(log.Did(event.Write("a", "hoi"))), len(HEAD))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (b"", False),
        (TICK, False),
        (END + b'{"tic', True),
        (END + b"onzin\n", True),
        (END[:-1], True),
        (END[:-3], False),
        (END + NEXT[:-3], True),
    ],
)
def test_a_torn_line_does_not_count(lines: bytes, told: Any) -> None:
    assert finished(HEAD + lines, len(HEAD)) is told


def test_so_many_ticks_are_passed_and_no_more() -> None:
    assert finished(HEAD + END + TICK * 999, len(HEAD))
    assert not finished(HEAD + END + TICK * 1000, len(HEAD)), "a list does not read whole files"
