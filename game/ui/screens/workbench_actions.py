"""What the workbench can be asked to do, the keys of its boxes, and what it says of itself."""

from dataclasses import dataclass
from enum import Enum

from game.story.condition import Value
from game.text.catalogue import Language
from game.text.say import Notice
from game.writing.preview import Preview


@dataclass(frozen=True, slots=True)
class ToScene:
    """Goes to the beginning of a scene."""

    scene: str


@dataclass(frozen=True, slots=True)
class Step:
    """Goes one place back (-1) or forward (1), by a button."""

    by: int


@dataclass(frozen=True, slots=True)
class Give:
    """Gives a variable another value."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Speak:
    """Shows everything in another language."""

    language: str


@dataclass(frozen=True, slots=True)
class ShowPanel:
    """Shows the panel, or puts it away."""

    on: bool


class Remark(Enum):
    """What the workbench itself tells the writer."""

    READ_AGAIN = "read_again"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True)
class Desk:
    """What the workbench is made of: the preview, what just happened, and whether the panel is wanted."""

    preview: Preview
    told: tuple[Notice | Remark, ...]
    wanted: bool | None
    """None as long as that was not said."""
    languages: tuple[Language, ...]


WorkAct = ToScene | Step | Give | Speak | ShowPanel

BACK, FORWARD, LANGUAGE, FIND = "history_back", "history_forward", "language", "find_scene"
"""The keys of what stands in the panel."""

_WORD = "word:"


def word_key(name: str) -> str:
    """Returns the key of the box for a variable that is a word."""
    return f"{_WORD}{name}"


def variable_of(key: str) -> str:
    """Returns the variable of such a box; nothing for any other."""
    return key.removeprefix(_WORD) if key.startswith(_WORD) else ""


def words_in(preview: Preview) -> dict[str, str]:
    """Returns the variables that are words, with what they are here."""
    return {one.name: one.value for one in preview.state().variables if isinstance(one.value, str)}


def matching(preview: Preview, words: str) -> list[tuple[str, int]]:
    """Returns the scenes with these words in their name, and the line that each begins at."""
    wanted = words.strip().lower()
    return [(id, line) for id, line in preview.scenes() if wanted in id.lower()]
