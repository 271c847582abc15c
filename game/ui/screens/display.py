"""How the game looks, moves and sounds for this player."""

from dataclasses import replace

from game.ui.actions import Back
from game.ui.controls import button, checkbox, radio, slider
from game.ui.elements import LEAD, SMALL, boxed, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad, spacer
from game.ui.node import Role
from game.ui.pages import page
from game.ui.rows import grid, row
from game.ui.screen import ChangeSettings, Command, Context, Play
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.listening import reading_choice
from game.ui.screens.shared_actions import Set
from game.ui.settings import NEWER, TEXT_SCALES, in_language, newer


class DisplayScreen(Plain[Set]):
    """All settings on one page; each works at once."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._newer = newer()

    def view(self, context: Context) -> Element:
        """Returns the settings by what they are about."""
        _ = context.words
        parts = (
            (_("Taal"), language_choice(self.game, context)),
            (_("Letters"), self._letters(context)),
            (_("Kleuren"), contrast_choice(context)),
            (_("Lezen en bewegen"), self._reading(context)),
            (_("Voorlezen"), reading_choice(context)),
            (_("Geluid"), self._sound(context)),
        )
        cards = (boxed(column(heading(title, 2), part, gap=8)) for title, part in parts if part)
        kept = text(context.words(NEWER), bold=True, ink="accent_text") if self._newer else None
        body = column(heading(_("Weergave en geluid"), 1), kept, *cards, gap=16)
        close = button(_("Klaar"), Back(), style="primary", key="done")
        return page(
            pad(centered(body, 820), 0, 24), top=bar(_, back=True), bottom=pad(row(spacer(), close), 56, 12)
        )

    def act(self, action: Set) -> list[Command]:
        """Changes a setting."""
        return [ChangeSettings(action.settings)]

    def slid(self, key: str, value: float) -> list[Command]:
        """Changes how loud it is."""
        return [ChangeSettings(replace(self.game.settings, volume=round(value))), Play("message")]

    def _letters(self, context: Context) -> Element:
        _ = context.words
        now = context.settings
        wider = replace(now, letter_spacing=not now.letter_spacing)
        return column(
            scale_choice(context),
            checkbox(_("Meer ruimte tussen letters en regels"), now.letter_spacing, Set(wider)),
            text(_("Zo groot zijn de letters in het spel."), size=LEAD),
            gap=6,
        )

    def _reading(self, context: Context) -> Element:
        _ = context.words
        now = context.settings
        return column(
            checkbox(
                _("Rustig: één bericht per keer, jij drukt op Verder"),
                now.calm,
                Set(replace(now, calm=not now.calm)),
            ),
            checkbox(
                _("Alle berichten meteen laten zien"),
                now.lines_at_once,
                Set(replace(now, lines_at_once=not now.lines_at_once)),
            ),
            checkbox(
                _("Mijn keuze eerst nog even laten staan, dan pas versturen"),
                now.drafts,
                Set(replace(now, drafts=not now.drafts)),
            ),
            checkbox(
                _("Minder beweging"),
                now.reduced_motion,
                Set(replace(now, reduced_motion=not now.reduced_motion)),
            ),
            gap=2,
        )

    def _sound(self, context: Context) -> Element:
        _ = context.words
        now = context.settings
        return column(
            checkbox(_("Geluid aan"), now.sound, Set(replace(now, sound=not now.sound))),
            slider(_("Hoe hard"), "volume", now.volume, 0, 100, 10, shown=f"{now.volume} %")
            if now.sound
            else None,
            checkbox(
                _("Geluiden ook in woorden laten zien"),
                now.captions,
                Set(replace(now, captions=not now.captions)),
            ),
            text(_("Kantelpunt stuurt niets naar het internet."), size=SMALL, ink="soft"),
            gap=4,
        )


def language_choice(game: Game, context: Context) -> Element:
    """Offers the languages."""
    _ = context.words
    now = context.settings
    buttons = (
        radio(language.name, language.code == now.language, Set(in_language(now, language.code)))
        for language in game.languages()
    )
    return grid(*buttons, least=200, most=3, gap=4, role=Role.RADIOGROUP, name=_("Taal"))


def scale_choice(context: Context) -> Element:
    """Offers the sizes of letters."""
    _ = context.words
    now = context.settings
    buttons = (
        radio(f"{scale} %", scale == now.text_scale, Set(replace(now, text_scale=scale)))
        for scale in TEXT_SCALES
    )
    return row(*buttons, gap=6, role=Role.RADIOGROUP, name=_("Letters"))


def contrast_choice(context: Context) -> Element:
    """Offers the colours."""
    _ = context.words
    names = {
        "light": _("Licht"),
        "dark": _("Donker"),
        "contrast_light": _("Hoog contrast, licht"),
        "contrast_dark": _("Hoog contrast, donker"),
    }
    now = context.settings
    return grid(
        *(radio(name, theme == now.theme, Set(replace(now, theme=theme))) for theme, name in names.items()),
        least=220,
        most=2,
        gap=4,
        role=Role.RADIOGROUP,
        name=_("Kleuren"),
    )
