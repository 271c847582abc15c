"""What was played before, on the story of today: each kind of edit gets its own answer, at the right line."""

import json
from datetime import date
from pathlib import Path

import pytest

from game.cli import main
from game.library.read import load_shared
from game.session.session import Session
from game.story import event
from game.story.load import Loaded, load_text
from game.writing.regress import OldPlay, Report, of_session, of_text, regress

STORY = Path(__file__).resolve().parents[1] / "story"
SMALL = (STORY / "good" / "klein.yaml").read_text(encoding="utf-8")
SHARED = load_shared(STORY / "lists").shared
SPEAKING = (
    event.Choose("eerste", "vragen"),
    event.Choose("eerste", "aanspreken"),
    event.Guess("gevoel", ("boos", "bang")),
    event.Reason("waarom", ("erbij",), "Dit zijn eigen woorden."),
    event.Write("sorry", "Dit zijn eigen woorden."),
    event.Plan("voornemen", ("wachten",)),
)


def loaded(text: str = SMALL) -> Loaded:
    made = load_text(text, "klein.yaml", SHARED)
    assert made.scenario is not None, made.problems
    return made


def played(
    answers: tuple[event.Event, ...] = SPEAKING, folder: Path | None = None, most: int = 999
) -> Session:
    """Plays the answers, reading on in between, for at most so many moves."""
    scenario = loaded().scenario
    assert scenario is not None
    session = Session.create(folder, scenario, "nl", date(2026, 11, 22))
    waiting = list(answers)
    while len(session.moves) < most and not session.ended:
        now = session.frame().beat
        session.do(waiting.pop(0) if hasattr(now, "ask") else event.Next())
    return session


def report(*edits: tuple[str, str], play: OldPlay | None = None) -> Report:
    """Returns how a play goes on the small story, after each edit."""
    text = SMALL
    for old, new in edits:
        assert text.count(old) >= 1, old
        text = text.replace(old, new)
    made = loaded(text)
    assert made.scenario is not None
    (one,) = regress(made.scenario, made.marks, [play or of_session(played())])
    stands = text.splitlines()[one.line - 1] if one.line else ""
    return Report(one.name, one.answer, stands.strip(), one.now, one.line)


def test_the_same_story_is_exact() -> None:
    assert report().answer == "exact"


RENAMES = (
    ("  gang:\n", "  hal:\n    was: gang\n"),
    ("visit: gang", "visit: hal"),
    ("seen gang", "seen hal"),
    ("choose: eerste", "choose: begin\n        was: [eerste]"),
    ("id: vragen", "id: wie\n            was: vragen"),
    ("chose eerste.", "chose begin."),
    ("said.eerste", "said.begin"),
    ("guess: gevoel", "guess: voelt\n        was: gevoel"),
    ("guessed gevoel.", "guessed voelt."),
    ("reason: waarom", "reason: reden\n        was: waarom"),
    ("write: sorry", "write: spijt\n        was: sorry"),
    ("plan: voornemen", "plan: straks\n        was: voornemen"),
    ("end: samen", "end: bank\n        was: samen"),
)


def test_what_is_renamed_stays_exact() -> None:
    assert report(*RENAMES).answer == "exact"


@pytest.mark.parametrize("left_out", [3, 4, 7, 9, 10, 11, 12])
def test_without_was_it_is_lost(left_out: int) -> None:
    old, new = RENAMES[left_out]
    edits = [*RENAMES]
    edits[left_out] = old, new.partition("\n")[0]
    assert report(*edits).answer == "lost"


@pytest.mark.parametrize(
    ("answer", "stands", "edits"),
    [
        ("reworded", "- mo (grijns): Tjonge, zeg.", [("Oké, moraalridder.", "Tjonge, zeg.")]),
        ("reworded", "- mo (blij): Oké, moraalridder.", [("mo (grijns): Oké", "mo (blij): Oké")]),
        ("reworded", "place: De hal", [("place: De gang", "place: De hal")]),
        (
            "moved",
            "- typing: mo",
            [("      - lex: {private: Een privéfilmpje}\n      - typing: mo\n",
              "      - typing: mo\n      - lex: {private: Een privéfilmpje}\n")],
        ),
        ("changed", "- mo: Nieuw.", [("      - mo: nee\n", "      - mo: Nieuw.\n      - mo: nee\n")]),
        ("changed", "- visit: gang", [("      - recap: Er ging een filmpje rond.\n", "")]),
        ("changed", "- choose: eerste", [("            if: druk < 2", "            if: druk > 2")]),
        ("lost", "- choose: eerste", [("id: aanspreken", "id: zeggen"), (".aanspreken", ".zeggen")]),
        ("lost", "- end: anders", [("end: samen", "end: anders")]),
    ],
)  # fmt: skip
def test_each_edit_gets_its_answer_and_its_line(
    answer: str, stands: str, edits: list[tuple[str, str]]
) -> None:
    found = report(*edits)
    assert found.answer == answer
    if stands != "- visit: gang":  # what is read instead comes from elsewhere
        assert found.was == stands


def test_another_side_in_words_that_were_there_is_no_rewording() -> None:
    """Both sides are one line of the same person: only the words tell that it is another way."""
    found = report(
        ("mo (opgelucht)", "mo (verdrietig)"),
        ("if: gezegd or seen gang and", "if: not"),
    )
    assert (found.answer, found.was) == ("changed", "- mo (verdrietig): Iemand zei iets, {name.sam}.")


def test_a_play_in_writing_is_the_same_as_the_session() -> None:
    session = of_session(played())
    again = of_text("klein.play", "\n".join(session.lines))
    assert again.lines == session.lines
    assert report(play=again).answer == "exact"


def test_own_words_are_not_kept() -> None:
    assert "eigen woorden." not in "\n".join(of_session(played()).lines)


@pytest.mark.parametrize("moves", range(1, 20, 3))
def test_a_session_that_stopped_halfway_is_exact(moves: int) -> None:
    assert report(play=of_session(played(most=moves))).answer == "exact"


def test_the_command_takes_stored_sessions_and_tells_where_it_parts(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = played(folder=home)
    for file in (STORY / "lists").glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    story = tmp_path / "klein.yaml"
    story.write_text(SMALL, encoding="utf-8")
    assert main(["regress", str(story)]) == 0
    story.write_text(
        SMALL.replace("id: aanspreken", "id: zeggen").replace(".aanspreken", ".zeggen"), encoding="utf-8"
    )
    capsys.readouterr()
    assert main(["regress", str(story), "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["play"], found["answer"]) == (session.code, "lost")
    assert main(["regress", str(story), session.code]) == 1
    told = capsys.readouterr().out
    assert f"{session.code}: kwijt\n  {story}:{found['line']}\n  eerst: aanspreken" in told


def test_a_play_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    play = tmp_path / "kapot.play"
    play.write_text("> dansen eerste\n", encoding="utf-8")
    assert main(["regress", "doorgestuurd", str(play)]) != 0
    assert "kapot.play" in capsys.readouterr().err
