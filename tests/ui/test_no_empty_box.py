"""Whatever somebody writes can be read: no character is an empty box."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import paths
from game.ui import graphemes
from game.ui.controls import field
from game.ui.layout import Element
from game.ui.looks import Written
from game.ui.node import walk
from game.ui.pages import page
from game.ui.screen import Context, Screen
from game.ui.type import Paragraph, Part, Style, Typesetter
from game.ui.writing import caret_place
from game.window import standin
from game.window.driver import Driver
from game.window.fonts import STAND_IN, Fonts
from game.window.pictures import Pictures


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter(Fonts(Pictures(paths.assets())))


def paragraph(setter: Typesetter, text: str) -> Paragraph:
    return setter.paragraph((Part(text),), Style(20, False, False, 0, 1.35), 600)


def boxes(setter: Typesetter, text: str) -> Iterator[str]:
    """Yields the characters of a text that are drawn with a font that lacks them."""
    for line in paragraph(setter, text).lines:
        for piece in line.pieces:
            if not setter.fonts.is_whole(piece.font):
                yield from (char for char in piece.text if not setter.fonts.has_all(piece.font, char))


def faces(setter: Typesetter, text: str) -> list[str]:
    return [piece.font.face for line in paragraph(setter, text).lines for piece in line.pieces]


@pytest.mark.parametrize(
    "text",
    [
        "שלום",
        "שָׁלוֹם",
        "中文",
        "한글",
        "ไทย",
        "🦄",
        "🏳️‍🌈",
        "👩‍💻",
        "🇳🇱",
        "1️⃣",
        "x⃝",
        "a͓̽",
        "\U0001fae8",
        "\ue000x",
    ],
)
def test_no_character_is_an_empty_box(setter: Typesetter, text: str) -> None:
    assert not list(boxes(setter, f"Hoi {text} en مرحبا"))


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_no_text_has_an_empty_box(text: str) -> None:
    setter = Typesetter(Fonts(Pictures(paths.assets())))
    assert not list(boxes(setter, text))


def test_hebrew_has_letters_and_runs_from_the_right(setter: Typesetter) -> None:
    assert set(faces(setter, "שלום")) == {"hebrew"}
    assert paragraph(setter, "שלום").rtl
    assert not setter.fonts.troubles


@pytest.mark.parametrize(
    "cluster, words",
    [
        ("🦄", "unicorn face"),
        ("👩\U0001f3fd‍💻", "woman personal computer"),
        ("🇳🇱", "NL"),
        ("1️⃣", "1"),
        ("x⃝", "x"),
        ("中", "cjk"),
        ("한", "hangul"),
        ("\ue000", "?"),
        ("👨‍👩‍👧‍👦🧿", "man woman girl boy nazar amulet"[:29] + "…"),
    ],
)
def test_what_stands_in_says_what_it_is(cluster: str, words: str) -> None:
    assert standin.label(cluster) == words


def test_an_emoji_of_ours_is_a_picture_and_any_other_one_word(setter: Typesetter) -> None:
    assert faces(setter, "😂") == ["emoji"]
    for text in ("🦄🦄", "🇳🇱🇧🇪", "中文"):
        pieces = paragraph(setter, text).lines[0].pieces
        assert [piece.font.face for piece in pieces] == [STAND_IN] * 2  # one each: the caret comes between
        assert all(piece.width > 0 for piece in pieces)


@pytest.mark.parametrize("size", [9, 20, 40])
def test_it_is_drawn_as_wide_as_measured(setter: Typesetter, size: int) -> None:
    key = setter.fonts.choose(
        setter.fonts.key(size, False, False), "🦄", setter.fonts.key(size, False, False)
    )
    drawn = setter.fonts.surface(key, "🦄", 0, "#000000")
    assert drawn.get_width() <= setter.fonts.width(key, "🦄", 0)
    assert drawn.get_height() <= size * 1.35
    assert drawn.get_bounding_rect().width > size


class Page(Screen):
    """One text box."""

    def view(self, context: Context) -> Element:
        return page(field("note", "Notitie"))


@pytest.mark.parametrize("text", ["🦄 en 中文", "שלום 🦄"])
def test_what_is_written_stays_what_was_written(text: str) -> None:
    driver = Driver(Page())
    driver.click(driver.find("textbox"))
    driver.type(text)
    assert driver.find("textbox").state.value == text
    driver.key("backspace")
    end = [*graphemes.clusters(text)][-1][0]
    assert driver.find("textbox").state.value == text[:end]
    driver.close()


def test_hebrew_is_written_from_the_right() -> None:
    driver = Driver(Page())
    driver.click(driver.find("textbox"))
    places = []
    for char in "שלום":
        driver.type(char)
        place = caret_place(driver.app.top, driver.toolkit.typesetter)
        assert place is not None
        places.append(place.x)
    assert places == sorted(places, reverse=True) and len(set(places)) == len(places)
    look = next(node.look for node in walk(driver.tree) if isinstance(node.look, Written))
    assert look.paragraph.rtl and places[0] > driver.find("textbox").bounds.middle[0]
    driver.close()
