"""Home: the stories as cards, the language, and the way to looking back."""

from typing import TYPE_CHECKING

from game.ui import places
from game.ui.controls import button, pressable
from game.ui.elements import LEAD, SMALL, TITLE3, Boxed, face, heading, text
from game.ui.game import Game
from game.ui.layout import Element, Roomy, column, gap, pad, spacer
from game.ui.longlist import LongGrid
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import ChangeSettings, Command, Context, Quit, Wake
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.listening import reading_offered
from game.ui.screens.shared_actions import OpenPlace, Set
from game.ui.theme import theme_for
from game.ui.value import Value

if TYPE_CHECKING:
    from game.library.card import Card
    from game.session.store import SessionCard


_BESIDE = 4
"""Cards beside each other in a wide window."""


class Stop(Value):
    """Ends the game."""


class Home(Plain[Stop | Set]):
    """The stories on this laptop."""

    title = "Kantelpunt"

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._cards = game.cards()
        self._opening = True
        self._played: dict[str, SessionCard] | None = None  # listed once the stories are on the glass

    def view(self, context: Context) -> Element:
        """Returns a card for each story."""
        _ = context.words
        has = self.game.catalogue(context.settings.language).has
        told = sorted(self._cards, key=lambda card: not has(card.id))  # what can be read comes first
        greeting = column(
            heading(_("Hoi! Kies een verhaal."), 1),
            text(_("Kies wat de hoofdpersoon doet. Probeer gerust."), size=LEAD, ink="soft"),
            text(_("Je hoeft hier niets over jezelf te vertellen."), size=LEAD, ink="soft"),
            reading_offered(context),
            gap=4,
        )
        empty = None if self._cards else text(_("Er zijn nog geen verhalen."))
        ids = [card.id for card in told]
        ids += [""] * (_BESIDE - len(told))  # one story is a card, not a banner

        def made(number: int) -> Element:
            return self._card(context, told[number], first=number == 0) if ids[number] else gap(0)

        stories = LongGrid("stories", ids, made, least=230, most=_BESIDE, gap=20, name=_("Verhalen"))
        body = column(greeting, empty, stories, gap=26)
        foot = row(
            button(_("Taal en weergave"), OpenPlace(places.Display()), icon_name="globe", key="language"),
            button(_("Stoppen"), Stop(), key="quit"),
            spacer(),
            button(_("Terugkijken met Halt"), OpenPlace(places.Sessions()), icon_name="path", key="sessions"),
            gap=12,
        )
        return page(pad(body, 56, 30), top=bar(_), bottom=pad(foot, 56, 16))

    def tick(self, now: float) -> list[Command]:
        """Lists what was played: not on opening, but when it is woken, which is after the first picture."""
        if self._opening:
            self._opening = False
            return [Wake(now)]
        if self._played is None:
            self._played = self._last_played()
        return []

    def returned(self, result: object) -> list[Command]:
        """Looks again at what was played."""
        self._cards, self._played = self.game.cards(), self._last_played()
        return []

    def back(self) -> list[Command]:
        """Stays: Escape on the home screen should not end the game by accident."""
        return []

    def act(self, action: Stop | Set) -> list[Command]:
        """Ends the game, or changes a setting."""
        match action:
            case Stop():
                return [Quit()]
            case Set(settings):
                return [ChangeSettings(settings)]

    def _last_played(self) -> "dict[str, SessionCard]":
        """Returns the session of each story that was played last."""
        return {session.scenario: session for session in reversed(self.game.listing().cards)}

    def _card(self, context: Context, card: "Card", *, first: bool) -> Element:
        _ = context.words
        lookup = self.game.lookup(context.settings.language)
        title = lookup(f"{card.id}/title", card.title)
        about = lookup(f"{card.id}/about", card.about)
        played = self._played.get(card.id) if self._played is not None else None
        minutes = _("{number} minuut", "{number} minuten", card.minutes)
        new, over, going_on = _("nieuw"), _("gespeeld"), _("verder spelen")
        status = new if played is None else over if played.finished else going_on
        told = [minutes] if self._played is None else [minutes, status]
        read = self.game.catalogue(context.settings.language).has(card.id)
        note = "" if read else _("Dit verhaal is er alleen in het Nederlands.")
        theme = theme_for(context.settings.theme)
        backdrop = card.backdrop if context.settings.theme == "light" else theme.stage
        portrait = column(face(card.look, card.mood, 190), align="center")
        words = column(
            text(title, size=TITLE3, bold=True),
            text(about, ink="soft"),
            Roomy(_small(*told), tuple(_small(minutes, word) for word in (new, over, going_on))),
            text(note, size=SMALL, bold=True) if note else None,
            gap=8,
        )
        picture = Boxed(portrait, backdrop, corners=(18, 18, 0, 0), y=0)
        now = first and played is not None and not played.finished
        return pressable(
            column(picture, pad(words, 18, 16)),
            OpenPlace(places.Story(card.id)),
            name=f"{title}. {about} {', '.join(told)}" + (f". {note}" if note else ""),
            key=f"story:{card.id}",
            border="accent" if now else "edge",
            radius=20,
            x=2,
            y=2,  # the border stays in sight around the picture
        )


def _small(*words: str) -> Element:
    return text(" · ".join(words), size=SMALL, ink="soft")
