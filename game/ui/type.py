"""Text as it is measured and drawn: wrapped by word, ordered for reading, each run in a font that has it."""

import re
from collections import OrderedDict
from dataclasses import dataclass, replace
from itertools import accumulate

from game.ui import graphemes, reorder
from game.ui.ports import FontKey, Fonts

_TOKEN = re.compile(r"(?:[^ \t]+?(?<=\w)[-/](?=\w)|[^ \t]+)[ \t]*|[ \t]+")
_CACHED_PARAGRAPHS = 1500
_UNDRAWN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029"
    "\u2061-\u206f\u3164\ufe00-\ufe0d\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
"""What fonts or the order of reading stumble over, and nobody sees: it may come with a paste or a session."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text with its own weight or colour; an empty colour is that of the whole."""

    text: str
    bold: bool = False
    italic: bool = False
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: all in pixels, except the leading, which multiplies the size."""

    size: int
    bold: bool = False
    italic: bool = False
    spacing: int = 0
    leading: float = 1.35


@dataclass(frozen=True, slots=True)
class Piece:
    """A run in one font and direction; `x` from the left of its line, indices into the paragraph's text."""

    x: int
    width: int
    start: int
    end: int
    text: str
    font: FontKey
    rtl: bool
    spacing: int
    ink: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it shows from left to right and which part of the text that is."""

    start: int
    end: int
    width: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A laid-out text."""

    text: str
    lines: tuple[Line, ...]
    width: int
    line_height: int
    baseline: int  # from the top of a line
    rtl: bool

    @property
    def height(self) -> int:
        """The height of all lines together, in pixels."""
        return self.line_height * len(self.lines)


class Typesetter:
    """Lays out texts and keeps what it laid out."""

    def __init__(self, fonts: Fonts) -> None:
        """Starts with nothing laid out."""
        self.fonts = fonts
        self._kept: OrderedDict[object, Paragraph] = OrderedDict()

    def paragraph(
        self,
        parts: tuple[Part, ...],
        style: Style,
        width: int,
        *,
        rtl: bool = False,
        keep_spaces: bool = False,
    ) -> Paragraph:
        """Returns the text in lines of at most this width in pixels; `rtl` is for a text without letters."""
        key = (parts, style, width, rtl, keep_spaces)
        kept = self._kept.get(key)
        if kept is None:
            kept = _Setting(self.fonts, parts, style, max(1, width), rtl, keep_spaces).paragraph()
            self._kept[key] = kept
            if len(self._kept) > _CACHED_PARAGRAPHS:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return kept

    def forget(self) -> None:
        """Forgets what it laid out: the letters are others now."""
        self._kept.clear()

    @property
    def kept(self) -> int:
        """The number of paragraphs in the cache."""
        return len(self._kept)

    def caret(self, paragraph: Paragraph, index: int) -> tuple[int, int]:
        """Returns the line a caret stands on and its distance from the left of that line, in pixels."""
        number = line_of(paragraph, index)
        line = paragraph.lines[number]
        if not line.pieces:
            return number, 0
        for piece in line.pieces:
            if piece.start <= index < piece.end:
                return number, self.inside(paragraph, piece, index)
        last = max(line.pieces, key=lambda piece: piece.end)
        return number, self.inside(paragraph, last, last.end)

    def index_at(self, paragraph: Paragraph, number: int, x: int) -> int:
        """Returns the index in the text nearest to a point on a line."""
        line = paragraph.lines[max(0, min(number, len(paragraph.lines) - 1))]
        if not line.pieces:
            return line.start
        stops = [
            line.start,
            *(line.start + end for _, end in graphemes.clusters(paragraph.text[line.start : line.end])),
        ]
        if line is not paragraph.lines[-1] and len(stops) > 1 and paragraph.text[line.end - 1].isspace():
            stops.pop()  # behind a line's last space is already the next line
        return min(stops, key=lambda stop: abs(self._x(paragraph, line, stop) - x))

    def _x(self, paragraph: Paragraph, line: Line, index: int) -> int:
        for piece in line.pieces:
            if piece.start <= index < piece.end:
                return self.inside(paragraph, piece, index)
        last = max(line.pieces, key=lambda piece: piece.end)
        return self.inside(paragraph, last, last.end)

    def inside(self, paragraph: Paragraph, piece: Piece, index: int) -> int:
        """Returns the distance from the left of the line to an index within one run."""
        before = visible(paragraph.text[piece.start : index])
        width = self.fonts.width(piece.font, before, piece.spacing) if before else 0
        width = min(width, piece.width)
        return piece.x + (piece.width - width if piece.rtl else width)


def line_of(paragraph: Paragraph, index: int) -> int:
    """Returns the number of the line an index is on; the end of the text is on the last one."""
    for number, line in enumerate(paragraph.lines):
        if index < line.end or (index == line.end and _ends_here(paragraph, number)):
            return number
    return len(paragraph.lines) - 1


def _ends_here(paragraph: Paragraph, number: int) -> bool:
    """Tells whether the place behind a line belongs to it: a break or the end of the text follows."""
    end = paragraph.lines[number].end
    return end == len(paragraph.text) or paragraph.text[end] == "\n"


def visible(text: str) -> str:
    """Returns the text without the characters that are drawn as nothing."""
    return text if text.isascii() else "".join(char for char in text if char not in graphemes.UNSEEN)


