"""What is on this laptop: each play with its code, to look at, to make a summary of, or to delete."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.session.trouble import SessionTrouble
from game.ui.actions import Returned
from game.ui.controls import button
from game.ui.elements import LEAD, SMALL, TITLE3, boxed, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.node import Role
from game.ui.pages import dialog, page
from game.ui.rows import row
from game.ui.screen import Command, Context, Push
from game.ui.screens.acts import Open
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.directory import session_screen, trouble_screen

if TYPE_CHECKING:
    from game.session.store import SessionCard


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Opens a session on a screen: path or share."""

    path: Path
    screen: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Deletes a session, or all of them when there is no path; asks first unless it is sure."""

    path: Path | None
    sure: bool = False


class SessionsScreen(Plain):
    """The sessions in the folder."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._asking: Delete | None = None
        self._look_again()

    def view(self, context: Context) -> Element:
        """Returns a row for each session, the last played first."""
        _ = context.words
        rows = (self._row(context, card) for card in self._listing.cards)
        notices = (text(notice.render(_), ink="soft") for notice in self._listing.notices)
        empty = None
        if not self._listing.cards:
            empty = text(_("Er is nog niets gespeeld op deze laptop."), size=LEAD)
        body = column(
            heading(_("Terugkijken met Halt"), 1),
            text(_("Dit is op deze laptop gespeeld. Een code, geen namen."), size=LEAD, ink="soft"),
            *notices,
            empty,
            column(*rows, gap=12, role=Role.LIST),
            gap=16,
        )
        wipe = button(_("Alles wissen"), Delete(None), icon_name="trash", key="delete_all")
        foot = row(wipe if self._listing.cards else None, spacer())
        whole = page(pad(centered(body, 900), 0, 24), top=bar(_, back=True), bottom=pad(foot, 56, 14))
        return whole if self._asking is None else self._question(context, whole, self._asking)

    def handle(self, action: Any) -> list[Command]:
        """Looks again after another screen."""
        if isinstance(action, Returned):
            self._look_again()
            return []
        return super().handle(action)

    def act(self, action: Any) -> list[Command]:
        """Opens or deletes."""
        match action:
            case OpenSession(path, screen):
                return [Push(session_screen(self.game, path, screen))]
            case Delete(_, False):
                self._asking = action
            case Delete(path, True):
                self._asking = None
                return self._delete(path)
            case Open("keep"):
                self._asking = None
        return []

    def back(self) -> list[Command]:
        """Closes the question first, then the screen."""
        if self._asking is not None:
            self._asking = None
            return []
        return super().back()

    def _delete(self, path: Path | None) -> list[Command]:
        from game.session import store

        try:
            if path is None:
                store.delete_all(self.game.home)
            else:
                store.delete(path)
        except SessionTrouble as trouble:
            return [Push(trouble_screen(self.game, trouble))]
        finally:
            self._look_again()
        return []

    def _look_again(self) -> None:
        self._listing = self.game.listing()

    def _row(self, context: Context, card: "SessionCard") -> Element:
        _ = context.words
        lookup = self.game.lookup(context.settings.language)
        title = lookup(f"{card.scenario}/title", card.title)
        how_far = _("uitgespeeld") if card.finished else _("halverwege")
        words = column(
            text(title, size=TITLE3, bold=True),
            text(
                _("Code {code} · {day} · {how_far}", code=card.code, day=_day(card.played), how_far=how_far),
                ink="soft",
                size=SMALL,
            ),
            gap=4,
        )
        buttons = row(
            button(
                _("Het pad"),
                OpenSession(card.path, "path"),
                icon_name="path",
                name=f"{_('Het pad')}, {card.code}",
            ),
            button(
                _("Verslag"),
                OpenSession(card.path, "share"),
                icon_name="save",
                name=f"{_('Verslag')}, {card.code}",
            ),
            button("", Delete(card.path), icon_name="trash", name=f"{_('Wissen')}, {card.code}"),
            gap=8,
        )
        return boxed(row(grow(words, basis=240), buttons, gap=16), role=Role.LISTITEM, name=title)

    def _question(self, context: Context, below: Element, asking: Delete) -> Element:
        _ = context.words
        all_of_them = asking.path is None
        return dialog(
            below,
            _("Alles wissen?") if all_of_them else _("Deze sessie wissen?"),
            text(_("Weg is weg. Wat gewist is, komt niet terug.")),
            buttons=(
                button(_("Niet wissen"), Open("keep"), key="keep"),
                button(_("Wissen"), Delete(asking.path, sure=True), style="primary", key="delete_sure"),
            ),
        )


def _day(played: str) -> str:
    year, month, day = played.split("-")
    return f"{int(day)}-{int(month)}-{year}"
