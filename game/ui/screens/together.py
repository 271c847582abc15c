"""Playing together: the youth plays, the worker sits beside them with the questions of the moment at hand."""

from dataclasses import dataclass
from typing import Never

from game.session.notes import Notebook
from game.session.session import Session
from game.ui import places
from game.ui.actions import Common, Returned
from game.ui.controls import button, option
from game.ui.elements import LEAD, SMALL, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad
from game.ui.node import Role
from game.ui.pages import page
from game.ui.screen import Command, Context, Push
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.play import PlayScreen
from game.ui.screens.shared_actions import OpenPlace, StoryAct


@dataclass(frozen=True, slots=True)
class Talk:
    """Opens what can be asked now."""


class TogetherScreen(Plain[Never]):
    """Which story to play together."""

    def view(self, context: Context) -> Element:
        """Returns how it goes, and the stories."""
        _ = context.words
        lookup = self.game.lookup(context.settings.language)
        stories = (
            option(
                lookup(f"{card.id}/title", card.title),
                OpenPlace(places.Story(card.id, together=True)),
                icon_name="people",
                key=f"story:{card.id}",
                after=text(_("{number} minuut", "{number} minuten", card.minutes), size=SMALL, ink="soft"),
            )
            for card in self.game.cards()
            if not card.broken
        )
        body = column(
            heading(_("Samen spelen"), 1),
            text(_("De jongere kiest. Jij kijkt mee en vraagt."), size=LEAD),
            text(
                _(
                    "Bovenin staat de knop “Even praten”. Daar staan vragen bij wat er net gebeurde, "
                    "en je notities. Er staat niets over wat nog komt."
                ),
                ink="soft",
            ),
            column(*stories, gap=8, role=Role.LIST, name=_("Verhalen")),
            gap=16,
        )
        return page(pad(centered(body, 760), 0, 24), top=bar(_, back=True))


class TogetherPlay(PlayScreen):
    """Plays as always, with one quiet button more."""

    together = True

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game, session)
        self._book = Notebook(session)

    def beside(self, context: Context) -> Element:
        """Returns the button to the talk."""
        _ = context.words
        return button(_("Even praten"), Talk(), icon_name="speech", key="talk", style="quiet")

    def handle(self, action: StoryAct | Talk | Common) -> list[Command]:
        """Opens the talk; the story waits, and then gives its line the full time again."""
        if isinstance(action, Returned):
            self._fresh = True
        if isinstance(action, Talk):
            return [Push(places.TalkNow(self.session, self._book))]
        return super().handle(action)
