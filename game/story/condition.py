"""The tiny condition language: names, numbers, comparisons, not, and, or. Parsed here, never `eval`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

Value = bool | int | str
Memory = Mapping[str, Value]

ASKING = ("chose", "seen", "guessed")
"""Words that ask about the past; each takes one name, as in `chose first.speak_up`."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>-?[0-9]{1,18}(?![0-9]))|(?P<word>[A-Za-z_][\w.-]*)|(?P<quoted>'[^']*'|\"[^\"]*\")|(?P<sign><=|>=|!=|==|=|<|>|\(|\)))"
)
_SIGNS = MappingProxyType({"=": "=", "==": "=", "!=": "!=", "<": "<", ">": ">", "<=": "<=", ">=": ">="})
_DEEPEST = 50
_LONGEST = 500


class ConditionError(ValueError):
    """A condition that cannot be read: where (0-based column), what was found and what was expected."""

    def __init__(self, column: int, found: str, expected: str) -> None:
        super().__init__(f"{column}: found {found!r}, expected {expected}")
        self.column, self.found, self.expected = column, found, expected


@dataclass(frozen=True, slots=True)
class Name:
    """A variable, or something that happened (`chose a.b`, `seen x`, `guessed g.f`)."""

    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, true or false, or a quoted word."""

    value: Value


@dataclass(frozen=True, slots=True)
class Not:
    """True when what it holds is not."""

    of: "Condition"


@dataclass(frozen=True, slots=True)
class Both:
    """`left and right`, or `left or right` when `either` is set."""

    left: "Condition"
    right: "Condition"
    either: bool


@dataclass(frozen=True, slots=True)
class Compare:
    """A comparison by one of = != < > <= >=."""

    left: Name | Literal
    sign: str
    right: Name | Literal


Condition = Name | Literal | Not | Both | Compare


@lru_cache(maxsize=4096)
def parse(text: str) -> Condition:
    """Reads a condition; raises ConditionError with the column of what it does not understand."""
    if len(text) > _LONGEST:
        raise ConditionError(_LONGEST, "…", "een kortere voorwaarde")
    return _Parser(text).whole()


def written(condition: Condition) -> str:
    """Returns the condition as somebody would write it, with every bracket it needs."""
    match condition:
        case Name(name):
            return name
        case Literal(value):
            return _literal(value)
        case Not(of):
            return f"not {_bracketed(of)}"
        case Both(left, right, either):
            return f"{_bracketed(left)} {'or' if either else 'and'} {_bracketed(right)}"
        case Compare(left, sign, right):
            return f"{written(left)} {sign} {written(right)}"


def holds(condition: Condition, memory: Memory) -> bool:
    """Tells whether the condition holds for what is remembered; what never happened is false."""
    match condition:
        case Name(name):
            return bool(memory.get(name, False))
        case Literal(value):
            return bool(value)
        case Not(of):
            return not holds(of, memory)
        case Both(left, right, either):
            return (
                (holds(left, memory) or holds(right, memory))
                if either
                else (holds(left, memory) and holds(right, memory))
            )
        case Compare(left, sign, right):
            return _compare(_value(left, memory), sign, _value(right, memory))


def names(condition: Condition) -> Iterator[str]:
    """Yields every name the condition reads, in order."""
    match condition:
        case Name(name):
            yield name
        case Not(of):
            yield from names(of)
        case Both(left, right) | Compare(left, _, right):
            yield from names(left)
            yield from names(right)
        case Literal():
            return


def parts(condition: Condition) -> Iterator[Condition]:
    """Yields the condition and every condition inside it, in order."""
    yield condition
    match condition:
        case Not(of):
            yield from parts(of)
        case Both(left, right) | Compare(left, _, right):
            yield from parts(left)
            yield from parts(right)
        case Name() | Literal():
            return


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return f'"{value}"' if "'" in value else f"'{value}'"


def _bracketed(condition: Condition) -> str:
    inside = written(condition)
    return f"({inside})" if isinstance(condition, Both | Compare | Not) else inside


def _value(term: Name | Literal, memory: Memory) -> Value:
    return term.value if isinstance(term, Literal) else memory.get(term.name, False)


def _compare(left: Value, sign: str, right: Value) -> bool:
    if sign in ("=", "!="):
        return (left == right) is (sign == "=")
    if isinstance(left, str) or isinstance(right, str):
        return False
    return {"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right}[sign]


class _Parser:
    """Recursive descent over the tokens of one condition."""

    def __init__(self, text: str) -> None:
        self.text, self.position, self.depth = text, 0, 0
        self.kind, self.token, self.column = "", "", 0
        self._advance()

    def whole(self) -> Condition:
        found = self._either()
        if self.kind:
            raise self._unexpected("and, or of het einde")
        return found

    def _advance(self) -> None:
        match = _TOKEN.match(self.text, self.position)
        if match is None:
            rest = self.text[self.position :]
            self.column = self.position + len(rest) - len(rest.lstrip())
            if rest.strip():
                raise ConditionError(
                    self.column, rest.strip().split()[0], "een naam, een getal of een vergelijking"
                )
            self.kind, self.token = "", ""
            return
        self.kind = str(match.lastgroup)
        self.token, self.column = match[self.kind], match.start(self.kind)
        self.position = match.end()

    def _unexpected(self, expected: str) -> ConditionError:
        return ConditionError(self.column, self.token, expected)

    def _either(self) -> Condition:
        left = self._both()
        while self.token == "or" and self.kind == "word":
            self._advance()
            left = Both(left, self._both(), True)
        return left

    def _both(self) -> Condition:
        left = self._negated()
        while self.token == "and" and self.kind == "word":
            self._advance()
            left = Both(left, self._negated(), False)
        return left

    def _negated(self) -> Condition:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self._unexpected("minder haakjes en not in elkaar")
        try:
            if self.token == "not" and self.kind == "word":
                self._advance()
                return Not(self._negated())
            if self.token == "(":
                self._advance()
                inside = self._either()
                if self.token != ")":
                    raise self._unexpected("een haakje sluiten: )")
                self._advance()
                return inside
            return self._comparison()
        finally:
            self.depth -= 1

    def _comparison(self) -> Condition:
        left = self._term()
        if self.kind == "sign" and self.token in _SIGNS:
            sign = _SIGNS[self.token]
            self._advance()
            return Compare(left, sign, self._term())
        return left

    def _term(self) -> Name | Literal:
        kind, token = self.kind, self.token
        if kind == "number":
            self._advance()
            return Literal(int(token))
        if kind == "quoted":
            self._advance()
            return Literal(token[1:-1])
        if kind != "word" or token in ("and", "or", "not"):
            raise self._unexpected("een naam of een getal")
        self._advance()
        if token in ("true", "false"):
            return Literal(token == "true")
        if token in ASKING:
            if self.kind != "word":
                raise self._unexpected("een naam na chose, seen of guessed")
            asked = self.token
            self._advance()
            return Name(f"{token} {asked}")
        return Name(token)
