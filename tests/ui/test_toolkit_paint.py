"""What is in the tree is on the glass, where the tree says, and nowhere else."""

from collections import Counter

import pygame
import pytest

from game.art.colour import contrast
from game.ui.box import Box
from game.ui.chat import bubble, locked, typing
from game.ui.controls import button, checkbox, field, option, radio, slider
from game.ui.elements import Track, face, icon, progress_steps, text
from game.ui.layout import Element, column
from game.ui.looks import Panel, TextLook
from game.ui.node import Node, walk
from game.ui.pages import page, scroll
from game.ui.screen import Context, Screen
from game.ui.settings import Settings
from game.ui.theme import theme_for
from game.window.driver import Driver
from game.window.shapes import Shapes

LOOK = {"skin": "#f0c29b", "hair": "#7a4a2b", "top": "#2f7f79", "wear": ["bril", "pet"]}


class Everything(Screen):
    """One of each."""

    def view(self, context: Context) -> Element:
        return page(
            column(
                text("Gewone tekst"),
                bubble("Hoi \U0001f602", name="Mo", look=LOOK),
                bubble(name="Lex", inside=locked("Een filmpje")),
                typing("Mo typt…"),
                option("Een keuze", 1, number=1),
                checkbox("Vink", True, 2),
                radio("Rond", True, 3),
                slider("Volume", "volume", 50, 0, 100, 10),
                field("note", "Notitie", lines=1),
                progress_steps(1, 4, "Stap 2"),
                Track(0.5),
                icon("menu"),
                face(LOOK, "blij", 60),
                align="start",
            )
        )


def is_drawn(driver: Driver, box: Box) -> bool:
    """Tells whether a box holds more than one colour."""
    part = driver.window.surface.subsurface(pygame.Rect(*box))
    first = part.get_at((0, 0))[:3]
    return any(part.get_at((x, y))[:3] != first for x in range(box.w) for y in range(box.h))


@pytest.mark.parametrize("theme", ["light", "contrast_dark"])
def test_every_node_is_drawn_in_its_box(theme: str) -> None:
    from dataclasses import replace

    from game.ui.settings import Settings

    driver = Driver(
        Everything(), size=(1280, 1400), settings=replace(Settings(), reduced_motion=True, theme=theme)
    )
    seen = set()
    for node in walk(driver.tree):
        if node.look is None or node.bounds.h < 4 or not _draws(node):
            continue
        seen.add(type(node.look).__name__)
        assert is_drawn(driver, node.bounds), node
    drawn = "TextLook Panel FaceLook IconLook Stripes TypingDots Steps Bar Mark"
    assert seen >= set(drawn.split())


def _draws(node: Node) -> bool:
    if isinstance(node.look, TextLook):
        return bool(node.look.paragraph.text.strip())
    quiet = type(node.look).__name__ in ("Scrollbar", "Written", "Appears")
    return not quiet and not (isinstance(node.look, Panel) and not node.look.border)


class Chat(Screen):
    """A chat between two quiet strips."""

    def view(self, context: Context) -> Element:
        lines = column(*(option(f"Regel {n}", n) for n in range(40)))
        return column(text("  "), scroll(lines, "chat", gutter=0), text("  "))


def test_what_is_scrolled_away_is_not_drawn() -> None:
    driver = Driver(Chat())
    driver.key("end")
    for _ in range(9):
        driver.key("up")
    driver.click((5, 5))  # no focus ring
    area = next(node.bounds for node in walk(driver.tree) if node.key == "chat")
    size = driver.window.size
    for box in (Box(0, 0, size[0], area.y), Box(0, area.bottom, size[0], size[1] - area.bottom)):
        assert box.h > 10
        assert not is_drawn(driver, box)


class One(Screen):
    """One button."""

    def view(self, context: Context) -> Element:
        return page(column(button("Knop", "x"), align="center"))


