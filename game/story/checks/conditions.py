"""Conditions can be read, and only ask about what there is."""

from collections.abc import Iterator
from dataclasses import replace

from game.story import synonyms
from game.story.annotations import Asked
from game.story.checks.case import Case
from game.story.checks.values import kind_of, shown_value
from game.story.condition import (
    ASKING,
    Both,
    Compare,
    Condition,
    ConditionError,
    Literal,
    Name,
    Not,
    Value,
    parse,
    parts,
)
from game.story.fields import walk
from game.story.keypath import KeyPath
from game.story.names import Names
from game.story.problem import Problem


def conditions(case: Case) -> Iterator[Problem]:
    """Reports what is wrong in each condition, at its very column."""
    for _, text, path, *_ in walk(case.scenario, Asked):
        mark = case.mark(path)
        start = 1 if mark.quoted else 0
        try:
            condition = parse(text)
        except ConditionError as fault:
            yield replace(
                case.problem(
                    "condition", path, fault.found or text[-20:], fault.expected, offset=start + fault.column
                ),
                nearest=_meant(text, fault),
            )
            continue
        for part in parts(condition):
            yield from _of(case, part, path, text, start)


def _of(case: Case, part: Condition, path: KeyPath, text: str, start: int) -> Iterator[Problem]:
    match part:
        case Name(name):
            yield from _asked(case, name, path, text, start)
        case Compare():
            yield from _compared(case, part, path, text, start)
        case Literal() | Not() | Both():
            return


def _compared(case: Case, part: Compare, path: KeyPath, text: str, start: int) -> Iterator[Problem]:
    """Reports a comparison that can never hold, because the kinds differ or have no order."""
    sides = (part.right, part.left) if isinstance(part.left, Literal) else (part.left, part.right)
    own, value = (_value_of(case, side) for side in sides)
    if not isinstance(sides[0], Name) or own is None or value is None:
        return
    if type(value) is not type(own) or (part.sign not in ("=", "!=") and type(own) is not int):
        shown = sides[1].name if isinstance(sides[1], Name) else shown_value(value)
        expected = kind_of(own) if type(value) is not type(own) else "een heel getal"
        offset = start + _column(text, sides[0].name)
        yield case.problem("wrong-value", path, shown, expected, offset=offset)


def _value_of(case: Case, side: Condition) -> Value | None:
    """Returns a value of the kind a side of a comparison has; nothing for a name that is not known."""
    match side:
        case Literal(value):
            return value
        case Name(name):
            return False if " " in name else case.names.variables.get(name)
        case Not() | Both() | Compare():
            return None


def _asked(case: Case, name: str, path: KeyPath, text: str, start: int) -> Iterator[Problem]:
    """Reports a name that nothing in the file makes known."""
    names, (asking, _, asked) = case.names, name.rpartition(" ")
    at = asked.partition(".")[0]
    code, expected, known = "", "", tuple[str, ...]()
    if _is_known(names, asking, asked):
        return
    offset = start + _column(text, asked)
    if asking == "":
        yield case.no_variable(path, asked, _forgotten(names, asked), offset)
        return
    if asking == "seen":
        code, known = "unknown-scene", tuple(names.scenes)
    elif at in names.own_words:
        code = "own-words"
    else:
        offers = names.choices if asking == "chose" else names.guesses
        known = tuple(f"{id}.{option}" for id, options in offers.items() for option in options)
        if at in offers:
            code, expected = ("unknown-option" if asking == "chose" else "feeling-not-offered"), at
        else:
            code = "unknown-choice" if asking == "chose" else "unknown-guess"
    yield case.problem(code, path, asked, expected, known, offset=offset)


def _meant(text: str, fault: ConditionError) -> str:
    """Returns the right word for a Dutch one where a condition cannot be read, or just before."""
    return synonyms.asked(fault.found) or synonyms.asked((text[: fault.column].split() or [""])[-1])


def _forgotten(names: Names, asked: str) -> list[str]:
    """Returns what was asked with the word for it in front, when that was only left out."""
    return [f"{word} {asked}" for word in ASKING if _is_known(names, word, asked)]


def _is_known(names: Names, asking: str, asked: str) -> bool:
    if asking in ("", "seen"):
        return asked in (names.scenes if asking else names.variables)
    at, _, option = asked.partition(".")
    offers = names.choices if asking == "chose" else names.guesses
    return at not in names.own_words and option in offers.get(at, ())


def _column(text: str, name: str) -> int:
    return max(text.find(name), 0)
