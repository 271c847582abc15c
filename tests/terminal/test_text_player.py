"""The terminal game: it can be played to the end, with any input, and never breaks."""

import io
import random
from datetime import date
from pathlib import Path

import pytest
from wcwidth import wcswidth

from game import paths
from game.command_line.known import story_names
from game.command_line.words import program_words
from game.library.read import load
from game.session.journal import Journal
from game.session.opening import open_session
from game.session.session import Session
from game.session.store import sessions
from game.session.trouble import LAST_STEP, SessionTrouble
from game.story.model import Scenario
from game.terminal.cells import clean, wrap
from game.terminal.console import Console
from game.terminal.visit import Game, Place

TYPED = ("1", "2", "3", "1 2", "1,2", "", "h", "p", "t", "?", "0", "9", "-1", "²", "Het spijt me.", "x" * 301)
SECRET = "Ik durfde niks te zeggen."
NOTHING_LOST = "Er is niets verloren gegaan."
LANGUAGES = ("nl", "nl@makkelijk", "en")


def opened(id: str) -> Scenario:
    """Returns a shipped story."""
    loaded = load(paths.scenarios() / f"{id}.yaml", paths.scenarios())
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


@pytest.fixture(scope="module")
def story() -> Scenario:
    """Returns the first story there was."""
    return opened("doorgestuurd")


def visit(home: Path, story: Scenario, typed: list[str], language: str = "nl") -> tuple[int, str]:
    """Plays with typed lines until they are finished; returns the status and everything that was shown."""
    shown = io.StringIO()
    console = Console(
        io.StringIO("".join(f"{line}\n" for line in typed)), shown, person=False, waits=False, colour=False
    )
    place = Place(
        home,
        home / "summaries",
        (),
        lambda id: story,
        {},
        program_words,
        date(2026, 11, 22),
        "python -m game play --text",
    )
    status = Game(console, place, program_words(language)).visit(language, story.id)
    return status, shown.getvalue()


def played(home: Path) -> Session:
    """Returns the session in a folder."""
    (card,) = sessions(home).cards
    return open_session(card.path).session


def random_lines(seed: int, number: int = 400) -> list[str]:
    """Returns lines as somebody might type them who tries everything but stopping."""
    chance = random.Random(seed)
    return [chance.choice(TYPED) for _ in range(number)]


def test_a_story_comes_to_its_ending(tmp_path: Path, story: Scenario) -> None:
    status, shown = visit(tmp_path, story, ["1"] * 60)
    session = played(tmp_path)
    assert status == 0 and session.ended
    assert session.code in shown and "Dit verhaal is klaar." in shown


def test_random_walks_reach_several_endings(tmp_path: Path, story: Scenario) -> None:
    endings = set()
    for seed in range(25):
        home = tmp_path / str(seed)
        status, _ = visit(home, story, random_lines(seed), LANGUAGES[seed % 3])
        assert status == 0
        session = played(home)
        assert session.ended
        endings.add(getattr(session.frame().beat, "id", None))
    assert len(endings) >= 3


@pytest.mark.parametrize("id", story_names())
def test_every_story_can_be_walked_by_anybody(tmp_path: Path, id: str) -> None:
    for seed, language in enumerate(LANGUAGES):
        status, _ = visit(tmp_path / language, opened(id), random_lines(seed), language)
        assert status == 0 and played(tmp_path / language).ended


def test_input_may_end_at_any_point(tmp_path: Path, story: Scenario) -> None:
    lines = ["1"] * 25
    for number in range(len(lines)):
        home = tmp_path / str(number)
        status, shown = visit(home, story, lines[:number])
        assert status == 0
        session = played(home)
        assert session.ended or "python -m game play --text" in shown


def test_it_goes_on_where_it_stopped(tmp_path: Path, story: Scenario) -> None:
    visit(tmp_path, story, ["1", "1", "s"])
    before = played(tmp_path)
    assert not before.ended
    _, shown = visit(tmp_path, story, ["1", "s"])
    assert "Hier was je gebleven:" in shown
    assert played(tmp_path).moves == before.moves


