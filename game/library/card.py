"""What the home screen shows of a story. Imports neither pydantic nor YAML: the menu needs it at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_DEFAULT_BACKDROP = "#DDE3EA"


@dataclass(frozen=True, slots=True)
class Card:
    """A story on the shelf; `broken` when its header cannot be used."""

    id: str
    title: str = ""
    about: str = ""
    warning: str = ""
    minutes: int = 0
    behaviours: tuple[str, ...] = ()
    player: str = ""
    who: str = ""
    mood: str = "gewoon"
    name: str = ""
    backdrop: str = _DEFAULT_BACKDROP
    look: Mapping[str, Any] = field(default_factory=dict)
    broken: bool = False
