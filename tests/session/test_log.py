"""The lines of a session file: exactly these bytes, and nothing else is taken for a line."""

import json
from dataclasses import replace
from datetime import date

import pytest
from strategies import everything

from game.session import log
from game.session.session import Session
from game.story import event

LINES = [
    (log.Did(event.Next()), '{"event":"next"}'),
    (log.Did(event.Next(), ended="samen"), '{"event":"next","ended":"samen"}'),
    (log.Did(event.Choose("eerste", "vragen")), '{"event":"choose","at":"eerste","option":"vragen"}'),
    (log.Did(event.Guess("g", ("bang", "boos"))), '{"event":"guess","at":"g","feelings":["bang","boos"]}'),
    (
        log.Did(event.Reason("r", ("grappig",), "é😂")),
        '{"event":"reason","at":"r","reasons":["grappig"],"words":"é😂"}',
    ),
    (log.Did(event.Reason("r")), '{"event":"reason","at":"r","reasons":[],"words":null}'),
    (log.Did(event.Write("s", 'a"\n')), r'{"event":"write","at":"s","words":"a\"\n"}'),
    (log.Did(event.Write("s"), erased=True), '{"event":"write","at":"s","words":null,"erased":true}'),
    (log.Did(event.Plan("p", ("wachten",))), '{"event":"plan","at":"p","cards":["wachten"]}'),
    (log.Ticked("words-3", True), '{"tick":"words-3","on":true}'),
]


@pytest.mark.parametrize(("entry", "line"), LINES)
def test_a_line_is_for_ever(entry: log.Entry, line: str) -> None:
    assert log.encode(entry) == line.encode() + b"\n"
    assert log.decode(line.encode()) == entry
    assert log.decode(line.encode() + b"\r\n") == entry  # a mail program may have been at it


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"next"',
        b"\xff\xfe",
        b"\x00",
        b'{"event":"next"',
        b'{"event":"jump"}',
        b'{"event":"next","extra":1}',
        b'{"event":"choose","at":"a"}',
        b'{"event":"choose","at":1,"option":"b"}',
        b'{"event":"next","event":"next"}',
        b'{"event":"guess","at":"a","feelings":[1]}',
        b'{"event":"guess","at":"a","feelings":"bang"}',
        b'{"event":"write","at":"a","words":1}',
        b'{"event":"write","at":"","words":null}',
        b'{"event":"write","at":"a"}',
        b'{"event":"write","at":"a","words":"\\ud800"}',
        b'{"event":"write","at":"a","words":"x","erased":true}',
        b'{"event":"write","at":"a","words":null,"erased":false}x',
        b'{"event":"next","erased":true}',
        b'{"event":"write","at":"a","words":null,"erased":1}',
        b'{"event":"next","ended":3}',
        b'{"event":"next","ended":""}',
        b'{"tick":"Een hele zin","on":true}',
        b'{"tick":"a","on":1}',
        b'{"tick":"a","on":true,"why":"x"}',
        b'{"tick":["a"],"on":true}',
        b'{"event":NaN}',
        b'{"event":1e999}',
        b'{"event":' + b"9" * 5000 + b"}",
        b"[" * 30_000,
        b'{"a":' * 10_000,
        b'{"event":"write","at":"a","words":"' + b"x" * 70_000 + b'"}',
        b'{"event":"choose","at":"' + b"x" * 61 + b'","option":"b"}',
    ],
    ids=lambda line: repr(line[:40]),
)
def test_anything_else_is_broken(line: bytes) -> None:
    with pytest.raises(log.Broken):
        log.decode(line)


def header(**changes: object) -> bytes:
    """Returns a header line with some of it changed; None leaves a key out."""
    session = Session.create(None, everything(), "nl", date(2026, 11, 22))
    data = {**json.loads(log.encode_header(session.header)), **changes}
    return json.dumps({key: value for key, value in data.items() if value is not None}).encode()


def test_a_header_says_the_day_and_no_more() -> None:
    data = json.loads(header())
    assert list(data) == ["format", "code", "played", "language", "game", "scenario_hash", "scenario"]
    assert data["format"] == 2 and data["played"] == "2026-11-22"
    assert log.decode_header(header()).language == "nl"


def test_the_whole_scenario_is_in_the_header() -> None:
    scenario = json.loads(header())["scenario"]
    assert scenario["minutes"] == 5 and scenario["ages"] == [12, 17]
    option = scenario["scenes"]["a0"]["script"][1]["options"][2]
    assert option["if"] is None and option["once"] is True  # names as a writer knows them


@pytest.mark.parametrize(
    "changes",
    [
        {"code": None},
        {"code": "../../etc"},
        {"code": "AEIO"},
        {"code": "2345-2"},
        {"played": "vandaag"},
        {"played": "2026-11-22T10:11:12"},
        {"language": "n l"},
        {"game": 1},
        {"scenario": []},
        {"extra": 1},
        {"scenario_hash": "x" * 65},
        {"format": None},
        {"format": "1"},
        {"format": True},
    ],
    ids=str,
)
def test_a_wrong_header_is_broken(changes: dict[str, object]) -> None:
    with pytest.raises(log.Broken):
        log.decode_header(header(**changes))


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"1" * 301])
def test_a_number_that_is_none_is_broken(number: bytes) -> None:
    with pytest.raises(log.Broken):
        log.decode_header(header(scenario={"x": "Y"}).replace(b'"Y"', number))


def test_only_a_large_story_is_packed_and_both_read_the_same() -> None:
    small = Session.create(None, everything(), "nl", date(2026, 11, 22)).header
    line = log.encode_header(small)
    assert isinstance(json.loads(line)["scenario"], dict)
    room = log.LONGEST_PLAIN - len(line)
    for more, packed in ((0, False), (1, True)):
        large = replace(small, scenario={**small.scenario, "about": "Een proef." + "." * (room + more)})
        line = log.encode_header(large)
        assert isinstance(json.loads(line)["scenario"], str) is packed and (len(line) < 10_000) is packed
        assert log.decode_header(line) == large


@pytest.mark.parametrize("number", [log.FORMAT + 1, 99])
def test_a_header_of_a_later_format_says_so(number: int) -> None:
    with pytest.raises(log.Newer):
        log.decode_header(header(format=number, code="wie weet"))


@pytest.mark.parametrize("number", [0, -1, True])
def test_a_format_that_never_was_is_broken(number: int) -> None:
    with pytest.raises(log.Broken):
        log.decode_header(header(format=number))


def test_the_hash_does_not_depend_on_the_order_of_keys() -> None:
    dumped = log.dump(everything())
    assert log.digest(dict(reversed(dumped.items()))) == log.digest(dumped)
    assert log.digest({**dumped, "minutes": 6}) != log.digest(dumped)
