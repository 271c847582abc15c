"""An ending: what became of people, what now, who helps, and where to go from here."""

from game.story import beat
from game.story.frame import Setting
from game.ui.controls import UNREAD, button
from game.ui.elements import LEAD, SMALL, TITLE1, boxed, bullets, heading, text
from game.ui.layout import Element, centered, column, pad
from game.ui.rows import row, split
from game.ui.screens.services import service_list
from game.ui.screens.shared_actions import Again, ToHome, ToPath, ToShare
from game.ui.screens.teller import Teller, portrait


def ending(teller: Teller, setting: Setting, now: beat.End) -> Element:
    """Shows an ending."""
    _ = teller.words
    faces = [
        portrait(teller, who, "gewoon", 96) for who in setting.present if who in teller.scenario.shared.cast
    ]
    what_now = boxed(
        column(heading(_("Wat nu?"), 2), bullets(*(teller.say(line) for line in now.now), size=LEAD), gap=10),
        x=22,
        y=18,
    )
    title = column(
        text(_("Einde van dit verhaal"), bold=True, size=SMALL, ink="accent_text"),
        heading(teller.say(now.title), 1, size=TITLE1),
        text(teller.say(now.text), size=LEAD, leading=1.5),
        gap=10,
    )
    top = split(column(row(*faces, gap=10, justify="center")), title, width=220, least=420, gap=32)
    services = {id: teller.scenario.shared.help[id] for id in now.services}
    helps = column(
        heading(_("Wie helpt"), 2), service_list(teller.words, teller.lookup, services, most=3), gap=10
    )
    return pad(centered(column(top, what_now if now.now else None, helps, gap=24), 900), 0, 28)


def ways_on(teller: Teller) -> Element:
    """Offers what can be done after an ending; none lies where "go on" lay, for whoever still presses."""
    _ = teller.words
    ways = (
        button(label, act, style=style, icon_name=icon_name, key=key, settles=UNREAD)
        for label, act, key, icon_name, style in (
            (_("Bewaar voor het gesprek"), ToShare(), "share", "save", "primary"),
            (_("Kijk naar mijn pad"), ToPath(), "path", "path", "plain"),
            (_("Nog een keer spelen"), Again(), "again", "refresh", "plain"),
            (_("Naar het begin"), ToHome(), "home", "home", "plain"),
        )
    )
    return row(*ways, gap=12)
