"""The wording of choices does not give away which option is wanted."""

from collections.abc import Callable, Iterator

from game.story import model
from game.story.problem import Problem
from game.writing.lint.study import Study
from game.writing.lint.words import lists, spots

_FEWEST = 4
"""A story with fewer choices than this shows no pattern."""


def gives_away(study: Study) -> Iterator[Problem]:
    """Warns when all through a story the tagged option is longest, last, first, or the only polite one."""
    choices = [step for _, _, step in study.choices if _mixed(step)]
    if len(choices) < _FEWEST:
        return
    path = study.choices[0][0]
    for code, stands_out in _PATTERNS:
        if all(stands_out(step) for step in choices):
            yield study.problem(code, (*path, "options"), expected=str(len(choices)))
    polite = [step for step in choices if any(_polite(option) for option in step.options)]
    if len(polite) >= _FEWEST and all(_only_polite(step) for step in polite):
        yield study.problem("gives-away-polite", (*path, "options"), expected=str(len(polite)))


def _mixed(step: model.Choose) -> bool:
    return any(option.shows for option in step.options) and any(not option.shows for option in step.options)


def _words(option: model.Option) -> str:
    return option.say or option.do or ""


def _longest(step: model.Choose) -> bool:
    longest = max(len(_words(option)) for option in step.options if option.shows)
    return all(len(_words(option)) < longest for option in step.options if not option.shows)


def _last(step: model.Choose) -> bool:
    return bool(step.options[-1].shows)


def _first(step: model.Choose) -> bool:
    return bool(step.options[0].shows)


def _polite(option: model.Option) -> bool:
    return any(True for _ in spots(_words(option), lists()["polite"]))


def _only_polite(step: model.Choose) -> bool:
    return all(bool(option.shows) for option in step.options if _polite(option))


_PATTERNS: tuple[tuple[str, Callable[[model.Choose], bool]], ...] = (
    ("gives-away-long", _longest),
    ("gives-away-last", _last),
    ("gives-away-first", _first),
)
