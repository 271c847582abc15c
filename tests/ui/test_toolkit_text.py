"""Text is measured as it is drawn, wraps within its width, and reads in the right order."""

import pygame
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game import paths
from game.ui import graphemes, reorder
from game.ui.ports import FontKey
from game.ui.type import Paragraph, Part, Style, Typesetter
from game.window import fonts as fonts_module
from game.window.fonts import EMOJI, Fonts
from game.window.levels import levels as level_of
from game.window.pictures import Pictures

MIXED = (
    "Hallo Daan, kijk! JO19 -\n\u0645\u0631\u062d\u0628\u0627 12 (\u0643\u064a\u0641) "
    "\U0001f602 \u041f\u0440\u0438\u0432\u0435\u0442 caf\u00e9 e\u0301\u0301"
)
TEXTS = st.text(st.sampled_from(MIXED), max_size=80)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter(Fonts(Pictures(paths.assets())))


def lines_of(setter: Typesetter, text: str, width: int, **style: object) -> Paragraph:
    return setter.paragraph((Part(text),), Style(20, **style), width)  # type: ignore[arg-type]


@given(TEXTS, st.integers(40, 600), st.integers(0, 2))
def test_lines_fit_and_hold_the_whole_text(setter: Typesetter, text: str, width: int, spacing: int) -> None:
    paragraph = lines_of(setter, text, width, spacing=spacing)
    assert all(line.width <= width for line in paragraph.lines)
    assert "".join(text[line.start : line.end] for line in paragraph.lines) == text.replace("\n", "")
    for line in paragraph.lines:
        x = 0
        for piece in line.pieces:  # beside each other, without a gap or an overlap
            assert piece.x == x
            x += piece.width
        assert x == line.width
        shown = {index for piece in line.pieces for index in range(piece.start, piece.end)}
        assert shown == set(range(line.start, line.start + len(text[line.start : line.end].rstrip(" "))))


@given(TEXTS, st.integers(0, 3))
def test_what_is_drawn_is_as_wide_as_measured(setter: Typesetter, text: str, spacing: int) -> None:
    for line in lines_of(setter, text, 10_000, spacing=spacing).lines:
        for piece in line.pieces:
            if piece.font.face != EMOJI and piece.text:
                drawn = setter.fonts.surface(piece.font, piece.text, piece.spacing, "#000000")
                assert drawn.get_width() == piece.width


@given(TEXTS, st.integers(60, 400))
def test_a_measured_width_is_enough(setter: Typesetter, text: str, width: int) -> None:
    """A bubble is as wide as its text: the text must then break at the same places."""
    wide = lines_of(setter, text, width)
    narrow = lines_of(setter, text, max(1, wide.width))
    assert [line.end for line in narrow.lines] == [line.end for line in wide.lines]


@given(TEXTS, st.integers(60, 400), st.data())
def test_the_caret_goes_where_the_pointer_points(
    setter: Typesetter, text: str, width: int, data: st.DataObject
) -> None:
    paragraph = setter.paragraph((Part(text),), Style(20), width, keep_spaces=True)
    stops = [0, *(end for _, end in graphemes.clusters(text))]
    index = data.draw(st.sampled_from(stops))
    number, x = setter.caret(paragraph, index)
    assert 0 <= x <= max(width, paragraph.lines[number].width)
    again = setter.index_at(paragraph, number, x)
    assert setter.caret(paragraph, again)[1] == x or again == index


def test_a_very_long_word_breaks_by_character(setter: Typesetter) -> None:
    paragraph = lines_of(setter, "hottentottententententoonstelling", 90)
    assert len(paragraph.lines) > 2
    assert paragraph.width <= 90


def test_words_stay_whole_and_a_hyphen_breaks(setter: Typesetter) -> None:
    text = "een groeps-app"
    width = lines_of(setter, "een groeps-", 999).width
    ends = [text[line.start : line.end] for line in lines_of(setter, text, width).lines]
    assert ends == ["een groeps-", "app"]


