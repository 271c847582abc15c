"""A story opened fast: validated once, and kept under what stands for its bytes."""

from pathlib import Path
from typing import TYPE_CHECKING

from game import files
from game.library import cache
from game.library.fingerprint import program
from game.library.shelf import SHARED_FILES, BrokenStory
from game.story.uncollected import uncollected

if TYPE_CHECKING:
    from game.story.model import Scenario

_FORMAT = "1"


def open_scenario(path: Path, shared_folder: Path, cache_folder: Path | None = None) -> "Scenario":
    """Returns a validated scenario, from the cache when nothing changed; raises BrokenStory on errors."""
    from pydantic import ValidationError

    from game.story.model import Scenario

    name = _content_name(path, shared_folder) if cache_folder is not None else None
    if cache_folder is not None and name is not None and (raw := cache.read(cache_folder, name)) is not None:
        try:
            with uncollected():
                return Scenario.model_validate_json(raw)
        except ValidationError:
            pass
    from game.library.read import load

    loaded = load(path, shared_folder)
    if loaded.scenario is None:
        raise BrokenStory(path, loaded.errors)
    if cache_folder is not None and name is not None:
        content = loaded.scenario.model_dump_json(by_alias=True, exclude_unset=True)
        cache.write(cache_folder, name, content.encode())
    return loaded.scenario


def _content_name(path: Path, shared_folder: Path) -> str | None:
    """Returns the name that stands for these very bytes, read by this very program."""
    import hashlib

    digest = hashlib.sha256(f"{path.stem}\0{_FORMAT}\0{program()}".encode())
    try:
        for file in (path, *(shared_folder / name for name in SHARED_FILES)):
            digest.update(b"\0" + hashlib.sha256(files.read(file)).digest())
    except OSError:
        return None
    return digest.hexdigest()[:32]
