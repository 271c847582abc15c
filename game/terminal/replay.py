"""Tells a whole play in the terminal: what was shown, what was chosen, and what to talk about."""

from game.session.moments import Moment
from game.session.session import Session
from game.session.transcript import transcript
from game.story import beat
from game.story.frame import Setting
from game.terminal.console import Console
from game.terminal.spoken import BOLD, DIM, Teller
from game.text.catalogue import Catalogue


def tell(console: Console, words: Catalogue, session: Session) -> None:
    """Tells a play from its start to where it is now."""
    teller, before = Teller(console, words, session.scenario), None
    for item in transcript(session):
        teller.setting(item.setting, before)
        before = item.setting
        if isinstance(item.item, Moment):
            _moment(teller, item.item)
        elif isinstance(item.item, beat.End):
            teller.end(item.item)
        elif isinstance(item.item, beat.Passing):
            teller.show(item.item)
    _waiting(teller, session, before)


def _moment(teller: Teller, moment: Moment) -> None:
    """Tells an answer, what else could have been chosen, and what to talk about."""
    _, say = teller.words.words, teller.console.say
    say()
    teller.moment(moment)
    if moment.not_chosen:
        others = (teller.text(offer.text) for offer in moment.not_chosen)
        say(_("Had ook gekund"), style=DIM)
        for words in others:
            say(f"   - {words}", indent="     ")
    for question in moment.discuss:
        say(f"   ? {teller.text(question)}", indent="     ", style=BOLD)
    say()


def _waiting(teller: Teller, session: Session, before: Setting | None) -> None:
    """Tells the question that a play stopped at."""
    _ = teller.words.words
    now = session.frame()
    if isinstance(now.beat, beat.Question):
        teller.setting(now.setting, before)
        teller.console.say(teller.text(now.beat.ask), style=BOLD)
    if not session.ended:
        teller.console.say(_("Tot hier is er gespeeld."))
