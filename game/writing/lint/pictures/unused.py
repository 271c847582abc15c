"""Whatever lies in the folders is used by some story."""

from collections.abc import Iterator, Mapping, Set

from game.story import model
from game.story.fields import LISTS
from game.story.problem import Problem
from game.story.shape import place
from game.story.shared import LoadedShared
from game.writing.lint.pictures.face_shapes import LAYERS, PLAIN, parts, shapes
from game.writing.lint.study import Around


def unused_entries(shared: LoadedShared, folder: str, used: Set[str]) -> Iterator[Problem]:
    """Warns about an entry of a shared list that no story names."""
    for name in LISTS:
        if name == "help":  # the help screen shows them all
            continue
        for id in getattr(shared.shared, name):
            if f"{name}/{id}" not in used:
                mark = place(shared.marks[name], (name, id))
                yield Problem(
                    "unused-entry", f"{folder}/{name}.yaml", mark.name_line, mark.name_column, id,
                    severity="warning",
                )  # fmt: skip


def unused_pictures(shared: LoadedShared, around: Around, used: Set[str]) -> Iterator[Problem]:
    """Warns about a background, an emoji or a shape of a face that nothing uses."""
    for folder in ("backgrounds", "emoji"):
        for path in sorted((around.assets / folder).glob("*.svg")):
            if f"{folder}/{path.name}" not in used:
                yield Problem("unused-picture", str(path), found=f"{folder}/{path.name}", severity="warning")
    for part, layer in LAYERS.items():
        worn = {
            shape
            for person in shared.shared.cast.values()
            for named, shape in parts({**PLAIN, **_head(person), **person.look.model_dump()})
            if named == part
        }
        for shape in sorted(shapes(around.assets, layer) - worn):
            file = str(around.assets / "faces" / layer / f"{shape}.svg")
            yield Problem("unused-picture", file, found=f"{layer}/{shape}", severity="warning")


def _head(person: model.Person) -> Mapping[str, str]:
    return {"head": "adult" if person.adult else "teen"}
