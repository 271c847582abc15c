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
    room = 256_000 - len(line)
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


def test_a_line_is_at_most_64_000_bytes() -> None:
    begin, end = b'{"event":"write","at":"a","words":"', b'"}'
    words = b"x" * (64_000 - len(begin) - len(end))
    assert log.decode(begin + words + end) == log.Did(event.Write("a", words.decode()))
    with pytest.raises(log.Broken):
        log.decode(begin + words + b"x" + end)


def test_a_header_is_at_most_16_000_000_bytes() -> None:
    line = header(scenario={"x": ""})
    begin, end = line[: line.rindex(b'""') + 1], line[line.rindex(b'""') + 1 :]
    words = b"x" * (16_000_000 - len(line))
    assert len(log.decode_header(begin + words + end).scenario["x"]) == len(words)
    with pytest.raises(log.Broken):
        log.decode_header(begin + words + b"x" + end)


@pytest.mark.parametrize(
    "story",
    [b"x" * 24_000_000, b"{" * 1_000_000, b"[" * 400_000 + b"{" * 600_000],
    ids=lambda story: story[:1],
)
def test_a_header_holds_so_much_of_a_story_and_no_more(story: bytes) -> None:
    assert log.holds(story) and not log.holds(story + story[-1:])


@pytest.mark.parametrize("id", ["a", "a" * 60])
def test_an_id_is_of_one_to_sixty_characters(id: str) -> None:
    for entry in (
        log.Did(event.Choose(id, id)),
        log.Did(event.Next(), ended=id),
        log.Did(event.Plan("p", (id,))),
    ):
        assert log.decode(log.encode(entry)) == entry


@pytest.mark.parametrize(
    "line",
    [
        b'{"event":"next","ended":"' + b"x" * 61 + b'"}',
        b'{"event":"plan","at":"p","cards":[""]}',
        b'{"event":"plan","at":"p","cards":["' + b"x" * 61 + b'"]}',
        b'{"event":"reason","at":"p","reasons":[],"words":false}',
        b'{"event":"choose","at":"a","option":"b","erased":true}',
    ],
)
def test_a_line_with_an_id_too_long_or_words_that_are_none_is_broken(line: bytes) -> None:
    with pytest.raises(log.Broken):
        log.decode(line)


def test_a_number_of_300_digits_is_read() -> None:
    number = int("1" * 300)
    assert log.decode_header(header(scenario={"x": number, "y": 1.5})).scenario == {"x": number, "y": 1.5}


def test_the_first_format_never_held_a_packed_story() -> None:
    large = replace(log.decode_header(header()), scenario={"about": "." * 256_000})
    packed = log.encode_header(large)
    assert log.decode_header(packed) == large
    with pytest.raises(log.Broken):
        log.decode_header(packed.replace(b'"format":2', b'"format":1', 1))


@pytest.mark.parametrize("story", ["", "niet gepakt", "eJw="])
def test_a_packed_story_that_is_none_is_broken(story: str) -> None:
    with pytest.raises(log.Broken):
        log.decode_header(header(scenario=story))


@pytest.mark.parametrize(
    ("item", "known"),
    [
        ("words-3", True),
        ("a" * 100, True),
        ("a" * 101, False),
        ("", False),
        ("Een zin", False),
        ("a b", False),
    ],
)
def test_an_item_is_an_id_and_never_words(item: str, known: bool) -> None:
    assert log.is_item(item) is known


@pytest.mark.parametrize(
    ("item", "same"), [("words-3", True), ("parents:words-3", True), ("words-33", False), ("move-3", False)]
)
def test_the_words_of_a_move_are_one_item_for_each_reader(item: str, same: bool) -> None:
    assert log.is_words_item(item, 3) is same
