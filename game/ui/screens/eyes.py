"""Through another's eyes: the guess at what somebody feels, and what that person tells."""

from game.session.transcript import Shown
from game.story import beat, model, naming
from game.story.frame import Setting
from game.story.walk import every_step
from game.ui.controls import number_badge, pressable
from game.ui.elements import BODY, DISPLAY, LEAD, SMALL, boxed, heading, icon, slanted, strong, text
from game.ui.layout import Child, Element, column, gap, grow, pad, spacer
from game.ui.rows import grid, row, split
from game.ui.screens import talk
from game.ui.screens.questions import Answering, places_of, question
from game.ui.screens.shared_actions import Toggle
from game.ui.screens.teller import Teller, moods, portrait

_FEW = 3
"""Faces at a guess when playing calmly."""

_EXCERPT = 4
"""Bubbles of the other phone beside the question: enough to remember, few enough to stay calm."""


def guess(
    teller: Teller, setting: Setting, now: beat.Guess, shown: list[Shown], answering: Answering
) -> Element:  # fmt: skip
    """Asks what somebody feels, with a face for every feeling."""
    _ = teller.words
    last = answering.picked[-1] if answering.picked else None
    mood = (
        teller.scenario.shared.feelings[last].mood
        if last
        else moods(shown, setting.scene).get(now.of, "gewoon")
    )
    offer = offered(teller, setting, now)
    words = [teller.say(naming.feeling(teller.scenario, id)) for id in offer]
    places = places_of(teller, len(words))
    tiles = grid(
        *(
            _tile(teller, now, id, id in answering.picked, number, places[number - 1])
            for number, id in enumerate(offer, 1)
        ),
        least=170,
        most=3,
    )
    asked = f"{teller.say(now.ask)} {_('Kies er één of meer.')}"
    ask = text(strong(teller.say(now.ask)), " ", _("Kies er één of meer."), size=LEAD, align="center")
    right = question(now, asked, words, places, _face(teller, now.of, mood, 200), ask, tiles, gap=16)
    scene = _excerpt(teller, setting, shown)
    # In a small window the question comes first, so that there is something to choose without scrolling.
    head = column(heading(_title(teller, setting), 1, size=LEAD), ask.but(align="start"), gap=8)
    small = row(portrait(teller, now.of, mood, 90), grow(head, basis=160), gap=16)
    return _two(
        column(_heading(teller, setting), *scene, gap=18),
        right,
        column(question(now, asked, words, places, small, tiles, gap=18), *scene, gap=18),
    )


def offered(teller: Teller, setting: Setting, now: beat.Guess) -> tuple[str, ...]:
    """Returns the feelings to choose from; when playing calmly three, what the other tells among them."""
    if not teller.context.settings.calm:
        return now.feelings
    script = teller.scenario.scenes[setting.scene].script
    told = next(
        step.answers for step in every_step(script) if isinstance(step, model.Guess) and step.id == now.id
    )
    others = [id for id in now.feelings if id not in told]
    kept = {*told, *others[: max(0, _FEW - len(told))]}
    return tuple(id for id in now.feelings if id in kept)


def reveal(teller: Teller, setting: Setting, now: beat.Reveal) -> Element:
    """Shows what the other tells beside what the player thought; never as right or wrong."""
    _ = teller.words
    name = teller.name(now.of)
    mood = teller.scenario.shared.feelings[now.feelings[0]].mood
    feelings = _listed(teller, now.feelings)
    left = column(
        text(_("Jij dacht"), size=SMALL, bold=True, ink="soft"),
        boxed(text(_listed(teller, now.guessed), size=LEAD), x=18, y=14),
        text(_("{name} vertelt", name=name), size=SMALL, bold=True, ink="soft"),
        boxed(
            column(
                text(slanted(_("“{words}”", words=teller.say(now.tells))), size=LEAD, leading=1.5),
                text(feelings, bold=True, ink="accent_text"),
                gap=12,
            ),
            x=22,
            y=18,
        ),
        gap=10,
    )
    return _two(column(_heading(teller, setting), left, gap=24), _face(teller, now.of, mood, 300))


def _listed(teller: Teller, feelings: tuple[str, ...]) -> str:
    _ = teller.words
    return _(", ").join(teller.say(naming.feeling(teller.scenario, id)) for id in feelings)


def _two(left: Element, right: Element, stacked: Element | None = None) -> Element:
    return pad(split(left, right, width=500, least=420, gap=48, stacked=stacked), 56, 24)


def _heading(teller: Teller, setting: Setting) -> Element:
    _ = teller.words
    label = _("Ander perspectief") if setting.eyes != teller.scenario.player else _("Even stilstaan")
    return column(
        text(label, bold=True, size=SMALL, ink="accent_text"),
        heading(_title(teller, setting), 1, size=DISPLAY * 0.8),
        gap=8,
    )


def _title(teller: Teller, setting: Setting) -> str:
    if setting.eyes == teller.scenario.player:
        return teller.say(setting.place)
    _ = teller.words
    return _("Je kijkt door de ogen van {name}.", name=teller.name(setting.eyes))


def _excerpt(teller: Teller, setting: Setting, shown: list[Shown]) -> tuple[Element, Element]:
    """Returns when and where it is, and the last that was said there."""
    excerpt = talk.conversation(teller, shown)[-_EXCERPT:]
    title: Child = None
    if setting.chat is not None:
        title = text(teller.say(setting.chat.name), size=SMALL, ink="soft")
    where = f"{teller.say(setting.when)} · {teller.say(setting.place)}"
    said = boxed(column(title, *excerpt, gap=8), fill="panel", border="", line=0, radius=20, x=18, y=16)
    return text(where, size=BODY, ink="soft"), said


def _face(teller: Teller, who: str, mood: str, size: float) -> Element:
    return column(portrait(teller, who, mood, size), align="center")


def _tile(teller: Teller, now: beat.Guess, id: str, on: bool, number: int, place: str) -> Element:
    label = teller.say(naming.feeling(teller.scenario, id))
    mood = teller.scenario.shared.feelings[id].mood
    face = portrait(teller, now.of, mood, 74, named=False)
    mark = icon("check", 20, "chosen") if on else gap(20)
    top = row(number_badge(number), spacer(), face, spacer(), mark, gap=2, align="start")
    body = column(top, text(label, size=SMALL, align="center"), gap=4)
    return pressable(
        body, Toggle(id), name=label, key=f"{now.id}.{id}", radius=16, x=10, y=10, number=number, checked=on,
        heard=place,
    )  # fmt: skip
