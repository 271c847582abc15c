"""What can be pressed, ticked, moved and written in."""

from dataclasses import replace
from types import MappingProxyType

from game.ui.box import Box
from game.ui.elements import BODY, SMALL, Boxed, Drawn, icon, text
from game.ui.layout import Child, Element, Env, FieldModel, Size, column, grow
from game.ui.looks import Bar, Mark, Panel, Written
from game.ui.node import Node, Role, Span, State
from game.ui.rows import row
from game.ui.textfield import shown
from game.ui.type import Part
from game.ui.value import Value

UNREAD, TWICE = 0.7, 0.4
"""Seconds in which nobody has read a control yet, and in which a second press is the same one."""

_STYLES = MappingProxyType(
    {
        # fill, border, ink
        "plain": ("card", "edge", "ink"),
        "primary": ("accent_fill", "accent_fill", "on_accent"),
        "dark": ("dark_fill", "dark_fill", "on_dark"),
        "quiet": ("", "", "ink"),
    }
)


def button(
    label: str, action: object, *, style: str = "plain", icon_name: str = "", icon_after: bool = False,
    key: str = "", name: str = "", disabled: bool = False, flips: bool = False, number: int = 0,
    settles: float = 0, heard: str = "",
) -> Boxed:  # fmt: skip
    """Makes a button: plain, primary (Enter presses it), dark or quiet. Without a label, give it a `name`."""
    fill, border, ink = _STYLES[style]
    primary = style == "primary"
    words = text(label, size=BODY if primary else SMALL, ink=ink, bold=primary) if label else None
    picture = icon(icon_name, 24 if not label else 20, ink, flips=flips) if icon_name else None
    parts = (words, picture) if icon_after else (picture, words)
    return Boxed(
        row(*parts, gap=8),
        *(fill, border, 1.5, (11, 11, 11, 11)),
        x=14,
        y=8,
        role=Role.BUTTON,
        name=name or label,
        key=key,
        action=action,
        state=State(primary=primary, disabled=disabled, number=number, settles=settles, heard=heard),
        centred=True,
    )


def settled(control: Boxed, seconds: float) -> Boxed:
    """Returns a control that must have been seen for at least so long before a press counts."""
    seconds = max(seconds, control.state.settles)
    return control.but(state=replace(control.state, settles=seconds))


def option(
    label: str, action: object, *, number: int = 0, key: str = "", selected: bool = False,
    after: Child = None, icon_name: str = "", ink: str = "", settles: float = 0, heard: str = "",
) -> Boxed:  # fmt: skip
    """Makes one of the things to choose from, with the digit that picks it."""
    badge: Element | None = None
    if number or icon_name:
        badge = number_badge(number, ink) if number else _badge(icon(icon_name, 20, "ink"), ink)
    border = ink or ("chosen" if selected else "edge")
    return Boxed(
        row(badge, grow(text(label), basis=120), after, gap=14),
        *("card", border, 2, (14, 14, 14, 14)),
        x=16,
        y=12,
        role=Role.BUTTON,
        name=label,
        key=key or (f"option:{number}" if number else ""),
        action=action,
        state=State(number=number, selected=selected, settles=settles, heard=heard),
    )


def number_badge(number: int, ink: str = "") -> Element:
    """Shows the digit that picks a control."""
    return _badge(text(str(number), size=SMALL, bold=True), ink)


def _badge(inside: Element, ink: str) -> Element:
    return Boxed(inside, ink or "chip", corners=(8, 8, 8, 8), x=7, y=3, least=32, centred=True)


def pressable(
    child: Element, action: object, *, name: str, key: str = "", fill: str = "card", border: str = "edge",
    line: float = 2, radius: float = 18, x: float = 0, y: float = 0, selected: bool = False, number: int = 0,
    role: Role = Role.BUTTON, checked: bool | None = None, heard: str = "",
) -> Boxed:  # fmt: skip
    """Makes a control of anything: a card with a face, a tile to tick."""
    corners = (radius, radius, radius, radius)
    state = State(selected=selected, number=number, checked=checked, heard=heard)
    role = Role.CHECKBOX if checked is not None and role is Role.BUTTON else role
    border = "chosen" if selected or checked else border
    return Boxed(child, fill, border, line, corners, 0, "", x, y, role, name, key, action, state)


def entry(child: Element, action: object, *, name: str, key: str, here: bool, y: float = 8) -> Boxed:
    """Makes an entry of a list of places to go to; `here` when it is the one that is seen."""
    return pressable(
        child,
        action,
        name=name,
        key=key,
        fill="",
        border="",
        line=2 if here else 0,
        radius=12,
        x=8,
        y=y,
        selected=here,
    )


