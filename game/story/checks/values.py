"""Variables that are set or changed exist, and get values of their kind."""

from collections.abc import Iterator, Mapping

from game.story import model
from game.story.checks.case import Case, stands_in
from game.story.condition import Value
from game.story.keypath import KeyPath
from game.story.problem import Problem


def values(case: Case) -> Iterator[Problem]:
    """Reports unknown variables, and values of another kind than the variable started with."""
    for path, _, step in case.deeds:
        if isinstance(step, model.Set):
            yield from _set(case, step.values, (*path, "values"))
        elif isinstance(step, model.Change):
            yield from _changed(case, step.amounts, (*path, "amounts"))
        elif isinstance(step, model.Choose):
            for index, option in enumerate(step.options):
                yield from _set(case, option.set, (*path, "options", index, "set"))
                yield from _changed(case, option.change, (*path, "options", index, "change"))


def kind_of(value: Value) -> str:
    """Returns how people call the kind of a value."""
    match value:
        case bool():
            return "true of false"
        case int():
            return "een heel getal"
        case str():
            return "tekst"


def _set(case: Case, given: Mapping[str, Value], path: KeyPath) -> Iterator[Problem]:
    for name, value in given.items():
        here = (*path, name)
        if name not in case.names.variables:
            yield from _unknown(case, name, here)
        elif type(value) is not type(case.names.variables[name]):
            expected = kind_of(case.names.variables[name])
            yield case.problem("wrong-value", here, shown_value(value), expected)


def _changed(case: Case, given: Mapping[str, int], path: KeyPath) -> Iterator[Problem]:
    for name, amount in given.items():
        here = (*path, name)
        if name not in case.names.variables:
            yield from _unknown(case, name, here)
        elif type(case.names.variables[name]) is not int:
            yield case.problem("wrong-value", here, f"{amount:+}", kind_of(case.names.variables[name]))


def _unknown(case: Case, name: str, path: KeyPath) -> Iterator[Problem]:
    if stands_in(name):
        return
    mark = case.mark(path)
    offset = mark.name_column - mark.column if mark.name_line == mark.line else 0
    yield case.no_variable(path, name, offset=offset)


def shown_value(value: Value) -> str:
    """Returns a value as it is written."""
    return str(value).lower() if isinstance(value, bool) else str(value)
