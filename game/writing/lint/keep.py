"""What was found in a story before, kept by content: while nothing changes it is not looked at again."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache as once
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from game import files, paths
from game.library import cache
from game.library.shelf import NOT_STORIES
from game.story.problem import Problem
from game.writing.lint.looked import Looked
from game.writing.lint.study import Around

_PROGRAM = ("story", "session", "library", "text", "writing")
_PACKAGES = (
    "pydantic", "pydantic-core", "pyyaml", "polib", "wordfreq", "fonttools",
    "fontpkg-atkinson-hyperlegible", "fontpkg-noto-sans", "fontpkg-noto-sans-arabic",
)  # fmt: skip
"""The parts of the program that look, and the packages they look things up in."""


@dataclass(frozen=True, slots=True)
class Keep:
    """The results of the stories of one folder, in the folder `cache`."""

    cache: Path
    stories: Path
    lists: Path
    around: Around
    surroundings: str

    @classmethod
    def beside(cls, cache: Path, stories: Path, lists: Path, around: Around) -> "Keep":
        """Returns what keeps results, knowing what lies around the stories now."""
        return cls(cache, stories, lists, around, _surroundings(stories, lists, around))

    def find(self, file: Path, raw: bytes) -> Looked | None:
        """Returns what was found in these very bytes; None when that is not known, or was damaged."""
        try:
            kept = json.loads(cache.read(self.cache, _name(file)) or b"{}")
            return _looked(kept["looked"]) if kept["of"] == self._of(file, raw) else None
        except (ValueError, TypeError, KeyError, RecursionError):
            return None

    def add(self, file: Path, raw: bytes, looked: Looked) -> None:
        """Keeps what was found, in the place of what was found in this file before."""
        if _surroundings(self.stories, self.lists, self.around) != self.surroundings:
            return  # saved meanwhile: nobody knows which of both was looked at
        kept = {"of": self._of(file, raw), "looked": {**asdict(looked), "uses": sorted(looked.uses)}}
        cache.write(self.cache, _name(file), json.dumps(kept).encode())

    def _of(self, file: Path, raw: bytes) -> str:
        return _sum((os.fsencode(file), self.surroundings.encode(), raw))


def _name(file: Path) -> str:
    """Returns the name for the one result that is kept of a story, whatever is in it."""
    return f"lint-{_sum([os.fsencode(file.absolute())])[:16]}"


def _looked(data: dict[str, Any]) -> Looked:
    problems = tuple(Problem(**each) for each in data["problems"])
    scenes = tuple((line, scene) for line, scene in data["scenes"])
    return Looked(problems, scenes, data["id"], frozenset(data["uses"]))


def _surroundings(stories: Path, lists: Path, around: Around) -> str:
    """Returns what stands for all but the stories: program, lists, translations, names of pictures."""
    pictures = sorted(around.assets.rglob("*.svg"))
    beside = (folder / name for folder in dict.fromkeys((stories, lists)) for name in NOT_STORIES)
    read = (*beside, *sorted(around.locale.glob("*/*.po")))
    return _sum((_program().encode(), *map(os.fsencode, pictures), b"", *_contents(read)))


def _contents(read: Iterable[Path]) -> Iterator[bytes]:
    """Yields the name of each file and what is in it, or why it cannot be read."""
    for path in read:
        yield os.fsencode(path)
        try:
            yield files.read(path)
        except OSError as error:
            yield repr(error.errno).encode()


@once
def _program() -> str:
    """Returns what stands for the program and what it looks things up in; others look anew."""
    found = (file for part in _PROGRAM for file in (paths.PACKAGE / part).rglob("*"))
    sources = sorted(file for file in found if file.suffix in (".py", ".txt"))
    seen = [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in sources]
    return ascii((seen, [_version(name) for name in _PACKAGES], sys.version))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _sum(parts: Iterable[bytes]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()
