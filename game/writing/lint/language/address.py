"""Who says `u` to somebody does not say `je` to the same person, anywhere in the story."""

import re
from collections.abc import Iterator, Mapping

from game.story import model
from game.story.keypath import KeyPath
from game.story.problem import Problem
from game.writing.lint.study import Study

FORMAL = re.compile(r"(?<![\w'’])(?:u|uw|uzelf)(?![\w'’]|\.\w)", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
_QUOTED = re.compile(r"‘[^’]*’|“[^”]*”|„[^”]*”")
"""Who quotes somebody says what that other said."""


def address(study: Study) -> Iterator[Problem]:
    """Warns about one line, or all that one person says to one other in the story, that mixes u and je."""
    said = list(_said(study))
    formal = [(*each, found) for each in said if (found := FORMAL.search(each[3]))]
    familiar = {(who, other) for who, other, _, text in said if FAMILIAR.search(text)} if formal else set()
    for who, other, path, text, found in formal:
        if FAMILIAR.search(text) or (other and (who, other) in familiar):
            yield study.in_text("form-of-address", path, found[0], found.start())


def _said(study: Study) -> Iterator[tuple[str, str, KeyPath, str]]:
    """Yields (who, to whom when only one can be meant, where, what) of everything that is said."""
    people = _people(study)
    for path, scene, step in study.steps:
        if isinstance(step, model.Line):
            yield step.who, _other(people[scene], step.who), (*path, "text"), own(step.text)
        elif isinstance(step, model.Choose):
            eyes = study.scenario.scenes[scene].seen_by
            for index, option in enumerate(step.options):
                if option.say:
                    where = (*path, "options", index, "say")
                    yield eyes, _other(people[scene], eyes), where, own(option.say)


def own(text: str) -> str:
    """Returns a text without what is quoted in it, each letter where it was."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


def _people(study: Study) -> Mapping[str, frozenset[str]]:
    """Returns who is in each scene, spoken for or not; nobody where some have no name."""
    found: dict[str, set[str]] = {}
    for id, scene in study.scenario.scenes.items():
        found[id] = {scene.seen_by, *scene.present, *(scene.chat.members if scene.chat else ())}
    for _, id, step in study.steps:
        if isinstance(step, model.Line):
            found[id].add(step.who)
    unnamed = {id for id, scene in study.scenario.scenes.items() if scene.chat and scene.chat.others}
    return {id: frozenset() if id in unnamed else frozenset(people) for id, people in found.items()}


def _other(people: frozenset[str], who: str) -> str:
    others = people - {who}
    return next(iter(others)) if len(others) == 1 else ""
