"""The commands, as people and scripts call them: never a traceback, always a sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TO_THE_END = "1\n" * 60


def game(home: Path, *arguments: str, typed: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    """Runs the program without a display, and checks that nobody sees a traceback."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment.pop("SDL_VIDEODRIVER", None)
    run = subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=typed, cwd=ROOT, text=True, encoding="utf-8", timeout=60, capture_output=True,
        env=environment | {"KANTELPUNT_HOME": str(home), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert "Traceback" not in run.stdout + run.stderr
    return run


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns the file of a session that was played to its ending."""
    home = tmp_path_factory.mktemp("played")
    run = game(home, "play", "doorgestuurd", "--lang", "nl", "--text", typed=TO_THE_END)
    assert run.returncode == 0, run.stderr
    (file,) = home.glob("*.jsonl")
    return file


@pytest.mark.parametrize("command", ["", "play", "replay", "summary", "sessions", "lint", "i18n"])
def test_every_command_explains_itself(home: Path, command: str) -> None:
    run = game(home, *command.split(), "--help")
    assert run.returncode == 0
    assert "voorbeeld: python -m game" in run.stdout
    assert "gebruik: " in run.stdout and "usage" not in run.stdout


def test_help_is_in_the_language_of_the_settings(home: Path) -> None:
    (home / "settings.json").write_text('{"language": "en"}', encoding="utf-8")
    assert "example: python -m game" in game(home, "--help").stdout


def test_version(home: Path) -> None:
    assert game(home, "--version").stdout.startswith("kantelpunt ")


def test_without_a_display_it_plays_in_the_terminal(home: Path) -> None:
    run = game(home, typed="1\n1\n1\ns\n")
    assert run.returncode == 0
    assert "Er is geen scherm" in run.stderr and "Kies wat " in run.stdout


def test_looking_back_in_the_terminal(session: Path) -> None:
    run = game(session.parent, "replay", session.stem.lower(), "--text")
    assert run.returncode == 0, run.stderr
    assert "Had ook gekund" in run.stdout and "Wie helpt:" in run.stdout and not run.stderr
    english = game(session.parent, "replay", str(session), "--text", "--lang", "en").stdout
    assert "Could also have been" in english and "Had ook gekund" not in english


def test_looking_back_without_a_display_reads_in_the_terminal(session: Path) -> None:
    run = game(session.parent, "replay", session.stem)
    assert run.returncode == 0 and "Er is geen scherm" in run.stderr
    assert "Had ook gekund" in run.stdout


def test_looking_back_at_a_half_play_tells_where_it_stopped(home: Path) -> None:
    game(home, "play", "doorgestuurd", "--lang", "nl", "--text", typed="1\n" * 3)
    (file,) = home.glob("*.jsonl")
    assert "Tot hier is er gespeeld." in game(home, "replay", file.stem, "--text").stdout


@pytest.mark.parametrize("wrong", [["replay"], ["replay", "QQQQ"], ["replay", "x.jsonl", "--text"]])
def test_looking_back_at_nothing_is_refused(home: Path, wrong: list[str]) -> None:
    run = game(home, *wrong)
    assert run.returncode != 0 and run.stderr and not run.stdout


@pytest.mark.parametrize("audience", ["worker", "youth", "parents"])
@pytest.mark.parametrize("format", ["html", "md", "json"])
def test_a_summary(session: Path, tmp_path: Path, audience: str, format: str) -> None:
    file = tmp_path / f"summary.{format}"
    run = game(
        session.parent, "summary", session.stem, "--for", audience, "--format", format, "-o", str(file),
        typed="ja\n",
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    text = file.read_text(encoding="utf-8")
    assert text
    if format == "json":
        json.loads(text)


@pytest.mark.parametrize("answer", ["nee\n", "weet niet\n", "\n", ""])
def test_parents_get_nothing_unless_it_is_safe_at_home(session: Path, tmp_path: Path, answer: str) -> None:
    file = tmp_path / "home.html"
    asked = ("summary", session.stem, "--for", "parents", "-o", str(file))
    run = game(session.parent, *asked, typed=answer)
    assert run.returncode != 0
    assert "Is het thuis veilig" in run.stderr and "0800-2000" in run.stderr
    assert not file.exists()
    assert game(session.parent, *asked, "--safe-at-home").returncode == 0
    assert file.exists()


@pytest.mark.parametrize("answers", [(True, False), (False, True), (False, False)])
def test_agreements_go_home_one_by_one(session: Path, tmp_path: Path, answers: tuple[bool, bool]) -> None:
    (tmp_path / session.name).write_bytes(session.read_bytes())
    agreed = {"do": "Ik bel Daan.", "back": "In mei."}
    notes = {"kantelpunt-notes": 1, "whole": "", "moments": {}, "agreements": agreed, "branches": []}
    (tmp_path / f"{session.stem}.notes.json").write_text(json.dumps(notes), encoding="utf-8")
    typed = "".join("ja\n" if answer else "nee\n" for answer in (True, *answers))
    asked = ("summary", session.stem, "--for", "parents", "--format", "md")
    run = game(tmp_path, *asked, typed=typed)
    assert run.stderr.count("Mag dit mee naar huis?") == 2
    assert tuple(words in run.stdout for words in agreed.values()) == answers
    run = game(tmp_path, *asked, "--safe-at-home")
    assert not any(words in run.stdout for words in agreed.values())


def test_a_summary_on_the_output(session: Path) -> None:
    run = game(session.parent, "summary", str(session), "--format", "json")
    assert json.loads(run.stdout)


def test_only_a_session_is_deleted(home: Path, session: Path, tmp_path: Path) -> None:
    for name in ("README.md", "thuis", "CCCC.jsonl"):
        file = tmp_path / name
        file.write_text("# Leesmij", encoding="utf-8")
        run = game(home, "sessions", "delete", str(file), "--yes")
        assert run.returncode == 1 and "Dit bestand is geen sessie." in run.stderr and file.exists()
    copied = tmp_path / "kopie.jsonl"
    copied.write_bytes(session.read_bytes())
    assert game(home, "sessions", "delete", str(copied), "--yes").returncode == 0 and not copied.exists()


def test_a_name_that_is_too_long_is_answered(home: Path) -> None:
    run = game(home, "sessions", "delete", "x" * 300)
    assert run.returncode == 1 and "is er niet" in run.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_output_that_does_not_fit_is_told(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "game", "lint"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True,
            encoding="utf-8", env=os.environ | {"KANTELPUNT_HOME": str(home)}, check=False,
        )  # fmt: skip
    assert run.returncode == 1
    assert run.stderr.splitlines() == ["De schijf is vol. Niet alles kon worden geschreven."]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_has_no_end_is_no_play_and_no_story(home: Path, tmp_path: Path) -> None:
    (tmp_path / "zero.play").symlink_to("/dev/zero")
    assert game(home, "regress", "thuis", str(tmp_path / "zero.play")).returncode == 1
    os.mkfifo(tmp_path / "pipe.yaml")
    assert game(home, "lint", str(tmp_path / "pipe.yaml")).returncode == 1


@pytest.mark.parametrize("place", ["a file", "x" * 300, "a file/below"], ids=["file", "long", "below"])
def test_where_nothing_can_be_kept_it_is_played_all_the_same(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("x", encoding="utf-8")
    run = game(tmp_path / place, "play", "thuis", "--lang", "nl", "--text", typed=TO_THE_END)
    assert run.returncode == 0, run.stderr
    assert "Spelen zonder bewaren" in run.stdout and "Einde van dit verhaal" in run.stdout
    assert "bewaard onder" not in run.stdout


def test_sessions_are_listed_deleted_and_purged(session: Path, tmp_path: Path) -> None:
    for code in ("7KQM", "8FGH", "9CCC"):
        (tmp_path / f"{code}.jsonl").write_bytes(
            session.read_bytes().replace(session.stem.encode(), code.encode())
        )
    assert len(json.loads(game(tmp_path, "sessions", "list", "--json").stdout)) == 3
    assert "7KQM" in game(tmp_path, "sessions", "list").stdout
    assert game(tmp_path, "sessions", "delete", "7kqm", typed="nee\n").returncode == 1
    assert game(tmp_path, "sessions", "delete", "7kqm", typed="ja\n").returncode == 0
    assert not (tmp_path / "7KQM.jsonl").exists()
    assert game(tmp_path, "sessions", "purge").returncode == 1
    assert game(tmp_path, "sessions", "purge", "--yes").returncode == 0
    assert not list(tmp_path.glob("*.jsonl"))
    assert "Er zijn geen sessies." in game(tmp_path, "sessions", "list").stdout


def test_a_session_is_copied_to_take_along(session: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mee"
    run = game(session.parent, "sessions", "export", session.stem, "-o", str(folder))
    assert run.returncode == 0 and str(folder / session.name) in run.stdout
    assert (folder / session.name).read_bytes().startswith(session.read_bytes().splitlines()[0])
    run = game(session.parent, "sessions", "export")
    assert run.returncode == 2 and "sessions delete 7KQM" in run.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["plya"], "play"),
        (["lnit"], "lint"),
        (["play", "doorgestuurt", "--text"], "doorgestuurd"),
        (["play", "doorgestuurd", "--text", "--lang", "nl@makelijk"], "nl@makkelijk"),
        (["summary", "7KQM", "--for", "workers"], "worker"),
        (["sessions", "lits"], "list"),
    ],
)
def test_a_wrong_name_gets_the_nearest(home: Path, arguments: list[str], told: str) -> None:
    run = game(home, *arguments)
    assert run.returncode in (1, 2)
    assert f"Bedoelde je “{told}”?" in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [["summary"], ["summary", "7KQM"], ["sessions"], ["sessions", "delete"], ["sessions", "list", "7KQM"],
     ["--nope"], ["summary", "nergens.jsonl"], ["sessions", "delete", "7KQM"], ["lint", "nergens.yaml"],
     ["i18n", "x"]],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(home: Path, arguments: list[str]) -> None:
    run = game(home, *arguments)
    assert run.returncode in (1, 2) and run.stderr.strip() and not run.stdout


def test_an_unknown_code_gets_the_nearest(session: Path) -> None:
    wrong = session.stem[:-1] + ("2" if session.stem[-1] != "2" else "3")
    assert f"Bedoelde je “{session.stem}”?" in game(session.parent, "summary", wrong).stderr


def test_lint_finds_nothing_in_what_is_shipped(home: Path) -> None:
    run = game(home, "lint")
    assert run.returncode == 0, run.stdout


def test_lint_tells_what_is_wrong(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "stuk.yaml"
    file.write_text("format: 1\nid: [\n", encoding="utf-8")
    assert game(home, "lint", str(file)).returncode == 1
    run = game(home, "lint", str(tmp_path), "--format", "json")
    assert run.returncode == 1 and json.loads(run.stdout)[0]["file"] == str(file)


def test_lint_of_a_folder_without_stories(home: Path, tmp_path: Path) -> None:
    assert game(home, "lint", str(tmp_path)).returncode == 0


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "home"
    file.write_text("", encoding="utf-8")
    run = game(file, "play", "doorgestuurd", "--lang", "nl", "--text", typed=TO_THE_END)
    assert run.returncode == 0 and "Spelen zonder bewaren" in run.stdout and "bewaard onder" not in run.stdout
    assert game(file, "play", "doorgestuurd", "--lang", "nl", "--text", typed="2\n").returncode == 0
    assert game(file, "sessions", "list").returncode in (0, 1)


def test_settings_that_are_broken(home: Path) -> None:
    (home / "settings.json").write_bytes(b"\xff{")
    assert game(home, "sessions", "list").returncode == 0


def test_a_session_that_is_broken(home: Path) -> None:
    (home / "7KQM.jsonl").write_bytes(b"\x00\xff\n{")
    assert game(home, "sessions", "list").returncode == 0
    assert game(home, "summary", "7KQM").returncode == 1
    assert game(home, "summary", str(home / "7KQM.jsonl")).returncode == 1


@pytest.mark.parametrize("output", ["nergens/x.html", "."])
def test_a_summary_that_cannot_be_written(session: Path, output: str) -> None:
    run = game(session.parent, "summary", session.stem, "-o", output)
    assert run.returncode == 1 and run.stderr.strip()


def test_output_that_nobody_reads(session: Path) -> None:
    command = f"'{sys.executable}' -m game summary '{session}' | head -c 1; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert "Traceback" not in run.stderr and "Exception" not in run.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(home: Path, closed: str) -> None:
    command = f"'{sys.executable}' -m game play doorgestuurd --lang nl --text {closed}"
    run = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        env=os.environ | {"KANTELPUNT_HOME": str(home)}, timeout=60,
    )  # fmt: skip
    assert "Traceback" not in run.stderr and run.returncode in (0, 1)


def test_a_terminal_without_our_letters(home: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "game", "play", "doorgestuurd", "--lang", "nl", "--text"],
        input=TO_THE_END.encode() + b"\xff\xfe\n", cwd=ROOT, capture_output=True, timeout=60,
        env=os.environ | {"KANTELPUNT_HOME": str(home), "PYTHONIOENCODING": "ascii:strict"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


def test_a_crash_is_one_sentence_and_a_log_without_words(home: Path) -> None:
    secret = "dit schreef iemand zelf"
    code = (
        "import game.commands.lint as lint\n"
        f"def broken(*_): raise ValueError({secret!r})\n"
        "lint.run = broken\n"
        "import sys; from game.cli import main; sys.exit(main(['lint']))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        env=os.environ | {"KANTELPUNT_HOME": str(home), "PYTHONUTF8": "1"},
    )  # fmt: skip
    log = (home / "crash.log").read_text(encoding="utf-8")
    assert run.returncode == 70 and len(run.stderr.strip().splitlines()) == 1
    assert "ValueError" in log and "game/cli.py" in log
    assert secret not in log + run.stderr and str(Path.home()) not in log


def test_ctrl_c_is_quiet(home: Path) -> None:
    code = (
        "import game.commands.lint as lint\n"
        "def stop(*_): raise KeyboardInterrupt\n"
        "lint.run = stop\n"
        "import sys; from game.cli import main; sys.exit(main(['lint']))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 130 and not run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
def test_a_person_at_a_terminal_reads_line_by_line_and_stops(home: Path) -> None:
    import pty

    terminal, program = pty.openpty()
    command = [sys.executable, "-m", "game", "play", "doorgestuurd", "--lang", "nl", "--text"]
    environment = os.environ | {"KANTELPUNT_HOME": str(home), "TERM": "xterm", "PYTHONUTF8": "1"}
    environment.pop("NO_COLOR", None)
    run = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=program, stdout=program)
    os.close(program)
    shown = _until(terminal, "Je zit nog even op het bankje.")
    assert "scheenbeschermers" not in shown
    os.write(terminal, b"\n")
    assert "scheenbeschermers" in _until(terminal, "scheenbeschermers")
    os.write(terminal, b"\x04")
    shown = _until(terminal, "play --text")
    assert "Gestopt." in shown
    assert run.wait(10) == 0
    os.close(terminal)
    (session,) = home.glob("*.jsonl")
    assert session.read_bytes().count(b'"event"') == 1


def _until(terminal: int, words: str) -> str:
    """Reads what the terminal shows until some words stand there."""
    shown = b""
    while words not in shown.decode("utf-8", "ignore"):
        shown += os.read(terminal, 4096)
    return shown.decode("utf-8", "ignore")
