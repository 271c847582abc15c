"""Every face is drawn from shapes that there are."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.story.problem import Problem
from game.story.shape import place
from game.story.shared import LoadedShared
from game.text.nearest import nearest
from game.writing.lint.study import Around

LAYERS: Mapping[str, str] = MappingProxyType(
    {"style": "hair", "build": "build", "wear": "wear", "nose": "nose", "head": "head", "extras": "extra"}
)
"""Each part of a look with the folder of its shapes."""

PLAIN: Mapping[str, str] = MappingProxyType({"build": "medium", "wear": "tee", "nose": "soft"})
"""What is drawn for a part that a look does not name."""


def looks(shared: LoadedShared, folder: str, around: Around) -> Iterator[Problem]:
    """Warns about a part of somebody's look that has no shape."""
    for id, person in shared.shared.cast.items():
        for part, shape in parts(person.look.model_dump()):
            known = shapes(around.assets, LAYERS[part])
            if shape not in known:
                mark = place(shared.marks["cast"], ("cast", id, "look", part))
                yield Problem(
                    "unknown-shape", f"{folder}/cast.yaml", mark.line, mark.column, shape,
                    part, nearest(shape, known), "warning",
                )  # fmt: skip


def parts(look: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields (part, shape) of a look."""
    for part in LAYERS:
        value = look.get(part)
        if isinstance(value, str):
            yield part, value
        elif isinstance(value, list | tuple):
            yield from ((part, str(shape)) for shape in value)


def shapes(assets: Path, layer: str) -> frozenset[str]:
    """Returns the names of the shapes in a folder of faces."""
    return frozenset(path.name.partition(".")[0] for path in (assets / "faces" / layer).glob("*.svg"))
