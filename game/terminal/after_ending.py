"""After the ending: look at the path, decide which own words go along, erase them, save it for the talk."""

from collections.abc import Callable
from pathlib import Path

from game.session.moments import Moment, moments
from game.session.trouble import SessionTrouble
from game.summary import SummaryTrouble, export, items, write_summary
from game.terminal.ask import numbers
from game.terminal.player import Player
from game.terminal.spoken import BOLD, DIM


class After:
    """The menu of a finished play."""

    def __init__(self, player: Player, folder: Path) -> None:
        self._player, self._folder = player, folder
        self._session, self._console = player.session, player.teller.console
        self._ = player.teller.words.words

    def menu(self) -> None:
        """Asks what to do, until the player is done; raises Stopped and Ended."""
        while True:
            offered = self._offered()
            self._console.say()
            self._console.say(self._("Wat wil je nu doen?"), style=BOLD)
            for number, (words, _) in enumerate(offered, start=1):
                self._console.say(f"  {number}  {words}", indent="    ")
            explain = self._("Typ een nummer en druk op Enter. Alleen Enter: klaar.")
            typed = self._player.asker.line("> ", lambda explain=explain: explain)  # type: ignore[misc]
            if not typed:
                return
            found = numbers(typed, len(offered))
            if found is None or len(found) != 1:
                self._console.say(explain)
                continue
            offered[found[0] - 1][1]()

    def _offered(self) -> list[tuple[str, Callable[[], None]]]:
        offered: list[tuple[str, Callable[[], None]]] = [
            (self._("Kijk naar mijn pad"), self._player.asker.path),
            (self._("Bewaar voor het gesprek"), self._save),
        ]
        if self._written():
            offered[1:1] = [
                (self._("Kiezen welke eigen woorden meegaan"), self._tick),
                (self._("Eigen woorden wissen"), self._erase),
            ]
        return offered

    def _written(self) -> list[Moment]:
        return [moment for moment in moments(self._session) if moment.own_words is not None]

    def _tick(self) -> None:
        """Asks for each piece of own words whether it may go along; unless asked, nothing does."""
        self._console.say(self._("Jouw woorden gaan nergens heen, tenzij jij hier ja zegt."))
        for item in items(self._session, "worker"):
            if item.ask is not None:
                self._console.say(self._player.teller.text(item.ask), style=BOLD)
            self._console.say(self._("Jij schreef: {words}", words=item.own_words), indent="    ")
            now = self._("Gaat nu mee.") if item.on else self._("Gaat nu niet mee.")
            explain = self._("1 = gaat mee, 2 = gaat niet mee. Alleen Enter: zo laten.")
            self._console.say(f"{now} {explain}", style=DIM)
            picked = self._number(explain, 2)
            if picked and (picked == 1) is not item.on:
                try:
                    self._session.do_session(item.id, picked == 1)
                except SessionTrouble as trouble:
                    self._console.say(trouble.render(self._))

    def _erase(self) -> None:
        """Asks for each piece of own words whether it should go, and takes it out of the files."""
        for moment in self._written():
            if moment.ask is not None:
                self._console.say(self._player.teller.text(moment.ask), style=BOLD)
            self._console.say(self._("Jij schreef: {words}", words=moment.own_words), indent="    ")
            explain = self._("1 = wissen, 2 = laten staan. Alleen Enter: laten staan.")
            self._console.say(explain, style=DIM)
            if self._number(explain, 2) == 1:
                self._erase_words(moment.move)

    def _erase_words(self, move: int) -> None:
        try:
            notice = self._session.erase(move)
        except SessionTrouble as trouble:
            self._console.say(trouble.render(self._))
            self._console.say(self._("Je woorden zijn niet gewist."))
            return
        self._console.say(self._("Je woorden zijn gewist."))
        if notice is not None:
            self._console.say(notice.render(self._))

    def _save(self) -> None:
        """Shows the summary for the worker first, and writes it only after a yes."""
        words = self._player.teller.words
        self._console.say(self._("Dit gaat mee naar het gesprek:"), style=BOLD)
        self._console.say(export(self._session, "worker", "md", words).decode("utf-8"))
        explain = self._("1 = bewaren, 2 = niet bewaren. Alleen Enter: niet bewaren.")
        self._console.say(explain, style=DIM)
        if self._number(explain, 2) != 1:
            return
        file = self._folder / f"kantelpunt-{self._session.code}.html"
        try:
            write_summary(file, export(self._session, "worker", "html", words), make_folder=True)
        except SummaryTrouble as trouble:
            self._console.say(trouble.render(self._))
            return
        self._console.say(self._("Bewaard: {file}", file=file))

    def _number(self, explain: str, most: int) -> int:
        """Asks for one number; 0 for Enter alone."""
        while True:
            typed = self._player.asker.line("> ", lambda: explain)
            found = numbers(typed, most) if typed else ()
            if found is not None and len(found) <= 1:
                return found[0] if found else 0
            self._console.say(explain)
