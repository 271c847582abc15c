"""Two plays of the same story beside each other: before and after a talk, without a measure."""

from dataclasses import dataclass

from game.session.compare import Pair, compare
from game.session.moments import Moment
from game.session.session import Session
from game.ui.controls import radios
from game.ui.elements import LEAD, SMALL, Boxed, boxed, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, grow, pad
from game.ui.node import Role
from game.ui.pages import page
from game.ui.rows import grid, row
from game.ui.screen import Command, Context
from game.ui.screens import transcript_view
from game.ui.screens.answers import answers, icon_of, question
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar, day
from game.ui.screens.teller import Teller


@dataclass(frozen=True, slots=True)
class Show:
    """Shows another play, on the first side or the second."""

    side: int
    play: int


class CompareScreen(Plain[Show]):
    """Plays of one story, two at a time."""

    def __init__(self, game: Game, plays: list[Session]) -> None:
        """Takes the plays from the first to the last."""
        super().__init__(game)
        self._plays, self._shown = plays, [0, len(plays) - 1]
        self._compare()

    def view(self, context: Context) -> Element:
        """Returns the questions below each other, with both answers."""
        _ = context.words
        scenario = self._plays[0].scenario
        teller = Teller(context, scenario, self.game.lookup(context.settings.language))
        title = teller.lookup(f"{scenario.id}/title", scenario.title)
        body = column(
            heading(_("Twee keer {story}", story=title), 1),
            text(_("Wat is er anders? Vertel erover. Geen van beide is beter."), size=LEAD, ink="soft"),
            grid(*(self._which(teller, side) for side in (0, 1)), least=280, most=2, gap=24),
            column(*(self._pair(teller, pair) for pair in self._pairs), gap=12, role=Role.LIST),
            gap=18,
        )
        return page(pad(centered(body, 1080), 0, 24), top=bar(_, back=True))

    def act(self, action: Show) -> list[Command]:
        """Shows another play."""
        self._shown[action.side] = action.play
        self._compare()
        return []

    def _compare(self) -> None:
        first, second = (self._plays[play] for play in self._shown)
        self._pairs = compare(first, second)

    def _which(self, teller: Teller, side: int) -> Element:
        """Returns which play stands on a side; a choice when there are more than two."""
        _ = teller.words
        names = [_("{day}, code {code}", day=day(play.played), code=play.code) for play in self._plays]
        title = _("De ene keer") if side == 0 else _("De andere keer")
        if len(names) == 2:
            return column(heading(title, 2), text(names[self._shown[side]], ink="soft"), gap=2)
        return radios(
            title,
            [(name, Show(side, play), play == self._shown[side]) for play, name in enumerate(names)],
        )

    def _pair(self, teller: Teller, pair: Pair) -> Element:
        _ = teller.words
        moment = pair.first or pair.second
        assert moment is not None
        ask = _("Hoe het afliep") if moment.kind == "end" else question(teller, moment)
        mark = Boxed(text(_("anders"), size=SMALL), "chip", corners=(12, 12, 12, 12), x=10, y=3)
        return boxed(
            column(
                row(
                    icon(icon_of(moment), 22, "soft"),
                    grow(text(ask, bold=True), basis=160),
                    mark if pair.other else None,
                    gap=10,
                ),
                grid(*(_side(teller, one) for one in (pair.first, pair.second)), least=260, most=2, gap=24),
                gap=8,
            ),
            radius=14,
            x=16,
            y=12,
            role=Role.LISTITEM,
            name=ask,
        )


def _side(teller: Teller, moment: Moment | None) -> Element:
    _ = teller.words
    if moment is None:
        return text(_("Deze vraag kwam niet."), ink="soft", italic=True)
    if moment.kind == "end":
        return text(teller.say(moment.ask) if moment.ask else "")
    given = (text(words) for words in answers(teller, moment))
    return column(*given, transcript_view.own_words(teller, moment), gap=4)
