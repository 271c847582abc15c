"""Turns what the YAML parser says into a Problem a writer can act on."""

import re
from collections.abc import Sequence

import yaml

from game.story.problem import Problem

_VALUE = re.compile(r"^\s*(?:-\s+)*(?:[^\s:#'\"{\[][^:#]*:\s+)?(?P<value>\S.*)$")
_UNCLOSED = (
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
)
_TRAPS = (
    "mapping values are not allowed",
    "cannot start any token",
    "alphabetic or numeric character",
    "mapping keys are not allowed",
    "block sequence entries are not allowed",
    "expected comment or line break",
    "did not find URI escaped",
    "did not find the expected '!'",
)
_SPECIAL = "\"'[]{}*&!%@`|>?"


def trouble(fault: yaml.YAMLError, lines: Sequence[str], file: str) -> Problem:
    """Returns the Problem for a parser fault: where quotes are missing, what is not closed, or just where."""
    mark = getattr(fault, "problem_mark", None)
    if mark is None:
        return Problem("yaml", file, found="?")
    said = str(getattr(fault, "problem", "") or "")
    context = getattr(fault, "context_mark", None)
    line, column = mark.line, mark.column
    if any(words in said for words in _UNCLOSED):
        where = context or mark
        return Problem("unclosed", file, where.line + 1, where.column + 1)
    text = lines[line] if line < len(lines) else ""
    if "mapping values" in said:
        return _colon(text, lines, line, column, file)
    value = _VALUE.match(text)
    if value is not None and (value["value"][0] in _SPECIAL) and _inside(value, column):
        return Problem("needs-quotes", file, line + 1, value.start("value") + 1, found=value["value"][0])
    if any(words in said for words in _TRAPS):
        return Problem("needs-quotes", file, line + 1, column + 1, found=text[column : column + 1] or "?")
    return Problem("yaml", file, line + 1, column + 1, found=f'"{text[column:].strip() or text.strip()}"')


def _colon(text: str, lines: Sequence[str], line: int, column: int, file: str) -> Problem:
    """Returns the problem of a colon too many: in a text, or below a name that has a value already."""
    before = text[:column]
    value = _VALUE.match(before)
    inside = value is not None and value.start("value") > len(before) - len(before.lstrip(" -"))
    if inside and value is not None:
        return Problem("needs-quotes", file, line + 1, value.start("value") + 1, found=": ")
    return Problem("yaml", file, line + 1, len(text) - len(text.lstrip()) + 1, found=f'"{text.strip()}"')


def _inside(value: "re.Match[str]", column: int) -> bool:
    return value.start("value") <= column