def test_right_to_left_is_ordered_for_the_eye(setter: Typesetter) -> None:
    text = "\u0645\u0631\u062d\u0628\u0627 Daan 12 (\u0643\u064a\u0641)"
    line = lines_of(setter, text, 999).lines[0]
    seen = [piece.text.strip() for piece in line.pieces if piece.text.strip()]
    assert seen[-1] == "\u0645\u0631\u062d\u0628\u0627"  # read first, so at the right
    assert seen.index("Daan 12") > seen.index("\u0643\u064a\u0641")
    assert all(piece.rtl for piece in line.pieces if piece.font.face == "arabic")


def test_digits_are_not_reversed(setter: Typesetter) -> None:
    pieces = lines_of(setter, "\u0641\u064a 12:30 \u0645", 999).lines[0].pieces
    assert any("12" in piece.text and not piece.rtl for piece in pieces)


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ([], []),
        ([0, 1, 0], [0, 1, 2]),
        ([1, 1], [1, 0]),
        ([1, 2, 1], [2, 1, 0]),
        ([0, 1, 2, 1, 0], [0, 3, 2, 1, 4]),
    ],
)
def test_runs_are_turned_as_unicode_says(levels: list[int], order: list[int]) -> None:
    assert reorder.in_sight_order(levels) == order


@given(TEXTS)
def test_levels_agree_with_the_display_order_of_bidi(text: str) -> None:
    bidi = pytest.importorskip("bidi.algorithm")
    text = text.replace("\n", "")
    for rtl in (False, True):
        levels = level_of(text, rtl)
        seen = "".join(text[index] for index in reorder.in_sight_order(levels))
        mirrored = bidi.get_display(text, base_dir="R" if rtl else "L")
        plain = str.maketrans("()", "||")
        assert sorted(seen) == sorted(text)
        # The reference reverses character by character; a run keeps its order until a font shapes it.
        assert seen.translate(plain).replace("\u0301", "") == mirrored.translate(plain).replace("\u0301", "")


def test_each_run_has_a_font_with_its_letters(setter: Typesetter) -> None:
    pieces = lines_of(setter, "ja \u041f\u0440\u0438 \u0645 \U0001f602", 999).lines[0].pieces
    faces = {piece.text.strip(): piece.font.face for piece in pieces}
    assert faces["ja"] == "regular"
    assert faces["\u041f\u0440\u0438"] == "noto"
    assert faces["\u0645"] == "arabic"
    assert faces["\U0001f602"] == EMOJI


def test_pieces_keep_their_weight(setter: Typesetter) -> None:
    paragraph = setter.paragraph((Part("Let op ", bold=True), Part("jij", italic=True)), Style(20), 999)
    assert [piece.font.face for piece in paragraph.lines[0].pieces] == ["bold", "italic"]


def test_letter_spacing_widens(setter: Typesetter) -> None:
    assert (
        lines_of(setter, "hallo", 999, spacing=3).width
        == lines_of(setter, "hallo", 999, spacing=1).width + 10
    )


def test_the_caches_are_bounded(setter: Typesetter) -> None:
    for number in range(1700):
        lines_of(setter, f"regel {number}", 200)
    assert setter.kept <= 1500


def test_fonts_are_closed_again() -> None:
    fonts = Fonts()
    for size in range(10, 90):
        fonts.width(fonts.key(size, False, False), "a", 0)
    assert len(fonts._open) <= 48