def _ticked(label: str, on: bool, action: object, role: Role, key: str, disabled: bool) -> Boxed:
    mark = Drawn(Mark(on, role is Role.RADIO), 26, 26, role=Role.GROUP, text_scaled=True)
    return Boxed(
        row(mark, grow(text(label), basis=100), gap=12),
        corners=(10, 10, 10, 10),
        x=8,
        y=8,
        role=role,
        name=label,
        key=key or f"{role}:{label}",
        action=action,
        state=State(checked=on, disabled=disabled),
    )


def checkbox(label: str, on: bool, action: object, *, key: str = "", disabled: bool = False) -> Boxed:
    """Makes something to tick."""
    return _ticked(label, on, action, Role.CHECKBOX, key, disabled)


def radio(label: str, on: bool, action: object, *, key: str = "", disabled: bool = False) -> Boxed:
    """Makes one of several of which one holds."""
    return _ticked(label, on, action, Role.RADIO, key, disabled)


class Slider(Value):
    """A value to move; the screen gets `Slid(key, value)`."""

    label: str
    key: str
    span: Span
    shown: str

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width, at most 360 units for the track."""
        words = env.measure(self._words(), width)
        return Size(max(words.w, min(width, env.px(360))), words.h + env.target())

    def _words(self) -> Element:
        return text(self.label, "  ", Part(self.shown, bold=True))

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a slider node whose first child is its label."""
        words = env.measure(self._words(), box.w).h
        label = self._words().place(env, Box(box.x, box.y, box.w, words))
        track = Box(box.x, box.y + words, box.w, env.target())
        share = (self.span.value - self.span.low) / ((self.span.high - self.span.low) or 1)
        node = Node(
            Role.SLIDER, track, self.label, self.key, self, State(range=self.span, value=self.shown),
            Bar(share, "empathy", True),
        )  # fmt: skip
        return Node(Role.GROUP, box, children=(label, node))


def slider(
    label: str, key: str, value: float, low: float, high: float, step: float, shown: str = ""
) -> Slider:
    """Makes a slider; the arrows move it one step."""
    return Slider(label, key, Span(value, low, high, step), shown or f"{value:g}")


class Field(Value):
    """A text box of several lines; the screen gets `Changed(key, text)`."""

    key: str
    label: str
    placeholder: str
    start: str
    lines: int
    labelled: bool

    def _model(self, env: Env) -> FieldModel:
        return env.fields.get(self.key) or FieldModel(self.start, len(self.start), len(self.start))

    def _written(self, env: Env, width: int) -> tuple[Written, FieldModel]:
        model = self._model(env)
        words, composed = shown(model)
        empty = not words
        parts = (Part(self.placeholder if empty else words),)
        style = env.style(BODY)
        paragraph = env.typesetter.paragraph(parts, style, width, rtl=env.rtl, keep_spaces=True)
        low, high = sorted((model.anchor, model.caret))
        caret = model.caret + len(model.composed)
        return Written(
            paragraph, "soft" if empty else "ink", low, high, caret, composed, empty, env.rtl
        ), model

    def _height(self, env: Env, width: int) -> int:
        written, _ = self._written(env, width - 2 * env.px(14))
        lines = max(self.lines, len(written.paragraph.lines))
        return max(env.target(), written.paragraph.line_height * lines + 2 * env.px(11))

    def measure(self, env: Env, width: int) -> Size:
        """Returns the whole width and room for its lines, more when more is written."""
        label = env.measure(self._label(), width).h + env.px(6) if self.labelled else 0
        return Size(width, label + self._height(env, width))

    def _label(self) -> Element:
        return text(self.label, bold=True)

    def place(self, env: Env, box: Box) -> Node:
        """Becomes a text box with its text inside."""
        above = env.measure(self._label(), box.w).h + env.px(6) if self.labelled else 0
        outer = Box(box.x, box.y + above, box.w, max(1, box.h - above))
        inner = outer.inset(env.px(14), env.px(11))
        written, model = self._written(env, inner.w)
        corner = env.px(11)
        look = Panel("card", "edge", max(1, env.px(1.5)), (corner,) * 4)
        inside = Node(Role.GROUP, inner, key=f"{self.key}/text", look=written)
        state = State(value=model.text)
        node = Node(Role.TEXTBOX, outer, self.label, self.key, self, state, look, (inside,), model)
        if not self.labelled:
            return node
        label = self._label().place(env, Box(box.x, box.y, box.w, above - env.px(6)))
        return Node(Role.GROUP, box, children=(label, node))


def field(
    key: str, label: str, *, placeholder: str = "", start: str = "", lines: int = 3, show_label: bool = True
) -> Field:
    """Makes a box to write in; what was written is kept under its key while the screen lives."""
    return Field(key, label, placeholder, start, lines, show_label)


def radios(label: str, choices: list[tuple[str, object, bool]]) -> Element:
    """Makes a labelled group of radio buttons out of (label, action, on)."""
    buttons = (radio(words, on, action).but(key=f"{label}:{words}") for words, action, on in choices)
    return column(text(label, bold=True), *buttons, gap=2, role=Role.RADIOGROUP, name=label)
