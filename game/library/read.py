"""Reads stories and shared lists from their files; what cannot be read is a Problem as well."""

from pathlib import Path

from game import files
from game.story.fields import LISTS
from game.story.load import Loaded, load_bytes
from game.story.problem import Problem
from game.story.shared import LoadedList, LoadedShared, load_list, together
from game.story.yaml_reader import MOST_BYTES


def load(path: Path, shared_folder: Path) -> Loaded:
    """Loads a scenario file with the shared lists of a folder; raises nothing."""
    return load_with(path, load_shared(shared_folder))


def load_with(path: Path, shared: LoadedShared) -> Loaded:
    """Loads a scenario file with shared lists read before, so that many files need them once."""
    raw, missing = read_file(path)
    return load_bytes(raw, str(path), shared) if missing is None else Loaded(None, (missing,))


def load_shared(folder: Path) -> LoadedShared:
    """Reads all shared lists of a folder."""
    return together({name: _list(folder / f"{name}.yaml", name) for name in LISTS}, str(folder))


def read_file(path: Path) -> tuple[bytes, Problem | None]:
    """Returns the bytes of a file, or a Problem; never reads more than a scenario may be."""
    try:
        return files.start(path, MOST_BYTES + 1), None
    except OSError:
        return b"", Problem("missing-file", str(path))


def _list(path: Path, name: str) -> LoadedList:
    raw, missing = read_file(path)
    return load_list(raw, name, str(path)) if missing is None else LoadedList({}, (missing,), {})
