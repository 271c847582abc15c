"""Finds the program's own words in its code."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from game import files
from game.writing.i18n.source import Source

_MARK = "_"
"""The name, and nothing else, that a Dutch source string is given to: `_("Verder")`, `self._("Verder")`.

With a number in it there are two: `_("{number} ander", "{number} anderen", others)`.
"""
_TO_TRANSLATORS = "i18n:"


class NotWords(Exception):
    """Marks without one whole string in them, or two and a number: nobody could ever translate those."""


def sources(folder: Path) -> list[Source]:
    """Returns every marked string below a folder, sorted; raises NotWords with the places of other marks."""
    places: dict[str, list[str]] = {}
    comments: dict[str, list[str]] = {}
    plural: dict[str, str] = {}
    wrong: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        code = files.read_text(file)
        lines = code.split("\n")
        for mark in _marks(ast.parse(code)):
            words, many = _strings(mark)
            if not words or plural.setdefault(words, many) != many:
                wrong.append(f"{name}:{mark.lineno}")
                continue
            _add(places.setdefault(words, []), name)
            _add(comments.setdefault(words, []), _comment(lines[: mark.lineno - 1]))
    if wrong:
        raise NotWords(", ".join(wrong))
    return [
        Source(words, tuple(places[words]), " ".join(comments[words]), plural=plural[words])
        for words in sorted(places)
    ]


def _marks(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called == _MARK:
                yield node


def _strings(mark: ast.Call) -> tuple[str, str]:
    """Returns the words of a mark, and those for many; nothing when it holds anything else."""
    match mark.args:
        case [ast.Constant(value=str(words))]:
            return words, ""
        case [ast.Constant(value=str(one)), ast.Constant(value=str(many)), number] if many:
            return ("", "") if isinstance(number, ast.Starred) else (one, many)
    return "", ""


def _comment(above: Sequence[str]) -> str:
    """Returns what the comment right above a line tells translators."""
    block: list[str] = []
    for line in reversed(above):
        if not line.lstrip().startswith("#"):
            break
        block.insert(0, line.strip(" #"))
    return " ".join(block).partition(_TO_TRANSLATORS)[2].strip()


def _add(known: list[str], found: str) -> None:
    if found and found not in known:
        known.append(found)
