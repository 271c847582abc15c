"""What is on this laptop: the plays of each story, to look back at, to take along, or to delete."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.session.trouble import SessionTrouble
from game.ui.actions import Returned
from game.ui.controls import button
from game.ui.elements import LEAD, SMALL, boxed, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.node import Role
from game.ui.pages import dialog, page
from game.ui.rows import row
from game.ui.screen import Command, Context, Push
from game.ui.screens.acts import Open
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar, day
from game.ui.screens.directory import compare_screen, screen_for, session_screen, trouble_screen
from game.ui.screens.manual import open_manual

if TYPE_CHECKING:
    from game.session.store import SessionCard


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Opens a session on a screen: replay, share or take_along."""

    path: Path
    screen: str


@dataclass(frozen=True, slots=True)
class Compare:
    """Lays plays of one story beside each other."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Delete:
    """Deletes a session, or all of them when there is no path; asks first unless it is sure."""

    path: Path | None
    sure: bool = False


class SessionsScreen(Plain):
    """The sessions in the folder, by story."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._asking: Delete | None = None
        self._look_again()

    def view(self, context: Context) -> Element:
        """Returns the stories with their plays, the last played first."""
        _ = context.words
        notices = (text(notice.render(_), ink="soft") for notice in self._listing.notices)
        empty = None
        if not self._listing.cards and not self._listing.notices:
            empty = text(_("Er is nog niets gespeeld op deze laptop."), size=LEAD)
        body = column(
            heading(_("Terugkijken met Halt"), 1),
            text(_("Dit is op deze laptop gespeeld. Een code, geen namen."), size=LEAD, ink="soft"),
            *notices,
            empty,
            *(self._story(context, plays) for plays in self._by_story()),
            self._broken(context),
            gap=18,
        )
        wipe = button(_("Alles wissen"), Delete(None), icon_name="trash", key="delete_all")
        foot = row(
            button(_("Samen spelen"), Open("together"), icon_name="people", key="together"),
            button(_("Bestand toevoegen"), Open("import"), icon_name="plus", key="import"),
            button(_("Handleiding"), Open("manual"), icon_name="info", key="manual"),
            button(_("Code"), Open("code"), icon_name="lock", key="code"),
            spacer(),
            wipe if self._listing.cards or self._listing.unreadable else None,
        )
        whole = page(pad(centered(body, 900), 0, 24), top=bar(_, back=True), bottom=pad(foot, 56, 14))
        return whole if self._asking is None else self._question(context, whole, self._asking)

    def handle(self, action: Any) -> list[Command]:
        """Looks again after another screen."""
        if isinstance(action, Returned):
            self._look_again()
            return []
        return super().handle(action)

    def act(self, action: Any) -> list[Command]:
        """Opens, compares or deletes."""
        match action:
            case OpenSession(path, screen):
                return [Push(session_screen(self.game, path, screen))]
            case Compare(paths):
                return [Push(compare_screen(self.game, paths))]
            case Delete(_, False):
                self._asking = action
            case Delete(path, True):
                self._asking = None
                return self._delete(path)
            case Open("keep"):
                self._asking = None
            case Open("import" | "code" | "together" as screen):
                return [Push(screen_for(self.game, screen))]
            case Open("manual"):
                return open_manual(self.game)
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
                store.delete(path, self.game.home)
        except SessionTrouble as trouble:
            return [Push(trouble_screen(self.game, trouble))]
        finally:
            self._look_again()
        return []

    def _look_again(self) -> None:
        self._listing = self.game.listing()

    def _by_story(self) -> list[list["SessionCard"]]:
        stories: dict[str, list[SessionCard]] = {}
        for card in self._listing.cards:
            stories.setdefault(card.scenario, []).append(card)
        return list(stories.values())

    def _story(self, context: Context, plays: list["SessionCard"]) -> Element:
        _ = context.words
        lookup = self.game.lookup(context.settings.language)
        title = lookup(f"{plays[0].scenario}/title", plays[0].title)
        beside = None
        if len(plays) > 1:
            oldest_first = tuple(card.path for card in reversed(plays))
            beside = button(
                _("Naast elkaar leggen"),
                Compare(oldest_first),
                icon_name="people",
                name=f"{_('Naast elkaar leggen')}, {title}",
            )
        rows = (self._row(context, card, title) for card in plays)
        return column(
            row(grow(heading(title, 2), basis=160), beside, gap=16),
            column(*rows, gap=10, role=Role.LIST, name=title),
            gap=10,
        )

    def _row(self, context: Context, card: "SessionCard", title: str) -> Element:
        _ = context.words
        how_far = _("uitgespeeld") if card.finished else _("halverwege")
        words = column(
            text(_("{day} · {how_far}", day=day(card.played), how_far=how_far), bold=True),
            text(_("Code {code}", code=card.code), ink="soft", size=SMALL),
            gap=2,
        )
        buttons = row(
            button(
                _("Terugkijken"),
                OpenSession(card.path, "replay"),
                icon_name="play",
                name=f"{_('Terugkijken')}, {card.code}",
            ),
            button(
                _("Verslag"),
                OpenSession(card.path, "share"),
                icon_name="save",
                name=f"{_('Verslag')}, {card.code}",
            ),
            button(
                _("Meenemen"),
                OpenSession(card.path, "take_along"),
                icon_name="forward",
                name=f"{_('Meenemen')}, {card.code}",
            ),
            button(
                _("Wissen"), Delete(card.path), icon_name="trash", name=f"{_('Wissen')}, {card.code}"
            ),
            gap=8,
        )  # fmt: skip
        return boxed(
            row(grow(words, basis=220), buttons, gap=16), x=18, y=12, role=Role.LISTITEM, name=title
        )  # fmt: skip

    def _broken(self, context: Context) -> Element | None:
        """Returns the files that cannot be read: they can be deleted all the same."""
        _ = context.words
        rows = (
            boxed(
                row(
                    grow(text(path.name, bold=True), basis=220),
                    button(_("Wissen"), Delete(path), icon_name="trash", name=f"{_('Wissen')}, {path.stem}"),
                    gap=16,
                ),
                x=18,
                y=12,
                role=Role.LISTITEM,
                name=path.name,
            )
            for path in self._listing.unreadable
        )
        return column(*rows, gap=10, role=Role.LIST) if self._listing.unreadable else None

    def _question(self, context: Context, below: Element, asking: Delete) -> Element:
        _ = context.words
        all_of_them = asking.path is None
        return dialog(
            below,
            _("Alles wissen?") if all_of_them else _("Deze sessie wissen?"),
            *(
                text(_("{day}, code {code}", day=day(card.played), code=card.code), bold=True)
                for card in self._listing.cards
                if card.path == asking.path
            ),
            text(asking.path.name, bold=True) if asking.path in self._listing.unreadable else None,
            text(_("Weg is weg. Wat gewist is, komt niet terug.")),
            text(_("De notities bij een sessie gaan mee weg."), ink="soft"),
            buttons=(
                button(_("Niet wissen"), Open("keep"), key="keep"),
                button(_("Wissen"), Delete(asking.path, sure=True), style="primary", key="delete_sure"),
            ),
        )
