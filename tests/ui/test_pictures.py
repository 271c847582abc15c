"""Icons, emoji and backgrounds: all are there, drawn only with what the rasteriser can."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pygame
import pytest

from game import paths
from game.art.colour import contrast
from game.ui.theme import DAYLIGHT, EVENING, Palette
from game.window import contact_sheet
from game.window.pictures import Pictures
from game.window.raster import SurfaceCache

ASSETS = paths.assets()
FILES = tuple(sorted(ASSETS.rglob("*.svg")))
EMOJI = (
    "😂😅😬😳😢😭😡🙄😏😊🙂😔😱🤔🤣😉🥲😎❤💔👍👎👀🔥🙏💪✋👏🤝🎉⚽🏀🎮🎵📱🔒🚫✅❌⭐💬🍕🍟🚲🏃🫣🤷💀😴🧦🥅"
)
ICONS = tuple(
    """
    heart hand eye speech speaker speaker_off menu text_size lock check cross arrow_left arrow_right arrow_up
    arrow_down forward circle pencil trash help phone gear globe people save print home quiet star clock path
    card refresh search plus minus play pause warning info
    """.split()  # noqa: SIM905
)
PLACES = tuple(
    """
    pitch kitchen bus_stop desk classroom street_night
    bedroom changing_room bike_shed living_room canteen car
    """.split()  # noqa: SIM905
)
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = frozenset(
    {"svg", "g", "path", "circle", "ellipse", "rect", "linearGradient", "radialGradient", "stop"}
)
ATTRIBUTES = frozenset(
    """
    viewBox data-tilt data-shift data-head id transform opacity d cx cy r rx ry x y x1 y1 x2 y2 width height
    fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin
    gradientUnits offset stop-color stop-opacity
    """.split()  # noqa: SIM905
)
INK = (0x1F, 0x6F, 0x6B)
SIDES = {
    "faces": "-100 -110 200 200",
    "emoji": "0 0 72 72",
    "icons": "0 0 24 24",
    "backgrounds": "0 0 400 664",
}
PLACEHOLDERS = {"emoji": set(), "icons": {"ink"}, "backgrounds": {"sky", "ground", "shade", "accent"}}


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    """Returns what draws the shipped pictures."""
    return Pictures(ASSETS)


def visible(surface: pygame.Surface) -> int:
    """Returns how many pixels are more there than not."""
    return pygame.mask.from_surface(surface, 127).count()


def pixels(surface: pygame.Surface) -> bytes:
    """Returns a surface in a form that can be compared."""
    return pygame.image.tobytes(surface, "RGBA")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ASSETS)))
def test_a_file_holds_only_what_is_drawn_well(file: Path) -> None:
    root = ElementTree.parse(file).getroot()
    kind = file.relative_to(ASSETS).parts[0]
    assert root.get("viewBox") == SIDES[kind]
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ALLOWED, (
            f"<{element.tag.removeprefix(SVG)}> is not drawn well"
        )
        assert set(element.keys()) <= ATTRIBUTES, f"not drawn well: {set(element.keys()) - ATTRIBUTES}"
        assert "Gradient" not in element.tag or element.get("gradientUnits") == "userSpaceOnUse"
    if kind in PLACEHOLDERS:
        assert set(re.findall(r"\{(\w+)\}", file.read_text(encoding="utf-8"))) <= PLACEHOLDERS[kind]


@pytest.mark.parametrize("char", EMOJI)
def test_an_emoji_is_there(pictures: Pictures, char: str) -> None:
    assert pictures.has_emoji(char)
    assert visible(pictures.emoji(char, 40)) > 250


def test_no_two_emoji_are_alike(pictures: Pictures) -> None:
    assert len({pixels(pictures.emoji(char, 24)) for char in EMOJI}) == len(EMOJI) == 51


@pytest.mark.parametrize("written", ["❤️", "👍🏽", "🤷‍♀️", "❤︎"])
def test_signs_around_an_emoji_are_ignored(pictures: Pictures, written: str) -> None:
    assert pictures.has_emoji(written)
    assert pictures.emoji(written, 30) is pictures.emoji(written[0], 30)


@pytest.mark.parametrize("char", ["🦄", "a", "", "\ufe0f"])
def test_an_emoji_that_is_not_ours_is_a_plain_ring(pictures: Pictures, char: str) -> None:
    assert not pictures.has_emoji(char)
    assert pixels(pictures.emoji(char, 40)) == pixels(pictures.emoji("🦆", 40))
    assert visible(pictures.emoji(char, 40)) > 100


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_one_colour(pictures: Pictures, name: str) -> None:
    assert (ASSETS / "icons" / f"{name}.svg").is_file()
    icon = pictures.icon(name, 48, "#1f6f6b")
    assert visible(icon) > 90
    solid = {tuple(icon.get_at((x, y))) for x in range(48) for y in range(48)}
    # Where smooth edges lie on one another, rounding moves a colour a little.
    wrong = {c for c in solid if c[3] == 255 and max(abs(a - b) for a, b in zip(c, INK, strict=False)) > 6}
    assert not wrong


def test_a_missing_icon_is_a_plain_ring(pictures: Pictures) -> None:
    assert visible(pictures.icon("nothing", 24, "#000000")) > 30


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize(
    ("palette", "words"), [(DAYLIGHT, ("#1E2433", "#35605C")), (EVENING, ("#FFFFFF", "#D5D9E2"))]
)
def test_text_can_be_read_on_top_of_a_place(
    pictures: Pictures, name: str, palette: Palette, words: tuple[str, str]
) -> None:
    assert (ASSETS / "backgrounds" / f"{name}.svg").is_file()
    place = pictures.background(name, (200, 332), palette)
    spots = {tuple(place.get_at((x, y))[:3]) for x in range(0, 200, 2) for y in range(0, 110, 2)}
    for spot in spots:
        assert all(contrast("#{:02x}{:02x}{:02x}".format(*spot), word) >= 4.5 for word in words)


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("size", [(400, 664), (900, 300), (120, 700), (1, 1)])
def test_a_place_fills_any_size(pictures: Pictures, name: str, size: tuple[int, int]) -> None:
    place = pictures.background(name, size, DAYLIGHT)
    assert place.get_size() == size
    assert visible(place) == size[0] * size[1]


def test_places_differ_and_follow_the_palette(pictures: Pictures) -> None:
    drawn = [
        pixels(pictures.background(name, (60, 100), palette))
        for name in PLACES
        for palette in (DAYLIGHT, EVENING)
    ]
    assert len(set(drawn)) == 2 * len(PLACES) == 24


def test_a_missing_place_is_an_empty_sky(pictures: Pictures) -> None:
    place = pictures.background("nothing", (10, 10), DAYLIGHT)
    assert {tuple(place.get_at((x, 5))) for x in range(10)} == {tuple(pygame.Color(DAYLIGHT.sky))}


def test_a_picture_is_drawn_once(pictures: Pictures) -> None:
    assert pictures.icon("heart", 24, "#000000") is pictures.icon("heart", 24, "#000000")
    assert pictures.icon("heart", 24, "#000000") is not pictures.icon("heart", 24, "#ffffff")
    assert pictures.background("car", (50, 50), DAYLIGHT) is pictures.background("car", (50, 50), DAYLIGHT)


def test_the_cache_lets_go_of_what_was_used_longest_ago() -> None:
    cache = SurfaceCache(most_bytes=4 * 100 * 3)
    made: list[str] = []

    def get(key: str) -> None:
        cache.get(key, lambda: made.append(key) or pygame.Surface((10, 10), pygame.SRCALPHA))

    for key in "abcada":
        get(key)
    get("b")
    assert made == ["a", "b", "c", "d", "b"]


def test_the_contact_sheet_shows_all(tmp_path: Path) -> None:
    assert contact_sheet.main([str(tmp_path / "sheet.png")]) == 0
    wide, high = pygame.image.load(tmp_path / "sheet.png").get_size()
    assert wide == contact_sheet.WIDTH
    assert high > 4000


def test_the_contact_sheet_wants_one_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert contact_sheet.main([]) == 2
    assert "usage" in capsys.readouterr().err
