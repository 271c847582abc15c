"""Reads YAML into plain nodes with their place: no tags, no anchors, nothing deep, so nothing can blow up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from game.story.problem import Problem
from game.story.yaml_trouble import trouble

MOST_BYTES = 12_000_000
"""Ten thousand scenes are about nine megabytes."""
DEEPEST = 60
MOST_NODES = 1_000_000
MOST_PROBLEMS = 100

Plain = bool | int | str | None
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_WORDS = MappingProxyType({"true": True, "false": False, "null": None, "~": None, "": None})
_BAD_CHARACTER = re.compile(
    "[\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff\ud800-\udfff"
    "\u202a-\u202e\u2066-\u2069]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_COMMENT = re.compile(r"\s*(#[^ #!\-=].*)", re.DOTALL)
_FASTEST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A word or text as written; `plain` when it had no quotes."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def value(self) -> Plain:
        """Returns true, false, a decimal number or nothing where it reads so unquoted, else the text."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        return int(self.text) if _NUMBER.fullmatch(self.text) else self.text


class Items(NamedTuple):
    """A list; `flow` when it was written between brackets."""

    items: list["Node"]
    flow: bool
    line: int
    column: int


class Block(NamedTuple):
    """Names with values, in written order, without repeats."""

    entries: dict[str, tuple[Scalar, "Node"]]
    line: int
    column: int


Node = Scalar | Items | Block


@dataclass(frozen=True, slots=True)
class Reading:
    """The root node, or None when there is nothing to go on with; and what is wrong."""

    root: Node | None
    problems: list[Problem]


def read_bytes(raw: bytes, file: str) -> Reading:
    """Reads the bytes of one file; every fault is a Problem."""
    if len(raw) > MOST_BYTES:
        return Reading(None, [Problem("too-large", file, expected=str(MOST_BYTES))])
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Reading(None, [Problem("encoding", file, 1, 1)])
    if b"\x00" in raw:
        return Reading(None, [Problem("binary", file)])
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as fault:
        before = raw[: fault.start]
        line, column = before.count(b"\n") + 1, fault.start - before.rfind(b"\n")
        return Reading(None, [Problem("encoding", file, line, column)])
    return read_text(text, file)


def read_text(text: str, file: str) -> Reading:
    """Reads one file's text; every fault is a Problem."""
    if len(text) > MOST_BYTES:
        return Reading(None, [Problem("too-large", file, expected=str(MOST_BYTES))])
    problems = list(_characters(text, file))
    if problems:
        return Reading(None, problems)
    reading, fault = _Builder(text, file).read()
    if fault is None:
        return reading
    # Some releases of the parser have a limit of their own, and reach it while they look ahead.
    again, _fault = _Builder(text[: fault.index], file).read()
    return again if any(problem.code == "too-deep" for problem in again.problems) else reading


def _characters(text: str, file: str) -> Iterator[Problem]:
    if not _BAD_CHARACTER.search(text):
        return
    found = 0
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        if (match := _BAD_CHARACTER.search(line)) is None:
            continue
        yield _bad_character(match[0], file, number, match.start() + 1)
        found += 1
        if found == MOST_PROBLEMS:
            yield Problem("too-many-problems", file, number, 1)
            return


def _bad_character(character: str, file: str, line: int, column: int) -> Problem:
    if character == "\t":
        return Problem("tab", file, line, column)
    code = "bidi-char" if _BIDI.match(character) else "control-char"
    return Problem(code, file, line, column, found=f"U+{ord(character):04X}")


class _Stop(Exception):
    """Raised when reading on makes no sense."""


