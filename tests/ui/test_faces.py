"""Faces: everybody in every mood, and what happens when a shape is missing."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import pygame
import pytest
import yaml

from game import paths
from game.art.colour import contrast
from game.art.face import face_colours, face_svg
from game.story.model import Mood, Person
from game.window.faces import Faces

ASSETS = paths.assets()
MOODS: tuple[str, ...] = get_args(Mood)
PLAIN = {"skin": "#e0a980", "hair": "#3b2a24", "top": "#3d6fb6", "style": "short"}


def cast() -> dict[str, Any]:
    """Returns the people as they stand in the file."""
    return yaml.safe_load((paths.scenarios() / "cast.yaml").read_text(encoding="utf-8"))


CAST = tuple(cast().items())
WHO = pytest.mark.parametrize("person", [person for _, person in CAST], ids=[who for who, _ in CAST])


@pytest.fixture(scope="module")
def faces() -> Faces:
    """Returns what draws the shipped faces."""
    return Faces(ASSETS)


def visible(surface: pygame.Surface) -> int:
    """Returns how many pixels are more there than not."""
    return pygame.mask.from_surface(surface, 127).count()


def different(one: pygame.Surface, other: pygame.Surface) -> int:
    """Returns how many pixels clearly differ."""
    same = pygame.mask.from_threshold(one, (0, 0, 0), (36, 36, 36, 255), other)
    return one.get_width() * one.get_height() - same.count()


@WHO
def test_every_mood_is_drawn_and_told_apart_when_small(faces: Faces, person: dict[str, Any]) -> None:
    drawn = {
        mood: faces.surface(person["look"], mood, 44, crop=True, backdrop=person["backdrop"])
        for mood in MOODS
    }
    assert all(visible(face) > 1300 for face in drawn.values())
    for one, other in combinations(MOODS, 2):
        assert different(drawn[one], drawn[other]) > 50, f"{one} looks like {other}"


@WHO
def test_a_bust_stands_on_the_bottom_edge(faces: Faces, person: dict[str, Any]) -> None:
    for mood in MOODS:
        bust = faces.surface(person["look"], mood, 160)
        assert bust.get_size() == (160, 160)
        assert all(bust.get_at((x, 159)).a > 250 for x in range(40, 120))
        assert bust.get_at((0, 0)).a == bust.get_at((159, 0)).a == 0
        # Nothing may be cut off by the top or the sides of the picture, but the shoulders.
        assert not any(bust.get_at((x, 0)).a for x in range(160)), f"{mood} is cut off above"
        assert not any(bust.get_at((x, y)).a for x in (0, 159) for y in range(110)), f"{mood} is cut off"


@WHO
def test_a_person_is_written_well(person: dict[str, Any]) -> None:
    assert Person.model_validate(person).name
    look = person["look"]
    assert bool(person.get("adult")) == bool(look.get("adult"))
    folder = ASSETS / "faces"
    assert (folder / "hair" / f"{look['style']}.front.svg").is_file()
    for layer in ("build", "wear", "nose", "head"):
        assert layer not in look or (folder / layer / f"{look[layer]}.svg").is_file()
    for extra in look.get("extras", ()):
        assert list((folder / "extra").glob(f"{extra}.*.svg"))


@WHO
def test_brows_mouth_and_name_stand_out(person: dict[str, Any]) -> None:
    colours = face_colours(person["look"])
    assert contrast(colours["line"], colours["skin"]) >= 3
    assert contrast(colours["brow"], colours["skin"]) >= 2.9
    assert contrast(person["color"], "#F4EFE7") >= 4.5
    assert contrast(person["color_dark"], "#2A3247") >= 4.5


def test_every_mood_has_a_file() -> None:
    assert {path.stem for path in (ASSETS / "faces" / "mood").glob("*.svg")} == set(MOODS)


def test_every_placeholder_is_known() -> None:
    known = set(face_colours(PLAIN))
    for path in (ASSETS / "faces").rglob("*.svg"):
        used = set(re.findall(r"\{(\w+)\}", path.read_text(encoding="utf-8")))
        assert used <= known, f"{path.name} uses {used - known}"


def test_no_placeholder_is_left() -> None:
    assert "{" not in face_svg({**PLAIN, "extras": ["headscarf", "glasses"]}, "blij", ASSETS)


def test_a_round_avatar_has_transparent_corners_and_its_backdrop(faces: Faces) -> None:
    avatar = faces.surface(PLAIN, "blij", 60, crop=True, backdrop="#ff0000")
    assert avatar.get_at((0, 0)).a == 0
    assert avatar.get_at((5, 30)) == (255, 0, 0, 255)
    edge = [avatar.get_at((x, 8)).a for x in range(60)]
    assert any(0 < alpha < 255 for alpha in edge), "the edge is smooth"


def test_mirrored_is_the_same_face_the_other_way(faces: Faces) -> None:
    face, mirrored = (faces.surface(PLAIN, "grijns", 80, mirrored=flag) for flag in (False, True))
    flipped = pygame.transform.flip(mirrored, True, False)
    assert pygame.image.tobytes(face, "RGBA") == pygame.image.tobytes(flipped, "RGBA")
    assert different(face, mirrored) > 50


def test_a_face_is_drawn_once(faces: Faces) -> None:
    first = faces.surface({**PLAIN, "extras": ["glasses"]}, "blij", 50)
    assert faces.surface({**PLAIN, "extras": ["glasses"]}, "blij", 50) is first
    assert faces.surface(PLAIN, "blij", 50) is not first
    assert faces.surface(PLAIN, "boos", 50) is not faces.surface(PLAIN, "blij", 50)


@pytest.mark.parametrize(
    "odd", [{"style": "nothing"}, {"build": "nothing"}, {"wear": "nothing"}, {"nose": "x"}, {"extras": ["x"]}]
)
def test_a_missing_shape_becomes_a_plain_one(odd: dict[str, Any]) -> None:
    assert face_svg({**PLAIN, **odd}, "blij", ASSETS) == face_svg(PLAIN, "blij", ASSETS)


def test_an_unknown_mood_is_neutral() -> None:
    assert face_svg(PLAIN, "woest", ASSETS) == face_svg(PLAIN, "gewoon", ASSETS)


def test_without_any_file_there_still_is_a_face(tmp_path: Path) -> None:
    assert visible(Faces(tmp_path).surface({}, "blij", 80)) > 1500


def test_a_broken_file_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "faces" / "mood").mkdir(parents=True)
    (tmp_path / "faces" / "mood" / "gewoon.svg").write_text("no drawing", encoding="utf-8")
    assert visible(Faces(tmp_path).surface(PLAIN, "gewoon", 80)) > 1500


@pytest.mark.parametrize("size", [0, 1, 17, 333])
def test_any_size_is_drawn(faces: Faces, size: int) -> None:
    assert faces.surface(PLAIN, "blij", size, crop=True).get_size() == (max(1, size), max(1, size))
