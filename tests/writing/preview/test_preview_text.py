"""The preview in a terminal: what is typed does what the letters say, and saving is noticed."""

import io
from collections.abc import Iterator

import pytest
from desk import SEND, Desk

from game.command_line.words import program_words
from game.terminal.console import Console
from game.terminal.preview import Workbench
from game.text.catalogue import Catalogue
from game.writing.preview import Preview


class Typist(io.TextIOBase):
    """Types lines; what is callable is done instead, as if in an editor beside it."""

    def __init__(self, lines: Iterator[object]) -> None:
        self._lines = lines

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        for line in self._lines:
            if not callable(line):
                return f"{line}\n"
            line()
        return ""


def speak(language: str) -> Catalogue | None:
    return program_words(language) if language in ("nl", "en") else None


def told(preview: Preview, *typed: object) -> str:
    """Returns everything that is shown while this is typed."""
    shown = io.StringIO()
    console = Console(Typist(iter(typed)), shown, person=False, waits=False, colour=False)  # type: ignore[arg-type]
    Workbench(console, preview, program_words("nl"), speak).run()
    return " ".join(shown.getvalue().split())


@pytest.fixture
def choice(desk: Desk) -> Preview:
    """Returns a preview at the first choice, with an option that is hidden."""
    return desk.opened(druk=2).played(())


def test_it_plays_to_the_ending(desk: Desk) -> None:
    typed = ["", "", "", "", "", "", "2", "", "", "", "", "", "1 3", "", "1", "", "2", "", "", "q"]
    shown = told(desk.opened(), *typed)
    for words in (
        "Het is druk in de app.",
        "[🔒 Een privéfilmpje — op slot]",
        "1 Je stuurt het door.",
        "2 “Nee joh.”",
        "Mo, met een grijns: Oké, moraalridder.",
        "*** Een half jaar later ***",
        "Mo vertelt: bang",
        "== Op de bank ==",
    ):
        assert words in shown, words
    assert shown.index(f"regel {desk.line('choose: eerste')}]") < shown.index(
        f"regel {desk.line('end: samen')}]"
    )


def test_what_cannot_be_is_explained(choice: Preview) -> None:
    for typed in ("", "3", "9", "1 2", "wat"):
        shown = told(choice, typed)
        assert shown.count("Enter = verder of overslaan") == 2, typed
        assert shown.count("Wat doe je?") == 1


def test_why_and_what_is_remembered(choice: Preview) -> None:
    shown = told(choice, "?", "s")
    assert "Optie eerste.vragen is verborgen: druk < 2 and not (chose eerste.aanspreken or" in shown
    assert "woord = 'ja') (druk = 2)" in shown
    assert "druk = 2 (eerst 0)" in shown and "gezegd = false" in shown and "Gezien: app" in shown


def test_a_variable_can_be_changed(choice: Preview) -> None:
    assert "3 “Van wie heb je dit?”" not in told(choice)
    assert "3 “Van wie heb je dit?”" in told(choice, "set druk 1")
    assert "3 “Van wie heb je dit?”" in told(choice, "set druk=1")
    assert "Bedoelde je “druk”?" in told(choice, "set druck 1")
    assert "druk is een heel getal, niet “x”." in told(choice, "set druk x")


def test_back_forward_and_jump(choice: Preview) -> None:
    assert "mo: nee" in told(choice, "b").replace("Mo: nee", "mo: nee")
    assert told(choice, "b", "f").count("Wat doe je?") == 2
    assert "Verder gaat het niet." in told(choice, "f")
    assert "De gang · Even later" in told(choice, "j gang")
    assert "gang (" in told(choice, "j") and "daan (" in told(choice, "j")
    assert "Bedoelde je “gang”?" in told(choice, "j gan")


def test_another_language(choice: Preview) -> None:
    shown = told(choice, "l en", "?", "l xx")
    assert "Option eerste.vragen is hidden" in shown and "There is no such language: xx." in shown


def test_what_is_saved_is_read_before_anything_is_done(desk: Desk, choice: Preview) -> None:
    shown = told(choice, lambda: desk.save(("Wat doe je?", "Wat nu?"), ("Nee joh.", "Stop.")), "1", "b")
    assert "Het bestand is opnieuw gelezen." in shown and "2 “Stop.”" in shown
    assert "Daan" not in shown.split("Wat nu?")[1].split("b =")[0]


def test_a_mistake_is_told_with_its_line_and_the_story_goes_on(desk: Desk, choice: Preview) -> None:
    def spoil() -> None:
        desk.save(("visit: gang", "visit: gan"))

    shown = told(choice, spoil, "", "1", lambda: desk.save(("visit: gan\n", "visit: gang\n")), "r")
    whole = shown.replace(" ", "")  # a long path is cut where the line is full
    assert f"klein.yaml:{desk.line('- visit: gang')}:" in whole and "[unknown-scene]" in shown
    assert "Je speelt de laatste versie die klopte." in shown
    assert "door de ogen van Mo" in shown.split("laatste versie")[1]


def test_an_answer_that_is_gone_is_told(desk: Desk) -> None:
    preview = desk.opened().played(()).move(SEND)
    shown = told(preview, lambda: desk.save(("- id: doorsturen", "- id: tikken")), "r")
    assert "eerste.doorsturen past hier niet. Het spelen stopt hier, in scène app." in shown


def test_it_ends_quietly_when_nobody_types(desk: Desk) -> None:
    assert "Het is druk" in told(desk.opened())
