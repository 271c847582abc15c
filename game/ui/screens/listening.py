"""Asking for words to be read aloud: on or off, how fast, and what is missing to do it."""

from dataclasses import replace
from types import MappingProxyType

from game.text.say import Say
from game.text.say import mark as _
from game.ui.controls import button, checkbox, radio
from game.ui.elements import LEAD, SMALL, boxed, bullets, text
from game.ui.layout import Element, column
from game.ui.node import Role
from game.ui.rows import row
from game.ui.screen import Context
from game.ui.screens.shared_actions import Set

_SPEEDS = MappingProxyType({60: _("Heel langzaam"), 80: _("Langzaam"), 100: _("Gewoon"), 130: _("Snel")})
_LACKS = MappingProxyType(
    {
        "nothing": "",
        "voice": _("Dit apparaat heeft nu geen stem voor deze taal. Daarom wordt er niets voorgelezen."),
        "voices": _("Deze browser heeft nu geen stem. Daarom wordt er niets voorgelezen."),
    }
)


def reading_choice(context: Context) -> Element | None:
    """Offers to read aloud and how fast; nothing in an edition that cannot."""
    if context.voice is None:
        return None
    _, now = context.words, context.settings
    asked = checkbox(
        _("Lees voor"), now.read_aloud, Set(replace(now, read_aloud=not now.read_aloud)), key="read_aloud"
    )
    if not now.read_aloud:
        return asked
    speeds = (
        radio(
            context.words(name),
            speed == now.read_speed,
            Set(replace(now, read_speed=speed)),
            key=f"speed:{speed}",
        )
        for speed, name in _SPEEDS.items()
    )
    return column(
        asked,
        row(*speeds, gap=6, role=Role.RADIOGROUP, name=_("Hoe snel")),
        text(how_to_stop(_), size=SMALL, ink="soft"),
        missing_voice(context),
        gap=6,
    )


def reading_offered(context: Context) -> Element | None:
    """Offers to read aloud with one clear button, to who reads plain Dutch; then says what is missing."""
    _, now = context.words, context.settings
    if context.voice is None or not now.language.endswith("@makkelijk"):
        return None
    if now.read_aloud:
        return missing_voice(context)
    asked = Set(replace(now, read_aloud=True))
    return row(button(_("Lees voor"), asked, style="dark", icon_name="speaker", key="read_aloud"))


def missing_voice(context: Context) -> Element | None:
    """Says that there is no voice for this language, and how to get one; nothing while there is one."""
    if context.voice is None:
        return None
    lacks = _LACKS[context.voice.missing(context.settings.language)]
    if not lacks:
        return None
    _ = context.words
    ways = bullets(
        _("Windows: zoek in de instellingen op “spraak” en kies “Stemmen toevoegen”."),
        _("Mac: zoek in de systeeminstellingen op “systeemstem” en kies een stem."),
        _("Chromebook: zoek in de instellingen op “tekst-naar-spraak” en kies een stem."),
        _("Android: zoek in de instellingen op “tekst-naar-spraak” en haal een taal op."),
        size=SMALL,
    )
    return boxed(
        column(
            text(context.words(lacks), size=LEAD, bold=True),
            text(_("Zo krijg je een stem:"), size=SMALL),
            ways,
            text(_("Sluit daarna de browser en open het spel opnieuw."), size=SMALL),
            text(_("Een stem die internet nodig heeft, gebruikt het spel niet."), size=SMALL, ink="soft"),
            gap=6,
        ),
        x=16,
        y=12,
    )


def how_to_stop(_: Say) -> str:
    """Says which key stops the voice."""
    return _("Met de toets F8 stopt het voorlezen, en begint het weer.")
