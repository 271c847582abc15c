"""How the workbench is laid out: the story, what a writer must know at once above it, the panel beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.text.say import Notice, Say
from game.ui.box import Box
from game.ui.controls import button
from game.ui.elements import SMALL, Rule, ground, icon, text
from game.ui.layout import Element, Env, Size, column, grow, pad
from game.ui.looks import Panel
from game.ui.node import Node, Role, State
from game.ui.pages import Scroll, page
from game.ui.rows import row
from game.ui.screen import Context
from game.ui.screens import workbench_panel
from game.ui.screens.workbench_actions import Desk, Remark, ShowPanel
from game.writing.preview.wrong import problem_told

_PANEL, _LEAST = 340, 600
"""The width of the panel, and the least for the story beside it."""
_MOST_ABOVE = 0.35
"""The part of the height that may stand above the story; what is more can be scrolled to."""


@dataclass(frozen=True)
class Bench:
    """A story that fills the room it is left by what stands above and beside it; those have names."""

    story: Element
    above: Element | None
    panel: Element | None
    names: tuple[str, str]

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole window."""
        return env.size

    def place(self, env: Env, box: Box) -> Node:
        """Places the story with its strip, and then the panel: that is the order of reading."""
        beside = env.text_px(_PANEL) if self.panel else 0
        left = Box(box.x, box.y, box.w - beside, box.h)
        high = env.measure(self.above, left.w).h if self.above else 0
        most = round(box.h * _MOST_ABOVE)
        above = Scroll(self.above, "above", gutter=14) if self.above and high > most else self.above
        high = min(high, most)
        nodes = [self.story.place(env, Box(left.x, left.y + high, left.w, left.h - high))]
        if above:
            nodes.insert(0, _aside(env, above, Box(left.x, left.y, left.w, high), self.names[0]))
        if self.panel:
            edge = max(1, env.px(1))
            nodes.append(Node(Role.GROUP, Box(left.right, box.y, edge, box.h), look=Panel("line")))
            place = Box(left.right + edge, box.y, beside - edge, box.h)
            nodes.append(_aside(env, self.panel, place, self.names[1]))
        return Node(Role.GROUP, box, children=tuple(nodes))


def _aside(env: Env, element: Element, box: Box, name: str) -> Node:
    """Places what is not the story: a press beside its controls does not play on."""
    return Node(Role.GROUP, box, name, state=State(aside=True), children=(element.place(env, box),))


def page_of(desk: Desk, context: Context, story: Callable[[Context], Element]) -> Element:
    """Returns the story, and the panel beside it or, in a small window, instead of it."""
    _ = context.words
    names = _("Meldingen"), _("Werkbank")
    fits = context.fits(_PANEL + _LEAST)
    closed = not (fits if desk.wanted is None else desk.wanted)
    above = _above(desk, context, closed=closed)
    if closed:
        return Bench(story(context), above, None, names)
    panel = workbench_panel.panel(desk, context, scrolls=fits)
    if not fits:
        return page(panel, top=above, key="panel")
    unit = max(1.0, min(context.size.w / 1280, context.size.h / 720))
    width = round(_PANEL * unit * context.settings.text_scale / 100)
    narrow = replace(context, size=Size(context.size.w - width, context.size.h))
    return Bench(story(narrow), above, panel, names)


def _above(desk: Desk, context: Context, *, closed: bool) -> Element | None:
    """Returns where the story is when no panel says so, what just happened, and what is wrong."""
    parts = [_place(desk, context)] if closed else []
    parts += _remarks(desk, context)
    return ground(column(pad(column(*parts, gap=4), 24, 8), Rule()), "panel") if parts else None


def _place(desk: Desk, context: Context) -> Element:
    _, preview = context.words, desk.preview
    where = _("scène {scene}, regel {line}", scene=preview.here.scene, line=preview.line)
    open_it = button(_("Werkbank"), ShowPanel(True), icon_name="pencil", key="panel")
    return row(grow(text(where, size=SMALL, bold=True), basis=90), open_it)


def _remarks(desk: Desk, context: Context) -> list[Element]:
    _, preview = context.words, desk.preview
    told: list[Element] = [_line(_said(one, _), "info") for one in desk.told]
    if not preview.playable:
        words = _("Zo kan het verhaal niet spelen. Je speelt de laatste versie die klopte.")
        told.append(_line(words, "warning", bold=True))
    count = len(preview.problems)
    most = workbench_panel.MOST_ABOVE
    most = count if count <= most else most - 1
    told += (_line(problem_told(problem, preview.file, _), "warning") for problem in preview.problems[:most])
    if count > most:
        more = _("En nog {number} melding.", "En nog {number} meldingen.", count - most)
        told.append(pad(text(more, size=SMALL, ink="soft"), 30))
    return told


def _line(words: str, picture: str, *, bold: bool = False) -> Element:
    ink = "accent_text" if picture == "warning" else "soft"
    return row(icon(picture, 20, ink), grow(text(words, size=SMALL, bold=bold)), gap=10, align="start")


def _said(told: Notice | Remark, _: Say) -> str:
    match told:
        case Remark.READ_AGAIN:
            return _("Het bestand is opnieuw gelezen.")
        case Remark.NOT_KEPT:
            return _("In de werkbank wordt niets bewaard.")
        case notice:
            return notice.render(_)