def test_a_story_that_changed_since_is_said(tmp_path: Path, story: Scenario) -> None:
    visit(tmp_path, story, ["", "", "1"])
    changed = story.model_validate({**story.model_dump(by_alias=True), "about": "Anders."})
    assert "Het verhaal is intussen veranderd" in visit(tmp_path, changed, ["", "1"])[1]
    assert "Het verhaal is intussen veranderd" not in visit(tmp_path, story, ["", "1"])[1]


class Typist(io.StringIO):
    """Picks the first answer everywhere, writes where there is room to, then follows a plan."""

    def __init__(self, shown: io.StringIO, menu: list[str]) -> None:
        super().__init__()
        self.shown, self.menu = shown, menu

    def readline(self, size: int | None = -1, /) -> str:
        """Returns what is typed now, judging by the last lines on the screen."""
        told = self.shown.getvalue()
        if "Wat wil je nu doen?" in told:
            return f"{self.menu.pop(0)}\n" if self.menu else ""
        return (
            f"{SECRET}\n"
            if told.endswith("Enter = overslaan.\n> ") and "op één regel" in told[-80:]
            else "1\n"
        )


def written(home: Path, story: Scenario, menu: list[str]) -> str:
    """Plays to the end writing own words, then does what is asked; returns what the menu showed."""
    shown = io.StringIO()
    console = Console(Typist(shown, menu), shown, person=False, waits=False, colour=False)
    place = Place(home, home / "summaries", (), lambda id: story, {}, program_words, date(2026, 11, 22), "")
    assert Game(console, place, program_words("nl")).visit("nl", story.id) == 0
    return shown.getvalue().partition("Wat wil je nu doen?")[2]


def test_own_words_go_along_only_when_ticked(tmp_path: Path, story: Scenario) -> None:
    for name, tick, there in (("no", ["2", ""], False), ("yes", ["2", "1"], True)):
        shown = written(tmp_path / name, story, [*tick, "4", "1", ""])
        (file,) = (tmp_path / name / "summaries").iterdir()
        assert f"Jij schreef: {SECRET}" in shown and str(file.name) in shown.replace("\n", "")
        assert (SECRET in file.read_text(encoding="utf-8")) is there


def test_erased_words_are_gone_from_the_disk(tmp_path: Path, story: Scenario) -> None:
    written(tmp_path, story, ["3", "1", "1"])
    assert not any(SECRET in path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file())
    (told,) = (move for move in played(tmp_path).moves if move.erased)
    assert told.event.words is None  # type: ignore[union-attr]


def test_words_that_cannot_be_erased_are_said_to_be_there(
    tmp_path: Path, story: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Journal, change: object) -> None:
        raise SessionTrouble("not_saved")

    monkeypatch.setattr(Journal, "rewrite", broken)
    shown = written(tmp_path, story, ["3", "1", "1", ""])
    assert "Je woorden zijn niet gewist." in shown and "Je woorden zijn gewist." not in shown


def test_a_summary_that_cannot_be_written_is_told(tmp_path: Path, story: Scenario) -> None:
    (tmp_path / "summaries").write_text("a file in the way")
    shown = written(tmp_path, story, ["4", "1"])
    assert "Bewaard:" not in shown and "Kies een andere plek." in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(tmp_path: Path, story: Scenario, language: str) -> None:
    _, shown = visit(tmp_path, story, ["1"] * 60, language)
    assert ("Kies wat Sam doet." in shown) is (language != "en")


