"""Turns what a writer writes into what the models expect, and remembers where each part stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from game.story import synonyms
from game.story.grammar import Grammar
from game.story.keypath import KeyPath
from game.story.problem import Problem
from game.story.yaml_reader import MOST_PROBLEMS, Block, Items, Node, Scalar
from game.text.nearest import nearest

Data = dict[str, Any]


class Mark(NamedTuple):
    """Where a part stands: its value, and the name in front of it; lines and columns count from 1."""

    line: int
    column: int
    name_line: int
    name_column: int
    quoted: bool = False


Marks = Mapping[KeyPath, Mark]


_WHO = re.compile(r"([a-z][a-z0-9_-]*)(\s*)(?:\(\s*([^()]*?)\s*\))?\s*")
_SPACELESS = re.compile(r"[a-z][a-z0-9_-]*\s*(?:\([^()]*\))?:(?=[\w\"'“])")
_ID = re.compile("[a-z][a-z0-9_-]*")


@dataclass(slots=True)
class Sugar:
    """Collects marks and problems while one file is turned into canonical data."""

    file: str
    grammar: Grammar
    marks: dict[KeyPath, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def scenario(self, root: Node) -> Any:
        """Returns the canonical data of a scenario."""
        if not isinstance(root, Block):
            return self.plain(root, (), "")
        data: Data = {}
        self._mark((), root)
        for name, (key, node) in root.entries.items():
            path: KeyPath = (name,)
            if name == "cover" and isinstance(node, Scalar):
                data[name] = self._cover(key, node, path)
            elif name == "scenes" and isinstance(node, Block):
                self._mark(path, node, key)
                data[name] = {i: self._scene(k, n, (*path, i)) for i, (k, n) in node.entries.items()}
            else:
                data[name] = self.plain(node, path, name, key)
        return data

    def plain(self, node: Node, path: KeyPath, name: str, key: Scalar | None = None) -> Any:
        """Returns a node as plain data; `name` says what it is the value of."""
        self._mark(path, node, key)
        if (path[-1:] == ("was",) or path[:-1] == ("was",)) and isinstance(node, Scalar):
            return [self.plain(node, (*path, 0), "")]
        if isinstance(node, Scalar):
            return node.text if self._is_text(name, node) else node.value
        if isinstance(node, Items):
            if node.flow and name in self.grammar.lists:
                self._split(node)
            return [self.plain(item, (*path, index), name) for index, item in enumerate(node.items)]
        inner = "" if name in self.grammar.own else None
        return {
            k: self.plain(n, (*path, k), k if inner is None else inner, at)
            for k, (at, n) in node.entries.items()
        }

    def steps(self, node: Node, path: KeyPath, key: Scalar | None = None) -> Any:
        """Returns a script as a list of canonical steps."""
        if not isinstance(node, Items):
            return self.plain(node, path, "", key)
        self._mark(path, node, key)
        return [self._step(item, (*path, index)) for index, item in enumerate(node.items)]

    def _scene(self, key: Scalar, node: Node, path: KeyPath) -> Any:
        if not isinstance(node, Block):
            return self.plain(node, path, "", key)
        self._mark(path, node, key)
        return {
            name: self.steps(n, (*path, name), k)
            if name == "script"
            else self.plain(n, (*path, name), name, k)
            for name, (k, n) in node.entries.items()
        }

    def _step(self, node: Node, path: KeyPath) -> Any:
        self._mark(path, node)
        if isinstance(node, Scalar):
            self._spaceless(node)
            self.marks[(*path, "text")] = self.marks[path]
            return {"kind": "narration", "text": node.text}
        if not isinstance(node, Block) or not node.entries:
            return self._no_step(node, "[…]" if isinstance(node, Items) else "{}")
        word = next((name for name in node.entries if name in self.grammar.steps and name != "help"), None)
        if word is None and "help" in node.entries:
            word = "help"
        if word is not None:
            return self._worded(word, node, path)
        if len(node.entries) > 1:
            return self._many(node)
        (name, (key, value)) = next(iter(node.entries.items()))
        return self._line(name, key, value, path)

    def _spaceless(self, node: Scalar) -> None:
        """Reports somebody, or a word of the format, with a colon that no space follows: it would be told."""
        if node.plain and (match := _SPACELESS.match(node.text)) is not None:
            right = f"{match[0]} {node.text[match.end() :]}"
            expected = "een spatie na de dubbele punt"
            self._problem(
                Problem("missing-sign", self.file, node.line, node.column, node.text, expected, right)
            )

    def _worded(self, word: str, node: Block, path: KeyPath) -> Data:
        data: Data = {"kind": word}
        for name, (key, value) in node.entries.items():
            if name == word:
                target = self.grammar.steps[word]
                data[target] = self._first(word, value, (*path, target), key)
            elif name == self.grammar.steps[word] or name == "kind" or _ID.fullmatch(name) is None:
                self._problem(Problem("two-in-one", self.file, key.line, key.column, name))
            elif name == "options" and word == "choose":
                data[name] = self._options(value, (*path, name), key)
            elif name in ("then", "else") and word == "if":
                data[name] = self.steps(value, (*path, name), key)
            else:
                data[name] = self.plain(value, (*path, name), name, key)
        return data

    def _first(self, word: str, node: Node, path: KeyPath, key: Scalar) -> Any:
        if isinstance(node, Scalar) and word != "watching":
            self._mark(path, node, key)
            return node.text
        return self.plain(node, path, word if word in self.grammar.own else "", key)

    def _options(self, node: Node, path: KeyPath, key: Scalar) -> Any:
        if not isinstance(node, Items):
            return self.plain(node, path, "", key)
        self._mark(path, node, key)
        return [self._option(item, (*path, index)) for index, item in enumerate(node.items)]

    def _option(self, node: Node, path: KeyPath) -> Any:
        if not isinstance(node, Block):
            return self.plain(node, path, "")
        self._mark(path, node)
        return {
            name: self.steps(n, (*path, name), k) if name == "then" else self.plain(n, (*path, name), name, k)
            for name, (k, n) in node.entries.items()
        }

    def _line(self, name: str, key: Scalar, node: Node, path: KeyPath) -> Any:
        match = _WHO.fullmatch(name)
        if match is None:
            return self._no_step(key, name)
        offset = 0 if key.plain else 1
        self.marks[(*path, "who")] = Mark(key.line, key.column + offset, key.line, key.column)
        if isinstance(node, Block):
            return self._spoken(match, node, path)
        data: Data = {"kind": "line", "who": match[1]}
        if match[3] is not None:
            data["mood"] = match[3]
            column = key.column + offset + match.start(3)
            self.marks[(*path, "mood")] = Mark(key.line, column, key.line, column)
        data["text"] = (
            node.text if isinstance(node, Scalar) else self.plain(node, (*path, "text"), "text", key)
        )
        self._mark((*path, "text"), node, key)
        return data

    def _spoken(self, match: "re.Match[str]", node: Block, path: KeyPath) -> Any:
        word = next((name for name in node.entries if name in self.grammar.spoken), None)
        if word is None:
            self._problem(Problem("needs-quotes", self.file, node.line, node.column, "{", nearest='"…"'))
            return {"kind": "narration", "text": "…"}
        data: Data = {"kind": word, "who": match[1]}
        if match[3] is not None:
            data["mood"] = match[3]
            self.marks[(*path, "mood")] = self.marks[(*path, "who")]
        target = self.grammar.spoken[word]
        for name, (key, value) in node.entries.items():
            if name == word:
                data[target] = self.plain(value, (*path, target), target, key)
            elif name in ("kind", "who", "mood", target):  # the loader fills these in itself
                self._problem(Problem("unknown-key", self.file, key.line, key.column, name))
            else:
                data[name] = self.plain(value, (*path, name), name, key)
        return data

    def _many(self, node: Block) -> Any:
        names = list(node.entries)
        first, second = node.entries[names[0]][0], node.entries[names[1]][0]
        proposal = synonyms.step_word(names[0]) or nearest(names[0], self.grammar.steps)
        if proposal or _WHO.fullmatch(names[1]) is None:
            return self._no_step(first, names[0], proposal)
        self._problem(Problem("two-in-one", self.file, second.line, second.column, names[1]))
        return {"kind": "narration", "text": "…"}

    def _no_step(self, node: Node, found: str, proposal: str = "") -> Any:
        speaker = found.lower() if _WHO.fullmatch(found.lower()) else ""
        near = proposal or synonyms.step_word(found) or nearest(found.split(" ")[0], self.grammar.steps)
        at = node.line, node.column
        self._problem(Problem("not-a-step", self.file, *at, found, nearest=near or speaker))
        return {"kind": "narration", "text": "…"}

    def _cover(self, key: Scalar, node: Scalar, path: KeyPath) -> Any:
        match = _WHO.fullmatch(node.text)
        self._mark(path, node, key)
        if match is None:
            return {"who": node.text}
        offset = node.column + (0 if node.plain else 1)
        self.marks[(*path, "who")] = Mark(node.line, offset, key.line, key.column)
        if match[3] is None:
            return {"who": match[1]}
        self.marks[(*path, "mood")] = Mark(node.line, offset + match.start(3), key.line, key.column)
        return {"who": match[1], "mood": match[3]}

    def _split(self, node: Items) -> None:
        for item in node.items[1:]:
            if isinstance(item, Scalar) and item.plain and item.text[:1].islower():
                self._problem(
                    Problem("split-text", self.file, item.line, item.column, item.text, severity="warning")
                )

    def _mark(self, path: KeyPath, node: Node, key: Scalar | None = None) -> None:
        quoted = isinstance(node, Scalar) and not node.plain
        name = key or node
        self.marks[path] = Mark(node.line, node.column, name.line, name.column, quoted)

    def _problem(self, problem: Problem) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)

    def _is_text(self, name: str, node: Scalar) -> bool:
        maybe = name in self.grammar.or_not and node.value in (True, False)
        return name in self.grammar.texts and node.text != "" and not maybe
