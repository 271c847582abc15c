"""Tells in words what the window would draw: who says what, where we are, whose eyes we look through."""

from game.session.moments import Moment
from game.story import beat, naming
from game.story.frame import Setting, name_of
from game.story.model import Scenario
from game.story.text import Text
from game.terminal.console import Console
from game.text.catalogue import Catalogue
from game.text.members import members

BOLD, DIM, EYES = "1", "2", "1;35"


class Teller:
    """Writes beats in one language."""

    def __init__(self, console: Console, words: Catalogue, scenario: Scenario) -> None:
        self.console, self.words, self.scenario = console, words, scenario
        self._ = words.words

    def text(self, text: Text) -> str:
        """Returns a text in the language of the player."""
        return text.render(self.words.lookup)

    def name(self, who: str) -> str:
        """Returns somebody's name."""
        return self.text(name_of(self.scenario, who))

    def setting(self, now: Setting, before: Setting | None) -> None:
        """Tells where and when it is, wherever that changed."""
        if before is not None and now.scene == before.scene:
            return
        self.console.say()
        self.console.say(f"== {self.text(now.place)} · {self.text(now.when)} ==", style=BOLD)
        if now.chat is not None:
            self.console.say(self._chat(now), style=DIM)

    def _chat(self, now: Setting) -> str:
        assert now.chat is not None
        name = self.text(now.chat.name)
        people = [self.name(who) for who in now.chat.members]
        who = members(name, people, now.chat.others, self._)
        return f"{name} ({who})" if who else name

    def show(self, shown: beat.Passing) -> None:
        """Tells one beat that asks and ends nothing."""
        match shown:
            case beat.Line(who, mood, text, mine):
                self._line(self._who(who, mood, mine), self.text(text))
            case beat.Private(who, what, mine):
                locked = self._("[🔒 {what} — op slot]", what=self.text(what))
                self._line(self._who(who, "gewoon", mine), locked)
            case beat.Narration(text):
                self.console.say(self.text(text))
            case beat.Typing(who):
                self.console.say(self._("{name} is aan het typen…", name=self.name(who)), style=DIM)
            case beat.Watching(number):
                looking = self._("{number} persoon kijkt mee", "{number} mensen kijken mee", number)
                self.console.say(looking, style=DIM)
            case beat.Turn():
                self._turn(shown)
            case beat.Later(text, note):
                self._later(text, note)
            case beat.Recap(text):
                self.console.say(self._("Wat er is gebeurd: {what}", what=self.text(text)))
            case beat.Stop(services):
                self._stop(services)
            case beat.Reveal():
                self._reveal(shown)

    def _line(self, who: str, words: str) -> None:
        self.console.say(f"{who}: {words}", indent="    ")

    def _who(self, who: str, mood: str, mine: bool) -> str:
        name = self._("{name} (jij)", name=self.name(who)) if mine else self.name(who)
        return name if mood == "gewoon" else self._(", ").join((name, self._mood(mood)))

    def _mood(self, mood: str) -> str:
        moods = {
            "blij": self._("blij"),
            "bezorgd": self._("bezorgd"),
            "verdrietig": self._("verdrietig"),
            "boos": self._("boos"),
            "beschaamd": self._("beschaamd"),
            "grijns": self._("met een grijns"),
            "bang": self._("bang"),
            "opgelucht": self._("opgelucht"),
            "verrast": self._("verrast"),
            "eenzaam": self._("eenzaam"),
            "trots": self._("trots"),
        }
        return moods.get(mood, mood)

    def _turn(self, turn: beat.Turn) -> None:
        self.console.say()
        self.console.say("-" * 40, style=EYES)
        name = self.name(turn.who)
        again = self._("Nu kijk je weer door de ogen van {name}.", name=name)
        self.console.say(
            again if turn.back else self._("Nu kijk je door de ogen van {name}.", name=name), style=EYES
        )
        if turn.text is not None:
            self.console.say(self.text(turn.text))
        self.console.say("-" * 40, style=EYES)

    def _later(self, text: Text, note: Text | None) -> None:
        self.console.say()
        self.console.say(f"*** {self.text(text)} ***", style=BOLD)
        if note is not None:
            self.console.say(self.text(note))
        self.console.say()

    def _stop(self, services: tuple[str, ...]) -> None:
        self.console.say()
        self.console.say(self._("Dit is serieus."), style=BOLD)
        self.console.say(self._("Overkomt dit jou? Dan is het niet jouw schuld."))
        self.console.say(self._("Doe jij dit bij een ander? Stop nu en praat met een volwassene."))
        self.services(services)

    def _reveal(self, told: beat.Reveal) -> None:
        self.console.say()
        self.console.say(self._("Jij dacht: {feelings}", feelings=self.feelings(told.guessed)))
        name = self.name(told.of)
        self.console.say(
            self._("{name} vertelt: {feelings}", name=name, feelings=self.feelings(told.feelings))
        )
        self._line(name, f"“{self.text(told.tells)}”")

    def feelings(self, ids: tuple[str, ...]) -> str:
        """Returns the names of feelings, with commas."""
        return self._(", ").join(self.feeling(id) for id in ids)

    def feeling(self, id: str) -> str:
        """Returns the name of one feeling."""
        return self.text(naming.feeling(self.scenario, id))

    def reason(self, id: str) -> str:
        """Returns a reason as somebody would say it."""
        return self.text(naming.reason(self.scenario, id))

    def plan(self, id: str) -> str:
        """Returns an if-then card as one sentence."""
        return self.text(naming.plan(self.scenario, id))

    def services(self, ids: tuple[str, ...]) -> None:
        """Tells who helps, and how to reach them."""
        self.console.say(self._("Wie helpt:"), style=BOLD)
        for id in ids:
            service = self.scenario.shared.help[id]
            name = self.words.lookup(f"help/{id}/name", service.name)
            reach = ", ".join(part for part in (service.phone, service.site) if part)
            self.console.say(f"- {name}: {reach}", indent="    ", style=BOLD)
            self.console.say(f"  {self.words.lookup(f'help/{id}/what', service.what)}", indent="  ")

    def end(self, ending: beat.End) -> None:
        """Tells an ending: what became of people, what now, and who helps."""
        self.console.say()
        self.console.say(f"== {self.text(ending.title)} ==", style=BOLD)
        self.console.say(self.text(ending.text))
        if ending.now:
            self.console.say(self._("Wat nu?"), style=BOLD)
            for step in ending.now:
                self.console.say(f"- {self.text(step)}", indent="  ")
        self.services(ending.services)

    def moment(self, moment: Moment) -> None:
        """Tells what was answered at one moment, as it stands on the path."""
        if moment.ask is not None:
            ask = self.text(moment.ask)
            self.console.say(f"{moment.number}. {ask}" if moment.number else ask, indent="   ", style=BOLD)
        for answer in moment.answer:
            words = self.text(answer)
            self.console.say(f"   {f'“{words}”' if moment.said else words}", indent="   ")
        if moment.told and moment.of is not None:
            told = self._(", ").join(self.text(feeling) for feeling in moment.told)
            self.console.say(
                "   " + self._("{name} vertelt: {feelings}", name=self.name(moment.of), feelings=told)
            )
        if moment.own_words is not None:
            self.console.say("   " + self._("Jij schreef: {words}", words=moment.own_words), indent="   ")
        elif moment.erased:
            self.console.say("   " + self._("Dit houd je voor jezelf."))
        elif moment.skipped:
            self.console.say("   " + self._("Overgeslagen"))
