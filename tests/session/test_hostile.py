"""Files that mean harm, or mean nothing: a sentence, quickly, and without much memory."""

import json
import os
import tracemalloc
import zlib
from binascii import b2a_base64
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import everything, walk

from game.session import log, store
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import SessionTrouble

MB = 1_000_000
HEADER = log.encode_header(Session.create(None, everything(), "nl", date(2026, 11, 22)).header)
PLAYED = HEADER + b"".join(
    log.encode(log.Did(move.event))
    for move in walk(Session.create(None, everything(), "nl", date(2026, 11, 22)), 3).moves
)
SOUND = json.loads(HEADER)


def changed(**values: object) -> bytes:
    """Returns a header line with some values changed."""
    return json.dumps({**SOUND, **values}).encode() + b"\n"


def holding(data: bytes, format: int = log.FORMAT, after: bytes = b"") -> bytes:
    """Returns a header whose story is packed: these bytes."""
    return changed(format=format, scenario=b2a_base64(zlib.compress(data, 9) + after, newline=False).decode())


STORY = json.dumps(SOUND["scenario"]).encode()
HOSTILE = {
    "a story that unpacks without end": holding(b'{"title":"' + bytes(100 * MB)),
    "a packed story of too many parts": holding(b'{"x":[' + b"[]," * 7 * MB + b"[]]}"),
    "a packed story of numbers": holding(b'{"x":[' + b"0," * 11 * MB + b"0]}"),
    "a packed story of depth": holding(b"[" * MB),
    "a story packed twice": holding(holding(STORY)),
    "a packed story in the first format": holding(STORY, format=1),
    "a packed story with something after it": holding(STORY, after=b"x"),
    "a packed story that is no object": holding(b"[1]"),
    "a packed story that stops": changed(
        scenario=b2a_base64(zlib.compress(STORY)[:-9], newline=False).decode()
    ),
    "a packed story with a space": changed(scenario=holding(STORY).decode().split('"')[-2] + " "),
    "a story in words": changed(scenario="Er was eens …"),
    "empty": b"",
    "a newline": b"\n",
    "binary": bytes(range(256)) * 40,
    "zeros": b"\0" * MB,
    "text": b"Beste Sam,\nhoe gaat het?\n",
    "another file": b'{"format": 1}\n',
    "not utf-8": HEADER.replace(b"Een proef", b"Een \xff\xfeoef"),
    "utf-16": HEADER.decode().encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + HEADER,
    "no newline": HEADER[:-1],
    "half a header": HEADER[: len(HEADER) // 2] + b"\n",
    "deep lists": b"[" * 3 * MB + b"\n",
    "deep objects": b'{"a":' * 600_000 + b"\n",
    "deep scenario": HEADER.replace(b'"scenario":{', b'"scenario":{"x":' + b"[" * 90_000, 1),
    "closed deep scenario": changed(scenario={"x": "Y"}).replace(b'"Y"', b"[" * 20_000 + b"]" * 20_000),
    "many lists": b"[" + b"[]," * MB + b"[]]\n",
    "a huge number": changed(format="N").replace(b'"N"', b"1" * 3 * MB),
    "a huge float": changed(format="N").replace(b'"N"', b"1e999999"),
    "not a number": changed(format="N").replace(b'"N"', b"NaN"),
    "a key twice": HEADER.replace(b'"code":', b'"code":"CCCC","code":', 1),
    "half a character": HEADER.replace(b"Een proef", b"\\ud83d", 1),
    "a code that is a path": changed(code="../../../etc/passwd"),
    "a scenario that is a list": changed(scenario=[1]),
    "a scenario of text": changed(scenario={"title": "x" * MB}),
    "a long header line": b'{"format":1,"x":"' + b"x" * 5 * MB + b'"}\n',
    "a 50 MB line": b'{"format":1,"x":"' + b"x" * 50 * MB,
    "a million lines": HEADER + b'{"tick":"a","on":true}\n' * (19 * MB // 23),
    "50 MB of lines": HEADER + b'{"event":"next"}\n' * (50 * MB // 17),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "CCCC.jsonl"
    path.write_bytes(data)
    tracemalloc.start()
    with pytest.raises(SessionTrouble) as caught:
        open_session(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.render()
    assert peak < 200 * MB
    with pytest.raises(SessionTrouble):
        store.take_in(tmp_path / "saves", path)
    assert not (tmp_path / "saves").exists()
    listing = store.sessions(tmp_path)
    assert listing.unreadable == (path,) or listing.cards[0].path == path
    assert path.read_bytes() == data


def test_a_story_of_any_depth_gives_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "CCCC.jsonl"
    for depth in (*range(100, 1200, 3), *range(1200, 20_000, 600)):
        path.write_bytes(changed(scenario={"x": "Y"}).replace(b'"Y"', b"[" * depth + b"]" * depth))
        with pytest.raises(SessionTrouble):
            open_session(path)


def test_folders_and_pipes_are_no_sessions(tmp_path: Path) -> None:
    folder = tmp_path / "CCCC.jsonl"
    folder.mkdir()
    others = [folder, tmp_path / "is-er-niet", tmp_path / "x\0y"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "FFFF.jsonl")
        others.append(tmp_path / "FFFF.jsonl")
    for path in others:
        with pytest.raises(SessionTrouble):
            open_session(path)
    assert store.sessions(tmp_path) == store.Listing((), ())


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(PLAYED) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_any_change_of_bytes_gives_a_session_or_a_sentence(
    tmp_path: Path, at: int, new: bytes, gone: int
) -> None:
    path = tmp_path / "CCCC.jsonl"
    path.write_bytes(PLAYED[:at] + new + PLAYED[at + gone :])
    try:
        session = open_session(path).session
    except SessionTrouble:
        return
    session.frame()


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_after_a_header_give_a_session(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "CCCC.jsonl"
    path.write_bytes(HEADER + data)
    open_session(path).session.frame()
