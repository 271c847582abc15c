"""The file of a preview: what it holds now, and the last version of it that could be played."""

from dataclasses import dataclass
from pathlib import Path

from game import files, paths
from game.library.read import load
from game.library.shelf import SHARED_FILES, BrokenStory
from game.story import model
from game.story.problem import Problem
from game.story.sugar import Marks
from game.writing.lint.run import Shipped, check
from game.writing.lint.silenced import FILE as SILENCED

Stamp = tuple[tuple[int, int], ...]
"""When each file was last changed, and its size."""


@dataclass(frozen=True, slots=True)
class Source:
    """The last version that plays, the problems of the file as it is now, and whether that plays too."""

    file: Path
    stamp: Stamp
    scenario: model.Scenario
    marks: Marks
    problems: tuple[Problem, ...]
    playable: bool


def read(file: Path, before: Source | None = None) -> Source:
    """Returns what is in a file now; raises BrokenStory when there is nothing to play, not even before."""
    seen = stamp(file)  # first: what is saved while we read is seen the next time
    loaded = load(file, _lists(file))
    problems = _problems(file)
    if loaded.scenario is not None:
        return Source(file, seen, loaded.scenario, loaded.marks, problems, playable=True)
    if before is None:
        raise BrokenStory(file, loaded.errors)
    return Source(file, seen, before.scenario, before.marks, problems, playable=False)


def _problems(file: Path) -> tuple[Problem, ...]:
    """Returns what lint finds in a story, and what elsewhere keeps it from playing."""
    found = check([file], Shipped(paths.scenarios(), paths.assets(), paths.locale())).problems
    return tuple(one for one in found if one.file == str(file) or one.severity == "error")


def stamp(file: Path) -> Stamp:
    """Returns what differs as soon as the story, a list beside it or its exceptions were saved again."""
    folder = _lists(file)
    return tuple(_seen(path) for path in (file, *(folder / name for name in (*SHARED_FILES, SILENCED))))


def _lists(file: Path) -> Path:
    return file.parent if files.is_there(file.parent / "cast.yaml") else paths.scenarios()


def _seen(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
