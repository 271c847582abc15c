"""Asks what the story asks, and turns what is typed into an event; the commands work at every question."""

import re
from collections.abc import Callable, Sequence

from game.session.moments import Moment, moments
from game.session.session import Session
from game.session.transcript import transcript
from game.story import beat, event
from game.terminal.spoken import BOLD, DIM, Teller

_LINES_BACK = 12


class Stopped(Exception):
    """The player wants to stop; everything is kept."""


def numbers(typed: str, most: int) -> tuple[int, ...] | None:
    """Returns the numbers from 1 to `most` in what was typed, each once; None when anything else is there."""
    found: list[int] = []
    for part in re.split(r"[\s,;.]+", typed.strip(" \t,;.")):
        if not part.isdecimal() or len(part) > 3 or not 1 <= int(part) <= most:
            return None
        if int(part) not in found:
            found.append(int(part))
    return tuple(found)


class Asker:
    """Asks the questions of one session."""

    def __init__(self, teller: Teller, session: Session) -> None:
        self._teller, self._session = teller, session
        self._console, self._ = teller.console, teller.words.words

    def event(self, question: beat.Question) -> event.Event:
        """Asks a question and returns its answer."""
        self._console.say()
        self._console.say(self._teller.text(question.ask), style=BOLD)
        match question:
            case beat.Choose(id, _, options):
                return event.Choose(id, self._choose(options))
            case beat.Guess(id, _, _, feelings):
                names = [self._teller.feeling(feeling) for feeling in feelings]
                return event.Guess(id, self._several(feelings, names, least=1, most=len(feelings)))
            case beat.Reason(id, _, reasons, own_words):
                said = [self._teller.reason(reason) for reason in reasons]
                picked = self._several(reasons, said, least=0, most=len(reasons))
                return event.Reason(id, picked, self._words() if own_words else None)
            case beat.Write():
                return event.Write(question.id, self._write(question))
            case beat.Plan(id, _, cards, most):
                sentences = [self._teller.plan(card) for card in cards]
                return event.Plan(id, self._several(cards, sentences, least=0, most=most))

    def line(self, prompt: str, explain: Callable[[], str]) -> str:
        """Asks for one line; does the commands that are typed instead; raises Stopped and Ended."""
        while True:
            typed = self._console.ask(prompt)
            match typed.lower():
                case "s":
                    raise Stopped
                case "h":
                    self._console.say(self._("Is er nu gevaar? Bel 112."), style=BOLD)
                    self._teller.services(tuple(self._session.scenario.shared.help))
                case "t":
                    self.look_back(_LINES_BACK)
                case "p":
                    self.path()
                case "?":
                    self._console.say(explain())
                    self.commands()
                case _:
                    return typed

    def commands(self) -> None:
        """Tells which letters always work."""
        self._console.say(
            self._("Altijd: h = hulp, s = stoppen, t = terugkijken, p = mijn pad, ? = uitleg."), style=DIM
        )

    def look_back(self, most: int, *, with_now: bool = True) -> None:
        """Tells the last things that were shown once more, what stands there now among them or not."""
        read = [shown for shown in transcript(self._session) if with_now or shown.move < self._now()]
        for shown in read[-most:]:
            if isinstance(shown.item, Moment):
                self._teller.moment(shown.item)
            elif isinstance(shown.item, beat.Passing):
                self._teller.show(shown.item)

    def _now(self) -> int:
        return len(self._session.moves)

    def path(self) -> None:
        """Tells the path so far: what was asked and answered, in order."""
        walked = [moment for moment in moments(self._session) if moment.number]
        if not walked:
            self._console.say(self._("Je hebt nog niets gekozen."))
        for moment in walked:
            self._teller.moment(moment)

    def _choose(self, options: Sequence[beat.Offer]) -> str:
        for number, offer in enumerate(options, start=1):
            words = self._teller.text(offer.text)
            self._console.say(f"  {number}  {f'“{words}”' if offer.said else words}", indent="    ")
        explain = self._("Typ het nummer van wat je kiest en druk op Enter.")
        while True:
            found = numbers(self.line("> ", lambda: explain), len(options))
            if found is not None and len(found) == 1:
                return options[found[0] - 1].id
            self._console.say(explain)

    def _several(self, ids: Sequence[str], names: Sequence[str], least: int, most: int) -> tuple[str, ...]:
        for number, name in enumerate(names, start=1):
            self._console.say(f"  {number}  {name}", indent="    ")
        explain = self._how_many(least, most, len(ids))
        self._console.say(explain, style=DIM)
        while True:
            typed = self.line("> ", lambda: explain)
            found = numbers(typed, len(ids)) if typed else ()
            if found is not None and least <= len(found) <= most:
                return tuple(ids[number - 1] for number in found)
            self._console.say(explain)

    def _how_many(self, least: int, most: int, all: int) -> str:
        if least:
            return self._("Typ één nummer of meer, met een spatie ertussen.")
        if most < all:
            return self._(
                "Typ hoogstens {number} nummer. Enter = overslaan.",
                "Typ hoogstens {number} nummers, met een spatie ertussen. Enter = overslaan.",
                most,
            )
        return self._("Typ de nummers die passen, met een spatie ertussen. Enter = overslaan.")

    def _write(self, question: beat.Write) -> str | None:
        if question.apology:
            self._console.say(
                self._("Dit is oefenen. Stuur niets zelf. Halt vraagt eerst of de ander dat wil."), style=BOLD
            )
        if question.starters:
            self._console.say(self._("Een begin, als je wilt:"))
            for starter in question.starters:
                self._console.say(f"  - {self._teller.text(starter)}", indent="    ")
        return self._words()

    def _words(self) -> str | None:
        """Asks for own words and shows them back until they may stay; None when skipped."""
        hint = self._("Schrijf geen echte namen. Schrijf niet wat er op een foto of filmpje stond.")
        explain = self._("Schrijf in je eigen woorden, op één regel. Enter = overslaan.")
        self._console.say(hint)
        self._console.say(explain, style=DIM)
        words = self._short(self.line("> ", lambda: explain), explain)
        while words:
            self._console.say(self._("Jij schreef: {words}", words=words), indent="    ")
            keep = self._("1 = zo laten, 2 = wissen. Of schrijf het opnieuw.")
            self._console.say(keep, style=DIM)
            typed = self._short(self.line("> ", lambda keep=keep: keep), keep)  # type: ignore[misc]
            if typed in ("", "1"):
                return words
            words = "" if typed == "2" else typed
        return None

    def _short(self, words: str, explain: str) -> str:
        """Asks again while the words are too long."""
        while len(words) > event.LONGEST_WORDS:
            self._console.say(
                self._(
                    "Dat is {number} teken. Er passen er {most}. Maak het korter.",
                    "Dat zijn {number} tekens. Er passen er {most}. Maak het korter.",
                    len(words),
                    most=event.LONGEST_WORDS,
                )
            )
            words = self.line("> ", lambda: explain)
        return words
