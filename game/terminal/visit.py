"""The whole visit in the terminal: language, story, warning, playing, and what comes after."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.library.card import Card
from game.library.shelf import BrokenStory
from game.session import store
from game.session.opening import open_session
from game.session.session import Session, changed_since
from game.session.trouble import LAST_STEP, UNCHANGED, SessionTrouble
from game.story.model import Scenario
from game.terminal.after_ending import After
from game.terminal.ask import Stopped, numbers
from game.terminal.console import Console, Ended
from game.terminal.player import Player
from game.terminal.spoken import BOLD, Teller
from game.text.catalogue import Catalogue
from game.text.say import Say


@dataclass(frozen=True, slots=True)
class Place:
    """What there is to play with; `again` is the command that continues a story."""

    sessions: Path
    summaries: Path
    cards: Sequence[Card]
    open: Callable[[str], Scenario]
    languages: Mapping[str, str]  # names by code
    words: Callable[[str], Catalogue]
    today: date
    again: str


class Game:
    """One visit, from the first question to the last."""

    def __init__(self, console: Console, place: Place, words: Catalogue) -> None:
        self._console, self._place, self._words = console, place, words
        self._player: Player | None = None

    def visit(self, language: str | None, story: str | None) -> int:
        """Plays until the player stops or no answer comes any more; returns the exit status."""
        try:
            self._greet(language)
            self._play(story)
        except (Stopped, Ended, KeyboardInterrupt):
            self._console.say()
            self._console.say(self._("Gestopt."))
            self._farewell()
        except SessionTrouble as trouble:
            self._console.say(trouble.render(self._words.words))
            self._farewell()
            return 1
        except BrokenStory:
            self._console.say(self._("Dit verhaal kan nu niet open. Er zit een fout in het verhaal."))
            return 1
        return 0

    def _greet(self, language: str | None) -> None:
        self._console.say("Kantelpunt", style=BOLD)
        if language is not None:
            self._words = self._place.words(language)
        elif len(self._place.languages) > 1:
            codes = list(self._place.languages)
            self._console.say("Taal, language:")
            self._list(list(self._place.languages.values()))
            self._words = self._place.words(codes[self._pick(len(codes)) - 1])

    def _play(self, chosen: str | None) -> None:
        story = self._place.open(chosen) if chosen is not None else None
        if story is not None:
            self._warn(story)
        while story is None:
            story = self._chosen()
        session = self._begun(story)
        player = self._player = Player(self._console, self._words, session)
        player.play()
        _ = self._words.words
        self._console.say()
        kept = _("Dit verhaal is klaar. Het is bewaard onder de code {code}.", code=session.code)
        self._console.say(kept if session.path is not None else _("Einde van dit verhaal"))
        After(player, self._place.summaries).menu()

    def _chosen(self) -> Scenario | None:
        """Lets the player pick a story and read what it is about; None when they want another after all."""
        _, cards = self._words.words, self._place.cards
        self._console.say()
        if not cards:
            self._console.say(_("Er zijn nog geen verhalen."))
            raise Stopped
        self._console.say(_("Hoi! Kies een verhaal."), style=BOLD)
        self._list([self._card(card) for card in cards])
        story = self._place.open(cards[self._pick(len(cards)) - 1].id)
        self._warn(story)
        self._list([_("Begin"), _("Liever een ander verhaal")])
        return story if self._pick(2) == 1 else None

    def _warn(self, story: Scenario) -> None:
        self._console.say()
        self._console.say(self._of(story.id, "warning", story.warning))
        if note := self._note(story.id):
            self._console.say(note)

    def _begun(self, story: Scenario) -> Session:
        """Continues the unfinished session of a story when the player wants that, or starts one."""
        unfinished = store.latest(self._place.sessions, story.id)
        if unfinished is not None:
            _ = self._words.words
            self._console.say(_("Je was al bezig met dit verhaal."))
            self._list([_("Verder waar ik was"), _("Opnieuw beginnen")])
            if self._pick(2) == 1:
                opened = open_session(unfinished)
                changed = changed_since(opened.session, story)
                for notice in (*opened.notices, *filter(None, [changed])):
                    self._console.say(notice.render(_))
                return opened.session
        return self._started(story)

    def _started(self, story: Scenario) -> Session:
        """Starts a session; where nothing can be kept, in memory only when the player wants that."""
        language, today = self._words.language, self._place.today
        try:
            return Session.create(self._place.sessions, story, language, today)
        except SessionTrouble as trouble:
            _ = self._words.words
            self._console.say(trouble.render(_))
            self._list([_("Spelen zonder bewaren"), _("Stoppen")])
            if self._pick(2) == 2:
                raise Stopped from None
            return Session.create(None, story, language, today)

    def _card(self, card: Card) -> str:
        minutes = self._("{number} minuut", "{number} minuten", card.minutes)
        title, about = self._of(card.id, "title", card.title), self._of(card.id, "about", card.about)
        return f"{title} ({minutes}). {about} {self._note(card.id)}".rstrip()

    def _note(self, story: str) -> str:
        """Returns a sentence when a story cannot be read in the player's language."""
        if self._words.has(story):
            return ""
        return self._("Dit verhaal is er alleen in het Nederlands.")

    @property
    def _(self) -> Say:
        return self._words.words

    def _of(self, story: str, where: str, source: str) -> str:
        return self._words.lookup(f"{story}/{where}", source)

    def _list(self, lines: Sequence[str]) -> None:
        for number, line in enumerate(lines, start=1):
            self._console.say(f"  {number}  {line}", indent="     ")

    def _pick(self, most: int) -> int:
        """Asks for one number from 1, until one is given; raises Stopped and Ended."""
        while True:
            typed = self._console.ask("> ").lower()
            if typed == "s":
                raise Stopped
            if typed == "h":
                self._help()
                continue
            found = numbers(typed, most)
            if found is not None and len(found) == 1:
                return found[0]
            _ = self._words.words
            self._console.say(_("Typ een nummer van 1 tot en met {most}. h = hulp, s = stoppen.", most=most))

    def _help(self) -> None:
        """Tells who helps, also before a story was picked."""
        for card in self._place.cards[:1]:
            story = self._place.open(card.id)
            Teller(self._console, self._words, story).services(tuple(story.shared.help))

    def _farewell(self) -> None:
        """Tells what is kept, if it is, and how to go on."""
        _, player = self._words.words, self._player
        if player is None or player.session.path is None or player.session.ended:
            return
        if player.lost is None:
            kept = _("Er is niets verloren gegaan.")
        elif player.lost.code in UNCHANGED:
            kept = self._words.words(LAST_STEP)
        else:
            return
        go_on = _("Verder spelen")
        self._console.say(f"{kept} {go_on}: {self._place.again}")