class _Builder:
    """Turns parser events into nodes."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = re.split("\r\n|\r|\n", text)
        self.with_sign = frozenset(number for number, line in enumerate(self.lines) if "#" in line)
        self.text, self.file = text, file
        self.problems: list[Problem] = []
        self.nodes = 0

    def read(self) -> tuple[Reading, Any]:
        """Returns what was read, and where the parser gave up, if it did."""
        parser = _FASTEST(self.text)
        self.next = parser.get_event
        root, gave_up = None, None
        try:
            root = self._document()
        except yaml.YAMLError as fault:
            self.problems.append(trouble(fault, self.lines, self.file))
            gave_up = getattr(fault, "problem_mark", None)
        except _Stop:
            pass
        finally:
            parser.dispose()
        if root is None and not self.problems:
            self.problems.append(Problem("empty-file", self.file))
        return Reading(root, self.problems), gave_up

    def _document(self) -> Node | None:
        self.next()  # the start of the file
        if type(self.next()) is not yaml.DocumentStartEvent:
            return None
        root = self._node(self.next(), 0)
        self.next()  # the end of the document
        if type(event := self.next()) is yaml.DocumentStartEvent:
            self._report("documents", event)
            raise _Stop
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._too_much(line, column)
        if depth >= DEEPEST:
            self._report("too-deep", event, expected=str(DEEPEST))
            raise _Stop
        if kind is yaml.SequenceStartEvent:
            return Items(self._items(depth + 1), bool(event.flow_style), line, column)
        return Block(self._entries(depth + 1), line, column)

    def _alias(self, event: Any) -> Scalar:
        self._report("anchor", event, f"*{event.anchor}")
        return Scalar("…", False, event.start_mark.line + 1, event.start_mark.column + 1)

    def _scalar(self, event: Any) -> Scalar:
        mark, text, plain = event.start_mark, event.value, not event.style
        line, column = mark.line + 1, mark.column + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if plain:
            if self.with_sign and event.end_mark.line in self.with_sign:
                self._lost(event.end_mark)
        elif match := _BAD_CHARACTER.search(text):
            self._problem(_bad_character(match[0], self.file, line, column))
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._too_much(line, column)
        return Scalar(text, plain, line, column)

    def _lost(self, end: Any) -> None:
        # Matched in place: a slice of one endless line for every word in it would take quadratic time.
        if match := _COMMENT.match(self.lines[end.line], end.column):
            place = (end.line + 1, match.start(1) + 1)
            self._problem(Problem("comment-in-text", self.file, *place, found=match[1], severity="warning"))

    def _items(self, depth: int) -> list[Node]:
        following, made = self.next, list[Node]()
        while type(event := following()) is not yaml.SequenceEndEvent:
            made.append(self._node(event, depth))
        return made

    def _entries(self, depth: int) -> dict[str, tuple[Scalar, Node]]:
        following, made = self.next, dict[str, tuple[Scalar, Node]]()
        while (kind := type(event := following())) is not yaml.MappingEndEvent:
            if kind is yaml.ScalarEvent:  # told apart here as well: by far the most
                key = self._scalar(event)
            elif (odd := self._odd_key(event, depth)) is not None:
                key = odd
            else:
                self._node(following(), depth)
                continue
            if known := key.text in made:
                self._problem(Problem("duplicate-key", self.file, key.line, key.column, found=key.text))
            event = following()
            value = self._scalar(event) if type(event) is yaml.ScalarEvent else self._node(event, depth)
            if not known:
                made[key.text] = (key, value)
        return made

    def _odd_key(self, event: Any, depth: int) -> Scalar | None:
        """Reads a name that is no word; returns what stands for it, or None when nothing can."""
        if isinstance(event, yaml.CollectionStartEvent):
            self._report("bad-key", event)
        key = self._node(event, depth)
        return key if isinstance(key, Scalar) else None

    def _too_much(self, line: int, column: int) -> None:
        self._problem(Problem("too-much", self.file, line, column, expected=str(MOST_NODES)))
        raise _Stop

    def _refuse_extras(self, event: Any) -> None:
        if event.tag is not None:
            self._report("tag", event, event.tag)
        if event.anchor is not None:
            self._report("anchor", event, f"&{event.anchor}")

    def _report(self, code: str, event: Any, found: str = "", expected: str = "") -> None:
        mark = event.start_mark
        self._problem(Problem(code, self.file, mark.line + 1, mark.column + 1, found, expected))

    def _problem(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            self.problems.append(Problem("too-many-problems", self.file, problem.line, 1))
            raise _Stop
