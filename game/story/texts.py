"""Every translatable text of a scenario and of the shared lists, in story order, with where it stands."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from game.story import model, naming
from game.story.annotations import Model, Translatable
from game.story.fields import LISTS, Found, fields, is_id, walk, within
from game.story.keypath import KeyPath


class Entry(NamedTuple):
    """One text: its context, the source words, its path in the file, and a comment for the translator."""

    context: str
    source: str
    path: KeyPath
    comment: str = ""


def texts(scenario: model.Scenario) -> Iterator[Entry]:
    """Yields every text of a story, as written; what a scene says twice comes twice."""
    entries = walk(scenario, Translatable)
    entries.sort(key=lambda found: found.path[:2] == ("guide", "questions"))
    for found in entries:  # the questions of the talk are the last, also in the files of translators
        inside = f"{found.path[1]}/" if found.path[0] == "scenes" else ""
        context = f"{scenario.id}/{inside}{_where(found)}"
        yield Entry(context, found.value, found.path, _comment(scenario, found))


def shared_texts(shared: model.Shared) -> Iterator[Entry]:
    """Yields every text of the shared lists, and the three words for private material."""
    told = within(shared, Translatable)
    for name in LISTS:
        if name == "plans":
            yield Entry("plans", naming.PLAN, (), "An if-then card as one sentence")
        for found in (found for found in told if found.path[0] == name):
            context = "/".join(filter(None, (name, str(found.path[1]), _where(found))))
            yield Entry(context, found.value, found.path, found.means.comment.format(me=found.me))
    for what in get_args(model.PrivateThing):
        yield Entry(f"private/{what}", what, ())


def _where(found: Found[Translatable]) -> str:
    name = next(part for part in reversed(found.path) if isinstance(part, str))
    return found.means.where.format(me=found.me, up=found.up, name=name)


def _comment(scenario: model.Scenario, found: Found[Translatable]) -> str:
    if not found.means.comment:
        return ""
    people = {field: _name(scenario, getattr(found.me, field)) for field in _of_cast(type(found.me))}
    eyes = _name(scenario, scenario.scenes[str(found.path[1])].seen_by)
    mood = getattr(found.me, "mood", None)
    return found.means.comment.format(me=found.me, eyes=eyes, mood=f" ({mood})" if mood else "", **people)


@cache
def _of_cast(kind: type[Model]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.listed == "cast" and is_id(field.type))


def _name(scenario: model.Scenario, who: str) -> str:
    person = scenario.shared.cast.get(who)
    return person.name if person else who
