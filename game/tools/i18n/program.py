"""Finds the program's own words in its code."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from game import files
from game.tools.i18n.source import Source

_MARK = "_"
"""The name, and nothing else, that a Dutch source string is given to: `_("Verder")`, `self._("Verder")`."""
_TO_TRANSLATORS = "i18n:"


class NotWords(Exception):
    """Marks without one whole string in them: nobody could ever translate what they will hold."""


def sources(folder: Path) -> list[Source]:
    """Returns every marked string below a folder, sorted; raises NotWords with the places of other marks."""
    places: dict[str, list[str]] = {}
    comments: dict[str, list[str]] = {}
    wrong: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        code = files.read_text(file)
        lines = code.split("\n")
        for mark in _marks(ast.parse(code)):
            match mark.args:
                case [ast.Constant(value=str(words)), *_] if words:
                    _add(places.setdefault(words, []), name)
                    _add(comments.setdefault(words, []), _comment(lines[: mark.lineno - 1]))
                case _:
                    wrong.append(f"{name}:{mark.lineno}")
    if wrong:
        raise NotWords(", ".join(wrong))
    return [Source(words, tuple(places[words]), " ".join(comments[words])) for words in sorted(places)]


def _marks(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called == _MARK:
                yield node


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
