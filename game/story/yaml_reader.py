"""Reads YAML into plain nodes with their place: no tags, no anchors, no recursion, so nothing can blow up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Scalar:
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


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `flow` when it was written between brackets."""

    items: list["Node"]
    flow: bool
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
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
    return _Builder(text, file).read()


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


@dataclass(slots=True)
class _Open:
    """A list or block being filled; `key` waits for its value, `again` when that key was there already."""

    node: Items | Block
    key: Scalar | None = None
    skip: bool = False
    waiting: bool = field(default=False)


class _Builder:
    """Turns parser events into nodes, with an explicit stack."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = re.split("\r\n|\r|\n", text)
        self.text, self.file = text, file
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.nodes = self.documents = 0

    def read(self) -> Reading:
        parser = _FASTEST(self.text)
        try:
            while parser.check_event():
                self._take(parser.get_event())
        except yaml.YAMLError as fault:
            self.problems.append(trouble(fault, self.lines, self.file))
            self.root = None
        except _Stop:
            self.root = None
        finally:
            parser.dispose()
        if self.root is None and not self.problems:
            self.problems.append(Problem("empty-file", self.file))
        return Reading(self.root, self.problems)

    def _take(self, event: Any) -> None:
        match type(event):  # exact kinds: asked for every word of the file
            case yaml.ScalarEvent:
                self._scalar(event)
            case yaml.MappingStartEvent:
                self._open(event, Block({}, *self._place(event)))
            case yaml.SequenceStartEvent:
                self._open(event, Items([], bool(event.flow_style), *self._place(event)))
            case yaml.MappingEndEvent | yaml.SequenceEndEvent:
                self.stack.pop()
            case yaml.AliasEvent:
                self._report("anchor", event, f"*{event.anchor}")
                self._add(Scalar("…", False, *self._place(event)))
            case yaml.DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self._report("documents", event)
                    raise _Stop

    def _scalar(self, event: Any) -> None:
        line, column = self._place(event)
        plain = event.style is None or event.style == ""
        self._refuse_extras(event)
        if not plain and (match := _BAD_CHARACTER.search(event.value)):
            self._problem(_bad_character(match[0], self.file, line, column))
        elif plain and event.value:
            self._lost(event)
        self._add(Scalar(event.value, plain, line, column))

    def _lost(self, event: Any) -> None:
        end = event.end_mark
        # Matched in place: a slice of one endless line for every word in it would take quadratic time.
        if end.line < len(self.lines) and (match := _COMMENT.match(self.lines[end.line], end.column)):
            place = (end.line + 1, match.start(1) + 1)
            self._problem(Problem("comment-in-text", self.file, *place, found=match[1], severity="warning"))

    def _open(self, event: Any, node: Items | Block) -> None:
        self._refuse_extras(event)
        if len(self.stack) >= DEEPEST:
            self._report("too-deep", event, expected=str(DEEPEST))
            raise _Stop
        self._add(node)
        self.stack.append(_Open(node))

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._problem(Problem("too-much", self.file, node.line, node.column, expected=str(MOST_NODES)))
            raise _Stop
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if isinstance(top.node, Items):
            top.node.items.append(node)
        elif not top.waiting:
            self._key(top, node)
        else:
            if top.key is not None and not top.skip:
                top.node.entries[top.key.text] = (top.key, node)
            top.waiting = False

    def _key(self, top: _Open, node: Node) -> None:
        assert isinstance(top.node, Block)
        top.waiting, top.skip = True, False
        if not isinstance(node, Scalar):
            top.key = None
            self._problem(Problem("bad-key", self.file, node.line, node.column))
            return
        top.key = node
        if node.text in top.node.entries:
            top.skip = True
            self._problem(Problem("duplicate-key", self.file, node.line, node.column, found=node.text))

    def _refuse_extras(self, event: Any) -> None:
        if event.tag is not None:
            self._report("tag", event, event.tag)
        if event.anchor is not None:
            self._report("anchor", event, f"&{event.anchor}")

    def _report(self, code: str, event: Any, found: str = "", expected: str = "") -> None:
        line, column = self._place(event)
        self._problem(Problem(code, self.file, line, column, found, expected))

    def _problem(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            self.problems.append(Problem("too-many-problems", self.file, problem.line, 1))
            raise _Stop

    @staticmethod
    def _place(event: Any) -> tuple[int, int]:
        return event.start_mark.line + 1, event.start_mark.column + 1
