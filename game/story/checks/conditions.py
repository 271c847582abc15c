"""Conditions can be read, and only ask about what there is."""

from collections.abc import Iterator

from game.story import model
from game.story.checks.case import Case
from game.story.checks.values import kind_of
from game.story.condition import Compare, Condition, ConditionError, Literal, Name, parse, parts
from game.story.problem import Problem
from game.story.sugar import Path


def conditions(case: Case) -> Iterator[Problem]:
    """Reports what is wrong in each condition, at its very column."""
    for path, text in _written(case):
        mark = case.mark(path)
        start = 1 if mark.quoted else 0
        try:
            condition = parse(text)
        except ConditionError as fault:
            found = fault.found or text[-20:]
            yield case.problem("condition", path, found, fault.expected, offset=start + fault.column)
            continue
        for part in parts(condition):
            yield from _of(case, part, path, text, start)


def _written(case: Case) -> Iterator[tuple[Path, str]]:
    for path, _, step in case.steps:
        if isinstance(step, model.If):
            yield (*path, "condition"), step.condition
        elif isinstance(step, model.Choose):
            for index, option in enumerate(step.options):
                if option.condition is not None:
                    yield (*path, "options", index, "if"), option.condition


def _of(case: Case, part: Condition, path: Path, text: str, start: int) -> Iterator[Problem]:
    match part:
        case Name(name):
            asking, _, asked = name.rpartition(" ")
            code, known = _unknown(case, asking, asked)
            if code:
                column = start + _column(text, asked)
                yield case.problem(code, path, asked, known=known, offset=column)
        case Compare(Name(name), _, Literal(value)) | Compare(Literal(value), _, Name(name)):
            yield from _compared(case, part, name, value, path, text, start)


def _compared(
    case: Case, part: Compare, name: str, value: bool | int | str, path: Path, text: str, start: int
) -> Iterator[Problem]:
    """Reports a comparison that can never hold, because the kinds differ or have no order."""
    if name not in case.names.variables:
        return
    own = case.names.variables[name]
    if type(value) is not type(own) or (part.sign not in ("=", "!=") and type(own) is not int):
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        expected = kind_of(own) if type(value) is not type(own) else "een heel getal"
        yield case.problem("wrong-value", path, shown, expected, offset=start + _column(text, name))


def _unknown(case: Case, asking: str, asked: str) -> tuple[str, tuple[str, ...]]:
    """Returns the code and what is known instead; an empty code when the name is known."""
    names = case.names
    at, _, picked = asked.partition(".")
    match asking:
        case "":
            return ("" if asked in names.variables else "unknown-variable"), tuple(names.variables)
        case "seen":
            return ("" if asked in names.scenes else "unknown-scene"), tuple(names.scenes)
        case _ if at in names.own_words:
            return "own-words", ()
        case "chose":
            return _picked(at, picked, names.choices, "unknown-choice", "unknown-option")
    return _picked(at, picked, names.guesses, "unknown-guess", "feeling-not-offered")


def _picked(
    at: str, picked: str, known: "dict[str, frozenset[str]] | object", unknown: str, other: str
) -> tuple[str, tuple[str, ...]]:
    assert isinstance(known, dict)
    full = tuple(f"{name}.{option}" for name, options in known.items() for option in options)
    if at not in known:
        return unknown, full
    return ("" if picked in known[at] else other), full


def _column(text: str, name: str) -> int:
    return max(text.find(name), 0)
