"""Fills what is wrong with something harmless, so that the rest of a broken file can be checked as well."""

import copy
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from game.story import model, shape
from game.story.names import MENDED
from game.story.sugar import Path

_ROUNDS = 12
_SCRIPTS = ("script", "then", "else")
_FILLING: Mapping[str, Any] = MappingProxyType(
    {
        "format": 1, "minutes": 10, "number": 1, "behaviours": ["repair"], "what": "Een privéfoto",
        "condition": "true", "cover": {"who": MENDED}, "guide": {},
        "questions": {}, "scenes": {MENDED: {}}, "values": {MENDED: 1}, "amounts": {MENDED: 1},
        "date": "2000-01-01", "mood": "gewoon", "kind": "narration",
    }
)  # fmt: skip
_IDS = frozenset({"id", "player", "start", "seen_by", "who", "of", "to", "scene", "excuse", "goto"})
_ID_LISTS = frozenset({"answers", "services", "help", "cards", "options"})
_TEXT_LISTS = frozenset(
    {"listen_for", "behind", "happened", "thought", "since", "affected", "repair", "next_time", "who_helps"}
)


def mended(data: Any, faults: Sequence[shape.Fault]) -> model.Scenario | None:
    """Returns the scenario with its wrong parts filled in, for checking only; None when too much is wrong."""
    if not isinstance(data, dict) or not faults:
        return None
    data = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        for fault in faults:
            _mend(data, fault)
        scenario, _, faults = shape.fit(model.Scenario, data, shape.Everywhere(data), "")
        if isinstance(scenario, model.Scenario):
            return scenario
    return None


def _mend(data: Any, fault: shape.Fault) -> None:
    here = shape.data_at(data, fault.path)
    if fault.missing:
        if isinstance(here, dict):
            here.setdefault(fault.missing, _filling(fault.missing, here))
        return
    _drop(data, fault.path)


def _drop(data: Any, path: Path) -> None:
    """Takes a wrong part away; a step becomes one that says nothing, so that the others keep their place."""
    if not path:
        return
    parent, last = shape.data_at(data, path[:-1]), path[-1]
    if isinstance(parent, dict):
        parent.pop(last, None)
    elif isinstance(parent, list) and isinstance(last, int):
        if path[-2] in _SCRIPTS:
            parent[last] = {"kind": "narration", "text": "…"}
        elif path[-2] == "options" and isinstance(parent[last], dict | list):
            parent[last] = {"id": f"{MENDED}{last}", "do": "…"}
        else:
            _drop(data, path[:-1])


def _filling(name: str, around: Mapping[str, Any]) -> Any:
    if name == "options" and around.get("kind") == "choose":
        return [{"id": MENDED, "do": "…"}]
    if name in _ID_LISTS:
        return [MENDED] if name == "answers" else [MENDED, f"{MENDED}2"]
    if name in _IDS:
        return MENDED
    if name in _TEXT_LISTS:
        return []
    if name in _SCRIPTS:
        return [{"kind": "narration", "text": "…"}]
    return copy.deepcopy(_FILLING[name]) if name in _FILLING else "…"