class _Setting:
    """One text being laid out."""

    def __init__(
        self, fonts: Fonts, parts: tuple[Part, ...], style: Style, width: int, rtl: bool, keep_spaces: bool
    ) -> None:
        self.fonts, self.style, self.width, self.keep = fonts, style, width, keep_spaces
        self.parts = tuple(replace(part, text=_UNDRAWN.sub("\u200b", part.text)) for part in parts)
        self.text = "".join(part.text for part in self.parts).replace("\t", " ")
        self.rtl = reorder.runs_right_to_left(self.text, rtl)
        self.ends = list(accumulate(len(part.text) for part in parts))
        self.fontkeys = self._fonts_of_characters()

    def paragraph(self) -> Paragraph:
        lines: list[Line] = []
        start = 0
        for stretch in self.text.split("\n"):
            lines += self._wrapped(start, start + len(stretch))
            start += len(stretch) + 1
        first = self.fonts.key(self.style.size, self.style.bold, self.style.italic)
        height = round(self.style.size * self.style.leading)
        ascent, descent = self.fonts.ascent(first), self.fonts.descent(first)
        return Paragraph(
            self.text,
            tuple(lines),
            max(line.width for line in lines),
            height,
            (height - ascent - descent) // 2 + ascent,
            self.rtl,
        )

    def _fonts_of_characters(self) -> list[tuple[FontKey, int]]:
        """Returns the font and the part of every character."""
        found: list[tuple[FontKey, int]] = []
        for number, part in enumerate(self.parts):
            key = self.fonts.key(
                self.style.size, self.style.bold or part.bold, self.style.italic or part.italic
            )
            if self.fonts.has_all(key, part.text):
                found += [(key, number)] * len(part.text)
                continue
            last = key
            for start, end in graphemes.clusters(part.text):
                last = self.fonts.choose(key, part.text[start:end], last)
                found += [(last, number)] * (end - start)
        return found

    def _wrapped(self, start: int, end: int) -> list[Line]:
        tokens = [match.span() for match in _TOKEN.finditer(self.text, start, end)]
        if not tokens:
            return [Line(start, end, 0, ())]
        lines: list[Line] = []
        first = 0
        while first < len(tokens):
            line, taken = self._longest(tokens, first)
            lines.append(line)
            if taken:
                first += taken
            else:  # not even one word fits: the rest of it starts the next line
                tokens[first] = (line.end, tokens[first][1])
        return lines

    def _longest(self, tokens: list[tuple[int, int]], first: int) -> tuple[Line, int]:
        """Returns the longest line from here and how many words it took; 0 when it is part of one word."""
        last, total = first, 0
        while last < len(tokens) and total + self._token_width(*tokens[last], trimmed=True) <= self.width:
            total += self._token_width(*tokens[last])
            last += 1
        # Words are rounded up one by one; what counts is the line as it is drawn.
        line, best = None, last
        for end in range(last + 1, len(tokens) + 1):
            longer = self._line(tokens[first][0], tokens[end - 1][1])
            if longer.width > self.width:
                break
            line, best = longer, end
        if line is not None:
            return line, best - first
        for end in range(last, first, -1):
            line = self._line(tokens[first][0], tokens[end - 1][1])
            if line.width <= self.width:
                return line, end - first
        return self._broken(*tokens[first]), 0

    def _token_width(self, start: int, end: int, trimmed: bool = False) -> int:
        text = self.text[start:end].rstrip(" ") if trimmed else self.text[start:end]
        return sum(piece.width for piece in self._pieces(start, start + len(text)))

    def _broken(self, start: int, end: int) -> Line:
        """Returns as many characters of a long word as fit, at least one."""
        stops = [start + stop for _, stop in graphemes.clusters(self.text[start:end])]
        low, high = 0, len(stops) - 1
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._line(start, stops[middle]).width <= self.width
            low, high = (middle, high) if fits else (low, middle - 1)
        return self._line(start, stops[low])

    def _line(self, start: int, end: int) -> Line:
        stop = end if self.keep else start + len(self.text[start:end].rstrip(" "))
        pieces = self._pieces(start, stop)
        return Line(start, end, pieces[-1].x + pieces[-1].width if pieces else 0, tuple(pieces))

    def _pieces(self, start: int, end: int) -> list[Piece]:
        if start >= end:
            return []
        level = self.fonts.levels(self.text[start:end], self.rtl)
        cuts = [start]
        for index in range(start + 1, end):
            same = (
                self.fontkeys[index] == self.fontkeys[index - 1]
                and level[index - start] == level[index - start - 1]
            )
            if not same or (self.fonts.is_whole(self.fontkeys[index][0]) and self._starts_cluster(index)):
                cuts.append(index)
        spans = list(zip(cuts, [*cuts[1:], end], strict=True))
        order = reorder.in_sight_order([level[first - start] for first, _ in spans])
        pieces: list[Piece] = []
        x = 0
        for number in order:
            piece = self._piece(x, *spans[number], rtl=level[spans[number][0] - start] % 2 == 1)
            pieces.append(piece)
            x += piece.width
        return pieces

    def _starts_cluster(self, index: int) -> bool:
        return graphemes.before(self.text[: index + 1], index + 1) == index

    def _piece(self, x: int, start: int, end: int, *, rtl: bool) -> Piece:
        key, part = self.fontkeys[start]
        text = self.text[start:end] if self.fonts.is_whole(key) else visible(self.text[start:end])
        key = self.fonts.directed(key, rtl)
        spacing = 0 if rtl else self.style.spacing
        width = self.fonts.width(key, text, spacing)
        return Piece(x, width, start, end, text, key, rtl, spacing, self.parts[part].ink)
