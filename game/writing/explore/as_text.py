"""Tells an exploration to people."""

from collections.abc import Iterator
from decimal import Decimal

from game.text.catalogue import Catalogue
from game.writing.explore.explore import Exploration
from game.writing.explore.length import PACE, minutes
from game.writing.explore.route import answers, moves, transcript
from game.writing.explore.tally import MOST_TIMES, Tally
from game.writing.explore.verdicts import Verdict

_WHOLE = 10**15
"""Larger numbers are told by their first digits and their size."""


class Teller:
    """Tells what is known of one story, in the language of a catalogue; `preview` is what opens it there."""

    def __init__(self, found: Exploration, words: Catalogue, preview: str) -> None:
        self._preview = preview
        self._found, self._words, self._ = found, words, words.words
        self._scenario = found.graph.scenario
        self._whole = found.counted.whole if found.counted else None

    def lines(self) -> Iterator[str]:
        """Yields every line."""
        yield f"{self._scenario.title} ({self._scenario.id})"
        yield from self._explored()
        yield from self._endings()
        yield from self._never()
        yield from self._length()
        yield from self._indicators()
        yield from self._guarantees()

    def _explored(self) -> Iterator[str]:
        _ = self._
        points = len(self._found.graph.points)
        number = self._number(points)
        match self._found.graph.stopped:
            case "interrupted":
                yield _(
                    "Afgebroken na {number} punt. Dit is wat tot nu toe bekend is.",
                    "Afgebroken na {number} punten. Dit is wat tot nu toe bekend is.",
                    points,
                    number=number,
                )
            case "limit":
                yield _(
                    "Gestopt bij de grens: {number} punt. Er is meer; zie --most.",
                    "Gestopt bij de grens: {number} punten. Er is meer; zie --most.",
                    points,
                    number=number,
                )
            case _:
                yield _(
                    "Alles bekeken: {number} punt waar paden splitsen of eindigen.",
                    "Alles bekeken: {number} punten waar paden splitsen of eindigen.",
                    points,
                    number=number,
                )
        if self._found.counted and self._found.counted.tangled:
            scenes = ", ".join(self._found.counted.tangled)
            yield _("Te veel rondjes om elk pad te tellen, bij: {scenes}.", scenes=scenes)
        if self._whole is not None:
            paths = self._number(self._whole.paths)
            yield (
                _("Verschillende paden: {number}.", number=paths)
                if self._found.exact
                else _("Verschillende paden: minstens {number}.", number=paths)
            )

    def _endings(self) -> Iterator[str]:
        _ = self._
        yield ""
        yield _("Eindes, met het kortste pad erheen:")
        for id in self._found.endings:
            tally = self._found.counted.endings.get(id) if self._found.counted else None
            share = f" · {self._share(tally.paths)}" if tally else ""
            given = answers(self._found.route(id))
            many = _("{number} antwoord", "{number} antwoorden", len(given))
            yield f"  {id}{share} · {many}"
            yield f"    {' › '.join(given)}"
        for number in self._found.stuck:
            point = self._found.graph.points[number]
            path = " › ".join(answers(self._found.graph.route(number)))
            yield "  " + _("Hier loopt het verhaal vast: {scene}, na {path}", scene=point.scene, path=path)

    def _never(self) -> Iterator[str]:
        _, unused = self._, self._found.unused
        so_far = bool(self._found.graph.stopped)
        yield ""
        for names, never, not_yet in (
            (unused.options, _("Nooit te kiezen: {names}."), _("Nog niet gekozen: {names}.")),
            (unused.choices, _("Nooit gevraagd: {names}."), _("Nog niet gevraagd: {names}.")),
            (unused.endings, _("Nooit bereikt: {names}."), _("Nog niet bereikt: {names}.")),
        ):
            if names:
                yield (not_yet if so_far else never).replace("{names}", ", ".join(names))
        if not (unused.options or unused.choices or unused.endings):
            yield _("Elke optie en elk einde is ergens te kiezen en te bereiken.")

    def _length(self) -> Iterator[str]:
        _, whole = self._, self._whole
        if whole is None:
            return
        average = minutes(whole.all_costs // whole.paths)
        written = self._scenario.minutes
        yield _(
            "Duur: {least} tot {most} minuten, gemiddeld {average}; het bestand zegt {written} ({apart}).",
            least=self._decimal(minutes(whole.costs[0])),
            most=self._decimal(minutes(whole.costs[1])),
            average=self._decimal(average),
            written=written,
            apart=self._decimal(written - average, sign=True),
        )
        yield _(
            "Woorden: {least} tot {most}, met {pace} per minuut. Eén keer spelen toont gemiddeld {share}.",
            least=self._number(whole.words[0]),
            most=self._number(whole.words[1]),
            pace=PACE.words_a_minute,
            share=self._percent(whole.all_words, whole.paths * self._found.all_words),
        )

    def _indicators(self) -> Iterator[str]:
        _, whole = self._, self._whole
        if whole is None or not self._scenario.shared.indicators:
            return
        yield ""
        yield _("Hoe vaak een thema op een pad staat (keer: deel van de paden):")
        for name in self._scenario.shared.indicators:
            yield f"  {name}"
            for kind, told in (("shows", _("laat het zien")), ("could_be", _("had anders gekund"))):
                yield f"    {told}: {self._times(whole, (kind, name))}"

    def _times(self, whole: Tally, mark: tuple[str, str]) -> str:
        paths = whole.at(mark)
        return " · ".join(
            f"{times}{'+' if times == MOST_TIMES else ''}×: {self._share(paths[times])}"
            for times in sorted(paths)
            if paths[times]
        )

    def _guarantees(self) -> Iterator[str]:
        _ = self._
        if self._found.verdicts:
            yield ""
            yield _("Garanties:")
        for verdict in self._found.verdicts:
            yield from self._verdict(verdict)

    def _verdict(self, verdict: Verdict) -> Iterator[str]:
        _ = self._
        said = {"kept": _("klopt"), "broken": _("KLOPT NIET"), "unknown": _("niet bekend")}[verdict.answer]
        amount = f" ({self._decimal(verdict.amount)})" if verdict.amount is not None else ""
        yield f"  {said}: {verdict.says}{amount} [{verdict.id}]"
        for name, why in verdict.without:
            yield "    " + _("behalve bij {name}: {why}", name=name, why=why)
        if verdict.answer == "broken":
            yield "    " + _("Dit pad laat het zien:")
            for line in transcript(self._scenario, verdict.path):
                yield f"      {line}"
            yield "    " + _("Zo open je dat pad aan het eind:")
            yield f'      {self._preview} --moves "{moves(self._scenario, verdict.path)}"'

    def _share(self, paths: int) -> str:
        assert self._whole is not None
        return self._percent(paths, self._whole.paths)

    def _percent(self, part: int, whole: int) -> str:
        tenths = (part * 1000 + whole // 2) // whole if whole else 0
        if 0 < tenths < 10 or 990 < tenths < 1000:
            return f"{self._decimal(tenths / 10)}%"
        if part and not tenths:
            return "<0,1%" if self._comma else "<0.1%"
        return f"{(tenths + 5) // 10}%"

    def _number(self, number: int) -> str:
        if number < _WHOLE:
            return str(number)
        size = Decimal(number).adjusted()
        return f"{self._decimal(number // 10 ** (size - 1) / 10)} × 10^{size}"

    def _decimal(self, value: float, sign: bool = False) -> str:
        told = f"{value:+.1f}" if sign else f"{value:.1f}"
        return told.replace(".", ",") if self._comma else told

    @property
    def _comma(self) -> bool:
        return not self._words.language.startswith("en")
