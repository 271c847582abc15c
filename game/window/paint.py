"""Draws a tree: each look by its own function, nothing that lies outside the part that changed."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from math import sin, tau
from types import MappingProxyType
from typing import Any, Protocol

import pygame

from game.art.colour import mix
from game.ui import looks
from game.ui.box import Box
from game.ui.caret import caret_box
from game.ui.node import PLAIN, Node, Role
from game.ui.theme import Palette, Theme, legible
from game.ui.type import Line, Paragraph, Typesetter
from game.window.fonts import EmojiSource, Fonts
from game.window.paintfield import paint_composed, paint_selection
from game.window.raster import SurfaceCache
from game.window.shapes import Shapes

# With 16 MB of text in `fonts` and twice 8 MB of drawings, everything kept is less than 75 MB.
_SHAPE_BYTES, _PICTURE_BYTES = 12_000_000, 30_000_000
_SLACK = 40  # how far a shadow or ring may reach outside its node, in pixels
_RING_GAP, _RING_LINE = 3, 3
PRESSED, _HOVERED = 0.12, 0.06  # how much ink a control takes on under the pointer
_VEIL = (118, 116, 122)


class FaceSource(Protocol):
    """Where faces come from: `faces.Faces`."""

    def surface(
        self,
        look: Mapping[str, Any],
        mood: str,
        size_px: int,
        *,
        crop: bool = False,
        backdrop: str | None = None,
    ) -> pygame.Surface:
        """Returns a square face."""
        ...


class PictureSource(EmojiSource, Protocol):
    """Where icons, emoji and backgrounds come from: `pictures.Pictures`."""

    def icon(self, name: str, size: int, ink: str) -> pygame.Surface:
        """Returns a square icon."""
        ...

    def background(self, name: str, size: tuple[int, int], palette: Palette) -> pygame.Surface:
        """Returns a background that fills the size."""
        ...


@dataclass(frozen=True, slots=True)
class Marks:
    """What is so at this moment beside the tree: focus, pointer, and how far animations are."""

    focus: str = ""
    ring: bool = True
    hover: str = ""
    pressed: str = ""
    seen: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))  # by key, 0 to 1
    now: float = 0  # seconds, for what keeps moving; stands still with reduced motion
    caret: bool = True


class Painter:
    """Draws trees on surfaces."""

    def __init__(
        self, typesetter: Typesetter, fonts: Fonts, faces: FaceSource, pictures: PictureSource
    ) -> None:
        """Keeps what has been drawn for the next time."""
        self._setter, self._fonts = typesetter, fonts
        self._faces, self._pictures = faces, pictures
        self.shapes = Shapes(_SHAPE_BYTES)
        self.kept = SurfaceCache(_PICTURE_BYTES)
        self._native = pygame.Surface((1, 1), pygame.SRCALPHA)
        self._by_look: Mapping[type, Callable[..., None]] = {
            looks.Panel: self._panel,
            looks.TextLook: self._words,
            looks.FaceLook: self._face,
            looks.IconLook: self._icon,
            looks.EmojiLook: self._emoji,
            looks.Scenery: self._scenery,
            looks.Stripes: self._stripes,
            looks.TypingDots: self._dots,
            looks.Steps: self._steps,
            looks.Bar: self._bar,
            looks.Mark: self._mark,
            looks.Written: self._written,
            looks.Veil: self._veil,
        }

    def paint(
        self, target: pygame.Surface, tree: Node, theme: Theme, marks: Marks, part: Box | None = None
    ) -> None:
        """Draws the tree, or only the part of it that changed."""
        part = part or Box(0, 0, *target.get_size())
        brush = _Brush(target, theme, marks)
        target.set_clip(part)
        target.fill(theme.paper)
        self._node(brush, tree, part, PLAIN.disabled)
        target.set_clip(None)

    def _node(self, brush: "_Brush", node: Node, clip: Box, disabled: bool) -> None:
        reach = node.bounds.inset(-_SLACK)
        if not reach.touches(clip):
            return
        disabled = disabled or node.state.disabled
        if isinstance(node.look, looks.Scrollbar):
            self._scrolling(brush, node, clip, disabled)
        elif isinstance(node.look, looks.Appears) and brush.marks.seen.get(node.key, 1) < 1:
            self._appearing(brush, node, clip, disabled)
        else:
            if node.look is not None and type(node.look) in self._by_look:
                self._by_look[type(node.look)](brush, node, disabled)
            for child in node.children:
                self._node(brush, child, clip, disabled)
        if node.key and node.key == brush.marks.focus and brush.marks.ring:
            self._ring(brush, node)

    def _scrolling(self, brush: "_Brush", node: Node, clip: Box, disabled: bool) -> None:
        inner = node.bounds.within(clip)
        brush.target.set_clip(inner)
        for child in node.children:
            self._node(brush, child, inner, disabled)
        look = node.look
        assert isinstance(look, looks.Scrollbar)
        if look.whole > look.view:
            height = max(24, look.view * look.view // look.whole)
            y = node.bounds.y + (look.view - height) * look.offset // (look.whole - look.view)
            x = node.bounds.x + 2 if look.rtl else node.bounds.right - 8
            self.shapes.rounded(brush.target, Box(x, y, 6, height), brush.theme.edge, corners=(3,) * 4)
        brush.target.set_clip(clip)

    def _appearing(self, brush: "_Brush", node: Node, clip: Box, disabled: bool) -> None:
        """Draws it whole and then what was there before over it, ever thinner."""
        part = node.bounds.within(clip).within(Box(0, 0, *brush.target.get_size()))
        before = brush.target.subsurface(part).copy() if part.w and part.h else None
        for child in node.children:
            self._node(brush, child, clip, disabled)
        if before is not None:
            before.set_alpha(round(255 * (1 - brush.marks.seen[node.key])))
            brush.target.blit(before, part[:2])

    def _ring(self, brush: "_Brush", node: Node) -> None:
        corners = node.look.corners if isinstance(node.look, looks.Panel) else (8,) * 4
        reach = _RING_GAP + _RING_LINE
        a, b, c, d = (corner + reach for corner in corners)
        kept = brush.target.get_clip()
        brush.target.set_clip(kept.inflate(2 * reach, 2 * reach))
        box, line = node.bounds.inset(-reach), _RING_LINE + int(brush.theme.strict)
        self.shapes.rounded(brush.target, box, "", brush.theme.accent, line, (a, b, c, d))
        brush.target.set_clip(kept)

    def _panel(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look, theme = node.look, brush.theme
        assert isinstance(look, looks.Panel)
        if look.shadow and not theme.strict:
            self.shapes.shadow(brush.target, node.bounds, max(look.corners), look.shadow, theme.shadow)
        fill = brush.colour(look.fill)
        if node.action is not None and node.key and not disabled:
            share = (
                PRESSED
                if node.key == brush.marks.pressed
                else _HOVERED
                if node.key == brush.marks.hover
                else 0
            )
            fill = mix(fill or theme.paper, theme.ink, share) if share and node.role != Role.TEXTBOX else fill
        border, dash = brush.colour(look.border), 0
        if disabled:  # what cannot be pressed lies flat, in a broken line
            fill, border, dash = "", theme.edge if border else "", 4 * look.line
        if look.fade:
            self.shapes.fade(brush.target, node.bounds, fill, brush.colour(look.fade))
        elif fill or border:
            self.shapes.rounded(brush.target, node.bounds, fill, border, look.line, look.corners, dash)

    def _words(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look = node.look
        assert isinstance(look, looks.TextLook)
        free = node.bounds.h - look.paragraph.height
        align = {"start": "end" if look.rtl else "start", "end": "start" if look.rtl else "end"}.get(
            look.align, "center"
        )
        self._text(
            brush,
            node.bounds.moved(0, max(0, free // 2)),
            look.paragraph,
            "soft" if disabled else look.ink,
            align,
        )

    def _text(self, brush: "_Brush", box: Box, paragraph: Paragraph, ink: str, align: str) -> None:
        for number, line in enumerate(paragraph.lines):
            room = box.w - line.width
            x = box.x + {"start": 0, "end": room}.get(align, room // 2)
            self._line(brush, line, x, box.y + number * paragraph.line_height + paragraph.baseline, ink)

    def _line(self, brush: "_Brush", line: Line, x: int, base: int, ink: str) -> None:
        for piece in line.pieces:
            if piece.text:
                surface = self._fonts.surface(
                    piece.font, piece.text, piece.spacing, brush.ink(piece.ink or ink)
                )
                brush.target.blit(surface, (x + piece.x, base - self._fonts.rise(piece.font)))

    def _face(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look = node.look
        assert isinstance(look, looks.FaceLook)
        backdrop = brush.colour(look.backdrop) or (brush.theme.chip if look.crop else None)
        size = node.bounds.h
        made = self._quick(
            (look, size, backdrop),
            lambda: self._faces.surface(dict(look.look), look.mood, size, crop=look.crop, backdrop=backdrop),
        )
        brush.target.blit(made, node.bounds[:2])

    def _quick(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Returns a picture with its bytes in the order of the window's: that is drawn far faster."""
        return self.kept.get(key, lambda: make().convert(self._native))

    def _icon(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look = node.look
        assert isinstance(look, looks.IconLook)
        ink = brush.theme.soft if disabled else brush.ink(look.ink)
        size = min(node.bounds.w, node.bounds.h)
        made = self._quick((look.icon, size, ink), lambda: self._pictures.icon(look.icon, size, ink))
        brush.target.blit(pygame.transform.flip(made, True, False) if look.flipped else made, node.bounds[:2])

    def _emoji(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        assert isinstance(node.look, looks.EmojiLook)
        char, size = node.look.char, node.bounds.h
        brush.target.blit(
            self._quick((char, size), lambda: self._pictures.emoji(char, size)), node.bounds[:2]
        )

    def _scenery(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        assert isinstance(node.look, looks.Scenery)
        brush.target.blit(self._made(brush, node.look, node.bounds), node.bounds[:2])

    def _made(self, brush: "_Brush", look: looks.Scenery, box: Box) -> pygame.Surface:
        palette = Palette(*(brush.colour(colour) for colour in look.colours))
        # Without an alpha channel it is drawn four times as fast.
        return self.kept.get(
            ("scenery", look.name, (box.w, box.h), palette),
            lambda: self._pictures.background(look.name, (box.w, box.h), palette).convert(brush.target),
        )

    def make_ahead(self, target: pygame.Surface, node: Node, look: looks.Scenery, theme: Theme) -> None:
        """Makes the scenery that may come in the place of what a node shows, and draws nothing."""
        self._made(_Brush(target, theme, Marks()), look, node.bounds)

    def _stripes(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        assert isinstance(node.look, looks.Stripes)
        colours = (brush.theme.stripe_light, brush.theme.stripe)
        self.shapes.stripes(brush.target, node.bounds, colours, node.look.band, node.look.corner)

    def _dots(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        assert isinstance(node.look, looks.TypingDots)
        box, ink = node.bounds, brush.colour(node.look.ink)
        radius = max(2, box.h // 5)
        for number in range(3):
            wave = max(0.0, sin(brush.marks.now * tau / 1.2 - number * 0.9))
            middle = (box.x + radius + number * box.w // 3, box.y + box.h // 2 - round(wave * radius))
            self.shapes.disc(brush.target, middle, radius, ink)

    def _steps(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look, box, theme = node.look, node.bounds, brush.theme
        assert isinstance(look, looks.Steps)
        step = box.w // max(1, look.count)
        for number in range(look.count):
            at = look.count - 1 - number if look.rtl else number
            colour = (
                theme.empathy if number < look.done else theme.accent if number == look.done else theme.line
            )
            stroke = Box(box.x + at * step, box.y, max(4, step * 4 // 5), box.h)
            self.shapes.rounded(brush.target, stroke, colour, corners=(box.h // 2,) * 4)

    def _bar(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look, box = node.look, node.bounds
        assert isinstance(look, looks.Bar)
        height = max(6, box.h // 6) if look.knob else box.h
        track = Box(box.x, box.y + (box.h - height) // 2, box.w, height)
        radius = (height // 2,) * 4
        self.shapes.rounded(
            brush.target, track, brush.theme.edge if look.knob else brush.theme.line, corners=radius
        )
        done = round(track.w * max(0.0, min(1.0, look.share)))
        filled = Box(track.right - done if look.rtl else track.x, track.y, done, height)
        self.shapes.rounded(brush.target, filled, brush.colour(look.ink), corners=radius)
        if look.knob:
            edge = min(
                max(filled.x if look.rtl else filled.right, track.x + box.h // 4), track.right - box.h // 4
            )
            self.shapes.disc(brush.target, (edge, box.y + box.h // 2), box.h // 4, brush.theme.ink)

    def _mark(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look, box, theme = node.look, node.bounds, brush.theme
        assert isinstance(look, looks.Mark)
        corner = (box.h // 2 if look.round else box.h // 4,) * 4
        on = look.on and not look.round
        fill = theme.empathy if on else theme.card
        edge = theme.empathy if look.on else theme.edge
        self.shapes.rounded(brush.target, box, fill, edge, max(2, box.h // 12), corner)
        if on:
            self.shapes.check(brush.target, box, theme.card)
        elif look.on:
            self.shapes.disc(brush.target, box.middle, box.h // 4, theme.empathy)

    def _written(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        look = node.look
        assert isinstance(look, looks.Written)
        paint_selection(brush.target, node.bounds, look, self._setter, brush.theme)
        rtl = look.paragraph.rtl or (look.empty and look.rtl)
        self._text(brush, node.bounds, look.paragraph, look.ink, "end" if rtl else "start")
        paint_composed(brush.target, node.bounds, look, self._setter, brush.theme)
        if node.key and node.key == f"{brush.marks.focus}/text" and brush.marks.caret:
            brush.target.fill(brush.theme.colour("ink"), caret_box(node.bounds, look, self._setter))

    def _veil(self, brush: "_Brush", node: Node, disabled: bool) -> None:
        brush.target.fill(_VEIL, node.bounds, special_flags=pygame.BLEND_RGB_MULT)


@dataclass(frozen=True, slots=True)
class _Brush:
    """What a painting holds on to."""

    target: pygame.Surface
    theme: Theme
    marks: Marks

    def colour(self, name: str) -> str:
        return self.theme.colour(name) if name else ""

    def ink(self, name: str) -> str:
        """Returns a colour to write in: one from a scenario is made to stand out from the page."""
        if name.startswith("#"):
            return legible(name, self.theme.paper, 7 if self.theme.strict else 4.5)
        return self.theme.colour(name)
