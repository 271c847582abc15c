"""The conversation so far, as bubbles: what people said, what the player answered, what happened between."""

from dataclasses import dataclass

from game.session.moments import Moment
from game.session.transcript import Shown
from game.story import beat
from game.story.frame import Setting
from game.ui.chat import bubble, locked, typing
from game.ui.elements import SMALL, TITLE3, appear, boxed, heading, text
from game.ui.layout import Child, Element, centered, column, pad
from game.ui.node import Role
from game.ui.screens.teller import Teller

LONGEST_BACKLOG = 80
"""Bubbles kept on the page; the whole path stands under "Teruglezen"."""


def conversation(teller: Teller, shown: list[Shown]) -> list[Element]:
    """Returns the bubbles of the conversation that is going on, oldest first."""
    items = going_on(shown)[-LONGEST_BACKLOG:]
    elements: list[Element] = []
    before: str | None = None
    for item in items:
        element, before = element_of(teller, item, before)
        if element is not None:
            elements.append(appear(element, f"shown:{item.move}"))
    return elements


@dataclass(frozen=True, slots=True)
class Bubble:
    """A bubble of a whole play: who spoke before it in its scene, and whether the scene begins with it."""

    shown: Shown
    before: str | None
    begins: bool


def everything(shown: list[Shown]) -> list[Bubble]:
    """Returns what was shown in a play and has a bubble."""
    bubbles: list[Bubble] = []
    scene = before = None
    for item in shown:
        is_bubble, speaker = _said(item)
        if is_bubble:
            begins = item.setting.scene != scene
            bubbles.append(Bubble(item, None if begins else before, begins))
            scene, before = item.setting.scene, speaker
    return bubbles


def line_of(teller: Teller, line: Bubble) -> Element:
    """Returns a bubble, with where and when above it if its scene begins there."""
    element, _ = element_of(teller, line.shown, line.before)
    setting = line.shown.setting
    where = f"{teller.say(setting.when)} · {teller.say(setting.place)}"
    above = pad(heading(where, 2, ink="soft", size=TITLE3), 0, top=14, bottom=4) if line.begins else None
    return column(above, element, gap=10, role=Role.LISTITEM)


def going_on(shown: list[Shown]) -> list[Shown]:
    """Returns what was shown since the chat, or the eyes, last changed."""
    if not shown:
        return []
    here = _where(shown[-1].setting)
    kept: list[Shown] = []
    for item in reversed(shown):
        if _where(item.setting) != here or isinstance(item.item, beat.Later):
            break
        kept.append(item)
    return kept[::-1]


def _where(setting: Setting) -> tuple[str, str]:
    """A chat goes on from scene to scene; what is said face to face ends with its scene."""
    return setting.eyes, setting.chat.name.source if setting.chat else setting.scene


def pressure(teller: Teller, now: beat.Beat, shown: list[Shown]) -> Element | None:
    """Shows who is typing and how many look on, when that is what happens now."""
    _ = teller.words
    looking = ""
    if shown and isinstance(shown[-1].item, beat.Watching):
        looking = watching(teller, shown[-1].item.number)
    if isinstance(now, beat.Typing):
        return typing(_("{name} is aan het typen…", name=teller.name(now.who)), looking)
    return None


def watching(teller: Teller, number: int) -> str:
    """Says how many people look on."""
    _ = teller.words
    return _("{number} persoon kijkt mee", "{number} mensen kijken mee", number)


def element_of(teller: Teller, shown: Shown, before: str | None) -> tuple[Element | None, str | None]:
    """Returns the bubble of what was shown, and who speaks; `before` is who spoke before."""
    is_bubble, speaker = _said(shown)
    return _element(teller, shown, before) if is_bubble else None, speaker


def _said(shown: Shown) -> tuple[bool, str | None]:
    """Tells whether something has a bubble, and who speaks in it."""
    match shown.item:
        case beat.Line(who=who) | beat.Private(who=who):
            return True, who
        case beat.Narration() | beat.Watching():
            return True, None
        case Moment() as moment:
            return moment.kind == "choose", shown.setting.eyes if moment.said else None
        case beat.Typing() | beat.Turn() | beat.Later() | beat.Recap() | beat.Stop() | beat.Reveal():
            return False, None  # above the bubbles, or on a card
        case beat.Choose() | beat.Guess() | beat.Reason() | beat.Write() | beat.Plan() | beat.End():
            return False, None


def _element(teller: Teller, shown: Shown, before: str | None) -> Element | None:
    match shown.item:
        case beat.Line(who, mood, words, mine):
            return _bubble(teller, who, mood, mine, before, teller.say(words))
        case beat.Private(who, what, mine):
            there = locked(teller.say(what), said_by=_speaker(teller, who, mine))
            return _bubble(teller, who, "gewoon", mine, before, inside=there)
        case beat.Narration(words):
            return narration(teller.say(words))
        case beat.Watching(number):
            looking = watching(teller, number)
            return centered(text(looking, size=SMALL, ink="soft", italic=True, align="center"), 500)
        case Moment() as moment:
            _, answer = teller.words, teller.say(moment.answer[0])
            return bubble(answer, mine=True, said_by=_("Jij")) if moment.said else narration(answer)
        case beat.Typing() | beat.Turn() | beat.Later() | beat.Recap() | beat.Stop() | beat.Reveal():
            return None
        case beat.Choose() | beat.Guess() | beat.Reason() | beat.Write() | beat.Plan() | beat.End():
            return None


def narration(words: str) -> Element:
    """Tells what happens, between the bubbles."""
    return pad(boxed(text(words, ink="ink"), fill="panel", border="", line=0, radius=14, x=18, y=10), 0, 4)


def _bubble(
    teller: Teller, who: str, mood: str, mine: bool, before: str | None, *words: str, inside: Child = None
) -> Element:
    said_by = _speaker(teller, who, mine)
    if mine:
        return bubble(*words, mine=True, inside=inside, said_by=said_by)
    return bubble(
        *words,
        inside=inside,
        name="" if before == who else said_by,
        name_ink=teller.ink(who),
        look=teller.look(who),
        mood=mood,
        backdrop=teller.backdrop(who),
        said_by=said_by,
    )


def _speaker(teller: Teller, who: str, mine: bool) -> str:
    _ = teller.words
    return _("Jij") if mine else teller.name(who)