def test_a_missing_font_is_said_and_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(package: str) -> None:
        raise ModuleNotFoundError(package)

    monkeypatch.setattr(fonts_module, "_folder", gone)
    fonts = Fonts()
    assert fonts.width(fonts.key(20, False, False), "hallo", 0) > 0
    assert fonts.troubles == [("AtkinsonHyperlegible-Regular.ttf", "fontpkg-atkinson-hyperlegible")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("e\u0301a", ["e\u0301", "a"]),
        ("\U0001f44d\U0001f3fdx", ["\U0001f44d\U0001f3fd", "x"]),
        ("\U0001f1f3\U0001f1f1\U0001f1e7\U0001f1ea", ["\U0001f1f3\U0001f1f1", "\U0001f1e7\U0001f1ea"]),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467!", ["\U0001f468\u200d\U0001f469\u200d\U0001f467", "!"]),
        ("\u2764\ufe0f.", ["\u2764\ufe0f", "."]),
        ("", []),
    ],
)
def test_characters_as_a_reader_sees_them(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in graphemes.clusters(text)] == parts


def test_text_is_drawn_in_ink(setter: Typesetter) -> None:
    surface = setter.fonts.surface(setter.fonts.key(40, True, False), "H", 0, "#ff0000")
    assert pygame.transform.average_color(surface)[3] > 0


def test_what_is_not_seen_is_not_drawn(setter: Typesetter) -> None:
    paragraph = lines_of(setter, "a\u200d\u2060b\ufe0f\u200e", 999)
    assert "".join(piece.text for piece in paragraph.lines[0].pieces) == "ab"
    assert paragraph.width == lines_of(setter, "ab", 999).width


def draw(setter: Typesetter, text: str, spacing: int) -> None:
    for line in lines_of(setter, text, 300, spacing=spacing).lines:
        for piece in line.pieces:
            setter.fonts.surface(piece.font, piece.text, piece.spacing, "black")


@pytest.mark.parametrize("spacing", [0, 2])
def test_no_character_stops_drawing(setter: Typesetter, spacing: int) -> None:
    """Own words come from anywhere: a paste, or a session from elsewhere."""
    spans = ((0, 0x300), (0x600, 0x620), (0x2000, 0x2100), (0xFE00, 0x10000), (0xE0000, 0xE0080))
    for sign in (chr(code) for span in spans for code in range(*span)):
        draw(setter, sign, spacing)
        draw(setter, f"a{sign}b", spacing)
        draw(setter, f"\u0645{sign}\u0631", spacing)


@given(st.text(max_size=20), st.integers(0, 2))
@example("\u0645 \U00062eb2", 0)  # a character that no Unicode has yet, beside Arabic
@example("\U0001d176", 0)  # a sign of no width
def test_no_text_stops_drawing(setter: Typesetter, text: str, spacing: int) -> None:
    draw(setter, text, spacing)


def test_arabic_words_keep_the_space_between_them(setter: Typesetter) -> None:
    pieces = lines_of(setter, "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643", 999).lines[0].pieces
    assert [piece.font.face for piece in pieces] == ["arabic"]


@pytest.mark.parametrize("number", ["020-261 52 75", "0800-0432", "2026-11-22", "17.52", "12/11/2026"])
@pytest.mark.parametrize("text", ["{}", "الرقم {}", "الرقم {} أو {}."])
def test_a_number_is_read_from_left_to_right_between_arabic(text: str, number: str) -> None:
    whole = text.format(number, number)
    levels = level_of(whole, True)
    seen = "".join(whole[index] for index in reorder.in_sight_order(levels))
    assert seen.count(number) == whole.count(number)


def test_a_heavy_letter_is_a_little_wider_and_no_more() -> None:
    fonts = Fonts()
    plain, heavy = FontKey("arabic", 30, rtl=True), FontKey("arabic", 30, heavy=True, rtl=True)
    words = "الحديث مع شخص"
    assert 0 < fonts.width(heavy, words, 0) - fonts.width(plain, words, 0) <= 2
    drawn = fonts.surface(heavy, words, 0, "#000000")
    assert drawn.get_width() == fonts.width(heavy, words, 0)
    assert drawn.get_bounding_rect().w > fonts.surface(plain, words, 0, "#000000").get_bounding_rect().w
