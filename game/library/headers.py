"""Reads the header of a scenario, the part above its scenes, into a card."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game import files
from game.library.card import Card
from game.story.grammar import Grammar
from game.story.problem import has_errors
from game.story.safety import unsafe_data
from game.story.sugar import Sugar
from game.story.yaml_reader import MOST_BYTES, read_bytes

_SCENES = re.compile(rb"^scenes:", re.MULTILINE)
_TEXTS = ("id", "title", "about", "warning", "player")


def header_card(path: Path, most: int, cast: Mapping[str, Any]) -> Card:
    """Returns the card of a story; a broken one when the header cannot be used."""
    broken = Card(path.stem, title=path.stem, broken=True)
    data = _header(path, most)
    if data is None or not all(isinstance(data.get(name), str) and data[name].strip() for name in _TEXTS):
        return broken
    cover, minutes, behaviours = data.get("cover"), data.get("minutes"), data.get("behaviours")
    if not isinstance(cover, dict) or not isinstance(minutes, int) or not isinstance(behaviours, list):
        return broken
    if data["id"] != path.stem:
        return broken
    person = cast.get(str(cover.get("who")), {})
    return Card(
        id=data["id"],
        title=data["title"].strip(),
        about=data["about"].strip(),
        warning=data["warning"].strip(),
        minutes=minutes,
        behaviours=tuple(str(behaviour) for behaviour in behaviours),
        player=data["player"],
        who=str(cover.get("who")),
        mood=str(cover.get("mood", "gewoon")),
        name=str(person.get("name", "")),
        backdrop=str(person.get("backdrop", broken.backdrop)),
        look=person.get("look", {}),
    )


def people(path: Path) -> Mapping[str, Any]:
    """Returns the cast as it is written; nobody when the file cannot be read."""
    data = _plain(path, MOST_BYTES)
    return {id: person for id, person in (data or {}).items() if isinstance(person, dict)}


def _header(path: Path, most: int) -> dict[str, Any] | None:
    data = _plain(path, most, until=_SCENES)
    return None if data is None or has_errors(unsafe_data(data, {}, str(path))) else data


def _plain(path: Path, most: int, until: re.Pattern[bytes] | None = None) -> dict[str, Any] | None:
    try:
        raw = files.start(path, most)
    except OSError:
        return None
    if until is not None:
        end = until.search(raw)
        if end is None:
            return None
        raw = raw[: end.start()]
    reading = read_bytes(raw, str(path))
    if reading.root is None or has_errors(reading.problems):
        return None
    sugar = Sugar(str(path), Grammar(frozenset({*_TEXTS, "name"})))
    data = sugar.scenario(reading.root)
    return data if isinstance(data, dict) and not sugar.problems else None
