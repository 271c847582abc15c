"""A laid-out text as runs of HTML: its lines as they were broken, its words in the order they are read."""

from collections.abc import Callable
from itertools import groupby

from game.art import drawings
from game.ui.ports import FontKey
from game.ui.reorder import NUMBER
from game.ui.type import Line, Paragraph, Piece
from game.web.pictures import Pictures

FAMILY = '"Kantelpunt","Kantelpunt Noto","Kantelpunt Arabic","Kantelpunt Hebrew",sans-serif'
"""Our fonts as the page's stylesheet names them, in the order in which they are tried."""
EMOJI = "emoji"
_EMOJI_SIZE = 1.12  # times the size of the letters

Run = tuple[str, str]
"""Words and their style; without a style it is the end of a line, and without words that of half a word."""


def css_font(key: FontKey) -> str:
    """Returns a font as CSS and a canvas name it."""
    slanted = "italic " if "italic" in key.face else ""
    return f"{slanted}{700 if 'bold' in key.face else 400} {key.size}px {FAMILY}"


def emoji_width(key: FontKey) -> int:
    """Returns how wide one of our emoji is between letters of this size, in pixels."""
    return emoji_size(key) + max(1, key.size // 8)


def emoji_size(key: FontKey) -> int:
    """Returns the side of one of our emoji between letters of this size, in pixels."""
    return round(key.size * _EMOJI_SIZE)


def font_of(paragraph: Paragraph) -> str:
    """Returns the style of a text's first letters."""
    pieces = [piece for line in paragraph.lines for piece in line.pieces if piece.font.face != EMOJI]
    if pieces:
        return f"{_style(pieces[0].font, pieces[0].spacing)}"
    return f"font:400 {round(paragraph.line_height / 1.35)}px {FAMILY};"


def runs(paragraph: Paragraph, ink: str, inked: Callable[[str], str], pictures: Pictures) -> list[Run]:
    """Returns the runs of a text; a line ends where it was broken."""
    found: list[Run] = []
    for number, line in enumerate(paragraph.lines):
        pieces = sorted(line.pieces, key=lambda piece: piece.start)
        for (font, spacing, colour), same in groupby(pieces, _look):
            words = _words(paragraph, list(same))
            colour = inked(colour) if colour else ink
            if font.face == EMOJI:
                found.append((words, _emoji(font, words, pictures)))
            else:
                found.append((words, f"{_style(font, spacing)}color:{colour};"))
        if number < len(paragraph.lines) - 1:
            found.append(("\n" if _ends_with_space(paragraph, line) else "", ""))
    return found


def _look(piece: Piece) -> tuple[FontKey, int, str]:
    font = piece.font
    return FontKey(font.face, font.size), piece.spacing, piece.ink


def _words(paragraph: Paragraph, pieces: list[Piece]) -> str:
    words = paragraph.text[pieces[0].start : pieces[-1].end]
    # Isolated from left to right; the browser's own algorithm would turn its parts.
    return NUMBER.sub("\u2066\\g<0>\u2069", words) if paragraph.rtl else words


def _ends_with_space(paragraph: Paragraph, line: Line) -> bool:
    """Tells whether a line ends between words; a long word that is broken stays one word."""
    last = max((piece.end for piece in line.pieces), default=line.start)
    return last < line.end or paragraph.text[line.end : line.end + 1] == "\n"


def _style(key: FontKey, spacing: int) -> str:
    return f"font:{css_font(key)};line-height:0;" + (f"letter-spacing:{spacing}px;" if spacing else "")


def _emoji(key: FontKey, char: str, pictures: Pictures) -> str:
    size = emoji_size(key)
    name = pictures.name(drawings.emoji_svg(pictures.assets, char, 72))
    return (
        f"display:inline-block;overflow:hidden;width:{emoji_width(key)}px;height:{size}px;line-height:{size}px;"
        f"vertical-align:middle;color:transparent;font-size:{key.size}px;"
        f"background:var({name}) left center/{size}px {size}px no-repeat;"
    )
