"""Look at my path: the moments of this play in order, with own words to erase."""

from dataclasses import dataclass

from game.session.moments import Moment, moments
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.ui import places
from game.ui.controls import button
from game.ui.elements import LEAD, SMALL, Boxed, boxed, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad
from game.ui.longlist import Line, LongList
from game.ui.node import Role
from game.ui.pages import dialog, page
from game.ui.rows import row
from game.ui.screen import Command, Context, Push
from game.ui.screens.answers import answers, icon_of, question
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.shared_actions import Leave
from game.ui.screens.teller import Teller


@dataclass(frozen=True, slots=True)
class Erase:
    """Erases the own words of a move; asks first unless it is sure."""

    move: int
    sure: bool = False


class PathScreen(Plain[Erase | Leave]):
    """The path so far."""

    def __init__(self, game: Game, session: Session) -> None:
        super().__init__(game)
        self._session = session
        self._look_again()
        self._asking: int | None = None

    def view(self, context: Context) -> Element:
        """Returns the moments below each other, with what was answered."""
        _ = context.words
        teller = Teller(context, self._session.scenario, self.game.lookup(context.settings.language))
        empty = text(_("Je hebt nog niets gekozen."), size=LEAD) if not self._moments else None
        rows = LongList("moments", self._lines, lambda number: self._moment(teller, self._moments[number]))
        intro = text(
            _("Dit koos jij in dit verhaal. Het is geen toets: je kunt het niet goed of slecht doen."),
            ink="soft",
        )
        body = column(heading(_("Mijn pad"), 1), intro, empty, rows, gap=16)
        whole = page(pad(centered(body, 820), 0, 24), top=bar(_, back=True))
        if self._asking is None:
            return whole
        return dialog(
            whole,
            _("Je woorden wissen?"),
            text(_("Ze zijn dan echt weg. Ook uit het bestand op deze laptop.")),
            buttons=(
                button(_("Niet wissen"), Leave(), key="keep"),
                button(_("Wissen"), Erase(self._asking, sure=True), style="primary", key="erase_sure"),
            ),
        )

    def act(self, action: Erase | Leave) -> list[Command]:
        """Erases own words, once the player is sure."""
        match action:
            case Erase(move, sure):
                self._asking = None if sure else move
                return self._erase(move) if sure else []
            case Leave():
                self._asking = None
                return []

    def _erase(self, move: int) -> list[Command]:
        _ = self.game.words
        try:
            notice = self._session.erase(move)
        except SessionTrouble as trouble:
            return [Push(places.Trouble(trouble, safe=_("Je woorden zijn niet gewist.")))]
        self._look_again()
        return [] if notice is None else [Push(places.Trouble(notice))]

    def back(self) -> list[Command]:
        """Closes the question first, then the screen."""
        if self._asking is not None:
            self._asking = None
            return []
        return super().back()

    def _look_again(self) -> None:
        self._moments = moments(self._session)
        self._lines = [Line(str(one.move), 10, reachable=one.own_words is not None) for one in self._moments]

    def _moment(self, teller: Teller, moment: Moment) -> Element:
        number = (
            text(str(moment.number), size=SMALL, bold=True) if moment.number else icon(icon_of(moment), 20)
        )
        badge = Boxed(number, "chip", corners=(10, 10, 10, 10), x=8, y=4, least=38, centred=True)
        ask = question(teller, moment)
        card = column(
            text(ask, ink="soft", size=SMALL) if ask else None,
            *(text(words, size=LEAD) for words in answers(teller, moment)),
            self._own_words(teller, moment),
            gap=4,
        )
        return row(
            badge,
            grow(boxed(card, radius=14, x=16, y=12), basis=160),
            gap=12,
            align="start",
            role=Role.LISTITEM,
        )

    def _own_words(self, teller: Teller, moment: Moment) -> Element | None:
        _ = teller.words
        if moment.erased:
            return text(_("Je woorden zijn gewist."), ink="soft", italic=True)
        if moment.own_words is None:
            return None
        erase = button(
            _("Wis deze woorden"), Erase(moment.move), icon_name="trash", key=f"erase:{moment.move}"
        )
        return column(text(_("“{words}”", words=moment.own_words), size=LEAD), row(erase), gap=8)
