"""What is on this laptop: the plays of each story, to look back at, to take along, or to delete."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game import files, paths
from game.session.trouble import SessionTrouble
from game.ui import places
from game.ui.controls import button
from game.ui.elements import LEAD, SMALL, boxed, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad, spacer
from game.ui.longlist import Line, LongList
from game.ui.node import Role
from game.ui.pages import dialog, page
from game.ui.ports import Documents
from game.ui.rows import row
from game.ui.screen import Command, Context, Push, WithDocuments
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar, day
from game.ui.screens.manual import open_licences, open_manual
from game.ui.screens.shared_actions import Leave, OpenLicences, OpenManual, OpenPlace

if TYPE_CHECKING:
    from game.session.store import SessionCard


@dataclass(frozen=True, slots=True)
class Delete:
    """Deletes a session, or all of them when there is no path; asks first unless it is sure."""

    path: Path | None
    sure: bool = False


class SessionsScreen(Plain[Delete | Leave | OpenManual | OpenLicences]):
    """The sessions in the folder, by story."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._asking: Delete | None = None
        self._looked = self._by_hand = False
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
            self._plays(context) if self._listing.cards else None,
            self._broken(context),
            gap=18,
        )
        wipe = button(_("Alles wissen"), Delete(None), icon_name="trash", key="delete_all")
        licences = button(_("Licenties"), OpenLicences(), icon_name="info", key="licences")
        foot = row(
            button(_("Samen spelen"), OpenPlace(places.Together()), icon_name="people", key="together"),
            button(_("Bestand toevoegen"), OpenPlace(places.TakeIn()), icon_name="plus", key="import"),
            button(_("Handleiding"), OpenManual(), icon_name="info", key="manual"),
            licences if files.is_plain(paths.licences()) else None,
            button(_("Code"), OpenPlace(places.Code()), icon_name="lock", key="code"),
            spacer(),
            wipe if self._listing.cards or self._listing.unreadable or self._by_hand else None,
        )
        whole = page(pad(centered(body, 900), 0, 24), top=bar(_, back=True), bottom=pad(foot, 56, 14))
        return whole if self._asking is None else self._question(context, whole, self._asking)

    def returned(self, result: object) -> list[Command]:
        """Looks again after another screen."""
        self._look_again()
        return []

    def act(self, action: Delete | Leave | OpenManual | OpenLicences) -> list[Command]:
        """Deletes, once somebody is sure, or opens the manual or the licences."""
        match action:
            case Delete(path, sure):
                self._asking = None if sure else action
                return self._delete(path) if sure else []
            case Leave():
                self._asking = None
                return []
            case OpenManual():
                return open_manual(self.game)
            case OpenLicences():
                return open_licences(self.game)

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
            return [Push(places.Trouble(trouble))]
        finally:
            self._look_again()
        return [WithDocuments(_forget)] if path is None and self._by_hand else []

    def tick(self, now: float) -> list[Command]:
        """Looks once whether all of the game can be removed here."""
        return [] if self._looked else [WithDocuments(self._look)]

    def _look(self, documents: Documents) -> list[Command]:
        self._looked, self._by_hand = True, documents.by_hand
        return []

    def _look_again(self) -> None:
        self._listing = self.game.listing()
        self._by_story: dict[str, list[SessionCard]] = {}
        for card in self._listing.cards:
            self._by_story.setdefault(card.scenario, []).append(card)
        self._lines: list[Line] = []
        self._cards: list[SessionCard | None] = []  # beside each line; a story has none
        for story, plays in self._by_story.items():
            self._lines += [Line(story, 18, reachable=len(plays) > 1)]
            self._lines += [Line(card.path.stem, 10, story) for card in plays]
            self._cards += [None, *plays]

    def _plays(self, context: Context) -> Element:
        def made(number: int) -> Element:
            card, line = self._cards[number], self._lines[number]
            if card is None:
                return self._story(context, self._by_story[line.id])
            return self._row(context, card, self._title(context, card))

        return LongList(
            "plays",
            self._lines,
            made,
            Role.GROUP,
            named=lambda story: self._title(context, self._by_story[story][0]),
        )

    def _title(self, context: Context, card: "SessionCard") -> str:
        lookup = self.game.lookup(context.settings.language)
        return lookup(f"{card.scenario}/title", card.title)

    def _story(self, context: Context, plays: list["SessionCard"]) -> Element:
        _ = context.words
        title = self._title(context, plays[0])
        beside = None
        if len(plays) > 1:
            oldest_first = tuple(card.path for card in reversed(plays))
            beside = button(
                _("Naast elkaar leggen"),
                OpenPlace(places.Compare(oldest_first)),
                icon_name="people",
                name=f"{_('Naast elkaar leggen')}, {title}",
                key=f"compare:{plays[0].scenario}",
            )
        return row(grow(heading(title, 2), basis=160), beside, gap=16)

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
                OpenPlace(places.Kept(card.path, "replay")),
                icon_name="play",
                name=f"{_('Terugkijken')}, {card.code}",
                key=f"replay:{card.path.stem}",
            ),
            button(
                _("Verslag"),
                OpenPlace(places.Kept(card.path, "share")),
                icon_name="save",
                name=f"{_('Verslag')}, {card.code}",
                key=f"share:{card.path.stem}",
            ),
            button(
                _("Meenemen"),
                OpenPlace(places.Kept(card.path, "take_along")),
                icon_name="forward",
                name=f"{_('Meenemen')}, {card.code}",
                key=f"take_along:{card.path.stem}",
            ),
            button(
                _("Wissen"),
                Delete(card.path),
                icon_name="trash",
                name=f"{_('Wissen')}, {card.code}",
                key=f"delete:{card.path.stem}",
            ),
            gap=8,
        )  # fmt: skip
        return boxed(
            row(grow(words, basis=220), buttons, gap=16), x=18, y=12, role=Role.LISTITEM, name=title
        )  # fmt: skip

    def _broken(self, context: Context) -> Element | None:
        """Returns the files that cannot be read: they can be deleted all the same."""
        _ = context.words
        unreadable = self._listing.unreadable

        def made(number: int) -> Element:
            path = unreadable[number]
            wipe = button(
                _("Wissen"),
                Delete(path),
                icon_name="trash",
                name=f"{_('Wissen')}, {path.stem}",
                key=f"delete:{path.stem}",
            )
            named = grow(text(path.name, bold=True), basis=220)
            return boxed(row(named, wipe, gap=16), x=18, y=12, role=Role.LISTITEM, name=path.name)

        lines = [Line(path.stem, 10) for path in unreadable]
        return LongList("unreadable", lines, made) if unreadable else None

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
            text(
                _("Ook je instellingen gaan weg. In deze browser blijft niets van dit spel achter."),
                ink="soft",
            )
            if all_of_them and self._by_hand
            else None,
            buttons=(
                button(_("Niet wissen"), Leave(), key="keep"),
                button(_("Wissen"), Delete(asking.path, sure=True), style="primary", key="delete_sure"),
            ),
        )


def _forget(documents: Documents) -> list[Command]:
    documents.forget()
    return []
