"""The lines of a session file: a header that carries the scenario, then one entry a line. Pure."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any, NoReturn

from game.session.packed import LARGEST, NotPacked, packed, unpacked
from game.story import event

if TYPE_CHECKING:
    from game.story import model

FORMAT = 2
"""The format that is written: 2 may hold its story packed, 1 never did. Both are read for ever."""
LONGEST_HEADER = 16_000_000
"""The most bytes of a header line."""
LONGEST_PLAIN = 256_000
"""The most bytes of a header that is written without packing its story."""
_MOST_PARTS = 1_000_000
"""The most lists and objects in a line: each takes far more room in memory than on disk."""
LONGEST_LINE = 64_000
"""The most bytes of any other line."""

CODE = re.compile(r"[2-9CFGHJKMPQRVWX]{4,12}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[\w@.+-]{1,40}")
_ITEM = re.compile(r"[a-z][a-z0-9_:.-]{0,99}")
_LONGEST_ID = 60


class Broken(ValueError):
    """A line that does not say what a line of a session may say."""


class TooMuch(ValueError):
    """A story that a header could not hold: the session could never be opened again."""


class Newer(ValueError):
    """A header of a later format than this program knows."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: which play this is, and the whole scenario it is played with, as plain data."""

    code: str
    played: str
    language: str
    game: str
    scenario_hash: str
    scenario: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Did:
    """The player did something in the story; `erased` when own words were taken out, `ended` at an ending."""

    event: event.Event
    erased: bool = False
    ended: str | None = None


@dataclass(frozen=True, slots=True)
class Ticked:
    """The player lets an item go along to the talk, or not."""

    item: str
    on: bool


Entry = Did | Ticked


def dump(scenario: "model.Scenario") -> dict[str, Any]:
    """Returns a scenario as plain data, whole."""
    return scenario.model_dump(mode="json", by_alias=True)


def digest(dumped: Mapping[str, Any]) -> str:
    """Returns the hash of a dumped scenario; the order of its keys does not matter."""
    import hashlib

    return hashlib.sha256(_json(dumped, sort_keys=True)).hexdigest()


def header_for(scenario: "model.Scenario", code: str, played: str, language: str, game: str) -> Header:
    """Returns the header of a new session."""
    dumped = dump(scenario)
    return Header(code, played, language, game, digest(dumped), dumped)


def holds(story: bytes) -> bool:
    """Tells whether a header can hold a dumped story; what is opened again is measured the same way."""
    return _fits(story, LARGEST)