def test_the_focus_has_a_ring_of_its_own_colour() -> None:
    from game.ui.theme import LIGHT

    driver = Driver(One())
    box = driver.find("button", "Knop").bounds
    beside = (box.x - 5, box.middle[1])
    assert driver.window.surface.get_at(beside)[:3] != pygame.Color(LIGHT.accent)[:3]
    driver.key("tab")
    assert driver.window.surface.get_at(beside)[:3] == pygame.Color(LIGHT.accent)[:3]


def test_shapes_keep_to_their_memory() -> None:
    pygame.display.init()
    shapes, target = Shapes(1_000_000), pygame.Surface((400, 400))
    for width in range(100, 300):
        shapes.stripes(target, Box(0, 0, width, 100), ("#ffffff", "#000000"), 14, 12)
    assert 0 < shapes.cache._bytes <= 1_000_000


@pytest.mark.parametrize("corners", [(0, 0, 0, 0), (18, 18, 18, 5), (30, 30, 30, 30), (500, 500, 500, 500)])
def test_a_round_box_is_filled_and_keeps_inside(corners: tuple[int, int, int, int]) -> None:
    target = pygame.Surface((140, 100))
    target.fill("#000000")
    Shapes(9_000_000).rounded(target, Box(20, 20, 100, 60), "#ffffff", "#ff0000", 3, corners)
    assert target.get_at((70, 50))[:3] == (255, 255, 255)
    assert target.get_at((70, 21))[:3] == target.get_at((21, 50))[:3] == (255, 0, 0)
    inside = pygame.Rect(20, 20, 100, 60)
    for x in range(140):
        for y in range(100):
            if not inside.collidepoint(x, y):
                assert target.get_at((x, y))[:3] == (0, 0, 0)
    assert (target.get_at((20, 20))[:3] == (255, 0, 0)) == (corners[0] == 0)


STYLES = ("plain", "primary", "dark", "quiet")


class Waiting(Screen):
    """Buttons that cannot be pressed yet, of every style."""

    def __init__(self, mode: str) -> None:
        self.mode = mode

    def view(self, context: Context) -> Element:
        buttons = (
            button("Verder", 1, style=style, key=style, icon_name="save", disabled=True) for style in STYLES
        )
        return page(column(*buttons, gap=20, align="start"))


@pytest.mark.parametrize("mode", ["day", "other"])
@pytest.mark.parametrize("setting", ["light", "dark", "contrast_light", "contrast_dark"])
def test_what_cannot_be_pressed_lies_flat_and_can_be_read(setting: str, mode: str) -> None:
    settings = Settings(reduced_motion=True, theme=setting)
    driver, theme = Driver(Waiting(mode), settings=settings), theme_for(setting, mode)
    for style in STYLES:
        box = next(node.bounds for node in walk(driver.tree) if node.key == style).inset(3)
        drawn = [
            driver.window.surface.get_at((x, y))
            for x in range(box.x, box.right)
            for y in range(box.y, box.bottom)
        ]
        seen = Counter("#{:02x}{:02x}{:02x}".format(*colour) for colour in drawn)
        (ground, most), *_ = seen.most_common(1)
        assert ground == theme.paper and most > len(drawn) / 2, style
        assert seen[theme.soft] > 40, style  # the words
        assert contrast(theme.soft, theme.paper) >= (7 if theme.strict else 4.5)
    driver.close()


def test_a_broken_border_has_gaps_and_a_whole_one_has_none() -> None:
    for dash, whole in ((0, True), (6, False)):
        surface = pygame.Surface((100, 60))
        Shapes(100_000).rounded(surface, Box(0, 0, 100, 60), "", "#ffffff", 2, (10,) * 4, dash)
        for edge in ([(x, 0) for x in range(10, 90)], [(0, y) for y in range(10, 50)]):
            lit = [surface.get_at(at)[:3] == (255, 255, 255) for at in edge]
            assert all(lit) == whole and any(lit)
