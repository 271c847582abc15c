"""What a list of sessions tells of each, from how its header begins: reading all of many takes long."""

import json
import re
from functools import lru_cache
from typing import NamedTuple

from game.session import log
from game.session.header import header_of
from game.session.packed import start_of
from game.session.trouble import SessionTrouble
from game.story.safety import unsafe

_BEGINNING = re.compile(
    rb'\{"format":[12],"code":"([2-9CFGHJKMPQRVWX]{4,12})","played":"(\d{4}-\d\d-\d\d)",'
    rb'"language":"([\w@.+-]{1,40})","game":"[\w@.+-]{1,40}","scenario_hash":"\w{1,64}","scenario":("?)'
)
_STORY = re.compile(
    rb'\{"format":1,"id":"([a-z][a-z0-9_-]{0,59})","title":("(?:[^"\\\x00-\x1f]|\\.){1,900}")'
)
_ENOUGH = 2_000
_LONGEST_TITLE = 200


class Head(NamedTuple):
    """The code, day and language of a play, the id and the title of its story, and where its lines begin."""

    code: str
    played: str
    language: str
    scenario: str
    title: str
    lines: int


def head_of(data: bytes) -> Head:
    """Returns what a header tells a list; raises SessionTrouble when there is none for this program.

    A header of our own is known by how it begins; whether the rest of it is sound, opening tells.
    """
    lines = data.find(b"\n", 0, log.LONGEST_HEADER) + 1
    if not lines:
        raise SessionTrouble("no_session")
    head = _begun(data, lines) or _whole(data, lines)
    if not _safe(head.scenario, head.title):
        raise SessionTrouble("unsafe_story")
    return head


def _begun(data: bytes, lines: int) -> Head | None:
    """Returns the head where its first bytes are written as this program writes them."""
    found = _BEGINNING.match(data)
    if found is None:
        return None
    code, played, language, quote = found.groups()
    rest = data[found.end() : found.end() + _ENOUGH]
    try:
        story = _STORY.match(start_of(rest, _ENOUGH) if quote else rest)
        if story is None:
            return None
        title = json.loads(story[2]) if b"\\" in story[2] else story[2][1:-1].decode()
        title.encode()  # half a character is for nobody
    except ValueError:  # what is not packed, and wrong UTF-8, too
        return None
    return Head(
        code.decode(), played.decode(), language.decode(), story[1].decode(), title[:_LONGEST_TITLE], lines
    )


def _whole(data: bytes, lines: int) -> Head:
    header = header_of(data)
    id, title = header.scenario.get("id"), header.scenario.get("title")
    if not isinstance(id, str) or not isinstance(title, str):
        raise SessionTrouble("no_session")
    return Head(
        header.code, header.played, header.language, id[:_LONGEST_TITLE], title[:_LONGEST_TITLE], lines
    )


@lru_cache(maxsize=1024)
def _safe(id: str, title: str) -> bool:
    return not unsafe([("id", id), ("title", title)])
