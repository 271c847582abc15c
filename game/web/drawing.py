"""From the tree of nodes to elements of HTML: one element a node, in the same order, at the same place."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import assert_never

from game.art import drawings
from game.art.colour import mix
from game.art.face import face_svg
from game.art.vector import document
from game.ui import focus, looks
from game.ui.box import Box
from game.ui.node import Node, Role, walk
from game.ui.textfield import MOST
from game.ui.theme import Theme, legible
from game.web import aria, strokes
from game.web.aria import Around
from game.web.pictures import Pictures
from game.web.runs import font_of, runs
from game.web.shown import HIDDEN, Shown, at

_CHECK = "M5 13l4.5 4.5L19 7"  # in a square of 24


Drawn = looks.FaceLook | looks.IconLook | looks.EmojiLook | looks.Scenery | looks.Stripes | looks.Veil
"""A look that is one picture or ground."""


class Drawing:
    """One tree being made into elements."""

    def __init__(self, tree: Node, theme: Theme, pictures: Pictures, *, still: bool) -> None:
        """Knows what lies beneath a dialog, out of reach; with `still` nothing moves."""
        self._theme, self._pictures, self._still = theme, pictures, still
        top = focus.reach(tree)
        self._above = {id(node) for node in _way_to(tree, top)} if top is not tree else set[int]()
        self._top = top if top is not tree else None
        self._name, self._paged = tree.name, any(node.role is Role.MAIN for node in walk(tree))

    def element(self, node: Node, within: Box, around: Around | None = None) -> Shown:
        """Returns a node's element; `within` is where its parent's places count from."""
        around = around or Around(self._theme.paper)
        off = around.off or node.state.disabled
        shown: Shown = {"tag": aria.tag(node, around, paged=self._paged), "css": ""}
        if node.key:
            shown["key"] = node.key
        attributes = aria.attributes(node, around, self._name, paged=self._paged)
        if self._top is not None and id(node) not in self._above:
            attributes["inert"] = ""
        if node.state.aside:
            attributes["data-aside"] = ""
        if isinstance(node.look, looks.Appears) and not self._still:
            attributes["class"] = "appears"
        css = [at(node.bounds, within)]
        children: list[Shown] = []
        line = node.look.line if isinstance(node.look, looks.Panel) and node.look.border else 0
        inner = node.bounds.inset(line)
        css += self._look(node, shown, attributes, children, replace(around, off=off))
        if node.role is Role.TEXTBOX:
            self._textbox(node, shown, attributes, css)
        elif node.role is Role.SLIDER:
            self._slider(node, shown, attributes)
        else:
            origin = self._scrolled(node, inner, shown, css, children)
            below = self._around(node, replace(around, off=off))
            for child in node.children:
                made = self.element(child, origin, below)
                children.append(aria.as_item(child, made) if node.role is Role.LIST else made)
        shown["css"] = "".join(css)
        if attributes:
            shown["attributes"] = attributes
        if children:
            shown["children"] = children
        return shown

    def _around(self, node: Node, around: Around) -> Around:
        """Returns what the children of a node stand in."""
        ground = around.ground
        if isinstance(node.look, looks.Panel) and node.look.fill:
            ground = self._colour(node.look.fill)
        return Around(
            ground,
            around.control or node.role in aria.CONTROLS,
            around.off,
            node.role if aria.is_told(node, around) else around.role,
            around.live or node.role is Role.LOG,
        )

    def _look(
        self, node: Node, shown: Shown, attributes: dict[str, str], children: list[Shown], around: Around
    ) -> Iterator[str]:
        """Yields the style of a look, and puts what it needs in the element."""
        look, off = node.look, around.off
        match look:
            case None | looks.Appears() | looks.Scrollbar() | looks.Written():
                return
            case looks.Panel():
                yield from self._panel(node, look, off)
            case looks.TextLook():
                yield self._text(node, look, shown, attributes, around)
            case looks.TypingDots():
                attributes |= HIDDEN
                attributes["class"] = "dots" if self._still else "dots moving"
                children += [strokes.dot(node.bounds, number, self._colour(look.ink)) for number in range(3)]
            case looks.Steps():
                children += strokes.steps(node, look, self._theme)
            case looks.Bar():
                if node.role is not Role.SLIDER:
                    children += strokes.bar(node, look, self._theme)
            case looks.Mark():
                attributes |= HIDDEN
                yield self._mark(look, node.bounds)
            case _:
                yield self._drawn(look, node.bounds, off)

    def _text(
        self, node: Node, look: looks.TextLook, shown: Shown, attributes: dict[str, str], around: Around
    ) -> str:
        paragraph, free = look.paragraph, max(0, node.bounds.h - look.paragraph.height)
        inked = partial(self._ink, ground=around.ground)
        shown["runs"] = runs(paragraph, inked("soft" if around.off else look.ink), inked, self._pictures)
        if node.state.heard:
            shown["heard"] = f"{node.state.heard}: "
        attributes["dir"] = "rtl" if paragraph.rtl else "ltr"
        return (
            f"padding-top:{free // 2}px;{font_of(paragraph)}line-height:{paragraph.line_height}px;"
            f"text-align:{strokes.align(look)};"
        )

    def _drawn(self, look: Drawn, box: Box, off: bool) -> str:
        assets, theme = self._pictures.assets, self._theme
        match look:
            case looks.FaceLook():
                backdrop = self._colour(look.backdrop) or (theme.chip if look.crop else None)
                svg = face_svg(dict(look.look), look.mood, assets, crop=look.crop, backdrop=backdrop)
                return self._picture(svg) + ("border-radius:50%;" if look.crop else "")
            case looks.IconLook():
                svg = drawings.icon_svg(assets, look.icon, 24, theme.soft if off else self._ink(look.ink))
                return self._picture(svg) + ("transform:scaleX(-1);" if look.flipped else "")
            case looks.EmojiLook():
                return self._picture(drawings.emoji_svg(assets, look.char, 72))
            case looks.Scenery():
                return self._scenery(look, box)
            case looks.Stripes():
                return strokes.stripes(look, theme)
            case looks.Veil():
                return "background:rgba(20,18,24,.54);"
            case _:
                assert_never(look)

    def _panel(self, node: Node, look: looks.Panel, off: bool) -> Iterator[str]:
        theme, fill, border, style = self._theme, self._colour(look.fill), self._colour(look.border), "solid"
        if off:  # what cannot be pressed lies flat, in a broken line
            fill, border, style = "", theme.edge if border else "", "dashed"
        if look.fade:
            yield f"background:linear-gradient({fill},{self._colour(look.fade)});"
        elif fill:
            yield f"background-color:{fill};"
        if border and look.line:
            yield f"border:{look.line}px {style} {border};"
        if any(look.corners):
            yield f"border-radius:{' '.join(f'{corner}px' for corner in look.corners)};"
        if look.shadow and not theme.strict:
            yield f"box-shadow:0 {look.shadow // 3}px {look.shadow}px {theme.shadow}40;"
        if node.action is not None and node.key and not off and node.role is not Role.TEXTBOX:
            ground = fill or theme.paper
            yield f"--over:{mix(ground, theme.ink, 0.06)};--down:{mix(ground, theme.ink, 0.12)};"

    def _textbox(self, node: Node, shown: Shown, attributes: dict[str, str], css: list[str]) -> None:
        inside = node.children[0]
        look = inside.look
        assert isinstance(look, looks.Written)  # a text box is made of these two: see controls.Field
        paragraph = look.paragraph
        line = node.look.line if isinstance(node.look, looks.Panel) else 0
        x, y = inside.bounds.x - node.bounds.x - line, inside.bounds.y - node.bounds.y - line
        css.append(f"padding:{y}px {x}px;{font_of(paragraph)}line-height:{paragraph.line_height}px;")
        css.append(f"color:{self._theme.ink};--soft:{self._theme.soft};caret-color:{self._theme.ink};")
        shown["value"] = node.state.value
        attributes |= {"maxlength": str(MOST), "spellcheck": "false", "autocomplete": "off", "dir": "auto"}
        if look.empty:
            attributes["placeholder"] = paragraph.text

    def _slider(self, node: Node, shown: Shown, attributes: dict[str, str]) -> None:
        span = node.state.range
        assert span is not None  # every slider has one
        attributes |= {
            "type": "range", "min": f"{span.low:g}", "max": f"{span.high:g}", "step": f"{span.step:g}",
            "aria-valuetext": node.state.value,
        }  # fmt: skip
        shown["value"] = f"{span.value:g}"

    def _scrolled(self, node: Node, inner: Box, shown: Shown, css: list[str], children: list[Shown]) -> Box:
        """Returns where places count from inside, which moves where the page itself scrolls."""
        state = node.state.scroll
        if state is None:
            return inner
        css.append("overflow:hidden auto;" if state.most else "overflow:hidden;")
        shown["scroll"] = state.offset
        whole = Box(0, 0, 1, inner.h + state.most)  # also the room below the last child can be scrolled to
        children.append({"tag": "i", "css": at(whole, whole), "attributes": dict(HIDDEN)})
        return Box(inner.x, inner.y - state.offset, inner.w, inner.h)

    def _scenery(self, look: looks.Scenery, box: Box) -> str:
        colours = dict(
            zip(("sky", "ground", "shade", "accent"), map(self._colour, look.colours), strict=True)
        )
        size = (max(1, box.w), max(1, box.h))
        svg = drawings.background_svg(self._pictures.assets, look.name, size, colours)
        return f"background-color:{colours['sky']};" + (self._picture(svg) if svg else "")

    def _mark(self, look: looks.Mark, box: Box) -> str:
        theme, line = self._theme, max(2, box.h // 12)
        edge = theme.empathy if look.on else theme.edge
        shape = f"border:{line}px solid {edge};border-radius:{'50%' if look.round else f'{box.h // 4}px'};"
        if not look.on:
            return f"{shape}background-color:{theme.card};"
        if look.round:
            return f"{shape}background:radial-gradient({theme.empathy} 0 45%,{theme.card} 50%);"
        check = f'<path d="{_CHECK}" fill="none" stroke="{theme.card}" stroke-width="3"/>'
        drawn = self._picture(document(check, (0, 0, 24, 24), (24, 24)))
        return f"{shape}background-color:{theme.empathy};{drawn}"

    def _picture(self, svg: str) -> str:
        return f"background-image:var({self._pictures.name(svg)});background-size:100% 100%;"

    def _colour(self, name: str) -> str:
        return self._theme.colour(name) if name else ""

    def _ink(self, name: str, ground: str = "") -> str:
        """Returns a colour to write in: one from a scenario is made to stand out from what it lies on."""
        if name.startswith("#"):
            return legible(name, ground or self._theme.paper, 7 if self._theme.strict else 4.5)
        return self._theme.colour(name)


def _way_to(tree: Node, target: Node) -> Iterator[Node]:
    """Yields a node, all in it, and what it stands in."""
    yield from walk(target)
    yield from _around(tree, target)


def _around(tree: Node, target: Node) -> list[Node]:
    if tree is target:
        return [tree]
    for child in tree.children:
        found = _around(child, target)
        if found:
            return [tree, *found]
    return []
