"""The full, quiet cards of a story: the turn to another's eyes, a time jump, a recap, the stop card."""

from game.story import beat
from game.story.frame import Setting
from game.ui.elements import DISPLAY, LEAD, SMALL, TITLE3, boxed, heading, icon, text
from game.ui.layout import Child, Element, centered, column, grow, pad
from game.ui.rows import row, split
from game.ui.screens.services import service_list
from game.ui.screens.teller import Teller, portrait


def turn(teller: Teller, setting: Setting, now: beat.Turn) -> Element:
    """Says through whose eyes we look from here."""
    _ = teller.words
    name = teller.name(now.who)
    label, title = _("Ander perspectief"), _("Nu kijk je door de ogen van {name}.", name=name)
    if now.back:
        label, title = _("Terug"), _("Je bent weer {name}.", name=name)
    where = f"{teller.say(setting.when)} · {teller.say(setting.place)}"
    words = column(
        text(label, bold=True, size=SMALL, ink="accent_text"),
        heading(title, 1, size=DISPLAY),
        text(where, size=LEAD, ink="soft"),
        text(teller.say(now.text), size=LEAD, leading=1.5) if now.text else None,
        gap=14,
    )
    face = column(portrait(teller, now.who, "gewoon", 280), align="center")
    return pad(split(words, face, width=620, least=320, gap=32), 64, 80)


def later(teller: Teller, now: beat.Later) -> Element:
    """Lets time pass."""
    note = text(teller.say(now.note), size=LEAD, ink="soft", align="center") if now.note else None
    return _quiet(
        column(icon("forward", 40, "accent", flips=True), align="center"),
        heading(teller.say(now.text), 1, size=DISPLAY, align="center"),
        note,
    )


def recap(teller: Teller, now: beat.Recap) -> Element:
    """Tells in short what happened, one sentence a line."""
    _ = teller.words
    return _quiet(
        text(_("Even kort: wat gebeurde er?"), bold=True, size=SMALL, ink="accent_text"),
        boxed(text(teller.say(now.text), size=TITLE3, leading=1.6), x=28, y=24),
    )


def stop(teller: Teller, now: beat.Stop) -> Element:
    """Stops the story for something serious, in words that fit both sides, with who helps."""
    _ = teller.words
    words = column(
        text(_("Overkomt dit jou? Dan is het niet jouw schuld."), size=LEAD),
        text(_("Doe jij dit bij een ander? Stop nu en praat met een volwassene."), size=LEAD),
        gap=10,
    )
    title = row(icon("hand", 32, "accent"), grow(heading(_("Dit is serieus."), 1), basis=160), gap=14)
    services = {id: teller.scenario.shared.help[id] for id in now.services}
    return pad(
        centered(column(title, words, service_list(teller.words, teller.lookup, services), gap=20), 720),
        0,
        40,
    )


def _quiet(*parts: Child) -> Element:
    return pad(centered(column(*parts, gap=20), 700), 0, 110)
