"""Finds the texts of a story and of the shared lists, and tells who speaks to whom, in which mood, where."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.story import model
from game.story.texts import Entry, shared_texts, texts
from game.writing.i18n.source import Source

_FOLDER = "scenarios"


def story_sources(scenario: model.Scenario) -> list[Source]:
    """Returns every text of a story once, in story order."""
    files = (f"{_FOLDER}/{scenario.id}.yaml",)
    return _once(
        Source(entry.source, files, ". ".join(_comments(entry, scenario)), entry.context)
        for entry in texts(scenario)
    )


def shared_sources(shared: model.Shared) -> list[Source]:
    """Returns every text of the shared lists once, with the file each stands in."""
    return _once(
        Source(
            entry.source,
            (f"{_FOLDER}/{entry.path[0]}.yaml",) if entry.path else (),
            entry.comment,
            entry.context,
        )
        for entry in shared_texts(shared)
    )


def _once(found: Iterable[Source]) -> list[Source]:
    """Returns each text once; what is said of a text that comes back is kept too."""
    merged: dict[tuple[str, str], Source] = {}
    for source in found:
        known = merged.setdefault(source.key, source)
        if source.comment not in known.comment:
            merged[source.key] = replace(known, comment=f"{known.comment}; {source.comment}")
    return list(merged.values())


def _comments(entry: Entry, scenario: model.Scenario) -> Iterator[str]:
    if entry.comment:
        yield entry.comment
    if entry.path[0] != "scenes" or len(entry.path) <= len(("scenes", "id", "place")):
        return
    scene = scenario.scenes[str(entry.path[1])]
    names = {id: person.name for id, person in scenario.shared.cast.items()}
    if scene.chat is not None:
        members = [names.get(id, id) for id in scene.chat.members]
        others = [f"nog {scene.chat.others}"] if scene.chat.others else []
        yield f"In de chat “{scene.chat.name}”: {', '.join([*members, *others])}"
    if scene.present:
        yield f"Erbij: {', '.join(names.get(id, id) for id in scene.present)}"
    yield f"{scene.place}, door de ogen van {names.get(scene.seen_by, scene.seen_by)}"