def encode_header(header: Header) -> bytes:
    """Returns the header line, its story packed when it is large; raises TooMuch."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "code": header.code,
        "played": header.played,
        "language": header.language,
        "game": header.game,
        "scenario_hash": header.scenario_hash,
        "scenario": header.scenario,
    }
    line = _json(data) + b"\n"
    if len(line) <= LONGEST_PLAIN:
        return line
    story = _json(header.scenario)
    if not holds(story):
        raise TooMuch
    line = _json({**data, "scenario": packed(story)}) + b"\n"
    if len(line) > LONGEST_HEADER:
        raise TooMuch
    return line


def decode_header(line: bytes) -> Header:
    """Returns the header in a line; raises Broken, or Newer when a later version wrote it."""
    data = _object(line, LONGEST_HEADER)
    number = data.pop("format", None)
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise Broken("no format")
    if number > FORMAT:
        raise Newer(str(number))
    match data:
        case {
            "code": str(code),
            "played": str(played),
            "language": str(language),
            "game": str(game),
            "scenario_hash": str(scenario_hash),
            "scenario": dict() | str() as story,
            **rest,
        } if not rest and (number > 1 or isinstance(story, dict)):
            scenario = _unpacked(story) if isinstance(story, str) else story
        case _:
            raise Broken("not a header")
    known = ((CODE, code), (_DAY, played), (_WORD, language), (_WORD, game), (_WORD, scenario_hash[:40]))
    if not all(pattern.fullmatch(value) for pattern, value in known) or len(scenario_hash) > 64:
        raise Broken("not a header")
    return Header(code, played, language, game, scenario_hash, scenario)


def _unpacked(story: str) -> dict[str, Any]:
    try:
        return _object(unpacked(story, LARGEST), LARGEST)
    except NotPacked as error:
        raise Broken("not packed") from error


def encode(entry: Entry) -> bytes:
    """Returns the line of an entry."""
    if isinstance(entry, Ticked):
        return _json({"tick": entry.item, "on": entry.on}) + b"\n"
    data = _event_data(entry.event)
    if entry.erased:
        data["erased"] = True
    if entry.ended is not None:
        data["ended"] = entry.ended
    return _json(data) + b"\n"


def decode(line: bytes) -> Entry:
    """Returns the entry in a line; raises Broken."""
    data = _object(line, LONGEST_LINE)
    if "tick" in data:
        match data:
            case {"tick": str(item), "on": bool(on), **rest} if not rest and is_item(item):
                return Ticked(item, on)
        raise Broken("not a tick")
    ended, erased = data.pop("ended", None), data.pop("erased", False)
    if not (ended is None or (isinstance(ended, str) and 0 < len(ended) <= _LONGEST_ID)):
        raise Broken("not an ending")
    happened = _event(data)
    if erased is not False and (
        erased is not True
        or not isinstance(happened, event.Reason | event.Write)
        or happened.words is not None
    ):
        raise Broken("not erased")
    return Did(happened, erased, ended)


def is_item(item: str) -> bool:
    """Tells whether an item can be ticked: an id, never words."""
    return _ITEM.fullmatch(item) is not None


def words_item(index: int) -> str:
    """Returns the item that stands for the own words of a move."""
    return f"words-{index}"


def is_words_item(item: str, index: int) -> bool:
    """Tells whether an item stands for the own words of a move, for whichever reader (`parents:words-3`)."""
    return item.rpartition(":")[2] == words_item(index)


def _event_data(happened: event.Event) -> dict[str, Any]:
    match happened:
        case event.Next():
            return {"event": "next"}
        case event.Choose(at, option):
            return {"event": "choose", "at": at, "option": option}
        case event.Guess(at, feelings):
            return {"event": "guess", "at": at, "feelings": feelings}
        case event.Reason(at, reasons, words):
            return {"event": "reason", "at": at, "reasons": reasons, "words": words}
        case event.Write(at, words):
            return {"event": "write", "at": at, "words": words}
        case event.Plan(at, cards):
            return {"event": "plan", "at": at, "cards": cards}


def _event(data: dict[str, Any]) -> event.Event:
    match data:
        case {"event": "next", **rest} if not rest:
            return event.Next()
        case {"event": "choose", "at": str(at), "option": str(option), **rest} if not rest:
            return event.Choose(_id(at), _id(option))
        case {"event": "guess", "at": str(at), "feelings": list(feelings), **rest} if not rest:
            return event.Guess(_id(at), _ids(feelings))
        case {"event": "reason", "at": str(at), "reasons": list(reasons), "words": words, **rest} if not rest:
            return event.Reason(_id(at), _ids(reasons), _words(words))
        case {"event": "write", "at": str(at), "words": words, **rest} if not rest:
            return event.Write(_id(at), _words(words))
        case {"event": "plan", "at": str(at), "cards": list(cards), **rest} if not rest:
            return event.Plan(_id(at), _ids(cards))
    raise Broken("not an event")


def _id(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_ID:
        raise Broken("not an id")
    return value


def _ids(values: list[object]) -> tuple[str, ...]:
    return tuple(_id(value) for value in values)


def _words(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise Broken("not words")
    return value


def _json(data: object, sort_keys: bool = False) -> bytes:
    text = json.dumps(data, ensure_ascii=False, sort_keys=sort_keys, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def _fits(line: bytes, longest: int) -> bool:
    return len(line) <= longest and line.count(b"{") + line.count(b"[") <= _MOST_PARTS


def _object(line: bytes, longest: int) -> dict[str, Any]:
    """Reads one JSON object: UTF-8, no key twice, nothing that cannot be written again."""
    if not _fits(line, longest):
        raise Broken("too long")
    try:
        data = _DECODER.decode(line.decode("utf-8"))
        if b"\\u" in line:
            _json(data)  # a lone surrogate cannot be written, shown or spoken
    except (ValueError, RecursionError) as error:
        raise Broken("not JSON") from error
    if not isinstance(data, dict):
        raise Broken("not an object")
    return data


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise Broken("a key twice")
    return data


def _refuse(found: str) -> NoReturn:
    raise Broken(f"{found} is not a number")


def _fraction(found: str) -> float:
    if not isfinite(number := float(found)):
        raise Broken("a number too large")
    return number


def _whole(found: str) -> int:
    if len(found) > 300:
        raise Broken("a number too long")
    return int(found)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_float=_fraction, parse_constant=_refuse, parse_int=_whole
)
