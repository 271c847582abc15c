"""The stories there are: their cards, and one opened fast. Imports pydantic and YAML only when needed."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import files, paths
from game.library import cache as kept
from game.story.uncollected import uncollected

if TYPE_CHECKING:
    from game.story.model import Scenario
    from game.story.problem import Problem

SHARED_FILES = tuple(
    f"{name}.yaml" for name in ("cast", "indicators", "feelings", "reasons", "excuses", "plans", "help")
)
NOT_STORIES = (*SHARED_FILES, "guarantees.yaml", "lint.yaml", "released.yaml")
"""The files beside the stories that are none themselves."""

_FORMAT = "1"
_HEADER_BYTES = 100_000
_INDEX = "cards"
_DEFAULT_BACKDROP = "#DDE3EA"


class BrokenStory(Exception):
    """A story that may not be played, and why."""

    def __init__(self, path: Path, problems: "tuple[Problem, ...]") -> None:
        super().__init__(f"{path.name}: {len(problems)} problems")
        self.path, self.problems = path, problems


@dataclass(frozen=True, slots=True)
class Card:
    """What the home screen shows of a story; `broken` when its header cannot be used."""

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


def cards(folder: Path, cache_folder: Path | None = None) -> list[Card]:
    """Returns a card a story, by file name; reads only headers, and nothing twice."""
    signature = _signature(folder)
    if cache_folder is not None and (known := _known_cards(cache_folder, folder, signature)) is not None:
        return known
    from game.library.headers import header_card, people

    cast = people(folder / "cast.yaml")
    made = [header_card(folder / name, _HEADER_BYTES, cast) for name, _, _ in signature if is_story(name)]
    if cache_folder is not None:
        content = {"files": signature, "cards": [asdict(card) for card in made]}
        kept.write(cache_folder, _index_name(folder), json.dumps(content).encode())
    return made


def open_scenario(path: Path, shared_folder: Path, cache_folder: Path | None = None) -> "Scenario":
    """Returns a validated scenario, from the cache when nothing changed; raises BrokenStory on errors."""
    from pydantic import ValidationError

    from game.story.model import Scenario

    name = _content_name(path, shared_folder) if cache_folder is not None else None
    if cache_folder is not None and name is not None and (raw := kept.read(cache_folder, name)) is not None:
        try:
            with uncollected():
                return Scenario.model_validate_json(raw)
        except ValidationError:
            pass
    from game.story.load import load

    loaded = load(path, shared_folder)
    if loaded.scenario is None:
        raise BrokenStory(path, loaded.errors)
    if cache_folder is not None and name is not None:
        content = loaded.scenario.model_dump_json(by_alias=True, exclude_unset=True)
        kept.write(cache_folder, name, content.encode())
    return loaded.scenario


def _signature(folder: Path) -> list[tuple[str, int, int]]:
    """Returns (name, when changed, size) of every story and of the cast."""
    found = []
    try:
        for file in folder.iterdir():
            if file.suffix == ".yaml" and (is_story(file.name) or file.name == "cast.yaml"):
                seen = file.stat()
                found.append((file.name, seen.st_mtime_ns, seen.st_size))
    except OSError:
        return []
    return sorted(found)


def is_story(name: str) -> bool:
    """Tells whether a file of this name beside the shared lists is a story."""
    return name not in NOT_STORIES


def _known_cards(
    cache_folder: Path, folder: Path, signature: list[tuple[str, int, int]]
) -> list[Card] | None:
    raw = kept.read(cache_folder, _index_name(folder))
    if raw is None:
        return None
    try:
        content = json.loads(raw)
        if [tuple(entry) for entry in content["files"]] != signature:
            return None
        return [Card(**{**card, "behaviours": tuple(card["behaviours"])}) for card in content["cards"]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _index_name(folder: Path) -> str:
    return f"{_INDEX}-{_digest(str(folder.resolve()), _program())}"


def _content_name(path: Path, shared_folder: Path) -> str | None:
    """Returns the name that stands for these very bytes, read by this very program."""
    import hashlib

    digest = hashlib.sha256(f"{path.stem}\0{_FORMAT}\0{_program()}".encode())
    try:
        for file in (path, *(shared_folder / name for name in SHARED_FILES)):
            digest.update(b"\0" + hashlib.sha256(files.read(file)).digest())
    except OSError:
        return None
    return digest.hexdigest()[:32]


@cache
def _program() -> str:
    """Returns what stands for the program's own checks: other code reads a story anew."""
    folders = (paths.PACKAGE / part for part in ("story", "library"))
    sources = sorted(file for folder in folders for end in ("*.py", "*.txt") for file in folder.rglob(end))
    seen = ((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in sources)
    return _digest(*(f"{name}:{changed}:{size}" for name, changed, size in seen))


def _digest(*parts: str) -> str:
    return f"{zlib.crc32(chr(0).join(parts).encode()):08x}"
