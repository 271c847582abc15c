"""A list tells of a session what all of its header says, however little of it is read."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import everything

from game.session import head, log
from game.session.session import Session
from game.session.trouble import SessionTrouble

HEADER = Session.create(None, everything(), "nl@makkelijk", date(2026, 11, 29)).header


def line(title: str, large: bool = False) -> bytes:
    """Returns the header of a story of this title; a large one is packed."""
    about = "".join(map(str, range(log.LONGEST_PLAIN // 4))) if large else "…"
    return log.encode_header(replace(HEADER, scenario={**HEADER.scenario, "title": title, "about": about}))


@given(
    title=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=400), large=st.booleans()
)
def test_it_says_what_the_whole_header_says(title: str, large: bool) -> None:
    written = line(title, large)
    whole = log.decode_header(written)
    assert isinstance(json.loads(written)["scenario"], str) is large
    told = head.Head(
        HEADER.code, "2026-11-29", "nl@makkelijk", "proef", str(whole.scenario["title"])[:200], len(written)
    )
    assert head.head_of(written) == told


@pytest.mark.parametrize("large", [False, True])
def test_the_first_bytes_are_enough(large: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of a session that this or an older program wrote; others are read whole."""
    written = line('Een "proef" \\ van 🙂', large)
    monkeypatch.setattr(log, "decode_header", None)
    assert head.head_of(written).title == 'Een "proef" \\ van 🙂'
    assert head.head_of(written.replace(b'"format":2', b'"format":1', 1)).scenario == "proef"
    with pytest.raises(TypeError):
        head.head_of(json.dumps(json.loads(written)).encode() + b"\n")


def test_a_header_in_other_order_is_read_whole() -> None:
    turned = json.dumps(dict(reversed(json.loads(line("Een proef.")).items()))).encode() + b"\n"
    assert head.head_of(turned)._replace(lines=0) == head.head_of(line("Een proef."))._replace(lines=0)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"\n", b"", "no_session"),
        (b'"format":2', b'"format":9', "newer"),
        (b'"id":"proef"', b'"id":7', "no_session"),
        (b'"id":"proef",', b"", "no_session"),
        (b'"title":"Een proef."', b'"title":"\xff"', "no_session"),
        (b'"title":"Een proef."', b'"title":"\\ud83d"', "no_session"),
        (b'"title":"Een proef."', b'"title":"\\x"', "no_session"),
    ],
)
def test_what_is_no_header_is_refused(old: bytes, new: bytes, code: str) -> None:
    with pytest.raises(SessionTrouble) as caught:
        head.head_of(line("Een proef.").replace(old, new, 1))
    assert caught.value.code == code


def test_a_title_that_may_not_be_shown_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(head, "unsafe", lambda entries: [text for _, text in entries if text == "Verboden."])
    with pytest.raises(SessionTrouble) as caught:
        head.head_of(line("Verboden."))
    assert caught.value.code == "unsafe_story"
