"""The command `preview`, and how `explore` opens the path that breaks a guarantee."""

import io
import json
import os
import shlex
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from desk import Desk
from strategies import walk

from game import paths
from game.cli import main
from game.library.read import load
from game.session.session import Session
from game.story import beat
from game.story.model import Scenario
from game.writing.preview import Preview, Refused, opened
from game.writing.preview.moves import of_moves, of_play
from game.writing.regress import of_text

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "stories"
PLAYS = sorted(GOLDEN.glob("*/*.play"))


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *given: str) -> tuple[int, str]:
    """Runs the command in a terminal with nobody typing; returns its status and what it told."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    status = main(["preview", "--text", *given])
    told = capsys.readouterr()
    return status, " ".join((told.out + told.err).split())


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--at", "daan", "--set", "gezegd=true", "--set", "druk=3"], "[scène daan, regel"),
        (
            ["--moves", "eerste.doorsturen gevoel.bang,boos waarom.- sorry.- voornemen.wachten"],
            "(samen)|Op de bank",
        ),
        (["--moves", "eerste.doorsturen"], "Wat voelt Mo nu?"),
        (["--at", "daan", "--moves", "gevoel.bang"], "Waarom deed Sam dat?"),
        (["--moves", "gevoel.bang"], "gevoel.bang past hier niet."),
    ],
)
def test_it_opens_where_it_is_asked_to(
    desk: Desk,
    given: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, shown = run(monkeypatch, capsys, str(desk.file), *given)
    assert status == 0 and any(words in shown for words in told.split("|"))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--at", "dan"], "Bedoelde je “daan”?"),
        (["--set", "drukk=1"], "Bedoelde je “druk”?"),
        (["--set", "druk=x"], "druk is een heel getal"),
        (["--set", "druk"], "--set NAAM=WAARDE"),
        (["--moves", "eerste"], "Dit antwoord is niet te lezen: eerste."),
        (["--moves", "eerst.vragen"], "Bedoelde je “eerste”?"),
        (["--moves", "eerste.vraag"], "Bedoelde je “eerste.vragen”?"),
        (["--moves", "eerste.-"], "Dit antwoord is er niet: eerste.-"),
        (["--moves", "gevoel.ban"], "Bedoelde je “gevoel.bang”?"),
        (["--moves", "samen.einde"], "Deze vraag is er niet: samen"),
        (["--play", "nergens.play"], "Dit bestand is er niet: nergens.play"),
        (["--lang", "xx"], "Deze taal is er niet"),
    ],
)
def test_what_is_not_there_is_refused(
    desk: Desk,
    given: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, shown = run(monkeypatch, capsys, str(desk.file), *given)
    assert status != 0 and told in shown


def test_a_story_with_errors_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.save(("goto: daan", "goto: daam"))
    status, shown = run(monkeypatch, capsys, str(desk.file))
    assert status == 1 and f"klein.yaml:{desk.text.splitlines().index('      - goto: daam') + 1}:" in shown


def test_a_play_that_cannot_be_read_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    play = desk.file.with_suffix(".play")
    play.write_text("> dansen eerste", encoding="utf-8")
    status, shown = run(monkeypatch, capsys, str(desk.file), "--play", str(play))
    assert status == 1 and "klein.play" in shown


@cache
def story(id: str) -> Preview:
    """Returns the preview of a shipped story."""
    return opened(paths.scenarios() / f"{id}.yaml")


@pytest.mark.parametrize("play", PLAYS, ids=lambda play: f"{play.parent.name}-{play.stem}")
def test_every_written_play_opens_at_its_end(play: Path) -> None:
    text = play.read_text(encoding="utf-8")
    preview = story(play.parent.name)
    preview = preview.played(of_play(preview.scenario, of_text(play.stem, text)))
    (ending,) = (line for line in text.splitlines() if line.startswith("# "))
    now = preview.frame().beat
    assert isinstance(now, beat.End) and ending.startswith(f"# {now.id}:") and not preview.notices


def test_a_session_opens_at_its_end(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session = walk(Session.create(home, scenario(desk), "nl", date(2026, 11, 22)), 1)
    assert session.ended and session.path is not None
    now = session.frame().beat
    assert isinstance(now, beat.End)
    status, shown = run(monkeypatch, capsys, str(desk.file), "--play", str(session.path))
    assert status == 0 and now.title.source in shown


def test_a_session_of_another_story_is_refused(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session.create(home, story("thuis").scenario, "nl", date(2026, 11, 22))
    status, shown = run(monkeypatch, capsys, str(desk.file), "--play", str(session.path))
    assert status == 1 and "Deze sessie is van een ander verhaal: thuis." in shown


def test_a_session_that_cannot_be_read_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "AAAA.jsonl"
    broken.write_text("geen sessie", encoding="utf-8")
    status, shown = run(monkeypatch, capsys, str(desk.file), "--play", str(broken))
    assert status == 1 and "Dit bestand is geen sessie." in shown


def scenario(desk: Desk) -> Scenario:
    """Returns the story on the desk."""
    found = load(desk.file, desk.file.parent).scenario
    assert found is not None
    return found


def test_old_ids_in_moves_are_found_by_was(desk: Desk) -> None:
    desk.save(
        ("choose: eerste", "choose: begin\n        was: eerste"),
        ("- id: vragen", "- id: wie\n            was: vragen"),
        ("chose eerste.", "chose begin."),
        ("said.eerste", "said.begin"),
    )
    (old, new) = (of_moves(scenario(desk), moves) for moves in ("eerste.vragen", "begin.wie"))
    assert old == new


def test_nothing_is_an_answer_only_where_it_may_be(desk: Desk) -> None:
    assert of_moves(scenario(desk), " waarom.-  sorry.- ") != ()
    with pytest.raises(Refused):
        of_moves(scenario(desk), ".x")


GUARANTEES = (
    {"says": "Nooit doorsturen.", "never": "option eerste.doorsturen"},
    {"says": "Eerst spelen.", "always": "option eerste.aanspreken", "before": "ending"},
    {"says": "Kort.", "at_most": 1, "of": "choice"},
)


@pytest.mark.parametrize(
    "guarantee", GUARANTEES, ids=lambda guarantee: next(key for key in guarantee if key != "says")
)
def test_the_printed_command_opens_the_end_of_a_counterexample(
    guarantee: dict[str, object], tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in paths.scenarios().glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "guarantees.yaml").write_text(yaml.safe_dump({"proef": guarantee}), encoding="utf-8")
    assert main(["explore", str(tmp_path / "doorgestuurd.yaml")]) == 1
    told = capsys.readouterr().out.splitlines()
    main(["explore", str(tmp_path / "doorgestuurd.yaml"), "--json"])
    (moves,) = (each["moves"] for each in json.loads(capsys.readouterr().out)["guarantees"])
    (at,) = (number for number, line in enumerate(told) if line.strip().startswith("Zo open je dat pad"))
    last = told[at - 1].strip()  # of the transcript: an ending, or the question where the path stops
    program, *given = shlex.split(told[at + 1].replace("\\", "/"))
    assert (program, given[-2:]) == ("python", ["--moves", moves])
    opening = subprocess.run(
        [sys.executable, *given, "--text"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True,
        encoding="utf-8", env=os.environ | {"PYTHONUTF8": "1", "COLUMNS": "200"},
    ).stdout  # fmt: skip
    words = last.removeprefix("= ").removeprefix("? ").rpartition(" (")[0] if last[0] == "=" else last[2:]
    assert words in " ".join(opening.split()) and "past hier niet" not in opening


def test_what_the_guide_types_works_on_a_new_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = (paths.scenarios() / "README.md").read_text(encoding="utf-8")
    assert main(["new", "mijn-verhaal", "--in", str(tmp_path)]) == 0
    file = str(tmp_path / "mijn-verhaal.yaml")
    for given, told in (
        ("--at daarna", "[scène daarna"),
        ('--moves "eerste.stoppen gevoel_daan.bang"', "Weer op de bank"),
    ):
        assert given in guide
        status, shown = run(monkeypatch, capsys, file, *shlex.split(given))
        assert status == 0 and told in shown
