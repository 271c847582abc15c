"""The panel of the workbench: where the story is, why it went there, what it remembers, where it can go."""

from game.text.catalogue import Language
from game.ui.controls import button, checkbox, entry, field
from game.ui.elements import SMALL, TITLE3, Rule, bullets, ground, heading, icon, text
from game.ui.layout import Element, column, grow, pad, spacer
from game.ui.node import Role
from game.ui.pages import scroll
from game.ui.rows import grid, row
from game.ui.screen import Context
from game.ui.screens.shared_actions import ToHome
from game.ui.screens.workbench_actions import (
    BACK,
    FIND,
    FORWARD,
    LANGUAGE,
    Desk,
    Give,
    ShowPanel,
    Speak,
    Step,
    ToScene,
    matching,
    word_key,
)
from game.writing.preview import Variable
from game.writing.preview.acts import value_told
from game.writing.preview.reasons import happened_told, why_told
from game.writing.preview.wrong import problem_told

MOST_ABOVE = 3
"""Problems shown above the story; when there are more, the panel has them too."""
_MOST_ROWS = 60
"""Problems and scenes in the panel: a list that is longer is not read, and slows the window down."""


def panel(desk: Desk, context: Context, *, scrolls: bool) -> Element:
    """Returns the panel; below its head it scrolls by itself, unless the whole page does."""
    _ = context.words
    head = pad(_head(desk, context), 18, 12)
    parts = (_problems, _why, _state, _scenes)
    sections = (part(desk, context) for part in parts)
    stop = button(_("Stoppen"), ToHome(), style="quiet", key="stop")
    body = pad(column(*sections, row(stop), gap=18), 18, 14)
    below = scroll(body, "panel", gutter=10) if scrolls else body
    return ground(column(head, Rule(), below), "panel")


def _head(desk: Desk, context: Context) -> Element:
    _, preview = context.words, desk.preview
    back = button(
        "", Step(-1), icon_name="arrow_left", key=BACK, flips=True, disabled=not preview.can_back,
        name=_("Een stap terug (Alt en pijl naar links)"),
    )  # fmt: skip
    forward = button(
        "", Step(1), icon_name="arrow_right", key=FORWARD, flips=True, disabled=not preview.can_forward,
        name=_("Een stap vooruit (Alt en pijl naar rechts)"),
    )  # fmt: skip
    away = button("", ShowPanel(False), icon_name="cross", name=_("Werkbank verbergen"), key="panel_away")
    where = _("regel {line} van {file}", line=preview.line, file=preview.file.name)
    return column(
        row(back, forward, spacer(), _language(desk, context), away, gap=8),
        column(text(preview.here.scene, size=TITLE3, bold=True), _soft(where), gap=2),
        gap=10,
    )


def _language(desk: Desk, context: Context) -> Element:
    """Returns the button that goes on to the next language; it says which one that is."""
    _ = context.words
    known = desk.languages
    now = next(n for n, one in enumerate(known) if one.code == context.settings.language)
    after: Language = known[(now + 1) % len(known)]
    name = _("Taal: {now}. Naar: {next}", now=known[now].name, next=after.name)
    return button(known[now].code, Speak(after.code), icon_name="globe", name=name, key=LANGUAGE)


def _problems(desk: Desk, context: Context) -> Element | None:
    _, preview = context.words, desk.preview
    if len(preview.problems) <= MOST_ABOVE:
        return None
    lines = (
        text(problem_told(problem, preview.file, _), size=SMALL, bold=problem.severity == "error")
        for problem in preview.problems[:_MOST_ROWS]
    )
    left = len(preview.problems) - _MOST_ROWS
    more = _soft(_("En nog {number} melding.", "En nog {number} meldingen.", left)) if left > 0 else None
    return column(heading(_("Meldingen"), 3), *lines, more, gap=8)


def _why(desk: Desk, context: Context) -> Element:
    _ = context.words
    return column(heading(_("Waarom?"), 3), bullets(*why_told(desk.preview, _), size=SMALL), gap=8)


def _state(desk: Desk, context: Context) -> Element:
    _ = context.words
    state = desk.preview.state()
    variables = (_variable(one, context) for one in state.variables)
    happened = (_soft(told) for told in happened_told(desk.preview, _))
    return column(
        heading(_("Wat het verhaal onthoudt"), 3),
        grid(*variables, least=260, most=3, gap=2),
        *happened,
        gap=8,
    )


def _variable(one: Variable, context: Context) -> Element:
    _ = context.words
    match one.value:
        case bool() as on:
            return checkbox(one.name, on, Give(one.name, not on), key=f"value:{one.name}")
        case int() as number:
            return row(
                grow(text(_named(one, context)), basis=90),
                _less_or_more(one.name, number - 1, "minus", _("{name} lager", name=one.name)),
                text(str(number), bold=True),
                _less_or_more(one.name, number + 1, "plus", _("{name} hoger", name=one.name)),
                gap=8,
            )
        case str() as word:
            return field(word_key(one.name), _named(one, context), start=word, lines=1)


def _named(one: Variable, context: Context) -> str:
    _ = context.words
    if one.value == one.default:
        return one.name
    return _("{name} (eerst {default})", name=one.name, default=value_told(one.default))


def _less_or_more(name: str, value: int, picture: str, label: str) -> Element:
    return button("", Give(name, value), icon_name=picture, name=label, key=f"value:{name}:{picture}")


def _scenes(desk: Desk, context: Context) -> Element:
    _ = context.words
    found = matching(desk.preview, context.texts.get(FIND, ""))
    seen = desk.preview.state().seen
    rows = (_scene(desk, context, id, line, id in seen) for id, line in found[:_MOST_ROWS])
    left = len(found) - _MOST_ROWS
    note = None if found else _soft(_("Geen scène heet zo."))
    if left > 0:
        note = _soft(
            _(
                "En nog {number} scène. Typ een deel van de naam.",
                "En nog {number} scènes. Typ een deel van de naam.",
                left,
            )
        )
    find = field(FIND, _("Zoek een scène"), lines=1)
    return column(heading(_("Scènes"), 3), find, column(*rows, gap=2, role=Role.LIST), note, gap=8)


def _scene(desk: Desk, context: Context, id: str, line: int, seen: bool) -> Element:
    _ = context.words
    here = id == desk.preview.here.scene
    mark = icon("check", 18, "soft", label=_("gezien")) if seen else None
    name, where = text(id, size=SMALL, bold=here), _soft(_("regel {line}", line=line))
    called = _("scène {scene}, regel {line}", scene=id, line=line)
    body = row(grow(name, basis=90), mark, where, gap=8)
    return entry(body, ToScene(id), name=called, key=f"scene:{id}", here=here)


def _soft(words: str) -> Element:
    return text(words, size=SMALL, ink="soft")
