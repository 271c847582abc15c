"""Whatever lies in the folders is used by some story."""

from collections.abc import Iterator, Mapping, Sequence

from game.story import model
from game.story.fields import LISTS
from game.story.problem import Problem
from game.story.shape import place
from game.story.shared import LoadedShared
from game.writing.lint.pictures.emoji import EMOJI
from game.writing.lint.pictures.face_shapes import LAYERS, PLAIN, parts, shapes
from game.writing.lint.study import Around, Study


def unused_entries(shared: LoadedShared, folder: str, studies: Sequence[Study]) -> Iterator[Problem]:
    """Warns about an entry of a shared list that no story names."""
    used = {(name, id) for study in studies for name in LISTS for id in getattr(study.scenario.shared, name)}
    for name in LISTS:
        if name == "help":  # the help screen shows them all
            continue
        for id in getattr(shared.shared, name):
            if (name, id) not in used:
                mark = place(shared.marks[name], (name, id))
                yield Problem(
                    "unused-entry", f"{folder}/{name}.yaml", mark.name_line, mark.name_column, id,
                    severity="warning",
                )  # fmt: skip


def unused_pictures(shared: LoadedShared, around: Around, studies: Sequence[Study]) -> Iterator[Problem]:
    """Warns about a background, an emoji or a shape of a face that nothing uses."""
    scenes = [scene for study in studies for scene in study.scenario.scenes.values()]
    used = {f"backgrounds/{scene.background}.svg" for scene in scenes}
    told = "".join(text for study in studies for _, _, text in study.told())
    used |= {f"emoji/{ord(sign):x}.svg" for sign in EMOJI.findall(told)}
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