def test_a_full_disk_halfway_asks_before_it_goes_on_without_keeping(
    tmp_path: Path, story: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Journal, line: bytes) -> None:
        raise SessionTrouble("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(Journal, "append", full)
        status, shown = visit(tmp_path, story, ["2"])
        assert status == 1 and "De schijf is vol." in shown
        assert LAST_STEP in shown and NOTHING_LOST not in shown
        status, shown = visit(tmp_path, story, ["2", "s"])
        assert LAST_STEP in shown and NOTHING_LOST not in shown, "stopping here loses the step too"
        status, shown = visit(tmp_path, story, ["2", *["1"] * 60])
        assert status == 0 and "bewaard onder" not in shown and "Einde van dit verhaal" in shown


def test_the_warning_comes_before_the_story(tmp_path: Path, story: Scenario) -> None:
    _, shown = visit(tmp_path, story, [])
    assert story.warning.split()[0] in shown.partition("Jij bent")[0]


def test_a_story_that_is_only_in_dutch_says_so(tmp_path: Path, story: Scenario) -> None:
    note = program_words("ar").words("Dit verhaal is er alleen in het Nederlands.")
    thuis = opened("thuis")
    assert note in visit(tmp_path, thuis, [], "ar")[1]
    assert note not in visit(tmp_path, story, [], "ar")[1]
    assert note not in visit(tmp_path, thuis, [], "en")[1]


def test_private_material_is_only_a_lock(tmp_path: Path, story: Scenario) -> None:
    _, shown = visit(tmp_path, story, ["1"] * 60)
    assert "[🔒 Een privéfilmpje — op slot]" in shown


def test_only_easy_dutch_recaps(tmp_path: Path, story: Scenario) -> None:
    recaps = [
        len(visit(tmp_path / one, story, ["1"] * 60, one)[1].split("Wat er is gebeurd:")) for one in LANGUAGES
    ]
    assert recaps[0] == 1 and recaps[2] == 1


def test_help_path_and_explanation_at_a_question(tmp_path: Path, story: Scenario) -> None:
    _, shown = visit(tmp_path, story, ["?", "p", "h", "t", "s"])
    for words in (
        "Altijd:",
        "Je hebt nog niets gekozen.",
        "Wie helpt:",
        "Gestopt.",
        "Er is niets verloren gegaan.",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("kat", 3),
        ("é", 1),
        ("e\u0301", 1),  # a letter and its accent
        ("日本", 4),
        ("\u1112\u1161\u11ab", 2),  # the three parts of one Korean syllable
        ("ก็", 1),  # a Thai letter with a mark
        ("شُكْرًا", 4),  # Arabic with vowel marks
        ("⚽", 2),
        ("❤", 1),
        ("❤\ufe0f", 2),  # as an emoji
        ("1\ufe0f\u20e3", 2),  # a key
        ("👍🏽", 2),  # with a skin tone
        ("👨\u200d👩\u200d👧", 2),  # a family, joined
        ("🏳\ufe0f\u200d🌈", 2),
        ("🇳🇱", 2),
    ],
)  # fmt: skip
def test_a_width_counts_cells(words: str, cells: int) -> None:
    assert wrap(f"{words} x", cells + 2) == [f"{words} x"]
    assert wrap(f"{words} x", cells + 1) == [words, "x"]


def test_a_long_word_is_cut_between_what_is_seen_as_one_character() -> None:
    family = "👨\u200d👩\u200d👧"
    assert wrap(family * 5, 4) == [family * 2, family * 2, family]
    assert wrap("e\u0301" * 5, 2) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]


@pytest.mark.parametrize("most", [20, 33, 80])
def test_no_line_is_wider_than_the_terminal(most: int) -> None:
    words = (
        "Moet je zien 😂 " * 9 + "a" * 200 + "\n  ingesprongen tekst die ook moet breken op een smal scherm"
    )
    assert all(wcswidth(line) <= most for line in wrap(words, most, "    "))


def test_wrapping_loses_no_words() -> None:
    words = "een twee drie vier vijf zes zeven acht"
    assert " ".join(" ".join(wrap(words, 12, "  ")).split()) == words


def test_control_characters_go() -> None:
    assert clean("a\x1b[2Jb\x00c\ud800") == "a[2Jbc"
